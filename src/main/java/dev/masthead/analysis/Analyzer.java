package dev.masthead.analysis;

import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.intake.Identity;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconCache;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.nlp.LanguageGuess;
import dev.masthead.nlp.NlpModels;
import dev.masthead.nlp.NlpPipeline;
import dev.masthead.report.Codebook;
import dev.masthead.report.Report;
import dev.masthead.text.Document;
import dev.masthead.text.Part;
import dev.masthead.text.Sha256;
import dev.masthead.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Turns articles into reports. Deterministic: the same submission, lexicons and models give the same report, byte for
 * byte. Safe for any number of threads; each thread that calls keeps OpenNLP tools of its own.
 */
public final class Analyzer {
    /** Read beside lexicons and models. */
    private static final class CodebookHolder {
        static final Codebook CODEBOOK = Codebook.load();
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /** Lexicons that are matched in what is read already; any other is taken to have a part in the reading. */
    private static final Set<String> ONLY_FOUND = Set.of(
            "loaded-terms",
            "sentiment",
            "sentiment-modifiers",
            "stance",
            "verb-frames",
            "frames",
            "attribution-cues",
            "source-nouns",
            "sourcing",
            "outlets",
            "style",
            "genre",
            "credibility",
            "article-signs");

    private final Lexicons lexicons;
    private final NlpPipeline nlp;
    private final ClosedClasses words;
    private final LanguageCheck language;
    private final List<Scorer> scorers;
    private final Report.AnalyzerInfo info;

    private Analyzer(Lexicons lexicons, NlpModels models) {
        this.lexicons = lexicons;
        nlp = new NlpPipeline(models, lexicons);
        words = ClosedClasses.of(lexicons);
        language = new LanguageCheck(new LanguageGuess(models), lexicons.require("language"));
        scorers = Scorers.standard(lexicons, models);
        info = info(lexicons, models);
    }

    /**
     * Reads models and lexicons.
     *
     * @throws dev.masthead.lexicon.LexiconException with file, line and reason if a lexicon cannot be used
     */
    public static Analyzer load(Path lexicons) {
        return load(lexicons, LexiconCache.NONE);
    }

    /**
     * As {@link #load(Path)}, sooner where the same lexicons were read before.
     *
     * @throws dev.masthead.lexicon.LexiconException with file, line and reason if a lexicon cannot be used
     */
    public static Analyzer load(Path lexicons, LexiconCache cache) {
        // neither needs the other
        CompletableFuture<NlpModels> models = models(cache);
        return new Analyzer(Lexicons.load(lexicons, cache), models.join());
    }

    /** As {@link #load(Path, LexiconCache)}, for who does something else meanwhile; models are read beside the lexicons. */
    public static CompletableFuture<Analyzer> load(CompletableFuture<Lexicons> lexicons, LexiconCache cache) {
        return lexicons.thenCombine(models(cache), Analyzer::new);
    }

    private static CompletableFuture<NlpModels> models(LexiconCache cache) {
        return CompletableFuture.supplyAsync(
                () -> {
                    NlpModels read = NlpModels.load(cache.models());
                    // the report cannot be written without it, and a class is read once, whoever comes first
                    Objects.requireNonNull(CodebookHolder.CODEBOOK);
                    return read;
                },
                Analyzer::onThread);
    }

