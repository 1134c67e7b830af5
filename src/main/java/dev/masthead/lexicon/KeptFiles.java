package dev.masthead.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files of one kind that spare the next start some work, each under a key that says what it was made of. Whoever reads one makes
 * sure that it is whole. A folder that cannot be written keeps nothing. Safe for several processes at once: a file appears whole.
 */
public final class KeptFiles {
    private final Path folder;
    private final String ending;
    private final int most;

    /**
     * @param folder is made when something is kept; null where nothing is
     * @param most   so many files are kept, those that were asked for last
     */
    KeptFiles(Path folder, String ending, int most) {
        this.folder = folder;
        this.ending = ending;
        this.most = most;
    }

    public boolean keeps() {
        return folder != null;
    }

    /** What was kept under the key; empty where nothing was or it cannot be read. */
    public Optional<byte[]> find(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(key + ending);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] found = Files.readAllBytes(file);
            // so that it is not the oldest
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return Optional.of(found);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps it, where that can be done. */
    public void keep(String key, byte[] content) {
        if (folder == null) {
            return;
        }
        Path writing = null;
        try {
            Files.createDirectories(folder);
            writing = Files.createTempFile(folder, "writing", ".new");
            Files.write(writing, content);
            Files.move(
                    writing,
                    folder.resolve(key + ending),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            removeOldest();
        } catch (IOException e) {
            // the next start takes its time again
            remove(writing);
        }
    }

    private void removeOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.comparing(KeptFiles::modified).reversed())
                    .skip(most)
                    .forEach(KeptFiles::remove);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // it is in nobody's way
        }
    }
}
