package dev.masthead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    /** What another process runs: it starts the server, stores a row and waits to be killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]));
            postgres.createDatabase("kept");
            try (Connection c = connect(postgres);
                    Statement s = c.createStatement()) {
                s.execute("create table note(words text)");
                s.execute("insert into note values ('acknowledged')");
            }
            System.out.println("stored " + postgres.pid());
            Thread.currentThread().join();
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("kept"), postgres.user(), postgres.secret());
    }

    private static String note(EmbeddedPostgres postgres) throws SQLException {
        try (Connection c = connect(postgres);
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select words from note")) {
            r.next();
            return r.getString(1);
        }
    }

    private static void awaitNote(EmbeddedPostgres postgres) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                assertThat(note(postgres)).isEqualTo("acknowledged");
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    /** The service reads and writes rows; it cannot run a program, read a file or change a table. */
    @Test
    void theServiceHasNoRightsBeyondItsTables() throws Exception {
        Path home = folder.resolve("roles");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            postgres.createDatabase("kept");
            try (Connection c = connect(postgres);
                    Statement s = c.createStatement()) {
                // as versions before left it: of the superuser
                s.execute("create table note(id int generated always as identity primary key, words text)");
                s.execute("create function loud() returns text language sql as 'select upper(words) from note'");
            }
            DatabaseRoles roles = new DatabaseRoles();
            roles.prepare(postgres, "kept", home);
            roles.prepare(postgres, "kept", home);
            String url = postgres.jdbcUrl("kept");
            try (Connection c = DriverManager.getConnection(url, roles.owner(), roles.ownerPassword());
                    Statement s = c.createStatement()) {
                s.execute("alter table note add column day date");
                s.execute("create table later(words text)");
            }
            try (Connection c = DriverManager.getConnection(url, roles.service(), roles.servicePassword());
                    Statement s = c.createStatement()) {
                s.execute("insert into note(words) values ('kept')");
                s.execute("insert into later values ('kept')");
                s.execute("select loud()");
                for (String sql : List.of(
                        "copy (select 1) to program 'true'",
                        "select pg_read_file('/etc/hostname')",
                        "create table other(words text)",
                        "alter table note drop column day",
                        "drop table later",
                        "set role postgres")) {
                    assertThatThrownBy(() -> s.execute(sql)).as(sql).isInstanceOf(SQLException.class);
                }
            }
            Path address = home.resolve("reader.url");
            assertThat(Files.getPosixFilePermissions(address)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            String[] reader = Files.readString(address)
                    .strip()
                    .replace("postgresql://", "")
                    .split("[:@]", 3);
            try (Connection c = DriverManager.getConnection("jdbc:postgresql://" + reader[2], reader[0], reader[1]);
                    Statement s = c.createStatement()) {
                s.executeQuery("select * from note, later").close();
                for (String sql : List.of(
                        "set default_transaction_read_only = off; delete from note",
                        "set default_transaction_read_only = off; create temporary table t (a int)",
                        "copy note to '/tmp/note'",
                        "select rolpassword from pg_authid",
                        "set role masthead_owner")) {
                    assertThatThrownBy(() -> s.execute(sql)).as(sql).isInstanceOf(SQLException.class);
                }
            }
        }
    }

    @Test
    void whatWasStoredSurvivesAKillOfTheProgramAndOfTheServer() throws Exception {
        Path home = folder.resolve("home");
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String stored = holder.inputReader().readLine();
        assertThat(stored).startsWith("stored ");
        long firstServer = Long.parseLong(stored.substring("stored ".length()));
        // a second program on the same files is refused while the first one lives
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("another Masthead already uses the database in " + home);

        holder.destroyForcibly().waitFor();

        // its server may still be running: the new one must stop it and wait
        try (EmbeddedPostgres again = EmbeddedPostgres.start(home)) {
            assertThat(ProcessHandle.of(firstServer).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(note(again)).isEqualTo("acknowledged");
            again.createDatabase("kept");
            assertThatThrownBy(() -> again.createDatabase("a; drop database kept"))
                    .isInstanceOf(IllegalArgumentException.class);
            long before = again.pid();
            ProcessHandle server = ProcessHandle.of(before).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);
            // nobody asked for that, so it is started again, where the service looks for it
            awaitNote(again);
            assertThat(again.pid()).isNotEqualTo(before);
        }
        EmbeddedPostgres third = EmbeddedPostgres.start(home);
        assertThat(note(third)).isEqualTo("acknowledged");
        long pid = third.pid();
        third.close();
        third.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    /** As on macOS, where the kernel does not end the children of who is killed; and in a folder whose name is not plain. */
    @Test
    void aWatchEndsTheServerWhereTheKernelDoesNot() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String directory : System.getenv("PATH").split(":")) {
            if (!Files.isDirectory(Path.of(directory))) {
                continue;
            }
            try (Stream<Path> all = Files.list(Path.of(directory))) {
                for (Path tool : all.toList()) {
                    Path link = tools.resolve(tool.getFileName());
                    if (!tool.getFileName().toString().matches("setpriv|setsid") && !Files.exists(link)) {
                        Files.deleteIfExists(link);
                        Files.createSymbolicLink(link, tool);
                    }
                }
            }
        }
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.resolve("Über uns/it's a home").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PATH", tools.toString());
        Process holder = builder.start();
        String stored = holder.inputReader().readLine();
        assertThat(stored).startsWith("stored ");
        ProcessHandle server = ProcessHandle.of(Long.parseLong(stored.substring("stored ".length())))
                .orElseThrow();
        assertThat(server.isAlive()).isTrue();

        holder.destroyForcibly().waitFor();

        server.onExit().get(30, TimeUnit.SECONDS);
        assertThat(folder.resolve("Über uns/it's a home/data/postmaster.pid")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz"
    })
    void findsTheArchiveOfThePlatform(String system, String machine, String archive) {
        assertThat(PostgresBinaries.archiveName(system, machine)).isEqualTo(archive);
    }
}
