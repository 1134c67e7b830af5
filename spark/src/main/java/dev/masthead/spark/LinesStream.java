package dev.masthead.spark;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;

/** The lines of a file that begin between two bytes, the last of them to its end. */
final class LinesStream extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final FSDataInputStream in;
    private final long end;
    private final byte[] buffer = new byte[BUFFER];
    /** Place in the file of the first byte of the buffer. */
    private long offset;

    private int next;
    private int filled;
    private boolean atStartOfLine = true;

    LinesStream(FSDataInputStream in, long start, long end) throws IOException {
        this.in = in;
        this.end = end;
        if (start > 0) {
            // the byte before tells whether a line begins here
            in.seek(start - 1);
            offset = start - 1;
            for (int b = one(); b >= 0 && b != '\n'; b = one()) {
                // of a line that began before
            }
        }
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        offset += filled;
        next = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private int one() throws IOException {
        return fill() ? buffer[next++] & 0xFF : -1;
    }

    private boolean isOver() {
        return atStartOfLine && offset + next >= end;
    }

    @Override
    public int read() throws IOException {
        if (isOver()) {
            return -1;
        }
        int b = one();
        atStartOfLine = b == '\n';
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = 0;
        while (n < length) {
            int b = read();
            if (b < 0) {
                break;
            }
            bytes[from + n++] = (byte) b;
            if (n > 0 && next == filled) {
                // what is there is given out before more is fetched
                break;
            }
        }
        return n == 0 && length > 0 ? -1 : n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
