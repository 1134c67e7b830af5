package dev.masthead.article;

import dev.masthead.analysis.Analyzer;
import dev.masthead.duplicates.DuplicateRepository;
import dev.masthead.duplicates.Signature;
import dev.masthead.findings.FindingsStore;
import dev.masthead.intake.Identity;
import dev.masthead.intake.Submission;
import dev.masthead.outlet.OutletRepository;
import dev.masthead.outlet.OutletRow;
import dev.masthead.profile.FiguresStore;
import dev.masthead.report.Report;
import dev.masthead.report.ReportWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Takes articles in, and gives them and their reports out. */
@ApplicationScoped
public class AnalysisService {
    /** Inserting fails and finding fails too only if the other article is deleted in between. */
    private static final int ATTEMPTS = 5;

    private final Analyzer analyzer;
    private final AnalysisBudget budget;
    private final ArticleRepository articles;
    private final AnalysisRepository analyses;
    private final OutletRepository outlets;
    private final DuplicateRepository copies;
    private final FiguresStore figures;
    private final ReportPacking packing;
    private final FindingsStore findings;
    private final VersionSettings versions;

    public AnalysisService(
            Analyzer analyzer,
            AnalysisBudget budget,
            ArticleRepository articles,
            AnalysisRepository analyses,
            OutletRepository outlets,
            DuplicateRepository copies,
            FiguresStore figures,
            ReportPacking packing,
            FindingsStore findings,
            VersionSettings versions) {
        this.analyzer = analyzer;
        this.budget = budget;
        this.articles = articles;
        this.analyses = analyses;
        this.outlets = outlets;
        this.copies = copies;
        this.figures = figures;
        this.packing = packing;
        this.findings = findings;
        this.versions = versions;
    }

    /**
     * Result of a submission.
     *
     * @param id      the article's id, not always the one submitted
     * @param report  as JSON; of an article that was known the one that is stored, of whichever version
     * @param created false if the article was known
     */
    public record Outcome(String id, String report, boolean created) {}

    /**
     * Analyses and stores an article. When this returns it is on disk.
     *
     * <p>An article that is known (see {@link Identity}) keeps its id and its report. If other targets are asked for,
     * they are scored in a report that is not stored.
     *
     * @throws dev.masthead.analysis.UnsupportedLanguageException if the article is not in English; nothing is stored
     * @throws IdConflictException if the submission's id belongs to another article; nothing is stored
     * @throws BusyException if as much is analysed already as memory holds; nothing is stored
     */
    public Outcome submit(Submission submission) {
        String digest = Identity.of(submission).sha256();
        Optional<StoredReport> known = QuarkusTransaction.requiringNew().call(() -> analyses.shownOf(digest));
        if (known.isPresent()) {
            return known(submission, known.get())
                    .orElseGet(() -> budget.request(submission.text().length(), () -> scored(submission, known.get())));
        }
        return budget.request(submission.text().length(), () -> analyseAndStore(submission, digest));
    }

