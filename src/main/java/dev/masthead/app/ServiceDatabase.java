package dev.masthead.app;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;

/** The database that the service uses: the configured one, else a PostgreSQL of its own. */
public final class ServiceDatabase {
    static final String NAME = "masthead";
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String OWNER = "quarkus.flyway.username";
    private static final String OWNER_PASSWORD = "quarkus.flyway.password";

    private static final String FLYWAY = "quarkus.flyway.active";
    private static final Logger LOG = Logger.getLogger(ServiceDatabase.class);

    /** What the embedded database does not yet say that it has. */
    private static volatile Optional<Unnoted> unnoted = Optional.empty();

    private record Unnoted(EmbeddedPostgres postgres, MigratedSchema schema) {}

    private ServiceDatabase() {}

    /** Tells the embedded database that its tables are those of this program, for the next start. To be called when they are. */
    static void noteSchema() {
        unnoted.ifPresent(u -> {
            try (Connection connection = u.postgres().connect(NAME)) {
                u.schema().note(connection);
                unnoted = Optional.empty();
            } catch (SQLException e) {
                // Flyway looks again
                LOG.debug("The state of the tables could not be noted: " + e.getMessage());
            }
        });
    }

    /**
     * Starts the embedded PostgreSQL and sets the settings that lead to it; does nothing where an address is configured. What
     * was started ends with this process.
     */
    static void startUnlessConfigured() throws IOException, SQLException, InterruptedException {
        if (Settings.value(JDBC_URL).isEmpty()) {
            start();
        }
    }

    /**
     * Opens a connection past the service as the owner of its tables, for tools; starts the database where it is the service's
     * own.
     */
    public static Connection connect() throws IOException, SQLException, InterruptedException {
        startUnlessConfigured();
        Properties properties = new Properties();
        Settings.value(OWNER).or(() -> Settings.value(USER)).ifPresent(v -> properties.setProperty("user", v));
        Settings.value(OWNER_PASSWORD)
                .or(() -> Settings.value(PASSWORD))
                .ifPresent(v -> properties.setProperty("password", v));
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(Settings.value(JDBC_URL).orElseThrow(), properties);
    }

    /** Where the embedded one keeps everything. */
    static Path folder() {
        return Settings.home().resolve("postgres");
    }

    private static void start() throws IOException, SQLException, InterruptedException {
        Path home = folder();
        System.out.println("Starting PostgreSQL in " + home + " (some seconds longer the first time).");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres), "embedded-postgres-stop"));
        postgres.createDatabase(NAME);
        DatabaseRoles roles = new DatabaseRoles();
        roles.prepare(postgres, NAME, home);
        try (Connection connection = postgres.connect(NAME)) {
            Optional<MigratedSchema> schema = MigratedSchema.packed();
            if (schema.isPresent() && schema.get().isIn(connection)) {
                System.setProperty(FLYWAY, "false");
            } else {
                unnoted = schema.map(s -> new Unnoted(postgres, s));
            }
        }
        System.setProperty(JDBC_URL, postgres.jdbcUrl(NAME));
        System.setProperty(USER, roles.service());
        System.setProperty(PASSWORD, roles.servicePassword());
        System.setProperty(OWNER, roles.owner());
        System.setProperty(OWNER_PASSWORD, roles.ownerPassword());
    }

    /** Shutdown hooks run side by side, and the requests that Quarkus still answers need the database. */
    private static void stop(EmbeddedPostgres postgres) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        postgres.close();
    }
}
