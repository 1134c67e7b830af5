package dev.masthead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that are nobody else's business. Where permissions are not known they are left as they are. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    /** Others get through to what they may reach in it, and see nothing. */
    private static final Set<PosixFilePermission> PASSAGE = PosixFilePermissions.fromString("rwx--x--x");

    private PrivateFiles() {}

    /** Writes a file whole or not at all; nobody else can read it, not even for a moment. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path writing = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(writing);
        create(writing);
        Files.write(writing, bytes);
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes an empty file unless it exists, and closes it to others. */
    static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            permit(file, FILE);
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } catch (UnsupportedOperationException notHere) {
            Files.createFile(file);
        }
    }

    /** Makes a folder unless it exists, and closes it to others. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        permit(folder, FOLDER);
    }

    /** A folder that others cannot look into, without what a program that was killed has left there. */
    static Path emptied(Path folder) throws IOException {
        folder(folder);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path one : left.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(one);
            }
        }
        return folder;
    }

    /** Makes a folder unless it exists that others can walk through, not look into. */
    static void passage(Path folder) throws IOException {
        Files.createDirectories(folder);
        permit(folder, PASSAGE);
    }

    /** Whether files have the permissions of POSIX there. */
    static boolean knowsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (knowsPermissions(path)) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
