package dev.masthead.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What is made of a unit: written where nobody looks, put in its place when it is complete, and then marked as done. Two attempts at a
 * unit, as when a machine is taken for lost, make the same bytes; whoever comes second changes nothing.
 */
final class UnitFiles implements AutoCloseable {
    private static final String MARKS = "_units";
    private static final String WORK = "_work";

    private final FileSystem fs;
    private final Path output;
    private final int unit;
    private final Path work;
    private final List<String> kinds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    UnitFiles(String output, int unit, Configuration conf) throws IOException {
        this.output = new Path(output);
        this.unit = unit;
        fs = this.output.getFileSystem(conf);
        work = new Path(this.output, WORK + "/" + Unit.folder(unit) + "-" + UUID.randomUUID());
    }

    private static Path mark(Path output, int unit) {
        return new Path(output, MARKS + "/" + Unit.folder(unit) + ".json");
    }

    /** What was written when the unit was done; null while it is not. */
    byte[] done() throws IOException {
        Path mark = mark(output, unit);
        if (!fs.exists(mark)) {
            return null;
        }
        try (var in = fs.open(mark)) {
            return in.readAllBytes();
        }
    }

    /**
     * Where a file is written until it is complete.
     *
     * @param kind folder in the output, such as {@code tables/articles}
     */
    Path file(String kind, String name) {
        kinds.add(kind);
        names.add(name);
        return new Path(work, kind + "/" + name);
    }

    FSDataOutputStream create(String kind, String name) throws IOException {
        return fs.create(file(kind, name), false);
    }

    /** Puts every file in its place, then the mark. */
    void finish(byte[] mark) throws IOException {
        if (done() != null) {
            return;
        }
        for (int i = 0; i < kinds.size(); i++) {
            Path folder = new Path(output, kinds.get(i) + "/" + Unit.folder(unit));
            fs.mkdirs(folder);
            Path to = new Path(folder, names.get(i));
            // of an attempt that was cut off between two files
            fs.delete(to, false);
            if (!fs.rename(new Path(work, kinds.get(i) + "/" + names.get(i)), to)) {
                throw new IOException("cannot be put in its place: " + to);
            }
        }
        Path writing = new Path(work, "mark");
        try (FSDataOutputStream out = fs.create(writing, true)) {
            out.write(mark);
        }
        fs.mkdirs(mark(output, unit).getParent());
        if (!fs.rename(writing, mark(output, unit)) && done() == null) {
            throw new IOException("cannot be marked as done: unit " + unit);
        }
    }

    /** Takes away what is left. */
    @Override
    public void close() throws IOException {
        fs.delete(work, true);
    }

    /** Takes away what attempts have left that were cut off; while nobody works. */
    static void removeLeftovers(String output, Configuration conf) throws IOException {
        Path folder = new Path(output, WORK);
        folder.getFileSystem(conf).delete(folder, true);
    }
}
