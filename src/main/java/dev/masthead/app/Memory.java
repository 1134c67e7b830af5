package dev.masthead.app;

/** What the service may do at a time with the memory that it was given. */
final class Memory {
    /** Lexicons, models and the service itself, once everything was used. */
    private static final long BASE = 200L << 20;

    /** What an analysis takes for each character at its worst, with report and answer; half of what is free is for it. */
    private static final int BYTES_PER_CHARACTER = 600;

    private static final int LEAST = 200_000;
    private static final int MOST = 20_000_000;

    private Memory() {}

    /** Characters of all texts that are analysed at a time. */
    static int characters() {
        long free = Math.max(0, Runtime.getRuntime().maxMemory() - BASE);
        return (int) Math.max(LEAST, Math.min(MOST, free / 2 / BYTES_PER_CHARACTER));
    }

    /** Bytes of bodies that come in. */
    static long bodies() {
        return Runtime.getRuntime().maxMemory() / 8;
    }
}
