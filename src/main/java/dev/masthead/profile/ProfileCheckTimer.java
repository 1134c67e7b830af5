package dev.masthead.profile;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Checks the profiles every night, and gives the last check's figures to Prometheus. */
@ApplicationScoped
public class ProfileCheckTimer {
    private static final Logger LOG = Logger.getLogger(ProfileCheckTimer.class);
    private static final double MILLIS = 1_000;

    private final ProfileCheck check;
    private final ProfileCheckSettings settings;
    private final MeterRegistry meters;
    private volatile ProfileCheck.CheckResult last;
    private ScheduledExecutorService worker;

    public ProfileCheckTimer(ProfileCheck check, ProfileCheckSettings settings, MeterRegistry meters) {
        this.check = check;
        this.settings = settings;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        last = check.latest().orElse(null);
        gauge(
                "masthead.profile.check.drifted",
                "Rows of sums that differ from what the reports add up to",
                r -> r.nDrifted());
        gauge("masthead.profile.check.analyses", "Analyses that the last check added up", r -> r.nArticles());
        gauge(
                "masthead.profile.check.time",
                "When the last check ended, in seconds since 1970",
                r -> r.checkedAt().toEpochMilli() / MILLIS);
        settings.at().ifPresent(at -> {
            worker = Executors.newSingleThreadScheduledExecutor(r -> {
                Thread thread = new Thread(r, "profile-check");
                thread.setDaemon(true);
                return thread;
            });
            schedule(at);
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.shutdownNow();
        }
    }

    /** Not a number before the first check. */
    private void gauge(String name, String description, ToDoubleFunction<ProfileCheck.CheckResult> value) {
        Gauge.builder(name, () -> {
                    ProfileCheck.CheckResult result = last;
                    return result == null ? Double.NaN : value.applyAsDouble(result);
                })
                .description(description)
                .register(meters);
    }

    private void schedule(LocalTime at) {
        worker.schedule(
                () -> {
                    checkNow();
                    schedule(at);
                },
                until(at, Instant.now()).toSeconds(),
                TimeUnit.SECONDS);
    }

    /** How long until the clock of UTC shows a time again; a day if it shows it now. */
    static Duration until(LocalTime at, Instant now) {
        ZonedDateTime here = now.atZone(ZoneOffset.UTC);
        ZonedDateTime next = here.with(at);
        return Duration.between(here, next.isAfter(here) ? next : next.plusDays(1));
    }

    /** Checks now, unless another program does; then Prometheus gets the last check's figures. */
    public void checkNow() {
        try {
            check.run();
            last = check.latest().orElse(null);
        } catch (RuntimeException e) {
            // tomorrow is another night; the gauge of the time shows that it failed
            LOG.error("Profiles could not be checked: " + e.getClass().getName());
        }
    }
}
