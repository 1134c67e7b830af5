package dev.masthead.corpus;

import dev.masthead.article.AnalysisService;
import dev.masthead.duplicates.ArticleDuplicates;
import dev.masthead.duplicates.DuplicateService;
import dev.masthead.profile.MetricValues;
import dev.masthead.report.Codebook;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places an article's figures among those of other stored articles. */
@ApplicationScoped
public class ContextService {
    /** The others are read anew after so long; whoever comes meanwhile gets the old ones. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    /** So many of the newest articles are read: enough for shares exact to two hundredths. */
    private static final int MOST_ARTICLES = 3_000;

    private static final String LEAST = "min_articles";
    private static final int MOST_COPIES = 200;

    private final EntityManager entities;
    private final DuplicateService copies;
    private final AnalysisService analyses;
    private final QuotationsElsewhere quotations;
    private final MetricValues values;
    private final Codebook codebook = Codebook.load();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile FigurePlaces places;
    private volatile OffsetDateTime readAt;

    public ContextService(
            EntityManager entities,
            DuplicateService copies,
            AnalysisService analyses,
            QuotationsElsewhere quotations,
            MetricValues values) {
        this.entities = entities;
        this.copies = copies;
        this.analyses = analyses;
        this.quotations = quotations;
        this.values = values;
    }

    /** The context of a stored article; empty where there is no such article. */
    @Transactional
    public Optional<ArticleContext> of(String articleId) {
        return analyses.report(articleId).map(json -> of(articleId, ReportReader.read(json)));
    }

    /** The same of a report at hand. */
    @Transactional
    public ArticleContext of(String articleId, Report report) {
        FigurePlaces others = places();
        int least = (int) codebook.parameter(LEAST);
        Report.Genre told = report.article().genre();
        String genre = told == null ? null : told.label();
        Map<String, Double> metrics = report.metrics();
        Optional<ArticleDuplicates> found = copies.copies(articleId, MOST_COPIES);
        return new ArticleContext(
                articleId,
                others.corpus(genre, least),
                others.figures(genre, metrics, least),
                origin(found, report),
                quotations.of(
                        articleId,
                        found.map(ArticleDuplicates::copies).orElse(List.of()).stream()
                                .map(ArticleDuplicates.Duplicate::id)
                                .collect(Collectors.toSet())));
    }

    /**
     * Where the figures of some articles stand among all stored ones, of whatever genre.
     *
     * @param articles ids
     * @return by id; those that the version which profiles show has not analysed are left out
     */
    @Transactional
    public Map<String, ArticleFigures> figures(List<String> articles) {
        FigurePlaces others = places();
        int least = (int) codebook.parameter(LEAST);
        Map<String, ArticleFigures> out = new LinkedHashMap<>();
        for (Object row : entities.createNativeQuery("select n.article_id, n.figures, n.metrics::text from analysis n"
                        + " join analysis_version v on v.digest = n.analyzer_digest and v.active"
                        + " where n.article_id in (:articles)")
                .setParameter("articles", articles)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            Map<String, Double> metrics = values.read((String) columns[1], (String) columns[2]);
            out.put((String) columns[0], new ArticleFigures(metrics, others.figures(null, metrics, least)));
        }
        return out;
    }

    /**
     * An article's figures.
     *
     * @param metrics all of them, by name
     * @param places  where those stand that are placed
     */
    public record ArticleFigures(Map<String, Double> metrics, List<ArticleContext.ContextFigure> places) {}

    private static ArticleContext.ContextOrigin origin(Optional<ArticleDuplicates> found, Report report) {
        String first = found.flatMap(d -> d.first().articles().stream()
                        .flatMap(id -> Stream.concat(Stream.of(d.article()), d.copies().stream())
                                .filter(c -> c.id().equals(id)))
                        .map(ArticleDuplicates.Duplicate::outlet)
                        .filter(o -> o != null)
                        .findFirst())
                .orElse(null);
        Report.Wire wire = report.sourcing().wire();
        return new ArticleContext.ContextOrigin(
                found.map(ArticleDuplicates::nCopies).orElse(0), first, wire == null ? null : wire.outlet());
    }

    private FigurePlaces places() {
        FigurePlaces known = places;
        boolean old = known == null || readAt.plus(FRESH).isBefore(OffsetDateTime.now(ZoneOffset.UTC));
        if (!old) {
            return known;
        }
        if (known != null && !reading.tryLock()) {
            return known;
        }
        if (known == null) {
            reading.lock();
        }
        try {
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            FigurePlaces read = new FigurePlaces(codebook, rows(), now);
            readAt = now;
            places = read;
            return read;
        } finally {
            reading.unlock();
        }
    }

    private List<FigurePlaces.Row> rows() {
        List<String> columns = FigurePlaces.columns(codebook);
        @SuppressWarnings("unchecked")
        List<Object[]> found = entities.createNativeQuery("select n.figures, n.metrics::text from analysis n"
                        + " join analysis_version v on v.digest = n.analyzer_digest"
                        + " where v.active and not coalesce(n.reprint, false) order by n.id desc limit :most")
                .setParameter("most", MOST_ARTICLES)
                .getResultList();
        List<FigurePlaces.Row> out = new ArrayList<>(found.size());
        for (Object[] row : found) {
            Map<String, Double> metrics = values.read((String) row[0], (String) row[1]);
            String genre = Report.Genre.LABELS.stream()
                    .filter(g -> metrics.getOrDefault("genre_" + g, 0.0) == 1)
                    .findFirst()
                    .orElse(null);
            out.add(new FigurePlaces.Row(
                    genre, columns.stream().map(metrics::get).toArray(Double[]::new)));
        }
        return out;
    }
}
