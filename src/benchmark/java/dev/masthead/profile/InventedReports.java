package dev.masthead.profile;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.entities.ActorScorer;
import dev.masthead.analysis.loaded.LoadedTermScorer;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import dev.masthead.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Invents reports for load tests. No text is read: figures are drawn around means that each outlet has of its own, and items
 * (words of headlines, actors, loaded terms, cues, cited outlets) by Zipf's law from the lexicons. Deterministic: the same
 * lexicons, seed and outlet give the same reports.
 */
final class InventedReports {
    private static final String SAMPLE = """
            “The bridge is open,” Jane Doe told TASS on Monday. It is long, and the regime paid for it. According to the
            ministry, it will carry trains next year.
            """;
    private static final List<String> SECTIONS = List.of("World", "Politics", "Business", "Culture", "Sport");
    private static final List<String> CUES = List.of(
            "say",
            "tell",
            "according to",
            "add",
            "note",
            "claim",
            "announce",
            "warn",
            "report",
            "stress",
            "argue",
            "ask",
            "insist",
            "admit",
            "deny",
            "suggest",
            "explain",
            "believe",
            "state",
            "accuse");
    private static final String[] SYLLABLES = {
        "ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "cha", "ster", "lin",
        "mond", "gar"
    };
    private static final int HEADLINE_WORDS = 50_000;
    private static final double REPRINTS = 0.1;
    private static final double SPREAD_BETWEEN = 0.35;
    private static final double SPREAD_WITHIN = 0.5;

    private final Report.AnalyzerInfo analyzer;
    private final Codebook codebook;
    private final long seed;
    private final SortedMap<String, Double> typical = new TreeMap<>();
    private final Set<String> labels = new HashSet<>();
    private final List<LexiconEntry> terms;
    private final List<LexiconEntry> actors;
    private final List<Outlet> sources;

    /** An invented article with its report. */
    record Invented(String id, LocalDate day, String section, Report report) {}

    InventedReports(Analyzer analyzer, Codebook codebook, long seed) {
        // the list of lexicons is the same in every report and half of a short one
        this.analyzer = new Report.AnalyzerInfo(
                analyzer.info().version(), analyzer.info().digest(), List.of(), List.of());
        this.codebook = codebook;
        this.seed = seed;
        terms = analyzer.lexicons().require(LoadedTermScorer.LEXICON).entries();
        actors = analyzer.lexicons().require(ActorScorer.LEXICON).entries();
        sources = OutletRegistry.of(analyzer.lexicons()).all().stream()
                .filter(o -> o.kind().equals("outlet"))
                .toList();
        analyzer.analyze(Submission.of("The bridge opens", SAMPLE))
                .metrics()
                .forEach((name, value) -> typical.put(name, typical(codebook.metric(name))));
        terms.forEach(t -> t.text("label").ifPresent(label -> typical.put("loaded_" + label + "_per_1000_words", 0.6)));
        typical.putAll(Map.of("n_words", 550.0, "n_sentences", 25.0, "n_paragraphs", 12.0, "n_title_words", 9.0));
        typical.putAll(Map.of("n_attributions", 9.0, "n_attributions_with_title", 10.0, "n_sources", 7.0));
        typical.putAll(Map.of("n_finite_verbs", 60.0, "n_quotation_marks", 10.0, "wire_copy", REPRINTS));
    }

    /** Nobody's style: a middle value for what the metric is. */
    private static double typical(Metric metric) {
        if (metric.adds() == Metric.Adds.FLAGS) {
            return 0.3;
        }
        if (metric.scale() > 1) {
            return metric.adds() == Metric.Adds.WEIGHTS ? 0.4 : 3;
        }
        return metric.unit().startsWith("share") || metric.isPerArticle() ? 0.25 : 5;
    }

    String digest() {
        return analyzer.digest();
    }

    /** The articles of an outlet, one after another. */
    final class OfOutlet {
        private final int number;
        private final SplittableRandom random;
        private final Map<String, Double> means = new TreeMap<>();
        private final LocalDate from;
        private final int days;
        private int made;

        OfOutlet(int number, LocalDate from, int days) {
            this.number = number;
            this.from = from;
            this.days = days;
            random = new SplittableRandom(seed * 1_000_003 + number);
            typical.forEach((name, value) -> means.put(name, value * Math.exp(SPREAD_BETWEEN * gauss())));
        }

        String domain() {
            return "outlet-" + String.format("%04d", number) + ".example";
        }

        Invented next() {
            made++;
            String id = "invented-" + seed + "-" + number + "-" + made;
            LocalDate day = from.plusDays(random.nextInt(days));
            String section = SECTIONS.get(random.nextInt(SECTIONS.size()));
            SortedMap<String, Double> metrics = metrics();
            boolean wire = metrics.get("wire_copy") == 1;
            Report.ArticleInfo article = new Report.ArticleInfo(
                    "https://" + domain() + "/" + made,
                    new Report.Outlet(domain(), domain(), domain()),
                    headline(),
                    List.of(),
                    day + "T12:00:00Z",
                    "second",
                    "en",
                    section,
                    null,
                    List.of(),
                    "invented",
                    metrics.get("n_words").intValue(),
                    metrics.get("n_sentences").intValue(),
                    "");
            Report report = new Report(
                    Report.SCHEMA,
                    id,
                    article,
                    analyzer,
                    new Report.Sourcing(
                            new Report.Ownership(
                                    Outlet.UNCLASSIFIED,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    false,
                                    null,
                                    null,
                                    null),
                            relayed(),
                            List.of(),
                            List.of(),
                            wire ? new Report.Wire("reuters", "PR", "GB", List.of()) : null),
                    attributions(metrics.get("n_attributions").intValue()),
                    actors(),
                    List.of(),
                    List.of(),
                    List.of(),
                    loadedTerms(),
                    List.of(),
                    List.of(),
                    new Report.Credibility(List.of(), List.of()),
                    metrics,
                    List.of());
            return new Invented(id, day, section, report);
        }

