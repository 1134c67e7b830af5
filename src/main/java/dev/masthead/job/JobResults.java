package dev.masthead.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.masthead.article.BulkStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The results of a job as they are handed out. The job's file has a line for each article, but no report: that one is stored, and
 * the line has the number of its analysis. What is handed out has the reports in their places, and as many bytes as it had when the
 * job said how many there are, so that a range of it is the same at any time; where a report is gone since, there is null and as
 * many spaces as it takes.
 *
 * <p>A line that names no analysis is handed out as it is: failures, and all lines of jobs that kept reports in their files.
 */
@ApplicationScoped
public class JobResults {
    /** So many reports are in memory at once for each client. */
    private static final int BATCH = 32;

    private static final int LINE_END = 1;
    private static final String GONE = "null";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader ENTRIES =
            JSON.readerFor(Entry.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Function<Collection<Long>, Map<Long, String>> reports;

    @Inject
    public JobResults(BulkStore store) {
        this(store::reports);
    }

    /** @param reports finds reports by the numbers of their analyses */
    JobResults(Function<Collection<Long>, Map<Long, String>> reports) {
        this.reports = reports;
    }

    /**
     * A line of the file.
     *
     * @param analysis the number of the analysis whose report belongs here; null where there is none
     * @param bytes    how many the line has with its report, the line's end not counted
     */
    record Entry(long index, String place, String status, String id, Long analysis, int bytes) {
        /** @param report as it was written */
        static Entry of(long index, String place, String status, String id, long analysis, String report) {
            String rest = new Entry(index, place, status, id, analysis, 0).whole(null);
            return new Entry(index, place, status, id, analysis, length(rest) - GONE.length() + length(report));
        }

        String line() {
            return JSON.createObjectNode()
                    .put("index", index)
                    .put("place", place)
                    .put("status", status)
                    .put("id", id)
                    .put("analysis", analysis)
                    .put("bytes", bytes)
                    .toString();
        }

        /** @param report null where it is gone */
        String whole(String report) {
            ObjectNode line = JSON.createObjectNode()
                    .put("index", index)
                    .put("place", place)
                    .put("status", status)
                    .put("id", id)
                    .putRawValue("report", new RawValue(report == null ? GONE : report));
            try {
                return JSON.writeValueAsString(line);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a line cannot fail to be written", e);
            }
        }
    }

    /** Characters in UTF-8. */
    static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    /** Where the line behind the first so many begins in a file; its end where it has no more. */
    static long behind(Path file, long lines) throws IOException {
        long left = lines;
        long at = 0;
        byte[] buffer = new byte[1 << 16];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (int n; left > 0 && (n = in.read(buffer)) > 0; ) {
                for (int i = 0; i < n && left > 0; i++) {
                    at++;
                    left -= buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return at;
    }

    /**
     * Writes what is handed out of a job's results, or a part of it.
     *
     * @param file   the job's
     * @param from   the first byte
     * @param length how many bytes
     */
    public void write(Path file, long from, long length, OutputStream out) throws IOException {
        Part part = new Part(from, length, out);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<Object> batch = new ArrayList<>();
            for (String line; part.left > 0 && (line = lines.readLine()) != null; ) {
                Entry entry = ENTRIES.readValue(line);
                long size = (entry.analysis() == null ? length(line) : entry.bytes()) + LINE_END;
                if (part.passes(size)) {
                    continue;
                }
                batch.add(entry.analysis() == null ? line : entry);
                if (batch.size() == BATCH) {
                    write(batch, part);
                }
            }
            write(batch, part);
        }
    }

    private void write(List<Object> batch, Part part) throws IOException {
        Map<Long, String> found = reports.apply(batch.stream()
                .map(line -> line instanceof Entry e ? e.analysis() : null)
                .filter(Objects::nonNull)
                .toList());
        for (Object line : batch) {
            if (line instanceof Entry e) {
                byte[] whole = e.whole(found.get(e.analysis())).getBytes(StandardCharsets.UTF_8);
                int written = whole.length;
                whole = Arrays.copyOf(whole, e.bytes() + LINE_END);
                Arrays.fill(whole, Math.min(written, e.bytes()), e.bytes(), (byte) ' ');
                whole[e.bytes()] = '\n';
                part.write(whole);
            } else {
                part.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        batch.clear();
    }

    /** The bytes that are wanted of all. */
    private static final class Part {
        private final OutputStream out;
        private long skip;
        private long left;

        Part(long from, long length, OutputStream out) {
            skip = from;
            left = length;
            this.out = out;
        }

        /** Passes over a line that ends before what is wanted begins. */
        boolean passes(long size) {
            if (skip < size) {
                return false;
            }
            skip -= size;
            return true;
        }

        void write(byte[] bytes) throws IOException {
            int from = (int) Math.min(skip, bytes.length);
            int n = (int) Math.min(bytes.length - from, left);
            out.write(bytes, from, n);
            skip -= from;
            left -= n;
        }
    }
}
