package dev.masthead.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers that the storage failed, which is no fault of the articles and is tried again; what reads them may take it for one. */
final class StorageStream extends FilterInputStream {
    private IOException failure;

    StorageStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** @throws IOException what the storage has thrown */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
