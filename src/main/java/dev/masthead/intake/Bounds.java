package dev.masthead.intake;

/**
 * How much is read of an input that holds articles, so that none can exhaust memory, disk or time.
 *
 * @param decoded  bytes that come out of all containers of one input together
 * @param ratio    bytes that come out of a container for each one that went in, once a megabyte has come out
 * @param nesting  containers inside one another
 * @param entries  files in a container, and articles in an input
 * @param document bytes of one article: a line, a page, a row, a record
 * @param depth    elements or objects inside one another
 * @param tags     tags of a page
 */
public record Bounds(long decoded, int ratio, int nesting, long entries, int document, int depth, int tags) {
    /** What holds unless it is configured otherwise. */
    public static final Bounds DEFAULT = new Bounds(64L << 30, 200, 3, 10_000_000, 16 << 20, 100, 100_000);
}
