package dev.masthead.auth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How much each key may ask for: requests a minute, and bytes submitted a day. */
public final class RateLimiter {
    private static final long NANOS = 1_000_000_000L;
    private static final long MINUTE = 60;
    private static final long DAY = 24 * 60 * 60;

    private final int requestsPerMinute;
    private final long bytesPerDay;
    private final LongSupplier nanos;
    private final Map<String, Used> used = new ConcurrentHashMap<>();

    /** @param nanos a clock that only goes forward */
    public RateLimiter(int requestsPerMinute, long bytesPerDay, LongSupplier nanos) {
        this.requestsPerMinute = requestsPerMinute;
        this.bytesPerDay = bytesPerDay;
        this.nanos = nanos;
    }

    private final class Used {
        private double requests = requestsPerMinute;
        private double bytes = bytesPerDay;
        private long since = nanos.getAsLong();

        private void refill() {
            long now = nanos.getAsLong();
            double seconds = (now - since) / (double) NANOS;
            since = now;
            requests = Math.min(requestsPerMinute, requests + seconds * requestsPerMinute / MINUTE);
            bytes = Math.min(bytesPerDay, bytes + seconds * bytesPerDay / DAY);
        }
    }

    /**
     * Takes a request off what a key may ask for.
     *
     * @return 0 if it may be answered; else the seconds until the next may
     */
    public long request(String key) {
        Used mine = used.computeIfAbsent(key, k -> new Used());
        synchronized (mine) {
            mine.refill();
            if (mine.requests >= 1) {
                mine.requests--;
                return 0;
            }
            return (long) Math.ceil((1 - mine.requests) * MINUTE / requestsPerMinute);
        }
    }

    /**
     * Takes bytes off what a key may submit. What goes beyond is let through once, and the next has to wait for it.
     *
     * @return 0 if they may come; else the seconds until that
     */
    public long submit(String key, long bytes) {
        Used mine = used.computeIfAbsent(key, k -> new Used());
        synchronized (mine) {
            mine.refill();
            if (mine.bytes > 0) {
                mine.bytes -= bytes;
                return 0;
            }
            return (long) Math.ceil((1 - mine.bytes) * DAY / bytesPerDay);
        }
    }

    /** Takes bytes off that a key has submitted without saying before how many would come. */
    public void charge(String key, long bytes) {
        Used mine = used.computeIfAbsent(key, k -> new Used());
        synchronized (mine) {
            mine.refill();
            mine.bytes -= bytes;
        }
    }
}
