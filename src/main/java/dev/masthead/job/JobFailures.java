package dev.masthead.job;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * The first articles of a job that failed, kept beside its results: results hold whole reports, and are too long to look through for
 * a page. After a crash a line may stand there twice, or be of an article that is tried again; who reads sorts that out.
 */
public final class JobFailures {
    /** So many are kept; all of them stand in the results. */
    static final int KEPT = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JobFailures() {}

    /**
     * An article that failed.
     *
     * @param index of the article in the input, from 0
     * @param place where it stands in the input, such as a line; null where the format has no such places
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Failure(long index, String place, Reason problem) {}

    /** Why it failed: the problem's type, what is wrong in this case, and a JSON pointer to where; null where there is none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(String type, String detail, String pointer) {}

    static void add(Path file, CharSequence lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        try (FileChannel out = Folders.openPrivate(file)) {
            out.position(out.size());
            for (ByteBuffer rest = StandardCharsets.UTF_8.encode(lines.toString()); rest.hasRemaining(); ) {
                out.write(rest);
            }
        }
    }

    /**
     * The first that failed, in the order of the input.
     *
     * @param settled articles of the job that are settled; what is behind them will be tried again
     */
    public static List<Failure> first(Path folder, long settled, int most) throws IOException {
        Path file = folder.resolve(ArticlesJob.FAILURES);
        TreeMap<Long, Failure> out = new TreeMap<>();
        if (Files.exists(file)) {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    try {
                        Failure one = JSON.readValue(line, Failure.class);
                        if (one.index() < settled) {
                            out.put(one.index(), one);
                        }
                    } catch (JsonProcessingException brokenOff) {
                        // the program was killed while it wrote the line
                    }
                }
            }
        }
        return out.values().stream().limit(most).toList();
    }
}
