package dev.masthead.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes that are read of an input, so that somebody can say how far it is. One thread reads; any may ask for the count.
 * It cannot be set back, for what is read again would count twice.
 */
public final class CountedStream extends FilterInputStream {
    private volatile long count;

    /** Counts what is read of {@code in}, and closes it. */
    public CountedStream(InputStream in) {
        super(in);
    }

    /** How many bytes were read or skipped. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        add(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        add(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(long bytes) {
        count = count + bytes; // one thread writes
    }
}
