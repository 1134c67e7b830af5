package dev.masthead.intake;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that its reader may close without closing the container around it. */
final class Uncloseable extends FilterInputStream {
    Uncloseable(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws java.io.IOException {
        return in.read(bytes, offset, length);
    }

    @Override
    public void close() {
        // whoever opened it closes it
    }
}
