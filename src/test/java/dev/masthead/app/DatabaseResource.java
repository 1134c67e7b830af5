package dev.masthead.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL for tests: its files are kept between runs, its database is new each time. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedPostgres running;
    private static String database;

    private static final Path SHARED = Path.of("target/postgres-for-tests");

    private final Path files;
    private EmbeddedPostgres postgres;

    /** The database of the tests of the service. */
    public DatabaseResource() {
        this(SHARED);
    }

    /** One beside it, for a test that runs while the service has its own. */
    public DatabaseResource(Path files) {
        this.files = files;
    }

    /** The address by which people read the database of the running test, with a role that may do nothing else. */
    public static String readerUrl() throws IOException, SQLException {
        Path home = SHARED;
        new DatabaseRoles().prepare(running, database, home);
        URI url = URI.create(Files.readString(home.resolve("reader.url")).strip());
        String[] who = url.getUserInfo().split(":");
        return "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath() + "?user=" + who[0]
                + "&password=" + who[1];
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.start(files);
            hurry(postgres);
            String name = "test_" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
            postgres.createDatabase(name);
            if (files.equals(SHARED)) {
                running = postgres;
                database = name;
            }
            return Map.of(
                    "masthead.home", "target/home-for-tests",
                    "masthead.profile-check.at", "off",
                    "quarkus.datasource.jdbc.url", postgres.jdbcUrl(name),
                    "quarkus.datasource.username", postgres.user(),
                    "quarkus.datasource.password", postgres.secret());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A test's rows need not outlive the machine, so that nothing waits for the disk. */
    private static void hurry(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                statement.execute("alter system set " + setting + " = off");
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