    /** Does it beside the caller, with its class loader, by which the models are found. */
    static void onThread(Runnable work) {
        Thread thread = new Thread(work, "models");
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads the models. */
    public static Analyzer of(Lexicons lexicons) {
        return new Analyzer(lexicons, NlpModels.load());
    }

    public Lexicons lexicons() {
        return lexicons;
    }

    /** What made the reports; in each of them. */
    public Report.AnalyzerInfo info() {
        return info;
    }

    /**
     * Scores an article.
     *
     * @throws UnsupportedLanguageException if it is not in English
     */
    public Report analyze(Submission submission) {
        language.beforeReading(submission.language(), submission.text());
        return analyze(submission, read(submission));
    }

    /** Sentences and tokens of an article. */
    public Document read(Submission submission) {
        return nlp.read(submission.title(), submission.text());
    }

    /** The sentences of a body alone, in UTF-16 units: much faster than to read it. */
    public List<Span> sentences(String body) {
        return nlp.sentences(body);
    }

    /**
     * Scores an article that is read already, by this analyzer or by one that {@linkplain #readsAs reads as} it does.
     *
     * @throws UnsupportedLanguageException if it is not in English
     */
    public Report analyze(Submission submission, Document document) {
        String lang = language.check(submission.language(), document);
        return report(score(submission, document), lang);
    }

    /**
     * Whether the other reads sentences and tokens exactly as this one does: with the same models, and with lexicons that
     * differ at most in those that only tell what is found in them.
     */
    public boolean readsAs(Analyzer other) {
        return info.version().equals(other.info.version())
                && info.models().equals(other.info.models())
                && read(info).equals(read(other.info));
    }

    private static List<Report.LexiconInfo> read(Report.AnalyzerInfo info) {
        return info.lexicons().stream()
                .filter(l -> !ONLY_FOUND.contains(l.name()))
                .toList();
    }

    /** Names of the metrics that every report has; lexicons add to them. */
    public Set<String> metrics() {
        return report(findings(Submission.of("Rain floods the harbour", "Rain flooded the harbour.")), "en")
                .metrics()
                .keySet();
    }

    /** Everything that is found, without a report and without asking for the language. */
    public Analysis findings(Submission submission) {
        return score(submission, nlp.read(submission.title(), submission.text()));
    }

    private Analysis score(Submission submission, Document document) {
        Analysis analysis = new Analysis(submission, document, lexicons, words);
        for (Scorer scorer : scorers) {
            scorer.score(analysis);
        }
        return analysis;
    }

    private Report report(Analysis analysis, String lang) {
        Submission s = analysis.submission();
        Document document = analysis.document();
        int words = document.body().countWords();
        int sentences = document.body().sentences().size();
        analysis.metric("n_words", words);
        analysis.metric("n_sentences", sentences);
        analysis.addNumerators(CodebookHolder.CODEBOOK);
        Report.ArticleInfo article = new Report.ArticleInfo(
                s.url(),
                analysis.outlet(),
                s.title(),
                s.bylines(),
                s.publishedAt() == null ? null : TIME.format(s.publishedAt()),
                s.publishedPrecision() == null ? null : s.publishedPrecision().id(),
                lang,
                s.section(),
                analysis.genre(),
                s.keywords(),
                s.sourceFormat(),
                words,
                sentences,
                Sha256.of(s.text()));
        return new Report(
                Report.SCHEMA,
                s.id() == null ? Identity.of(s).id() : s.id(),
                article,
                info,
                analysis.sourcing(),
                attributions(analysis),
                analysis.actors(),
                judgements(analysis),
                agency(analysis),
                analysis.draft().targets,
                loadedTerms(analysis),
                analysis.frames(),
                analysis.frameCues(),
                analysis.draft().credibility,
                analysis.metrics(),
                List.copyOf(analysis.warnings()));
    }

    private static List<Report.Attribution> attributions(Analysis analysis) {
        List<Report.Attribution> out = new ArrayList<>();
        for (Attribution a : analysis.annotations(Attribution.class)) {
            Part part = a.part();
            Attribution.Source source = a.source();
            Attribution.Cue cue = a.cue();
            out.add(new Report.Attribution(
                    a.id(),
                    part.id(),
                    a.kind().name().toLowerCase(Locale.ROOT),
                    a.rule(),
                    source == null
                            ? null
                            : new Report.Source(
                                    analysis.shown(part, source.spans()),
                                    source.actor(),
                                    source.unresolved() == null,
                                    source.unresolved() == null
                                            ? null
                                            : source.unresolved().id(),
                                    a.within(),
                                    source.type(),
                                    source.named(),
                                    source.anonymous() == null ? null : analysis.shown(part, source.anonymous()),
                                    source.antecedent() == null ? null : analysis.shown(part, source.antecedent()),
                                    source.with()),
                    cue == null
                            ? null
                            : new Report.Cue(
                                    analysis.shown(part, cue.spans()),
                                    cue.lemma(),
                                    cue.stance(),
                                    cue.entry(),
                                    cue.act().id(),
                                    cue.factuality().id()),
                    new Report.Content(analysis.shown(part, a.content())),
                    a.within()));
        }
        return out;
    }

    private static List<Report.Judgement> judgements(Analysis analysis) {
        List<Judgement> all = new ArrayList<>(analysis.annotations(Judgement.class));
        all.sort(Comparator.comparing(Judgement::part)
                .thenComparing(Judgement::span)
                .thenComparing(Judgement::target));
        List<Report.Judgement> out = new ArrayList<>(all.size());
        for (Judgement j : all) {
            out.add(new Report.Judgement(
                    new Report.Holder(j.voice().id(), j.holder(), j.attribution(), j.through()),
                    j.target(),
                    j.weight() < 0 ? "negative" : "positive",
                    Rounding.four(Math.abs(j.weight())),
                    List.of(analysis.shown(j.part(), j.span())),
                    j.entry(),
                    j.relation().id(),
                    j.negated(),
                    j.conditional()));
        }
        return out;
    }

    private static List<Report.Agency> agency(Analysis analysis) {
        List<Deed> all = new ArrayList<>(analysis.annotations(Deed.class));
        all.removeIf(d -> d.form() == null);
        all.sort(Comparator.comparing(Deed::part).thenComparing(Deed::span));
        List<Report.Agency> out = new ArrayList<>(all.size());
        for (Deed d : all) {
            out.add(new Report.Agency(
                    List.of(analysis.shown(d.part(), d.span())),
                    d.lemma(),
                    actor(d.harmed()),
                    spans(analysis, d, d.harmed()),
                    actor(d.doers()),
                    spans(analysis, d, d.doers()),
                    d.form().id(),
                    d.voice().id()));
        }
        return out;
    }

    /** The first of those who take part that is a known actor; null. */
    private static String actor(List<Deed.Party> parties) {
        return parties.stream()
                .map(Deed.Party::actor)
                .filter(a -> a != null)
                .findFirst()
                .orElse(null);
    }

    private static List<Report.SpanText> spans(Analysis analysis, Deed d, List<Deed.Party> parties) {
        return parties.stream().map(p -> analysis.shown(d.part(), p.span())).toList();
    }

    private static List<Report.LoadedTerm> loadedTerms(Analysis analysis) {
        List<LoadedTerm> all = new ArrayList<>(analysis.annotations(LoadedTerm.class));
        all.sort(Comparator.comparing(LoadedTerm::part).thenComparing(LoadedTerm::span));
        List<Report.LoadedTerm> out = new ArrayList<>(all.size());
        for (LoadedTerm t : all) {
            Report.SpanText span = analysis.shown(t.part(), t.span());
            out.add(new Report.LoadedTerm(
                    span.start(),
                    span.end(),
                    span.text(),
                    span.part(),
                    t.entry(),
                    t.label(),
                    t.intensity(),
                    t.voice().id(),
                    t.attribution(),
                    t.target(),
                    t.negated()));
        }
        return out;
    }

    private static Report.AnalyzerInfo info(Lexicons lexicons, NlpModels models) {
        String version = version();
        List<Report.LexiconInfo> shownLexicons = new ArrayList<>();
        for (Lexicon l : lexicons.all()) {
            shownLexicons.add(new Report.LexiconInfo(l.name(), l.language(), l.version(), l.sha256()));
        }
        List<Report.ModelInfo> shownModels = new ArrayList<>();
        new TreeMap<>(models.digests()).forEach((name, sha) -> shownModels.add(new Report.ModelInfo(name, sha)));
        return new Report.AnalyzerInfo(
                version,
                digest(lexicons.digest(), models.digests()),
                List.copyOf(shownLexicons),
                List.copyOf(shownModels));
    }

    /**
     * What {@code analyzer.digest} is in the reports that come of a folder of lexicons, without reading more of models and
     * lexicons than their bytes.
     *
     * @throws dev.masthead.lexicon.LexiconException if a file cannot be read
     */
    public static String digest(Path lexicons) {
        return digest(Lexicons.digest(lexicons), NlpModels.digestsOfFiles());
    }

    private static String digest(String lexicons, Map<String, String> models) {
        StringBuilder all = new StringBuilder(version())
                .append('\n')
                .append(Report.SCHEMA)
                .append('.')
                .append(Report.FORM)
                .append('\n')
                .append(lexicons);
        new TreeMap<>(models)
                .forEach(
                        (name, sha) -> all.append('\n').append(name).append(' ').append(sha));
        return Sha256.of(all.toString());
    }

    /** Of the program. */
    public static String version() {
        Properties build = new Properties();
        try (InputStream in = Analyzer.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }
}
