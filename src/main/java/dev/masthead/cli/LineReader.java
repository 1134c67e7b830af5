package dev.masthead.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines as bytes, so that a line in a wrong encoding spoils nothing but itself. */
final class LineReader {
    /** Far more than the longest article that is accepted; what is longer is read past, not kept. */
    static final int MAX_BYTES = 16 << 20;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int filled;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param bytes  empty if {@code tooLong}
     */
    record Line(long number, byte[] bytes, boolean tooLong) {
        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** The next line; null behind the last. */
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = next;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + end - next > MAX_BYTES;
            if (!tooLong) {
                line.write(chunk, next, end - next);
            }
            boolean complete = end < filled;
            next = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return any ? new Line(++number, tooLong ? new byte[0] : line.toByteArray(), tooLong) : null;
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        next = 0;
        filled = Math.max(0, in.read(chunk));
        return filled > 0;
    }
}
