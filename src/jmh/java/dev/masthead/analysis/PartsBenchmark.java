package dev.masthead.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.benchmark.MarkedPage;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.nlp.NlpModels;
import dev.masthead.report.Report;
import dev.masthead.report.ReportWriter;
import dev.masthead.text.Document;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the hot parts of an analysis one by one with JMH, each in a Java of its own that does nothing else, so that a part's
 * figure does not hang on what was compiled before. One operation is all articles of the file once; JMH takes the clock on the wall, so that
 * figures hold on a quiet machine only.
 *
 * <pre>
 * bin/dev benchmark-parts ARTICLES.jsonl [--articles N] [--forks N] [--millis N] [--parts REGEX] [--write docs/performance.md]
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PartsBenchmark {
    private static final String ARTICLES = "masthead.benchmark.articles";
    private static final String COUNT = "masthead.benchmark.count";
    private static final String LEXICONS = "masthead.benchmark.lexicons";
    private static final int ARTICLE_WORDS = 500;

    /** What all parts work on. */
    @State(Scope.Benchmark)
    public static class Articles {
        Lexicons lexicons;
        Analyzer analyzer;
        List<Submission> submissions;
        List<Document> documents;
        List<Report> reports;

        @Setup(Level.Trial)
        public void read() throws IOException {
            lexicons = Lexicons.load(Path.of(System.getProperty(LEXICONS)));
            analyzer = Analyzer.of(lexicons);
            submissions = submissions(Path.of(System.getProperty(ARTICLES)), Integer.getInteger(COUNT));
            documents = submissions.stream().map(analyzer::read).toList();
            reports = submissions.stream().map(analyzer::analyze).toList();
        }
    }

    /** Articles as one scorer finds them, those before it done. */
    @State(Scope.Benchmark)
    public static class Scored {
        /** In the order they run. */
        @Param({
            "ActorScorer",
            "AttributionScorer",
            "SourcingScorer",
            "LoadedTermScorer",
            "SentimentScorer",
            "StyleScorer",
            "FrameScorer",
            "GenreScorer",
            "CredibilityScorer"
        })
        public String scorer;

        private List<Scorer> before;
        private Scorer measured;
        private ClosedClasses words;
        private List<Analysis> waiting;

        @Setup(Level.Trial)
        public void choose(Articles articles) {
            List<Scorer> all = Scorers.standard(articles.lexicons, NlpModels.load());
            List<String> names =
                    all.stream().map(s -> s.getClass().getSimpleName()).toList();
            int at = names.indexOf(scorer);
            if (at < 0) {
                throw new IllegalStateException("there is no " + scorer + " among " + names);
            }
            before = all.subList(0, at);
            measured = all.get(at);
            words = ClosedClasses.of(articles.lexicons);
        }

        @Setup(Level.Invocation)
        public void prepare(Articles articles) {
            waiting = new ArrayList<>();
            for (int i = 0; i < articles.documents.size(); i++) {
                Analysis analysis =
                        new Analysis(articles.submissions.get(i), articles.documents.get(i), articles.lexicons, words);
                before.forEach(s -> s.score(analysis));
                waiting.add(analysis);
            }
        }
    }

    @Benchmark
    public void sentences(Articles articles, Blackhole hole) {
        articles.submissions.forEach(s -> hole.consume(articles.analyzer.sentences(s.text())));
    }

    @Benchmark
    public void read(Articles articles, Blackhole hole) {
        articles.submissions.forEach(s -> hole.consume(articles.analyzer.read(s)));
    }

    @Benchmark
    public void match(Articles articles, Blackhole hole) {
        articles.documents.forEach(d -> hole.consume(articles.lexicons.match(d, null)));
    }

    @Benchmark
    public void score(Articles articles, Scored scored) {
        scored.waiting.forEach(scored.measured::score);
    }

    @Benchmark
    public void analyze(Articles articles, Blackhole hole) {
        articles.submissions.forEach(s -> hole.consume(articles.analyzer.analyze(s)));
    }

    @Benchmark
    public void write(Articles articles, Blackhole hole) {
        articles.reports.forEach(r -> hole.consume(ReportWriter.toBytes(r)));
    }

    private static List<Submission> submissions(Path file, int count) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Submission> out = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (out.size() < count) {
                JsonNode article = json.readTree(line);
                out.add(Submission.of(
                        article.path("title").asText(""), article.path("text").asText()));
            }
        }
        return out;
    }

    public static void main(String[] args) throws IOException, RunnerException {
        int count = 40;
        int forks = 2;
        int millis = 2_000;
        String parts = ".*";
        Path page = null;
        for (int i = 1; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--articles" -> count = Integer.parseInt(args[i + 1]);
                case "--forks" -> forks = Integer.parseInt(args[i + 1]);
                case "--parts" -> parts = args[i + 1];
                case "--millis" -> millis = Integer.parseInt(args[i + 1]);
                case "--write" -> page = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("there is no option " + args[i]);
            }
        }
        Path articles = Path.of(args[0]).toAbsolutePath();
        Path lexicons = Path.of(System.getenv("MASTHEAD_LEXICONS")).toAbsolutePath();
        List<RunResult> results = new ArrayList<>(new Runner(new OptionsBuilder()
                        .include("\\." + PartsBenchmark.class.getSimpleName() + "\\.(" + parts + ")$")
                        .forks(forks)
                        .warmupIterations(8)
                        .warmupTime(TimeValue.milliseconds(millis))
                        .measurementIterations(6)
                        .measurementTime(TimeValue.milliseconds(millis))
                        .jvmArgs(
                                "-Xmx1500m",
                                "-D" + ARTICLES + "=" + articles,
                                "-D" + COUNT + "=" + count,
                                "-D" + LEXICONS + "=" + lexicons)
                        .build())
                .run());
        String table = table(results, units(lexicons, articles, count), count);
        System.out.print(table);
        if (page != null) {
            Files.writeString(page, MarkedPage.with(Files.readString(page), "parts", table));
        }
    }

    /** So many articles of the usual length the file's are. */
    private static double units(Path lexicons, Path articles, int count) throws IOException {
        Analyzer analyzer = Analyzer.load(lexicons);
        return submissions(articles, count).stream()
                        .mapToLong(s -> analyzer.read(s).body().countWords())
                        .sum()
                / (double) ARTICLE_WORDS;
    }

    private static String table(List<RunResult> results, double units, int count) {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%d articles; Java %s; load %.1f on %d processors.%n%n| part | ms an article of 500 words | ± (99.9 %%) |%n"
                        + "| --- | --- | --- |%n",
                count,
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        results.sort(Comparator.comparing(PartsBenchmark::part));
        for (RunResult result : results) {
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f |%n",
                    part(result),
                    result.getPrimaryResult().getScore() / units,
                    result.getPrimaryResult().getScoreError() / units));
        }
        return out.toString();
    }

    private static String part(RunResult result) {
        String method = result.getPrimaryResult().getLabel();
        String scorer = result.getParams().getParam("scorer");
        return scorer == null ? "`" + method + "`" : "`" + method + "`: `" + scorer + "`";
    }
}
