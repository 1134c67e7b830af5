package dev.masthead.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Inputs that cannot be read as they come in: those that have to be in memory whole, and those that have to be in a file. */
final class Documents {
    private static final int CHUNK = 1 << 16;

    private Documents() {}

    /** The rest of an input. */
    static byte[] whole(Input input, Bounds bounds) throws IOException {
        byte[] bytes = input.stream().readNBytes(bounds.document() + 1);
        if (bytes.length > bounds.document()) {
            throw tooLong("The document", bounds);
        }
        return bytes;
    }

    /** Works on a file that an input has to be in. */
    @FunctionalInterface
    interface Work<E extends Exception> {
        void on(Path file) throws IOException, InterruptedException, E;
    }

    /** Copies the rest of an input to a file, which is gone again when this returns. */
    static <E extends Exception> void inFile(Input input, Bounds bounds, Path temporary, Work<E> work)
            throws IOException, InterruptedException, E {
        Path file = Files.createTempFile(temporary, "masthead", ".input");
        try {
            copy(input, bounds, file);
            work.on(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(Input input, Bounds bounds, Path file) throws IOException, InterruptedException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            long all = 0;
            for (int n = input.stream().read(chunk); n >= 0; n = input.stream().read(chunk)) {
                all += n;
                if (all > bounds.decoded()) {
                    throw new BoundExceededException("The file is longer than " + bounds.decoded() + " bytes.");
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                out.write(chunk, 0, n);
            }
        }
    }

    static BoundExceededException tooLong(String what, Bounds bounds) {
        return BoundExceededException.alone(what + " is longer than " + bounds.document() + " bytes.");
    }
}
