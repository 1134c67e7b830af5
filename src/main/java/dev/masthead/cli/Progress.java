package dev.masthead.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Shows how far a command is and how long it will still take: on a terminal in one line that is written over and over, elsewhere in a
 * line every few seconds, or not at all. Messages go through it too, so that none is written into the line. For one thread.
 */
public final class Progress implements AutoCloseable {
    /** What is unknown: a share, or the seconds left. */
    public static final double UNKNOWN = Double.NaN;

    /** Shows nothing and passes no message on. */
    public static final Progress NONE =
            new Progress(new PrintStream(PrintStream.nullOutputStream()), Form.NONE, System::nanoTime);

    private static final int BAR = 20;
    private static final long LINE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LINES_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** Before it what was done says little about the rest. */
    private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final String TO_START_AND_CLEAR = "\r\033[K";
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    private final PrintStream out;
    private final Form form;
    private final LongSupplier clock;
    private final long started;
    private long last;
    private boolean lineIsOpen;

    /** How it is shown. */
    enum Form {
        /** Not at all. */
        NONE,
        /** In one line of a terminal. */
        LINE,
        /** In a line after the other. */
        LINES
    }

    /** @param clock nanoseconds since whenever */
    Progress(PrintStream out, Form form, LongSupplier clock) {
        this.out = out;
        this.form = form;
        this.clock = clock;
        started = clock.getAsLong();
        last = started;
    }

    /**
     * Says how far it is, unless that was said a moment ago. The time left is what the rest takes at the pace up to now.
     *
     * @param share of all there is to do, 0…1; {@link #UNKNOWN}, and 1 while there is still something to do, show what is done alone
     * @param done  what is done, in words; asked for only where it is shown
     */
    public void show(double share, Supplier<String> done) {
        long taken = clock.getAsLong() - started;
        double left = share > 0 && share < 1 && taken >= LEAST_NANOS ? taken / 1e9 * (1 - share) / share : UNKNOWN;
        show(share, left, done);
    }

    /**
     * As {@link #show(double, Supplier)}, where somebody else knows the time left.
     *
     * @param secondsLeft {@link #UNKNOWN} where nobody does
     */
    public void show(double share, double secondsLeft, Supplier<String> done) {
        long now = clock.getAsLong();
        if (form == Form.NONE || now - last < (form == Form.LINE ? LINE_NANOS : LINES_NANOS)) {
            return;
        }
        last = now;
        String line = line(share, secondsLeft, done.get());
        if (form == Form.LINES) {
            out.println(line);
        } else {
            out.print(TO_START_AND_CLEAR + line);
            lineIsOpen = true;
        }
        out.flush();
    }

    private static String line(double share, double secondsLeft, String done) {
        if (!(share > 0 && share < 1)) {
            return done;
        }
        int full = (int) (share * BAR);
        return String.format(
                Locale.ROOT,
                "[%s%s] %2d %%, %s%s",
                "#".repeat(full),
                "-".repeat(BAR - full),
                (int) (share * 100),
                done,
                Double.isNaN(secondsLeft) ? "" : ", " + time(secondsLeft) + " left");
    }

    /** In the two largest units, no more exact than it can be. */
    static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        return whole < HOUR
                ? whole / MINUTE + " min " + whole % MINUTE + " s"
                : whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
    }

    /** A line that stays. */
    public void say(String message) {
        clear();
        out.println(message);
    }

    /** Takes the line away, before somebody else writes. */
    public void clear() {
        if (lineIsOpen) {
            out.print(TO_START_AND_CLEAR);
            out.flush();
            lineIsOpen = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
