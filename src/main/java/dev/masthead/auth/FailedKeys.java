package dev.masthead.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts the wrong keys that an address has sent within a minute. Memory is bounded: the oldest addresses are forgotten. */
public final class FailedKeys {
    private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int ADDRESSES = 10_000;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Count(long since, int n) {}

    /** @param nanos a clock that only goes forward */
    public FailedKeys(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** 0 for an address that is listened to; else the seconds until it is again. Counts nothing. */
    public synchronized long paused(String address) {
        Count count = counts.get(address);
        long gone = count == null ? WINDOW_NANOS : nanos.getAsLong() - count.since();
        return count == null || count.n() <= perMinute || gone >= WINDOW_NANOS
                ? 0
                : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(WINDOW_NANOS - gone));
    }

    /**
     * Counts a wrong key.
     *
     * @return 0 if it may be answered as such; else the seconds until the address is listened to again
     */
    public synchronized long failed(String address) {
        long now = nanos.getAsLong();
        Count before = counts.get(address);
        Count count = before == null || now - before.since() >= WINDOW_NANOS
                ? new Count(now, 1)
                : new Count(before.since(), before.n() + 1);
        counts.remove(address);
        counts.put(address, count);
        if (count.n() <= perMinute) {
            return 0;
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(WINDOW_NANOS - (now - count.since())));
    }
}
