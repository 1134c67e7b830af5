package dev.masthead.spark;

import dev.masthead.analysis.Analyzer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What a machine that works keeps from task to task: models and lexicons, read once. */
final class Machine {
    private static Analyzer analyzer;

    private Machine() {}

    /**
     * The analyzer, for all tasks of this machine.
     *
     * @param lexicons as {@link #packed} made them
     * @param digest   which it must have
     * @throws IllegalStateException if it is not the one that the run began with
     */
    static synchronized Analyzer analyzer(byte[] lexicons, String digest) throws IOException {
        if (analyzer == null || !analyzer.info().digest().equals(digest)) {
            Path folder = Files.createTempDirectory("masthead-lexicons");
            try {
                unpack(lexicons, folder);
                Analyzer read = Analyzer.load(folder);
                if (!read.info().digest().equals(digest)) {
                    throw new IllegalStateException("this machine has another program than the one that submitted");
                }
                analyzer = read;
            } finally {
                remove(folder);
            }
        }
        return analyzer;
    }

    /** A folder of lexicons, to be sent to machines. */
    static byte[] packed(Path lexicons) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> all = Files.walk(lexicons)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(lexicons.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void unpack(byte[] packed, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(folder)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
