package dev.masthead.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.analysis.Analyzer;
import dev.masthead.intake.Submission;
import dev.masthead.report.ReportWriter;
import dev.masthead.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Measures what the analysis of articles costs on one thread, in processor time, beside OpenNLP's own pass over the same
 * texts with the same models: sentences, tokens and tags, and nothing else. All of it is run in turn, round by round, in one
 * Java, so that what else the machine does falls on all alike; read the ratios first.
 *
 * <pre>
 * bin/dev benchmark ARTICLES.jsonl [--articles N] [--rounds N] [--corenlp DIR] [--write docs/performance.md]
 * </pre>
 *
 * <p>With {@code --corenlp} CoreNLP's pipeline for quotations reads the first of the articles in the same run.
 * <p>With {@code --write} the table between the page's {@code <!-- benchmark -->} marks is written anew.
 */
public final class AnalysisBenchmark {
    /** Reports are compared by articles of this length. */
    private static final int ARTICLE_WORDS = 500;

    /** Java's second compiler is busy for so long. */
    private static final int WARM_UP = 6;

    /** CoreNLP takes seconds an article. */
    private static final int CORE_NLP_ARTICLES = 8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Analyzer analyzer;
    private final List<Submission> articles;
    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;
    /** Null where it is not asked for. */
    private final CoreNlp coreNlp;

    /** What is measured, in the order of the table. */
    enum Step {
        OPENNLP("OpenNLP alone: sentences, tokens, tags"),
        READ("Masthead's sentences, tokens, tags and lemmas"),
        MATCH("all lexicons looked up in what was read"),
        REPORT("the whole analysis, from text to report"),
        JSON("the same, and the report written as JSON"),
        CORE_NLP("CoreNLP: quotations and who speaks them");

        final String title;

        Step(String title) {
            this.title = title;
        }
    }

    private AnalysisBenchmark(Path lexicons, List<Submission> articles, CoreNlp coreNlp) throws IOException {
        this.coreNlp = coreNlp;
        this.articles = articles;
        analyzer = Analyzer.load(lexicons);
        sentences = new SentenceDetectorME(new SentenceModel(resource("en-sent.bin")));
        tokenizer = new TokenizerME(new TokenizerModel(resource("en-token.bin")));
        tagger = new POSTaggerME(new POSModel(resource("en-pos-maxent.bin")), POSTagFormat.PENN);
    }

    private static InputStream resource(String name) {
        return AnalysisBenchmark.class.getClassLoader().getResourceAsStream(name);
    }

    public static void main(String[] args) throws IOException {
        int count = 200;
        int rounds = 9;
        Path page = null;
        CoreNlp coreNlp = null;
        for (int i = 1; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--articles" -> count = Integer.parseInt(args[i + 1]);
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--corenlp" -> coreNlp = new CoreNlp(Path.of(args[i + 1]));
                case "--write" -> page = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("there is no option " + args[i]);
            }
        }
        AnalysisBenchmark benchmark = new AnalysisBenchmark(
                Path.of(System.getenv("MASTHEAD_LEXICONS")), read(Path.of(args[0]), count), coreNlp);
        String table = benchmark.measure(rounds);
        System.out.print(table);
        if (page != null) {
            Files.writeString(page, MarkedPage.with(Files.readString(page), "benchmark", table));
        }
    }

    private static List<Submission> read(Path file, int count) throws IOException {
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

    private String measure(int rounds) {
        Map<Step, List<Double>> seconds = new EnumMap<>(Step.class);
        for (int round = 0; round < WARM_UP + rounds; round++) {
            // one step at a time over all articles, as it is run outside of a benchmark
            for (Step step : Step.values()) {
                if (step == Step.CORE_NLP && (coreNlp == null || round < WARM_UP - 1)) {
                    continue;
                }
                double one = round(step);
                if (round >= WARM_UP) {
                    seconds.computeIfAbsent(step, s -> new ArrayList<>()).add(one);
                }
            }
        }
        return table(seconds, rounds);
    }

    private double round(Step step) {
        List<Document> read = step != Step.MATCH
                ? null
                : articles.stream().map(analyzer::read).toList();
        long start = THREADS.getCurrentThreadCpuTime();
        int kept = 0;
        List<Submission> some = articles(step);
        for (int i = 0; i < some.size(); i++) {
            Submission article = some.get(i);
            kept += switch (step) {
                case OPENNLP -> openNlp(article.title()) + openNlp(article.text());
                case READ -> analyzer.read(article).body().tokens().size();
                case MATCH -> analyzer.lexicons().match(read.get(i), null).size();
                case REPORT -> analyzer.analyze(article).metrics().size();
                case JSON -> ReportWriter.toBytes(analyzer.analyze(article)).length;
                case CORE_NLP -> {
                    coreNlp.read(article.text());
                    yield 1;
                }
            };
        }
        if (kept == 0) {
            throw new IllegalStateException("nothing was done");
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private List<Submission> articles(Step step) {
        return step == Step.CORE_NLP ? articles.subList(0, Math.min(CORE_NLP_ARTICLES, articles.size())) : articles;
    }

    private double units(Step step) {
        return articles(step).stream()
                        .mapToLong(a -> analyzer.read(a).body().countWords())
                        .sum()
                / (double) ARTICLE_WORDS;
    }

    private int openNlp(String text) {
        int tags = 0;
        for (String sentence : sentences.sentDetect(text)) {
            tags += tagger.tag(tokenizer.tokenize(sentence)).length;
        }
        return tags;
    }

    private String table(Map<Step, List<Double>> seconds, int rounds) {
        long words = articles.stream()
                .mapToLong(a -> analyzer.read(a).body().countWords())
                .sum();
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "%d articles, %,d words; %d rounds after %d to warm up; Java %s, %s; load %.1f on %d processors.%n%n",
                articles.size(),
                words,
                rounds,
                WARM_UP,
                System.getProperty("java.version"),
                compiler(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        out.append("| one thread | ms an article of 500 words | articles of 500 words a second: median, least, most "
                + "| against OpenNLP alone |\n| --- | --- | --- | --- |\n");
        double base = median(seconds.get(Step.OPENNLP)) / units(Step.OPENNLP);
        for (Map.Entry<Step, List<Double>> one : seconds.entrySet()) {
            Step step = one.getKey();
            List<Double> all = one.getValue();
            double units = units(step);
            double middle = median(all);
            double most = all.stream().mapToDouble(d -> d).max().orElseThrow();
            double least = all.stream().mapToDouble(d -> d).min().orElseThrow();
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.0f, %.0f, %.0f | %.2f |%n",
                    step.title,
                    1000 * middle / units,
                    units / middle,
                    units / most,
                    units / least,
                    middle / units / base));
        }
        return out.toString();
    }

    private static String compiler() {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        // the last one counts
        List<String> levels = options.stream()
                .filter(o -> o.startsWith("-XX:TieredStopAtLevel="))
                .toList();
        boolean first = !levels.isEmpty() && levels.get(levels.size() - 1).endsWith("=1");
        return first ? "its first compiler alone" : "both compilers";
    }

    private static double median(List<Double> numbers) {
        double[] sorted = numbers.stream().mapToDouble(d -> d).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Titles of the rows that every run has, for whoever holds the page against them. */
    static String titles() {
        return Arrays.stream(Step.values())
                .filter(s -> s != Step.CORE_NLP)
                .map(s -> s.title)
                .collect(Collectors.joining("\n"));
    }
}
