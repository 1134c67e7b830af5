package dev.masthead.article;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.findings.FindingsStore;
import dev.masthead.intake.Submission;
import dev.masthead.outlet.OutletRepository;
import dev.masthead.outlet.OutletRow;
import dev.masthead.profile.AnalysisVersions;
import dev.masthead.profile.FiguresStore;
import dev.masthead.report.Report;
import dev.masthead.report.ReportWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Analyses stored articles anew with the present analyzer, beside the analyses that they have. Which are still to do is asked of
 * the database each time, so the work can break off anywhere and go on, and meets articles that come and go meanwhile.
 */
@ApplicationScoped
public class Reanalysis {
    private static final Logger LOG = Logger.getLogger(Reanalysis.class);

    private static final String LEFT = """
             from article a where not exists (
                 select from analysis n where n.article_id = a.id and n.analyzer_digest = :digest)
             and not exists (
                 select from analysis_failure f where f.article_id = a.id and f.analyzer_digest = :digest)""";

    private final Analyzer analyzer;
    private final AnalysisBudget budget;
    private final EntityManager entities;
    private final AnalysisRepository analyses;
    private final OutletRepository outlets;
    private final AnalysisVersions versions;
    private final FiguresStore figures;
    private final ReportPacking packing;
    private final FindingsStore findings;

    public Reanalysis(
            Analyzer analyzer,
            AnalysisBudget budget,
            EntityManager entities,
            AnalysisRepository analyses,
            OutletRepository outlets,
            AnalysisVersions versions,
            FiguresStore figures,
            ReportPacking packing,
            FindingsStore findings) {
        this.analyzer = analyzer;
        this.budget = budget;
        this.entities = entities;
        this.analyses = analyses;
        this.outlets = outlets;
        this.versions = versions;
        this.figures = figures;
        this.packing = packing;
        this.findings = findings;
    }

    /** An article that the present analyzer has not seen, with the targets that its first report scores. */
    public record Stored(long seq, Submission submission) {}

    /** Result of scoring one anew; all but the id are null where there is a reason. */
    public record Scored(
            String articleId,
            Report report,
            byte[] packed,
            String values,
            FiguresStore.Figures figures,
            String reason) {
        static Scored failed(String articleId, String reason) {
            return new Scored(articleId, null, null, null, null, reason);
        }
    }

    /**
     * What was settled. Articles that were removed meanwhile are in neither.
     *
     * @param done   stored
     * @param failed noted as failed
     */
    public record Settled(int done, int failed) {}

    /** The digest that the analyses will carry. */
    public String digest() {
        return versions.present();
    }

    /** How many articles are to be analysed. Runs in the caller's transaction, like everything that follows. */
    public long countLeft() {
        return ((Number) entities.createNativeQuery("select count(*) " + LEFT)
                        .setParameter("digest", digest())
                        .getSingleResult())
                .longValue();
    }

    /**
     * How much the present analyzer has seen.
     *
     * @param articles   that are stored
     * @param unanalysed of these, those that it could not analyse among them
     * @param failed     that it could not analyse
     */
    public record Coverage(long articles, long unanalysed, long failed) {}

    /** How much the present analyzer has seen. */
    public Coverage coverage() {
        Object[] counts = (Object[])
                entities.createNativeQuery("""
                        select count(*), count(*) filter (where n.id is null),
                               count(*) filter (where n.id is null and f.article_id is not null)
                        from article a
                        left join analysis n on n.article_id = a.id and n.analyzer_digest = :digest
                        left join analysis_failure f on f.article_id = a.id and f.analyzer_digest = :digest""").setParameter("digest", digest()).getSingleResult();
        return new Coverage(
                ((Number) counts[0]).longValue(), ((Number) counts[1]).longValue(), ((Number) counts[2]).longValue());
    }

