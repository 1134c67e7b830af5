package dev.masthead.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL server that belongs to this process, with its files in a directory that is kept.
 *
 * <p>It listens on the loopback interface only, with a password made at the first start. It ends with this process, also
 * when that is killed; {@link #close()} ends it in good order.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 60;
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path home;
    private final Path data;
    private final Path programs;
    private final PostgresUser user;
    private final String password;
    private final FileChannel lockFile;
    private final int port;
    private final Process server;
    private boolean closed;

    private EmbeddedPostgres(Path home, FileChannel lockFile) throws IOException, InterruptedException {
        this.home = home;
        this.lockFile = lockFile;
        data = home.resolve("data");
        programs = PostgresBinaries.unpack(home);
        user = PostgresUser.choose();
        password = password();
        user.own(home);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        stopLeftover();
        port = freePort();
        server = launch();
        awaitReady();
    }

    /**
     * Starts the server, creating its files if this is the first time.
     *
     * @param home kept between starts; created where it does not exist
     * @throws IOException if another process uses the directory, or the server does not start; the message says what to
     *     do or where the server's log is
     */
    public static EmbeddedPostgres start(Path home) throws IOException, InterruptedException {
        Path absolute = home.toAbsolutePath().normalize();
        Files.createDirectories(absolute);
        FileChannel lockFile =
                FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(lockFile)) {
                throw new IOException("another Masthead already uses the database in " + absolute
                        + "; stop it, or give this one a directory of its own with MASTHEAD_HOME");
            }
            return new EmbeddedPostgres(absolute, lockFile);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private String password() throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            // whole or not at all, and never readable by others, not even for a moment
            Path writing = home.resolve("password.new");
            Files.deleteIfExists(writing);
            Files.createFile(
                    writing, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(writing, HexFormat.of().formatHex(random));
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).trim();
    }

    /** Makes the cluster under another name first: a kill half-way leaves nothing that looks like one. */
    private void initialise() throws IOException, InterruptedException {
        Path making = home.resolve("data.new");
        PostgresBinaries.deleteTree(making);
        PostgresBinaries.deleteTree(data);
        List<String> command = user.run(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + making,
                "--username=" + SUPERUSER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("password")));
        Process initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (initdb.waitFor() != 0) {
            throw new IOException("PostgreSQL could not create its files in " + home + ": " + output);
        }
        Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a kill of the JVM the server may still be stopping, or may have left its pid file behind. */
    private void stopLeftover() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> leftover = Files.exists(pidFile) ? serverIn(pidFile) : Optional.empty();
        if (leftover.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        signal("INT", leftover.get().pid());
        try {
            leftover.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("a PostgreSQL left over in " + home + " does not stop", e);
        }
    }

    /** The process the file names, if it is a server on our files: its number may belong to another by now. */
    private Optional<ProcessHandle> serverIn(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(this::runsOnOurFiles);
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    private boolean runsOnOurFiles(ProcessHandle process) {
        return commandLine(process).filter(c -> c.contains(data.toString())).isPresent();
    }

    private static Optional<String> commandLine(ProcessHandle process) {
        try {
            // where there is /proc it also shows the processes of other users
            return Optional.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' '));
        } catch (IOException noProc) {
            return process.info().commandLine();
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        if (isInstalled("setsid")) {
            // Ctrl-C in the terminal is for the JVM alone, which stops the server when its last request is answered
            command.add("setsid");
        }
        command.addAll(user.run(List.of()));
        if (isInstalled("setpriv")) {
            command.addAll(List.of("setpriv", "--pdeathsig", "INT", "--"));
        }
        command.addAll(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=60",
                "-c",
                "shared_buffers=256MB",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
        CompletableFuture<Process> started = new CompletableFuture<>();
        // the death signal is bound to the thread that forks, so one that lives as long as the server must do it
        Thread parent = new Thread(
                () -> {
                    try {
                        Process process = new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                        home.resolve("server.log").toFile()))
                                .start();
                        started.complete(process);
                        process.waitFor();
                    } catch (IOException e) {
                        started.completeExceptionally(new UncheckedIOException(e));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "embedded-postgres");
        parent.setDaemon(true);
        parent.start();
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("PostgreSQL could not be started", e.getCause());
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            if (!server.isAlive()) {
                throw new IOException("PostgreSQL stopped with code " + server.exitValue() + "; its log is "
                        + home.resolve("server.log"));
            }
            try (Connection c = connect(SUPERUSER)) {
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    close();
                    throw new IOException(
                            "PostgreSQL did not start within " + START_SECONDS + " s; its log is "
                                    + home.resolve("server.log"),
                            notYet);
                }
                server.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** The JDBC URL of one of the server's databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return SUPERUSER;
    }

    /** The password of {@link #user()}, in plain text. */
    public String secret() {
        return password;
    }

    /** Process number of the server. */
    long pid() {
        return server.pid();
    }

    /**
     * Creates a database unless it exists.
     *
     * @param name lower-case letters, digits and underscores
     */
    public void createDatabase(String name) throws SQLException {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        try (Connection connection = connect(SUPERUSER);
                PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
            try (Statement create = connection.createStatement()) {
                create.execute("create database " + name);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    /** Stops the server after a checkpoint and frees the directory. Doing it twice does no harm. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (server.isAlive()) {
                signal("INT", server.pid());
                if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    signal("QUIT", server.pid());
                    server.waitFor(10, TimeUnit.SECONDS);
                }
            }
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL's fast and immediate shutdowns are signals that the JVM itself cannot send. */
    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static boolean isInstalled(String command) {
        for (String directory :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            if (Files.isExecutable(Path.of(directory, command))) {
                return true;
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
