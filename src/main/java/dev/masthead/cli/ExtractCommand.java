package dev.masthead.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.intake.Intake;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.OrderedWorkers;
import dev.masthead.intake.RawArticle;
import dev.masthead.intake.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code extract}: what intake makes of each input, a line each, unscored. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles in any format and writes what was made of each: one JSON object a line, unscored.",
            "What is no article is reported on standard error with its place; the others go through,"
                    + " and the exit code is 1."
        },
        footer = {
            "",
            "Examples:",
            "  masthead extract --input news.warc.gz --output articles.jsonl",
            "  masthead extract --input page.html --output - | jq -r .text"
        })
final class ExtractCommand implements Callable<Integer> {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build()
            .writerFor(Extracted.class);

    private final Intake intake;

    @Mixin
    private InputOptions options;

    ExtractCommand(Intake intake) {
        this.intake = intake;
    }

    /** A line of the output. */
    record Extracted(
            String id,
            String url,
            String outlet,
            String title,
            String publishedAt,
            String publishedPrecision,
            List<String> bylines,
            String language,
            String section,
            List<String> keywords,
            String summary,
            String text,
            String sourceFormat,
            SortedMap<String, String> mapping,
            SortedMap<String, String> metadata,
            List<String> warnings) {

        static Extracted of(RawArticle raw, Submission s) {
            return new Extracted(
                    s.id() == null ? raw.name() : s.id(),
                    s.url(),
                    s.outlet(),
                    s.title(),
                    s.publishedAt() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(s.publishedAt()),
                    s.publishedPrecision() == null
                            ? null
                            : s.publishedPrecision().id(),
                    s.bylines(),
                    s.language(),
                    s.section(),
                    s.keywords(),
                    s.summary(),
                    s.text(),
                    s.sourceFormat(),
                    new TreeMap<>(s.mapping()),
                    new TreeMap<>(s.metadata()),
                    s.warnings());
        }
    }

    private record Line(byte[] json, String refusal) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Inputs inputs = options.inputs();
        try (Progress progress = options.progress()) {
            return options.write(out -> extract(inputs, out, progress));
        }
    }

    private int extract(Inputs inputs, OutputStream out, Progress progress) throws IOException, InterruptedException {
        int[] counts = new int[2];
        try (OrderedWorkers<Line> workers = new OrderedWorkers<>(options.threads(), ExtractCommand::line, line -> {
            if (line.refusal() != null) {
                counts[1]++;
                progress.say(line.refusal());
            } else {
                counts[0]++;
                out.write(line.json());
            }
            progress.show(inputs.share(), () -> BulkAnalysis.counted(counts[0], counts[1]));
        })) {
            inputs.read(intake, workers);
            workers.finish();
        }
        progress.say(counts[0] + " articles, " + counts[1] + " refused");
        return counts[1] == 0 ? 0 : 1;
    }

    private static Line line(RawArticle raw) throws JsonProcessingException {
        try {
            String json = WRITER.writeValueAsString(Extracted.of(raw, raw.read())) + "\n";
            return new Line(json.getBytes(StandardCharsets.UTF_8), null);
        } catch (InvalidSubmissionException e) {
            return new Line(null, raw.refusal(e));
        }
    }
}