    private Outcome analyseAndStore(Submission submission, String digest) {
        // the long part runs outside any transaction: no connection waits for it
        BulkStore.Analysed analysed = analysed(submission, digest);
        Report report = analysed.report();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Transactions.retried(() -> {
                    store(analysed);
                    return null;
                });
                return new Outcome(report.id(), analysed.json(), true);
            } catch (TakenException e) {
                // somebody else was quicker, with the same article or with another of the same id
            }
            Optional<StoredReport> first = QuarkusTransaction.requiringNew().call(() -> analyses.shownOf(digest));
            if (first.isPresent()) {
                return known(submission, first.get()).orElseGet(() -> scored(submission, first.get()));
            }
            if (QuarkusTransaction.requiringNew()
                    .call(() -> articles.findByIdOptional(report.id()).isPresent())) {
                throw new IdConflictException(report.id());
            }
        }
        throw new IllegalStateException("the same article was deleted again and again while it was submitted");
    }

    /** Everything that is stored of an article, worked out outside any transaction. */
    BulkStore.Analysed analysed(Submission submission, String digest) {
        Report report = analyzer.analyze(submission);
        String json = ReportWriter.toJson(report);
        return analysed(submission, digest, report, json, packing.packWritten(json, submission));
    }

    /** The same of an article that has its report. */
    BulkStore.Analysed analysed(Submission submission, String digest, Report report, String json) {
        return analysed(submission, digest, report, json, packing.pack(json, submission));
    }

    private BulkStore.Analysed analysed(
            Submission submission, String digest, Report report, String json, byte[] packed) {
        return new BulkStore.Analysed(
                submission,
                digest,
                report,
                json,
                packed,
                figures.values(report),
                Signature.of(submission.text()),
                figures.figures(report),
                null);
    }

    /** Rolls back what was done for an article whose id or digest is taken, such as a row for its outlet. */
    private static final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void store(BulkStore.Analysed analysed) {
        long analysis = insert(analysed, outlets.rowOf(analysed.report())).orElseThrow(TakenException::new);
        findings.add(Map.of(analysis, analysed.report()));
    }

    /**
     * Stores an article with its report and what finds its copies, in the caller's transaction; the rows of what the report says are
     * left to the caller, who may have many.
     *
     * @param outlet the row of its outlet; null where it has none
     * @return the number of the analysis; empty if the article's id or its digest is taken
     */
    OptionalLong insert(BulkStore.Analysed analysed, OutletRow outlet) {
        Submission submission = analysed.submission();
        Report report = analysed.report();
        Article article = new Article();
        article.id = report.id();
        article.digest = analysed.digest();
        article.url = submission.url();
        article.address = submission.url() == null ? null : Identity.address(submission.url());
        article.submittedOutlet = submission.outlet();
        article.outlet = outlet;
        article.title = submission.title();
        article.text = submission.text();
        article.summary = submission.summary();
        article.bylines = submission.bylines().toArray(String[]::new);
        if (submission.publishedAt() != null) {
            article.publishedAt = submission.publishedAt().toInstant();
            article.publishedOffsetSeconds =
                    submission.publishedAt().getOffset().getTotalSeconds();
            article.publishedPrecision = submission.publishedPrecision().id();
        }
        article.language = report.article().language();
        article.section = submission.section();
        article.keywords = submission.keywords().toArray(String[]::new);
        article.sourceFormat = submission.sourceFormat();
        article.warnings = submission.warnings().toArray(String[]::new);
        article.nWords = report.article().nWords();
        article.mapping = submission.mapping();
        article.metadata = submission.metadata();
        if (article.address != null) {
            articles.holdUpOthers(article.address);
        }
        if (!articles.insertIfNew(article)) {
            return OptionalLong.empty();
        }
        if (article.address != null) {
            articles.settleVersions(article, versions.firstCounts());
        }
        OptionalLong analysis =
                analyses.insertIfNew(report, report.analyzer().digest(), analysed.packed(), analysed.values(), null);
        figures.addFresh(analysis.getAsLong(), analysed.figures());
        copies.add(article.id, analysed.signature());
        return analysis;
    }

    /** What is known of an article; empty where other targets are asked for. */
    private static Optional<Outcome> known(Submission submission, StoredReport stored) {
        return submission.targets().isEmpty() || submission.targets().equals(stored.targets(submission.text()))
                ? Optional.of(new Outcome(stored.articleId(), stored.json(), false))
                : Optional.empty();
    }

    /** Scores other targets in an article that is known. */
    private Outcome scored(Submission submission, StoredReport stored) {
        Optional<Submission> original = QuarkusTransaction.requiringNew()
                .call(() -> articles.findByIdOptional(stored.articleId()).map(Article::toSubmission));
        Submission asked =
                original.orElse(submission.withId(stored.articleId())).withTargets(submission.targets());
        return new Outcome(stored.articleId(), ReportWriter.toJson(analyzer.analyze(asked)), false);
    }

    /** What is known of an article; empty for an unknown id. */
    @Transactional
    public Optional<ArticleSummary> article(String id) {
        return articles.row(id).map(ArticleRow::summary);
    }

    /**
     * The report on an article, as it was written: of the version that profiles show, or of the latest where that one has
     * none. Empty for an unknown id.
     */
    @Transactional
    public Optional<String> report(String id) {
        return analyses.shown(id).map(StoredReport::json);
    }

    /** The report of one version on an article; empty for an unknown id, and where that version made none. */
    @Transactional
    public Optional<String> report(String id, String analyzerDigest) {
        return analyses.of(id, analyzerDigest).map(StoredReport::json);
    }

    /** The body of an article; empty for an unknown id. */
    @Transactional
    public Optional<String> text(String id) {
        return articles.findByIdOptional(id).map(a -> a.text);
    }

    /** What is known of articles, in the order of their places in the order of arrival; those that are gone are left out. */
    @Transactional
    public List<ArticleSummary> articles(List<Long> seqs) {
        Map<Long, ArticleSummary> found =
                articles.rows(seqs).stream().collect(Collectors.toMap(ArticleRow::seq, ArticleRow::summary));
        return seqs.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Removes an article, its text and every report on it.
     *
     * @return false for an unknown id
     */
    @Transactional
    public boolean delete(String id) {
        // the foreign key takes the analyses along
        return articles.delete("id", id) == 1;
    }
}
