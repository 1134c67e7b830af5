package dev.masthead.article;

import dev.masthead.duplicates.Signature;
import dev.masthead.findings.FindingsStore;
import dev.masthead.intake.Identity;
import dev.masthead.intake.Submission;
import dev.masthead.outlet.OutletRepository;
import dev.masthead.outlet.OutletRow;
import dev.masthead.profile.FiguresStore;
import dev.masthead.report.Report;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes many articles in: each is analysed on its own, many are stored together. */
@ApplicationScoped
public class BulkStore {
    private final AnalysisBudget budget;
    private final AnalysisService service;
    private final ArticleRepository articles;
    private final AnalysisRepository analyses;
    private final OutletRepository outlets;
    private final FindingsStore findings;

    public BulkStore(
            AnalysisBudget budget,
            AnalysisService service,
            ArticleRepository articles,
            AnalysisRepository analyses,
            OutletRepository outlets,
            FindingsStore findings) {
        this.budget = budget;
        this.service = service;
        this.articles = articles;
        this.analyses = analyses;
        this.outlets = outlets;
        this.findings = findings;
    }

    /**
     * An article with its report; of one that was stored before, the report that it got then.
     *
     * @param packed the report as it is stored; null of one that is stored
     * @param values its metrics as they are stored
     * @param known  what is stored; null of one that is new
     */
    public record Analysed(
            Submission submission,
            String digest,
            Report report,
            String json,
            byte[] packed,
            String values,
            Signature signature,
            FiguresStore.Figures figures,
            StoredReport known) {
        static Analysed known(Submission submission, String digest, StoredReport known) {
            return new Analysed(submission, digest, null, known.json(), null, null, null, null, known);
        }
    }

    /**
     * Result of storing an article.
     *
     * @param id       null where its id belongs to another article
     * @param analysis the number under which {@link #reports} has its report
     * @param report   as JSON
     * @param created  false where it was known
     */
    public record Outcome(String id, long analysis, String report, boolean created) {
        private static Outcome of(StoredReport known) {
            return new Outcome(known.articleId(), known.analysis(), known.json(), false);
        }
    }

    /**
     * Analyses an article, unless it is known.
     *
     * @throws dev.masthead.analysis.UnsupportedLanguageException if it is not in English
     */
    public Analysed analyse(Submission submission) {
        String digest = Identity.of(submission).sha256();
        Optional<StoredReport> known = QuarkusTransaction.requiringNew().call(() -> analyses.shownOf(digest));
        if (known.isPresent()) {
            return Analysed.known(submission, digest, known.get());
        }
        return budget.background(submission.text().length(), () -> service.analysed(submission, digest));
    }

    /** An article that was scored elsewhere, by this analyzer; of one that is known what is stored. */
    Analysed scored(Submission submission, Report report, String json) {
        String digest = Identity.of(submission).sha256();
        return QuarkusTransaction.requiringNew()
                .call(() -> analyses.shownOf(digest))
                .map(known -> Analysed.known(submission, digest, known))
                .orElseGet(() -> service.analysed(submission, digest, report, json));
    }

    /** Analyses a sentence, so that everything that analyses need is loaded. */
    public void warmUp() {
        String sentence = "The minister said on Monday that the bridge would open in May.";
        budget.background(sentence.length(), () -> service.analysed(Submission.of("", sentence), ""));
    }

    /** Stores what is new, in the caller's transaction. */
    public List<Outcome> store(List<Analysed> all) {
        Map<String, OutletRow> rows = outlets.rowsOf(
                all.stream().map(Analysed::report).filter(Objects::nonNull).toList());
        List<Outcome> out = new ArrayList<>(all.size());
        Map<Long, Report> stored = new LinkedHashMap<>();
        for (Analysed one : all) {
            out.add(store(one, rows, stored));
            // what stays in the session is compared with what it was before every query: the square of the batch
            articles.getEntityManager().flush();
            articles.getEntityManager().clear();
        }
        findings.add(stored);
        return out;
    }

    private Outcome store(Analysed one, Map<String, OutletRow> rows, Map<Long, Report> stored) {
        if (one.known() != null) {
            return Outcome.of(one.known());
        }
        Report.Outlet described = one.report().article().outlet();
        OutletRow outlet = described == null ? null : rows.get(described.slug());
        OptionalLong analysis = service.insert(one, outlet);
        if (analysis.isPresent()) {
            stored.put(analysis.getAsLong(), one.report());
            return new Outcome(one.report().id(), analysis.getAsLong(), one.json(), true);
        }
        return analyses.shownOf(one.digest()).map(Outcome::of).orElse(new Outcome(null, 0, null, false));
    }

    /** Reports by the numbers of their analyses, as they were written; those that are gone are left out. */
    public Map<Long, String> reports(Collection<Long> analyses) {
        return QuarkusTransaction.requiringNew().call(() -> this.analyses.all(analyses));
    }
}
