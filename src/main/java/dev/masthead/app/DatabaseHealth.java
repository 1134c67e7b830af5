package dev.masthead.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database answers. It is asked every second, by a thread and over a connection that nobody else uses, so that
 * the answer is at hand however much the service has to do.
 */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements AsyncHealthCheck {
    private static final int TIMEOUT_SECONDS = 3;
    private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String url;
    private final Properties properties = new Properties();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread t = new Thread(r, "database-health");
        t.setDaemon(true);
        return t;
    });
    private Connection connection;
    private volatile boolean up;
    private volatile long asked = System.nanoTime();

    public DatabaseHealth(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        user.ifPresent(v -> properties.setProperty("user", v));
        password.ifPresent(v -> properties.setProperty("password", v));
        properties.setProperty("loginTimeout", Integer.toString(TIMEOUT_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(TIMEOUT_SECONDS));
    }

    void start(@Observes StartupEvent event) {
        ask();
        thread.scheduleWithFixedDelay(this::ask, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void ask() {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(url, properties);
            }
            up = connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException | RuntimeException e) {
            up = false;
        }
        if (!up && connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // it was broken
            }
            connection = null;
        }
        asked = System.nanoTime();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        boolean known = System.nanoTime() - asked < STALE_NANOS;
        return Uni.createFrom()
                .item(HealthCheckResponse.named("Database connections health check")
                        .status(up && known)
                        .build());
    }
}
