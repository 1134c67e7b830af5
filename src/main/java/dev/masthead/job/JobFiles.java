package dev.masthead.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The folder of the jobs: one for each, and the inputs that come in. Whoever takes an upload either makes a job of it or
 * discards it; what a program that was killed has left is found by {@link #sweep}.
 */
final class JobFiles {
    private static final long COUNT_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** A job's folder is made before its row is written. */
    private static final long YOUNG_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final JobSettings settings;
    private final Set<Path> comingIn = ConcurrentHashMap.newKeySet();
    private long counted;
    private long countedAt = System.nanoTime() - COUNT_NANOS;

    JobFiles(JobSettings settings) {
        this.settings = settings;
    }

    Path of(String id) {
        return settings.folder().resolve(UUID.fromString(id).toString());
    }

    private Path uploads() {
        return settings.folder().resolve("uploads");
    }

    /**
     * Where an input is written before its job is known.
     *
     * @throws StorageFullException if there is no room for it
     */
    Path newUpload() throws IOException {
        checkRoom(0);
        Files.createDirectories(uploads());
        Path file = Files.createTempFile(uploads(), "upload", ".part");
        comingIn.add(file);
        return file;
    }

    /**
     * Makes sure that so many more bytes may come.
     *
     * @throws StorageFullException if they may not
     */
    void checkRoom(long more) throws IOException {
        if (used() + more > settings.quota()) {
            throw new StorageFullException("Inputs and results of jobs take as much room as they may. Forget jobs that"
                    + " are no longer needed with DELETE.");
        }
        Files.createDirectories(settings.folder());
        if (Files.getFileStore(settings.folder()).getUsableSpace() - more < settings.spare()) {
            throw new StorageFullException("The disk is nearly full.");
        }
    }

    /** Ends an upload; what no job has taken is removed. */
    void release(Path upload) throws IOException {
        comingIn.remove(upload);
        Files.deleteIfExists(upload);
    }

    /** Bytes of everything in the folder, some seconds ago at most. */
    private synchronized long used() throws IOException {
        if (System.nanoTime() - countedAt >= COUNT_NANOS) {
            counted = count();
            countedAt = System.nanoTime();
        }
        return counted;
    }

    private long count() throws IOException {
        long[] bytes = {0};
        if (!Files.exists(settings.folder())) {
            return 0;
        }
        Files.walkFileTree(settings.folder(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // removed meanwhile
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }

    /**
     * Removes uploads that nobody writes and folders of no job.
     *
     * @param jobs the ids of all jobs
     * @return how many of both
     */
    int sweep(Set<String> jobs) throws IOException {
        int removed = 0;
        for (Path file : entries(uploads())) {
            if (!comingIn.contains(file)) {
                Files.deleteIfExists(file);
                removed++;
            }
        }
        for (Path folder : entries(settings.folder())) {
            String name = folder.getFileName().toString();
            if (isId(name) && !jobs.contains(name) && isOld(folder)) {
                Folders.remove(folder);
                removed++;
            }
        }
        return removed;
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isId(String name) {
        try {
            return UUID.fromString(name).toString().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOld(Path folder) throws IOException {
        try {
            return System.currentTimeMillis()
                            - Files.getLastModifiedTime(folder).toMillis()
                    > YOUNG_MILLIS;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
