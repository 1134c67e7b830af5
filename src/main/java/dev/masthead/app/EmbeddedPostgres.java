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
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL server that belongs to this process, with its files in a directory that is kept.
 *
 * <p>It listens on the loopback interface only, with a password made at the first start. It ends with this process, also
 * when that is killed; {@link #close()} ends it in good order. Where it ends by itself, as on a full disk, it is started again,
 * on the same port, for as long as that takes.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 60;
    private static final long PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;
    /** The first PostgreSQL with that setting. */
    private static final int SINCE_ITERATIONS = 16;

    private static final int PASSWORD_ITERATIONS = 1;
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path home;
    private final Path data;
    private final Path programs;
    private final PostgresUser user;
    private final String password;
    private final FileChannel lockFile;
    private final int port;
    private volatile PostgresProcess server;
    private volatile boolean ready;
    private boolean closed;

    private EmbeddedPostgres(Path home, FileChannel lockFile, Path programs) throws IOException, InterruptedException {
        this.home = home;
        this.lockFile = lockFile;
        data = home.resolve("data");
        this.programs = programs;
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
        ready = true;
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
        PrivateFiles.folder(absolute);
        return locking(absolute, lock -> {
            int version = version(absolute);
            if (version == 0 && DatabaseUpgrade.interrupted(absolute).isPresent()) {
                throw new IOException("a conversion of the database in " + absolute
                        + " was interrupted; `database upgrade` makes it again");
            }
            if (version != 0 && version != PostgresBinaries.MAJOR) {
                throw new IOException("the database in " + absolute + " is of PostgreSQL " + version
                        + ", and this program brings PostgreSQL " + PostgresBinaries.MAJOR
                        + ", which cannot read it. `database upgrade` converts it and keeps the older files");
            }
            return new EmbeddedPostgres(absolute, lock, PostgresBinaries.unpack(absolute));
        });
    }

    /** Starts a server of any version on a directory, with programs that lie elsewhere. */
    static EmbeddedPostgres startWith(Path home, Path programs) throws IOException, InterruptedException {
        Path absolute = home.toAbsolutePath().normalize();
        PrivateFiles.folder(absolute);
        return locking(absolute, lock -> new EmbeddedPostgres(absolute, lock, programs));
    }

    /** The number of the PostgreSQL that has written the files; 0 where there are none. */
    static int version(Path home) throws IOException {
        Path file = home.resolve("data/PG_VERSION");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    /** Starts with a lock in hand. */
    @FunctionalInterface
    private interface Start {
        EmbeddedPostgres with(FileChannel lock) throws IOException, InterruptedException;
    }

    private static EmbeddedPostgres locking(Path home, Start start) throws IOException, InterruptedException {
        PrivateFiles.create(home.resolve("lock"));
        FileChannel lockFile = FileChannel.open(home.resolve("lock"), StandardOpenOption.WRITE);
        try {
            if (!locked(lockFile)) {
                throw new IOException("another Masthead already uses the database in " + home
                        + "; stop it, or give this one a directory of its own with MASTHEAD_HOME");
            }
            return start.with(lockFile);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    /** Whether another process uses the directory. */
    static boolean isInUse(Path home) throws IOException {
        Path lock = home.resolve("lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !locked(file);
        }
    }

    /** Connects as the superuser to the server that another process has started on the directory. */
    static Connection connectToRunning(Path home, String database) throws IOException, SQLException {
        // its fourth line is the port
        List<String> lines = Files.readAllLines(home.resolve("data/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/" + database,
                SUPERUSER,
                Files.readString(home.resolve("password")).strip());
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
            PrivateFiles.write(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
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
        PostgresProcess.signal(programs, "INT", leftover.get().pid());
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

    private PostgresProcess launch() throws IOException {
        List<String> options = new ArrayList<>(List.of(
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
                // statements and errors hold words of articles and of requests, which are no business of a log
                "-c",
                "log_min_messages=log",
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_error_verbosity=terse",
                "-c",
                "log_timezone=UTC"));
        if (version(home) >= SINCE_ITERATIONS) {
            // Many rounds make passwords that people choose hard to guess. Ours are random, and each round costs every
            // start.
            options.addAll(List.of("-c", "scram_iterations=" + PASSWORD_ITERATIONS));
        }
        CompletableFuture<PostgresProcess> started = new CompletableFuture<>();
        // the death signal is bound to the thread that forks, so one that lives as long as the server must do it
        Thread parent = new Thread(() -> supervise(options, started), "embedded-postgres");
        parent.setDaemon(true);
        parent.start();
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("PostgreSQL could not be started", e.getCause());
        }
    }

    /** Starts the server, and again whenever it ends though nobody ended it. */
    private void supervise(List<String> options, CompletableFuture<PostgresProcess> first) {
        long pause = PAUSE_MILLIS;
        while (true) {
            long since = System.nanoTime();
            try {
                PostgresProcess started = fork(options);
                if (started == null) {
                    return;
                }
                first.complete(started);
                started.process().waitFor();
                started.ended();
            } catch (IOException e) {
                if (first.completeExceptionally(new UncheckedIOException(e))) {
                    return;
                }
                LOG.warn("PostgreSQL cannot be started: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (!ready) {
                // it never was: whoever waits for it says so
                return;
            }
            if (System.nanoTime() - since > TimeUnit.MILLISECONDS.toNanos(LONGEST_PAUSE_MILLIS)) {
                pause = PAUSE_MILLIS;
            }
            if (!again(pause)) {
                return;
            }
            pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
        }
    }

    /** Waits and clears away what the server has left; false where it is not wanted any more. */
    private boolean again(long pause) {
        synchronized (this) {
            if (closed) {
                return false;
            }
        }
        LOG.warn("PostgreSQL has ended and is started again in " + pause + " ms; its log is " + log());
        try {
            Thread.sleep(pause);
            stopLeftover();
            stopOrphans();
            return true;
        } catch (IOException e) {
            LOG.warn("What PostgreSQL has left cannot be cleared away: " + e.getMessage());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized PostgresProcess fork(List<String> options) throws IOException {
        if (closed) {
            return null;
        }
        PrivateFiles.create(log());
        server = PostgresProcess.start(programs, user, options, log());
        return server;
    }

    private Path log() {
        return home.resolve("server.log");
    }

    /** Processes of a server that was killed end by themselves, unless they are busy; a new one would wait for them. */
    private void stopOrphans() throws IOException, InterruptedException {
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            try {
                Path directory = Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
                if (directory.equals(data)) {
                    PostgresProcess.signal(programs, "QUIT", process.pid());
                }
            } catch (IOException notOurs) {
                // no /proc, or a process of somebody else
            }
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            Process process = server.process();
            if (!process.isAlive()) {
                throw new IOException("PostgreSQL stopped with code " + process.exitValue() + "; its log is "
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
                process.waitFor(50, TimeUnit.MILLISECONDS);
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
        return server.process().pid();
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

    /** The statement that has the server keep the superuser's password as it now keeps passwords; does nothing where it does. */
    String passwordKeptAnew() {
        return """
                do $$ begin
                  if not exists (select from pg_authid where rolname = '%1$s' and rolpassword like 'SCRAM-SHA-256$%2$d:%%')
                  then alter role %1$s password '%3$s'; end if;
                end $$""".formatted(SUPERUSER, PASSWORD_ITERATIONS, password);
    }

    Connection connect(String database) throws SQLException {
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
            PostgresProcess last = server;
            if (last != null && last.process().isAlive()) {
                last.signal("INT");
                if (!last.process().waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    last.signal("QUIT");
                    last.process().waitFor(10, TimeUnit.SECONDS);
                }
            }
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
