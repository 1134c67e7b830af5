package dev.masthead.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * What is read in which units, and with what: the same in every run of the same thing.
 *
 * @param analyzer digest of program, lexicons and models
 */
record Plan(String format, String analyzer, long splitBytes, Map<String, String> columns, List<Unit> units) {
    static final String FORMAT = "masthead.spark/1";

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
    private static final String WILD = "*?{[";

    private record Found(FileStatus file, String name) {}

    /** @throws IOException if an input does not exist */
    static Plan of(Options options, String analyzer, Configuration conf) throws IOException {
        List<Found> files = new ArrayList<>();
        for (String input : options.inputs()) {
            files.addAll(files(new Path(input), conf));
        }
        if (files.size() == 1) {
            FileStatus only = files.get(0).file();
            files = List.of(new Found(only, only.getPath().getName()));
        }
        List<Unit> units = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        long size = 0;
        for (Found found : files) {
            for (Piece piece : pieces(found, options.splitBytes())) {
                long bytes = piece.end() - piece.start();
                if (!open.isEmpty() && size + bytes > options.splitBytes()) {
                    units.add(new Unit(units.size(), List.copyOf(open)));
                    open.clear();
                    size = 0;
                }
                open.add(piece);
                size += bytes;
            }
        }
        if (!open.isEmpty()) {
            units.add(new Unit(units.size(), List.copyOf(open)));
        }
        return new Plan(FORMAT, analyzer, options.splitBytes(), options.columns(), List.copyOf(units));
    }

    private static List<Piece> pieces(Found found, long splitBytes) {
        FileStatus file = found.file();
        String path = file.getPath().toString();
        long length = file.getLen();
        long step = Piece.isLines(path) || Piece.isParquet(path) ? splitBytes : Math.max(1, length);
        List<Piece> pieces = new ArrayList<>();
        for (long start = 0; start < length; start += step) {
            pieces.add(
                    new Piece(path, found.name(), start, Math.min(length, start + step), file.getModificationTime()));
        }
        return pieces;
    }

    /** In the order of their names, as the command line takes them; what begins with a dot or an underscore is nobody's article. */
    private static List<Found> files(Path input, Configuration conf) throws IOException {
        FileSystem fs = input.getFileSystem(conf);
        FileStatus[] matched = fs.globStatus(input);
        if (matched == null || matched.length == 0) {
            throw new IOException("there is no file " + input);
        }
        String base = fs.makeQualified(base(input, matched)).toUri().getPath();
        List<Found> found = new ArrayList<>();
        for (FileStatus one : matched) {
            if (one.isFile()) {
                found.add(new Found(one, name(base, one.getPath())));
            } else {
                RemoteIterator<LocatedFileStatus> below = fs.listFiles(one.getPath(), true);
                while (below.hasNext()) {
                    LocatedFileStatus file = below.next();
                    found.add(new Found(file, name(base, file.getPath())));
                }
            }
        }
        found.removeIf(f -> {
            String name = f.file().getPath().getName();
            return name.startsWith(".") || name.startsWith("_");
        });
        found.sort(Comparator.comparing(Found::name));
        return found;
    }

    /** The folder that names are relative to. */
    private static Path base(Path input, FileStatus[] matched) {
        Path base = input;
        boolean wild = false;
        for (Path p = input; p != null; p = p.getParent()) {
            if (p.getName().chars().anyMatch(c -> WILD.indexOf(c) >= 0)) {
                base = p.getParent();
                wild = true;
            }
        }
        return !wild && matched[0].isFile() ? input.getParent() : base;
    }

    private static String name(String base, Path file) {
        String path = file.toUri().getPath();
        return base != null && path.startsWith(base + "/") ? path.substring(base.length() + 1) : file.getName();
    }

    /** As it is kept in the output. */
    byte[] json() {
        try {
            return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is made of texts and numbers", e);
        }
    }
}
