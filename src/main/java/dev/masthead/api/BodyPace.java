package dev.masthead.api;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * How slowly a body may come: never silent for long, and all of it within a time that grows with what has come. Nobody holds a
 * connection and its memory by sending a byte now and then. Used on one event loop.
 */
final class BodyPace {
    private static final long LOOK_MILLIS = 1_000;

    private final BodySettings settings;
    private final Vertx vertx;
    private final long started = System.nanoTime();
    private long last = started;
    private long bytes;
    private final long timer;
    private boolean held;

    /**
     * Starts to watch.
     *
     * @param tooSlow what is done when the body is too slow; once
     */
    BodyPace(Vertx vertx, BodySettings settings, Runnable tooSlow) {
        this.vertx = vertx;
        this.settings = settings;
        timer = vertx.setPeriodic(LOOK_MILLIS, id -> {
            if (isTooSlow(System.nanoTime())) {
                end();
                tooSlow.run();
            }
        });
    }

    void came(int n) {
        held = false;
        bytes += n;
        last = System.nanoTime();
    }

    /** It is us who wait until the next bytes come: {@code came} ends that. */
    void hold() {
        held = true;
    }

    private boolean isTooSlow(long now) {
        if (held) {
            return false;
        }
        long seconds = settings.totalSeconds() + bytes / settings.bytesPerSecond();
        return now - last > TimeUnit.SECONDS.toNanos(settings.idleSeconds())
                || now - started > TimeUnit.SECONDS.toNanos(seconds);
    }

    /** The body is here, or nobody waits for it. Doing it twice does no harm. */
    void end() {
        vertx.cancelTimer(timer);
    }
}
