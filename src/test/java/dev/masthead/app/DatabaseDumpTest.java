package dev.masthead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.cli.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseDumpTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @TempDir
    Path folder;

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            return all.sorted(Comparator.comparingInt(
                            p -> Integer.parseInt(p.getFileName().toString().replaceFirst("V([0-9]+)__.*", "$1"))))
                    .toList();
        }
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As the service leaves a database. */
    private static void fill(Connection connection) throws Exception {
        try (Statement s = connection.createStatement()) {
            s.execute("create table flyway_schema_history (installed_rank integer not null primary key, version"
                    + " varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not"
                    + " null, checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default"
                    + " now(), execution_time integer not null, success boolean not null)");
            int rank = 0;
            for (Path migration : migrations()) {
                s.execute(Files.readString(migration));
                s.execute("insert into flyway_schema_history values (" + ++rank + ", '" + rank + "', 'd', 'SQL', '"
                        + migration.getFileName() + "', 1, 'x', now(), 1, true)");
            }
            s.execute(
                    "insert into outlet(slug, name, ownership_class) values ('storn', 'Storn Gazette \t\\ \"x\"', 'IP')");
            s.execute(
                    "insert into job(id, kind, status, parameters) values ('a', 'export', 'done', '{\"x\": \"é\\\\n\"}')");
        }
    }

    @Test
    void whatIsWrittenComesBack() throws Exception {
        Path file = folder.resolve("backup.zip");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("home"))) {
            postgres.createDatabase("one");
            postgres.createDatabase("two");
            long rows;
            try (Connection c = postgres.connect("one")) {
                fill(c);
                rows = DatabaseDump.write(c, file, Progress.NONE);
            }
            assertThat(rows).isGreaterThanOrEqualTo(2 + migrations().size());
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

            Path cut = folder.resolve("cut.zip");
            Files.copy(file, cut, StandardCopyOption.REPLACE_EXISTING);
            Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));
            try (Connection c = postgres.connect("two")) {
                assertThatThrownBy(() -> DatabaseDump.read(c, cut, Progress.NONE))
                        .isInstanceOf(IOException.class);
            }
            try (Connection c = postgres.connect("two")) {
                assertThat(DatabaseDump.read(c, file, Progress.NONE)).isEqualTo(rows);
            }
            try (Connection c = postgres.connect("two");
                    Statement s = c.createStatement()) {
                assertThat(one(s, "select name from outlet")).isEqualTo("Storn Gazette \t\\ \"x\"");
                assertThat(one(s, "select parameters ->> 'x' from job")).isEqualTo("é\\n");
                assertThat(one(s, "select count(*) from flyway_schema_history"))
                        .isEqualTo(Integer.toString(migrations().size()));
                assertThat(one(s, "select count(*) from pg_trigger where not tgisinternal"))
                        .isNotEqualTo("0");
                // the next one gets a number of its own
                s.execute("insert into job(id, kind, status, parameters) values ('b', 'export', 'done', '{}')");
                assertThat(one(s, "select count(distinct seq) from job")).isEqualTo("2");
                assertThatThrownBy(() -> DatabaseDump.read(c, file, Progress.NONE))
                        .hasMessage("the database is not empty; a backup is restored into an empty one");
            }
            assertThat(EmbeddedPostgres.isInUse(folder.resolve("home"))).isTrue();
            try (Connection c = EmbeddedPostgres.connectToRunning(folder.resolve("home"), "two");
                    Statement s = c.createStatement()) {
                assertThat(one(s, "select count(*) from job")).isEqualTo("2");
            }
        }
        Files.writeString(folder.resolve("home/data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("home")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is of PostgreSQL 17")
                .hasMessageContaining("`database upgrade`");
        assertThatThrownBy(() -> new DatabaseUpgrade(folder.resolve("home")).run(() -> Progress.NONE))
                .hasMessageContaining("the programs of PostgreSQL 17 are not in");
    }

    /** A real PostgreSQL 17 writes the files, and the one of this program takes them over. */
    @Test
    void filesOfAnOlderPostgresAreConverted() throws Exception {
        Path home = Files.createDirectories(folder.resolve("older"));
        try (ZipFile artifact = new ZipFile(OlderPostgres.artifact().toFile());
                InputStream archive = artifact.getInputStream(artifact.getEntry(
                        PostgresBinaries.archiveName(System.getProperty("os.name"), System.getProperty("os.arch"))))) {
            PostgresBinaries.unpack(archive, home.resolve("postgres-" + OlderPostgres.VERSION));
        }
        String password;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startWith(home, PostgresBinaries.older(home, 17))) {
            postgres.createDatabase(ServiceDatabase.NAME);
            new DatabaseRoles().prepare(postgres, ServiceDatabase.NAME, home);
            try (Connection c = postgres.connect(ServiceDatabase.NAME)) {
                fill(c);
            }
            password = postgres.secret();
        }
        assertThat(EmbeddedPostgres.version(home)).isEqualTo(17);
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .hasMessageContaining("is of PostgreSQL 17")
                .hasMessageContaining("`database upgrade`");

        // as a conversion leaves it that ended between its two renames
        Files.move(home.resolve("data"), home.resolve("data-17"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(home)).hasMessageContaining("was interrupted");

        DatabaseUpgrade.Outcome outcome =
                new DatabaseUpgrade(home).run(() -> Progress.NONE).orElseThrow();

        assertThat(outcome.rows()).isGreaterThanOrEqualTo(2 + migrations().size());
        assertThat(outcome.kept()).isEqualTo(home.resolve("data-17")).exists();
        assertThat(outcome.backup()).exists();
        assertThat(home.resolve("upgrading")).doesNotExist();
        assertThat(EmbeddedPostgres.version(home)).isEqualTo(PostgresBinaries.MAJOR);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(postgres.secret()).isEqualTo(password);
            DatabaseRoles roles = new DatabaseRoles();
            roles.prepare(postgres, ServiceDatabase.NAME, home);
            try (Connection c = DriverManager.getConnection(
                            postgres.jdbcUrl(ServiceDatabase.NAME), roles.service(), roles.servicePassword());
                    Statement s = c.createStatement()) {
                assertThat(one(s, "select name from outlet")).isEqualTo("Storn Gazette \t\\ \"x\"");
                assertThat(one(s, "select parameters ->> 'x' from job")).isEqualTo("é\\n");
                s.execute("insert into job(id, kind, status, parameters) values ('b', 'export', 'done', '{}')");
                assertThat(one(s, "select count(distinct seq) from job")).isEqualTo("2");
            }
        }
        assertThat(new DatabaseUpgrade(home).run(() -> Progress.NONE)).isEmpty();
    }
}
