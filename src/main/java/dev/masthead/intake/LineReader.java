package dev.masthead.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Reads lines as bytes, so that a line in a wrong encoding spoils nothing but itself. */
final class LineReader {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int filled;
    private long number;

    /** @param longest bytes of a line; what is longer is read past, not kept */
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
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
            tooLong |= line.size() + end - next > longest;
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

    /** Everything that no line was made of yet. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(chunk, next, filled - next), in);
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
