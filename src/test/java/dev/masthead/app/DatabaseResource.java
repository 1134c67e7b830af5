package dev.masthead.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL for tests: its files are kept between runs, its database is new each time. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.start(Path.of("target/postgres-for-tests"));
            String database = "test_" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
            postgres.createDatabase(database);
            return Map.of(
                    "masthead.home", "target/home-for-tests",
                    "masthead.profile-check.at", "off",
                    "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
                    "quarkus.datasource.username", postgres.user(),
                    "quarkus.datasource.password", postgres.secret());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
