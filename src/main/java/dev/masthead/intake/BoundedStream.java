package dev.masthead.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what comes out of a container and stops it at the bounds. */
final class BoundedStream extends FilterInputStream {
    private static final long FREE = 1 << 20;

    private final Bounds bounds;
    private final Budget budget;
    private final LongSupplier consumed;
    private final long consumedBefore;
    private long decoded;

    /** What all containers of an input have given so far. */
    static final class Budget {
        private long decoded;
        private long articles;

        void article(Bounds bounds) throws BoundExceededException {
            if (++articles > bounds.entries()) {
                throw new BoundExceededException("The input holds more than " + bounds.entries() + " articles.");
            }
        }
    }

    /** @param consumed bytes of the container read so far */
    BoundedStream(InputStream in, Bounds bounds, Budget budget, LongSupplier consumed) {
        super(in);
        this.bounds = bounds;
        this.budget = budget;
        this.consumed = consumed;
        consumedBefore = consumed.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) throws BoundExceededException {
        decoded += n;
        budget.decoded += n;
        if (budget.decoded > bounds.decoded()) {
            throw new BoundExceededException("The input unpacks to more than " + bounds.decoded() + " bytes.");
        }
        long in = Math.max(1, consumed.getAsLong() - consumedBefore);
        if (decoded > FREE && decoded / in > bounds.ratio()) {
            throw new BoundExceededException(
                    "The input unpacks to more than " + bounds.ratio() + " times its size, which no text does.");
        }
    }
}