        private SortedMap<String, Double> metrics() {
            SortedMap<String, Double> out = new TreeMap<>();
            double length = Math.exp(SPREAD_WITHIN * gauss());
            // denominators come first: rates are of them
            means.forEach((name, mean) -> {
                if (name.startsWith("n_")) {
                    out.put(name, (double) Math.max(1, Math.round(mean * length)));
                }
            });
            means.forEach((name, mean) -> {
                if (!out.containsKey(name)) {
                    double value = draw(codebook.metric(name), mean, out);
                    boolean label =
                            name.startsWith("loaded_") && !typical.get(name).equals(3.0);
                    if (value > 0 || !label) {
                        out.put(name, value);
                    }
                }
            });
            return out;
        }

        private double draw(Metric metric, double mean, Map<String, Double> denominators) {
            if (metric.adds() == Metric.Adds.FLAGS) {
                return random.nextDouble() < mean ? 1 : 0;
            }
            if (metric.factor() > 1 || metric.isPerArticle()) {
                double value = Math.abs(mean * (1 + SPREAD_WITHIN * gauss()));
                return metric.factor() > 1 ? Rounding.four(value) : Math.round(value);
            }
            double of = denominators.get(metric.per());
            double expected = mean * of / metric.scale();
            double count = Math.max(0, Math.round(expected + Math.sqrt(expected) * gauss()));
            return Rounding.four(Math.min(count, metric.scale() == 1 && mean < 1 ? of : count) * metric.scale() / of);
        }

        private String headline() {
            StringBuilder out = new StringBuilder();
            int words = 6 + random.nextInt(5);
            for (int i = 0; i < words; i++) {
                // a third of the words are the outlet's favourites
                int rank = zipf(HEADLINE_WORDS);
                int shifted = random.nextInt(3) == 0 ? (rank + 97 * number) % HEADLINE_WORDS : rank;
                out.append(i == 0 ? "" : " ").append(word(shifted));
            }
            return out.toString();
        }

        private List<Report.Relayed> relayed() {
            Map<String, Report.Relayed> out = new TreeMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                Outlet o = sources.get((zipf(sources.size()) + number % 40) % sources.size());
                out.put(
                        o.slug(),
                        new Report.Relayed(
                                o.slug(),
                                null,
                                o.ownershipClass(),
                                o.independence().id(),
                                o.medium(),
                                o.country(),
                                1,
                                0.1,
                                List.of()));
            }
            return List.copyOf(out.values());
        }

        private List<Report.Attribution> attributions(int n) {
            List<Report.Attribution> out = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                String cue = CUES.get((zipf(CUES.size()) + number % 4) % CUES.size());
                out.add(new Report.Attribution(
                        "a" + (i + 1),
                        "text",
                        "direct",
                        "invented",
                        null,
                        new Report.Cue(List.of(), cue, "neutral", null, "speech", "asserted"),
                        new Report.Content(List.of()),
                        null));
            }
            return out;
        }

        private List<Report.Actor> actors() {
            Map<String, Report.Actor> out = new HashMap<>();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                LexiconEntry a = actors.get((zipf(actors.size()) + number % 60) % actors.size());
                Double own = random.nextInt(2) == 0 ? null : score();
                out.put(
                        a.slug(),
                        new Report.Actor(
                                a.slug(),
                                a.text("name").orElse(a.slug()),
                                "person",
                                null,
                                null,
                                List.of(new Report.SpanText(0, 1, "", "text")),
                                new Report.Stance(
                                        "neutral",
                                        new Report.Probability(0.2, 0.6, 0.2),
                                        false,
                                        new Report.OutletVoice("neutral", own == null ? 0 : own, own == null ? 0 : 1),
                                        List.of()),
                                List.of(),
                                null,
                                null));
            }
            return new TreeMap<>(out).values().stream().toList();
        }

        private double score() {
            return Rounding.four(Math.max(-1, Math.min(1, 0.1 * (number % 7 - 3) + 0.3 * gauss())));
        }

        private List<Report.LoadedTerm> loadedTerms() {
            List<Report.LoadedTerm> out = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                LexiconEntry t = terms.get((zipf(terms.size()) + 31 * (number % 50)) % terms.size());
                out.add(new Report.LoadedTerm(
                        0,
                        0,
                        "",
                        "text",
                        t.id(),
                        t.text("label").orElse(""),
                        1,
                        random.nextInt(4) == 0 ? "quoted" : "outlet",
                        null,
                        null,
                        false));
            }
            return out;
        }

        /** A rank from 0, by Zipf's law with exponent 1: the inverse of its distribution's continuous form. */
        private int zipf(int ranks) {
            return (int) Math.min(ranks - 1, Math.pow(ranks + 1.0, random.nextDouble()) - 1);
        }

        private double gauss() {
            return random.nextGaussian();
        }
    }

    /** A pronounceable word for a number, of letters only: no two numbers share one. */
    static String word(int number) {
        StringBuilder out = new StringBuilder();
        int rest = number + SYLLABLES.length;
        while (rest > 0) {
            out.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        }
        return out.toString();
    }
}
