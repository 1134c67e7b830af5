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
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel on the class path, unpacked once into a directory that is kept. */
final class PostgresBinaries {
    /** Changes with {@code postgres.binaries.version} in the POM: another version is unpacked beside the old one. */
    private static final String VERSION = "18.6.0";

    /** Servers of one number read the files of one another. */
    static final int MAJOR = Integer.parseInt(VERSION.substring(0, VERSION.indexOf('.')));

    private static final String FOLDER = "postgres-";
    private static final String COMPLETE = ".complete";

    private static final int ANY_EXECUTE_BIT = 0111;

    private PostgresBinaries() {}

    /**
     * Unpacks the programs unless that was done before.
     *
     * @return the directory that holds {@code bin}, {@code lib} and {@code share}
     * @throws IOException if this platform's archive is not on the class path or cannot be written
     */
    static Path unpack(Path home) throws IOException {
        Path target = home.resolve(FOLDER + VERSION);
        if (Files.exists(target.resolve(COMPLETE))) {
            return target;
        }
        String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (in == null) {
                throw new IOException("no PostgreSQL for this platform is packaged (" + archive
                        + "); build the program on this machine, or for it with -Dpostgres.platform=…,"
                        + " or set QUARKUS_DATASOURCE_JDBC_URL to use a server of your own");
            }
            unpack(in, target);
        }
        return target;
    }

    /** Unpacks an archive into a directory that earlier or later versions of this program know as theirs. */
    static void unpack(InputStream archive, Path target) throws IOException {
        // under another name first: a kill half-way leaves nothing that looks complete
        Path unpacking = target.resolveSibling(target.getFileName() + ".new");
        deleteTree(unpacking);
        deleteTree(target);
        extract(archive, unpacking);
        Files.createFile(unpacking.resolve(COMPLETE));
        Files.move(unpacking, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The programs of an older server, which earlier versions of this program have unpacked and left.
     *
     * @throws IOException if there are none; the message says what to do
     */
    static Path older(Path home, int major) throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(p -> p.getFileName().toString().startsWith(FOLDER + major + "."))
                    .filter(p -> Files.exists(p.resolve(COMPLETE)))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("the programs of PostgreSQL " + major + " are not in " + home
                            + " any more. Start the version of Masthead that wrote the files, run `database backup` with"
                            + " it, move " + home.resolve("data") + " away, and run `database restore` with this one"));
        }
    }

    /** The name under which Zonky's artifacts hold the archive of a platform. */
    static String archiveName(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
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
                    boolean program = (entry.getMode() & ANY_EXECUTE_BIT) != 0
                            || path.getParent().endsWith("bin");
                    if (program && PrivateFiles.knowsPermissions(path)) {
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
