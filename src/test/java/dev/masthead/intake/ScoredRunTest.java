package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a run of {@code spark/}; the whole way into the database is {@code ScoredRunLoaderTest}'s. */
class ScoredRunTest {
    @TempDir
    Path folder;

    @Test
    void submissionsAreReadAsTheyWere() throws IOException {
        Submission full = new Submission(
                "ä/1",
                "https://example.org/a?b=c",
                "Example",
                "“Talks” fail",
                "Talks failed.\n\nThe regime \uD83D\uDE00 left.",
                "A summary",
                List.of("A. Nobody", "B. Nobody"),
                OffsetDateTime.parse("2024-05-01T23:30:00.5+05:45"),
                TimePrecision.DAY,
                "en",
                "World",
                List.of("talks"),
                List.of(new Span(4, 9)),
                "warc",
                List.of("a warning"),
                Map.of("text", "maintext", "title", "head"),
                Map.of("crawler", "{\"depth\": 2}"));
        for (Submission submission : List.of(full, Submission.of("", ""), Submission.of("Title", "Text."))) {
            String json = SubmissionJson.write(submission);
            assertThat(json).doesNotContain("\n");
            assertThat(SubmissionJson.read(JsonMapper.builder().build().readTree(json)))
                    .isEqualTo(submission);
        }
    }

    @Test
    void saysWhatIsNoCompleteRun() throws IOException {
        assertThatThrownBy(() -> ScoredRun.in(folder)).hasMessageContaining("it has no manifest.json");

        Files.writeString(folder.resolve("manifest.json"), "{\"format\": \"something else\"}");
        assertThatThrownBy(() -> ScoredRun.in(folder)).hasMessageContaining("holds no run of the form");

        Files.createDirectories(folder.resolve("submissions/unit=00000000"));
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"format\": \"masthead.spark/1\", \"analyzer\": \"x\", \"units\": 2}");
        assertThatThrownBy(() -> ScoredRun.in(folder)).hasMessageContaining("is not whole: 1 units of 2");
    }
}
