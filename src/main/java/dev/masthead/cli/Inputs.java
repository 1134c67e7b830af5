package dev.masthead.cli;

import dev.masthead.intake.ArticleSink;
import dev.masthead.intake.CountedStream;
import dev.masthead.intake.Intake;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@code --input} names: standard input, a file, everything in a folder, or what a pattern fits. */
final class Inputs {
    static final String STANDARD = "-";
    private static final String WILD = "*?{[";

    private final List<Path> files;
    private final Path base;
    private final Map<String, String> columns;
    private final long size;
    private long before;
    private CountedStream current;

    private Inputs(List<Path> files, Path base, Map<String, String> columns) throws IOException {
        this.files = files;
        this.base = base;
        this.columns = columns;
        long all = 0;
        for (Path file : files == null ? List.<Path>of() : files) {
            all += Files.size(file);
        }
        size = all;
    }

    /** How much of all that there is has been read; {@link Progress#UNKNOWN} of standard input. For the thread that reads. */
    double share() {
        long read = before + (current == null ? 0 : current.count());
        return size == 0 ? Progress.UNKNOWN : (double) read / size;
    }

    /**
     * Finds the files, in the order of their names.
     *
     * @param map which column of a table holds what, such as {@code text:maintext,title:head}; null to find out
     * @throws IOException if there is none
     */
    static Inputs of(String input, String map) throws IOException {
        Map<String, String> columns = columns(map);
        if (input.equals(STANDARD)) {
            return new Inputs(null, null, columns);
        }
        Path path = Path.of(input);
        if (Files.isDirectory(path)) {
            List<Path> files = under(path, null);
            if (files.isEmpty()) {
                throw new IOException("there is no file in " + input);
            }
            return new Inputs(files, path, columns);
        }
        if (Files.exists(path)) {
            return new Inputs(List.of(path), path.toAbsolutePath().getParent(), columns);
        }
        if (input.chars().noneMatch(c -> WILD.indexOf(c) >= 0)) {
            throw new IOException("there is no file " + input);
        }
        Path folder = fixedPart(path);
        List<Path> files =
                under(folder, FileSystems.getDefault().getPathMatcher("glob:" + input.replace("\\", "\\\\")));
        if (files.isEmpty()) {
            throw new IOException("no file fits " + input);
        }
        return new Inputs(files, folder, columns);
    }

    static Map<String, String> columns(String map) {
        Map<String, String> columns = new TreeMap<>();
        if (map == null || map.isBlank()) {
            return columns;
        }
        for (String one : map.split(",")) {
            int colon = one.indexOf(':');
            if (colon <= 0 || colon == one.length() - 1) {
                throw new IllegalArgumentException("a map is written text:COLUMN,title:COLUMN");
            }
            String field = one.substring(0, colon).strip();
            if (!Intake.columnFields().contains(field)) {
                throw new IllegalArgumentException(
                        "a column can be mapped to " + String.join(", ", Intake.columnFields()) + ", not to " + field);
            }
            columns.put(field, one.substring(colon + 1).strip());
        }
        return columns;
    }

    private static Path fixedPart(Path pattern) {
        Path fixed = pattern.isAbsolute() ? pattern.getRoot() : Path.of("");
        for (Path part : pattern) {
            if (part.toString().chars().anyMatch(c -> WILD.indexOf(c) >= 0)) {
                break;
            }
            fixed = fixed.resolve(part);
        }
        return fixed;
    }

    private static List<Path> under(Path folder, PathMatcher matcher) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = new ArrayList<>(all.filter(Files::isRegularFile)
                    .filter(f -> matcher == null || matcher.matches(f))
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .toList());
            files.sort(null);
            return files;
        }
    }

    /** Reads every article of every file. */
    void read(Intake intake, ArticleSink sink) throws IOException, InterruptedException {
        if (files == null) {
            intake.read("", null, null, columns, System.in, sink);
            return;
        }
        for (Path file : files) {
            String name = files.size() == 1
                    ? file.getFileName().toString()
                    : base.relativize(file).toString();
            try (CountedStream in = new CountedStream(Files.newInputStream(file))) {
                current = in;
                intake.read(name, null, null, columns, in, sink);
                before += in.count();
                current = null;
            }
        }
    }
}
