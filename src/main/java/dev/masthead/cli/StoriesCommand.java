package dev.masthead.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.corpus.story.StoryArticle;
import dev.masthead.corpus.story.StoryGrouper;
import dev.masthead.corpus.story.StoryReader;
import dev.masthead.corpus.story.StorySettings;
import dev.masthead.intake.Intake;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.OrderedWorkers;
import dev.masthead.intake.RawArticle;
import dev.masthead.intake.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stories}: which articles are on the same event. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = {
            "Puts articles on one event together and writes {\"id\", \"group\"} for each, in the order of the input.",
            "A group is named after its first article. The same articles make the same groups in any order.",
            "What is no article is reported on standard error with its place; the others go through,"
                    + " and the exit code is 1."
        },
        footer = {"", "Examples:", "  masthead stories --input articles.jsonl --output groups.jsonl"})
final class StoriesCommand implements Callable<Integer> {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(Line.class);

    private final Intake intake;

    @Mixin
    private InputOptions options;

    StoriesCommand(Intake intake) {
        this.intake = intake;
    }

    /** A line of the output. */
    record Line(String id, String group) {}

    /** An article, or why there is none. */
    private record Read(StoryArticle article, String refusal) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Progress progress = options.progress()) {
            return group(progress);
        }
    }

    private int group(Progress progress) throws IOException, InterruptedException {
        Inputs inputs = options.inputs();
        StorySettings settings = StorySettings.standard();
        StoryReader reader = new StoryReader(settings);
        Map<String, StoryArticle> articles = new LinkedHashMap<>();
        int[] refused = {0};
        try (OrderedWorkers<Read> workers =
                new OrderedWorkers<>(options.threads(), raw -> read(raw, reader), result -> {
                    refused[0] += keep(result, articles, progress) ? 0 : 1;
                    progress.show(inputs.share(), () -> BulkAnalysis.counted(articles.size(), refused[0]));
                })) {
            inputs.read(intake, workers);
            workers.finish();
        }
        Map<String, String> groups = StoryGrouper.group(articles.values(), settings);
        options.write(out -> {
            for (String id : articles.keySet()) {
                write(new Line(id, groups.get(id)), out);
            }
            return null;
        });
        progress.say(articles.size() + " articles, "
                + groups.values().stream().distinct().count() + " stories, " + refused[0] + " refused");
        return refused[0] == 0 ? 0 : 1;
    }

    private static Read read(RawArticle raw, StoryReader reader) {
        try {
            Submission s = raw.readNamed();
            String id = s.id() == null ? raw.place() : s.id();
            LocalDate date = StoryArticle.dayOf(
                    s.publishedAt(), s.publishedPrecision(), s.mapping().get("published_at"));
            return new Read(StoryArticle.of(id, date, reader.read(s.title(), s.text())), null);
        } catch (InvalidSubmissionException e) {
            return new Read(null, raw.refusal(e));
        }
    }

    /** Whether there was an article that had not been there before. */
    private static boolean keep(Read read, Map<String, StoryArticle> articles, Progress progress) {
        String problem = read.refusal() != null
                ? read.refusal()
                : articles.putIfAbsent(read.article().id(), read.article()) != null
                        ? "the id " + read.article().id() + " was there before; the first article that has it counts"
                        : null;
        if (problem != null) {
            progress.say(problem);
        }
        return problem == null;
    }

    private static void write(Line line, OutputStream out) throws IOException {
        out.write((WRITER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
