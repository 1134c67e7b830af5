package dev.masthead.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The keys as they stand in their file now: whoever is struck out is out within two seconds. While the file cannot be read, nobody
 * gets in.
 */
public final class KeyFile {
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final LongSupplier nanos;
    private final Consumer<String> warning;
    private Optional<ApiKeys> keys;
    private FileTime read;
    private long size;
    private long looked;

    /**
     * Reads the file.
     *
     * @param nanos   a clock that only goes forward
     * @param warning is told when the file cannot be read later on
     * @throws IOException if it cannot be read, or a line is malformed; the message names file and line
     */
    public KeyFile(Path file, LongSupplier nanos, Consumer<String> warning) throws IOException {
        this.file = file;
        this.nanos = nanos;
        this.warning = warning;
        load();
        looked = nanos.getAsLong();
    }

    private void load() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        long bytes = Files.size(file);
        keys = Optional.of(ApiKeys.read(file));
        read = time;
        size = bytes;
    }

    /** Whose key this is; empty if it is nobody's. */
    public synchronized Optional<ApiKey> find(String key) {
        long now = nanos.getAsLong();
        if (now - looked >= LOOK_NANOS) {
            looked = now;
            look();
        }
        return keys.flatMap(k -> k.find(key));
    }

    private void look() {
        try {
            if (keys.isEmpty() || !Files.getLastModifiedTime(file).equals(read) || Files.size(file) != size) {
                load();
            }
        } catch (IOException e) {
            if (keys.isPresent()) {
                warning.accept("The file of the keys cannot be read, and nobody gets in until it can: "
                        + (e.getMessage() == null ? e.getClass().getName() : e.getMessage()));
            }
            keys = Optional.empty();
        }
    }
}
