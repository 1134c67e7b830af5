package dev.masthead.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** The body of a request that may have so many bytes and no more. */
final class BoundedBody extends FilterInputStream {
    private final Supplier<RuntimeException> tooLong;
    private long left;

    /** @param tooLong what is thrown by the read that goes beyond */
    BoundedBody(InputStream in, long bytes, Supplier<RuntimeException> tooLong) {
        super(in);
        this.tooLong = tooLong;
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw tooLong.get();
        }
    }
}