    /** The next to be analysed, in the order of arrival, behind {@code seq}. */
    public List<Stored> next(long seq, int limit) {
        @SuppressWarnings("unchecked")
        List<Object> ids = entities.createNativeQuery("select a.id " + LEFT + " and a.seq > :seq order by a.seq")
                .setParameter("digest", digest())
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Article> articles = entities.createQuery("from Article where id in :ids order by seq", Article.class)
                .setParameter("ids", ids)
                .getResultList();
        List<Stored> out = new ArrayList<>();
        for (Article article : articles) {
            Submission submission = article.toSubmission();
            out.add(new Stored(
                    article.seq,
                    analyses.shown(article.id)
                            .map(r -> submission.withTargets(r.targets(submission.text())))
                            .orElse(submission)));
        }
        entities.clear();
        return out;
    }

    /** Scores an article; needs no transaction. */
    public Scored score(Submission submission) {
        Report report;
        try {
            report = budget.background(submission.text().length(), () -> analyzer.analyze(submission));
        } catch (UnsupportedLanguageException e) {
            return Scored.failed(submission.id(), "unsupported-language");
        } catch (RuntimeException e) {
            // one article must not hold up all others; the message may repeat its words
            LOG.warn("An article could not be analysed anew: " + e.getClass().getName());
            return Scored.failed(submission.id(), "internal-error");
        }
        return new Scored(
                submission.id(),
                report,
                packing.packWritten(ReportWriter.toJson(report), submission),
                figures.values(report),
                figures.figures(report),
                null);
    }

    /** Stores what is new. */
    public Settled store(List<Scored> all) {
        Set<String> still = locked(all);
        List<Scored> here = all.stream()
                .filter(s -> still.contains(s.articleId()))
                .sorted(Comparator.comparing(Scored::articleId))
                .toList();
        Map<String, OutletRow> rows = outlets.rowsOf(here.stream()
                .filter(s -> s.report() != null)
                .map(Scored::report)
                .toList());
        Map<Long, Report> stored = new LinkedHashMap<>();
        int failed = 0;
        for (Scored one : here) {
            if (one.report() == null) {
                failed += failure(one);
            } else {
                insert(one, rows).ifPresent(analysis -> stored.put(analysis, one.report()));
            }
        }
        findings.add(stored);
        return new Settled(stored.size(), failed);
    }

    /** Those that are still there, and stay until the transaction ends. */
    private Set<String> locked(List<Scored> all) {
        @SuppressWarnings("unchecked")
        List<String> ids = entities.createNativeQuery(
                        "select id from article where id in (:ids) order by id for key share", String.class)
                .setParameter("ids", all.stream().map(Scored::articleId).toList())
                .getResultList();
        return new HashSet<>(ids);
    }

    private int failure(Scored one) {
        return entities.createNativeQuery("""
                        insert into analysis_failure (article_id, analyzer_digest, reason)
                        values (:id, :digest, :reason) on conflict do nothing""")
                .setParameter("id", one.articleId())
                .setParameter("digest", digest())
                .setParameter("reason", one.reason())
                .executeUpdate();
    }

    /** The number of the analysis; empty where there is one already. */
    private OptionalLong insert(Scored one, Map<String, OutletRow> rows) {
        Report.Outlet outlet = one.report().article().outlet();
        OptionalLong analysis = analyses.insertIfNew(
                one.report(), digest(), one.packed(), one.values(), outlet == null ? null : rows.get(outlet.slug()).id);
        analysis.ifPresent(id -> figures.addFresh(id, one.figures()));
        return analysis;
    }

    /** Forgets what the present analyzer could not do, so that it is tried once more. */
    public void forgetFailures() {
        entities.createNativeQuery("delete from analysis_failure where analyzer_digest = :digest")
                .setParameter("digest", digest())
                .executeUpdate();
    }

    /** Lets profiles, reports and lists show the present version, all at the same moment. */
    public void switchOver() {
        entities.createNativeQuery("""
                        update article a set outlet_id = n.outlet_id from analysis n
                        where n.article_id = a.id and n.analyzer_digest = :digest and n.outlet_id is not null
                          and n.outlet_id is distinct from a.outlet_id""").setParameter("digest", digest()).executeUpdate();
        versions.activate(digest());
    }
}
