package dev.masthead.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.intake.Identity;
import dev.masthead.intake.Intake;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.OrderedWorkers;
import dev.masthead.intake.RawArticle;
import dev.masthead.intake.Submission;
import dev.masthead.report.Codebook;
import dev.masthead.report.ReportWriter;
import dev.masthead.report.review.FindingReader;
import dev.masthead.report.review.ReportDifferences;
import dev.masthead.report.review.ReportDifferences.ArticleChanges;
import dev.masthead.statistics.FigureMoves;
import dev.masthead.text.Document;
import dev.masthead.text.Sha256;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lexicons diff}: what a change of lexicons, or of the program, does to the findings in a corpus. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which findings came (+), went (−) or changed (~), grouped by layer and entry, with their context.",
            "OLD and NEW are folders of lexicons, which are run over CORPUS; with --reports they are files of reports of the"
                    + " same articles, written by analyze, and CORPUS only gives the context."
        },
        footer = {
            "",
            "Examples:",
            "  masthead lexicons diff lexicons my-lexicons articles.jsonl",
            "  masthead lexicons diff --reports old.jsonl new.jsonl articles.jsonl"
        })
final class LexiconsDiffCommand implements Callable<Integer> {
    /** Made when it is first needed: a start of any command would wait for it. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    private final Intake intake;
    private FigureMoves moves;
    /** SHA-256 of the identities of the articles that are asked about; null for all. */
    private Set<String> asked;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "folder of lexicons, or file of reports")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "folder of lexicons, or file of reports")
    private Path now;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "CORPUS",
            description = "articles in any format that analyze reads; may be left out with --reports")
    private String corpus;

    @Option(names = "--reports", description = "compare two files of reports")
    private boolean reports;

    @Option(names = "--json", description = "JSON Lines: a line of totals, then a line an entry")
    private boolean json;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "5",
            description = "examples shown of each kind of change of an entry (${DEFAULT-VALUE})")
    private int examples;

    @Option(
            names = "--context",
            paramLabel = "N",
            defaultValue = "8",
            description = "words of context on either side (${DEFAULT-VALUE})")
    private int words;

    @Option(names = "--layer", paramLabel = "LAYER", split = ",", description = "only these layers")
    private List<String> layers = List.of();

    @Mixin
    private ProgressOption progressOption;

    @Option(names = "--threads", paramLabel = "N", description = "threads that work; one a core by default")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--figures",
            description = "also which figures of outlets, and of all articles, move by more than their 95 %% interval")
    private boolean figures;

    @Option(
            names = "--published",
            paramLabel = "FILE",
            description =
                    "only these figures, with the intervals that they were published with: profiles and comparisons as the"
                            + " service answers them, in JSON; can be given more than once")
    private List<Path> published = List.of();

    @Option(
            names = "--query",
            paramLabel = "BUNDLE",
            description = "only the articles of a saved query, by the bundle that the service gives of it")
    private Path query;

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "20",
            description = "articles that an outlet must have for its figures to count (${DEFAULT-VALUE})")
    private int least;

    LexiconsDiffCommand(Intake intake) {
        this.intake = intake;
    }

    /** The old and the new report of an article; null where there is none. */
    @FunctionalInterface
    private interface Both {
        JsonNode[] of(String id, Submission submission) throws IOException;
    }

    /** The result for an article: its changes, or the reason why it could not be read. */
    private record Compared(ArticleChanges changes, String refusal) {}

    /** What an article adds to figures; {@code outlet} is null where it is unknown. */
    private record Metrics(String outlet, Map<String, Double> before, Map<String, Double> after) {
        /** Null where one of the reports is not there. */
        static Metrics of(JsonNode before, JsonNode after) {
            return before == null || after == null
                    ? null
                    : new Metrics(
                            after.path("article").path("outlet").path("slug").asText(null),
                            metrics(before),
                            metrics(after));
        }

        private static Map<String, Double> metrics(JsonNode report) {
            Map<String, Double> out = new TreeMap<>();
            report.path("metrics")
                    .fields()
                    .forEachRemaining(e -> out.put(e.getKey(), e.getValue().doubleValue()));
            return out;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (examples < 0 || words < 1 || threads < 1 || least < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--examples is at least 0, --context, --threads and --least are at least 1");
        }
        for (String layer : layers) {
            if (!FindingReader.LAYERS.contains(layer)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no layer " + layer + "; there are " + String.join(", ", FindingReader.LAYERS));
            }
        }
        if (corpus == null && !reports) {
            throw new ParameterException(spec.commandLine(), "lexicons are compared over a corpus: OLD NEW CORPUS");
        }
        Set<String> only = new LinkedHashSet<>(layers);
        ReportDifferences differences = new ReportDifferences(examples, only);
        PublishedFigures wanted = PublishedFigures.read(published);
        asked = query == null ? null : QueryArticles.of(query);
        moves = new FigureMoves(Codebook.load());
        boolean clean = reports ? reports(differences) : lexicons(differences);
        PrintStream out = Output.console();
        if (json) {
            differences.json(out);
        } else {
            differences.print(out);
        }
        if (figures || !published.isEmpty()) {
            if (json) {
                wanted.json(moves, least, out);
            } else {
                wanted.print(moves, least, out);
            }
        }
        out.flush();
        return clean ? 0 : 1;
    }

    private boolean lexicons(ReportDifferences differences) throws IOException, InterruptedException {
        Inputs inputs = Inputs.of(corpus, null);
        Analyzer before = Analyzer.load(old);
        Analyzer after = Analyzer.load(now);
        boolean readOnce = before.readsAs(after);
        return compare(inputs, threads, differences, (id, submission) -> {
            Document document = before.read(submission);
            return new JsonNode[] {
                report(before, submission, document),
                report(after, submission, readOnce ? document : after.read(submission))
            };
        });
    }

    /** The report as it would be written; null where the article is refused. */
    private static JsonNode report(Analyzer analyzer, Submission submission, Document document) throws IOException {
        try {
            return Json.MAPPER.readTree(ReportWriter.toJson(analyzer.analyze(submission, document)));
        } catch (UnsupportedLanguageException e) {
            return null;
        }
    }

    private boolean reports(ReportDifferences differences) throws IOException, InterruptedException {
        try (ReportFile before = ReportFile.open(old);
                ReportFile after = ReportFile.open(now)) {
            boolean clean = true;
            if (corpus != null) {
                // on one thread, so that of two reports with the same id the first is that of the first article
                clean = compare(Inputs.of(corpus, null), 1, differences, (id, submission) ->
                        new JsonNode[] {before.read(before.take(id)), after.read(after.take(id))});
            }
            for (String id : query == null ? before.left() : List.<String>of()) {
                JsonNode old = before.read(before.take(id));
                JsonNode now = after.read(after.take(id));
                differences.add(ReportDifferences.compare(id, old, now, null, null, words));
                add(Metrics.of(old, now));
            }
            for (String id : query == null ? after.left() : List.<String>of()) {
                differences.add(ReportDifferences.compare(id, null, after.read(after.take(id)), null, null, words));
            }
            return clean;
        }
    }

    /** Compares over the corpus; returns whether all of it could be read. */
    private boolean compare(Inputs inputs, int workers, ReportDifferences differences, Both both)
            throws IOException, InterruptedException {
        long[] counts = new long[2];
        try (Progress progress = progressOption.start();
                OrderedWorkers<Compared> threaded =
                        new OrderedWorkers<>(workers, raw -> compared(raw, both), result -> {
                            if (result.refusal() != null) {
                                counts[1]++;
                                progress.say(result.refusal());
                            } else {
                                counts[0]++;
                                differences.add(result.changes());
                            }
                            progress.show(inputs.share(), () -> BulkAnalysis.counted(counts[0], counts[1]));
                        })) {
            inputs.read(intake, threaded);
            threaded.finish();
        }
        return counts[1] == 0;
    }

    private Compared compared(RawArticle raw, Both both) throws IOException {
        Submission submission;
        try {
            submission = raw.readNamed();
        } catch (InvalidSubmissionException e) {
            return new Compared(null, raw.refusal(e));
        }
        if (asked != null && !asked.contains(Identity.of(submission).sha256())) {
            // in neither: it does not count
            return new Compared(new ArticleChanges("", false, false, List.of()), null);
        }
        String id = submission.id() == null ? Identity.of(submission).id() : submission.id();
        JsonNode[] reports = both.of(id, submission);
        add(Metrics.of(reports[0], reports[1]));
        boolean same = isOf(submission, reports[0]) && isOf(submission, reports[1]);
        return new Compared(
                ReportDifferences.compare(
                        id,
                        reports[0],
                        reports[1],
                        same ? submission.title() : null,
                        same ? submission.text() : null,
                        words),
                null);
    }

    /** From any thread: sums of whole numbers are the same in any order. */
    private void add(Metrics metrics) {
        if (metrics != null) {
            synchronized (moves) {
                moves.add(metrics.outlet(), metrics.before(), metrics.after());
            }
        }
    }

    /** Whether the report is of this very text; only then do its offsets lie in it. */
    private static boolean isOf(Submission submission, JsonNode report) {
        return report == null
                || report.path("article").path("text_sha256").asText().equals(Sha256.of(submission.text()));
    }
}
