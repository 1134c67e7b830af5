package dev.masthead.app;

/** What the service may do at a time with the memory that it was given. */
final class Memory {
    /** Lexicons, models and the service itself, once everything was used: 234 MB by {@code bin/dev memory}. */
    private static final long BASE = 240L << 20;

    /**
     * What is reckoned with for each character of a text under analysis; half of what is free is for it. {@code bin/dev memory} finds
     * 100 to 360 bytes (204 last) for the analysis, its report and the answer of a text that is all findings; storing it takes
     * the report twice more, as the driver's parameter and as bytes on their way.
     */
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
