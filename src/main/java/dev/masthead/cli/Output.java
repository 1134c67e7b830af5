package dev.masthead.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What {@code --output} names: standard output, or a file that appears when it is complete. */
final class Output {
    private static final int BUFFER = 1 << 16;

    private Output() {}

    /** Standard output in UTF-8, whatever the locale; to be flushed when all is written. */
    static PrintStream console() {
        return new PrintStream(new BufferedOutputStream(System.out, BUFFER), false, StandardCharsets.UTF_8);
    }

    /** Writes to an output. */
    @FunctionalInterface
    interface Writer<R> {
        R write(OutputStream out) throws IOException, InterruptedException;
    }

    static <R> R write(String output, Writer<R> writer) throws IOException, InterruptedException {
        if (output.equals(Inputs.STANDARD)) {
            // System.out swallows errors, and a reader that has gone away must end the work
            try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)) {
                return writer.write(out);
            }
        }
        Path target = Path.of(output).toAbsolutePath();
        if (!Files.isDirectory(target.getParent())) {
            throw new IOException("there is no folder " + target.getParent());
        }
        Path writing = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            R result;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(writing), BUFFER)) {
                result = writer.write(out);
            }
            Files.move(writing, target, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } finally {
            Files.deleteIfExists(writing);
        }
    }
}
