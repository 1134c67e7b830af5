package dev.masthead.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are a job's lines with the reports that are stored in their places. */
class JobResultsTest {
    private static final String FAILED =
            "{\"index\":1,\"place\":\"line 2\",\"status\":\"failed\",\"problem\":{\"detail\":\"ü\"}}";
    private static final int ARTICLES = 100;

    @TempDir
    Path folder;

    private final Map<Long, String> stored = new HashMap<>();
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder whole = new StringBuilder();
    private Path file;
    private JobResults results;

    @BeforeEach
    void make() throws IOException {
        results = new JobResults(numbers -> {
            assertThat(numbers).hasSizeLessThanOrEqualTo(32);
            Map<Long, String> found = new HashMap<>(stored);
            found.keySet().retainAll(new TreeSet<>(numbers));
            return found;
        });
        for (int i = 0; i < ARTICLES; i++) {
            if (i == 1) {
                lines.append(FAILED).append('\n');
                whole.append(FAILED).append('\n');
                continue;
            }
            String report = "{\"id\":\"a" + i + "\",\"text\":\"" + "é🚢x".repeat(i) + "\"}";
            stored.put(1000L + i, report);
            lines.append(JobResults.Entry.of(i, "line " + (i + 1), "created", "a" + i, 1000L + i, report)
                            .line())
                    .append('\n');
            whole.append("{\"index\":" + i + ",\"place\":\"line " + (i + 1) + "\",\"status\":\"created\",\"id\":\"a" + i
                    + "\",\"report\":" + report + "}\n");
        }
        file = folder.resolve("results.ndjson");
        Files.writeString(file, lines);
    }

    private byte[] written(long from, long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        results.write(file, from, length, out);
        return out.toByteArray();
    }

    @Test
    void areHandedOutWholeAndInParts() throws IOException {
        byte[] expected = whole.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(written(0, expected.length)).isEqualTo(expected);
        for (int from : new int[] {0, 1, 50, 200, 5_000, expected.length - 7}) {
            int length = Math.min(1_234, expected.length - from);
            assertThat(written(from, length))
                    .as("from " + from)
                    .isEqualTo(Arrays.copyOfRange(expected, from, from + length));
        }
    }

    @Test
    void keepTheirBytesWhereAReportIsGone() throws IOException {
        byte[] before = whole.toString().getBytes(StandardCharsets.UTF_8);
        stored.remove(1050L);
        String after = new String(written(0, before.length), StandardCharsets.UTF_8);
        assertThat(after.getBytes(StandardCharsets.UTF_8)).hasSize(before.length);
        String[] now = after.split("\n");
        String[] then = whole.toString().split("\n");
        assertThat(now[50])
                .startsWith(
                        "{\"index\":50,\"place\":\"line 51\",\"status\":\"created\",\"id\":\"a50\",\"report\":null}  ");
        assertThat(now[51]).isEqualTo(then[51]);
    }

    @Test
    void whatIsSettledEndsBehindItsLines() throws IOException {
        assertThat(JobResults.behind(file, 0)).isZero();
        String[] all = lines.toString().split("\n");
        assertThat(JobResults.behind(file, 2))
                .isEqualTo((all[0] + "\n" + all[1] + "\n").getBytes(StandardCharsets.UTF_8).length);
        assertThat(JobResults.behind(file, ARTICLES)).isEqualTo(Files.size(file));
        Files.writeString(file, "not ended");
        assertThat(JobResults.behind(file, 1)).isEqualTo(Files.size(file));
    }
}
