package dev.masthead.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.article.AnalysisService;
import dev.masthead.duplicates.ArticleDuplicates;
import dev.masthead.duplicates.DuplicateService;
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

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LEAST = "min_articles";
    private static final int MOST_COPIES = 200;

    private final EntityManager entities;
    private final DuplicateService copies;
    private final AnalysisService analyses;
    private final QuotationsElsewhere quotations;
    private final Codebook codebook = Codebook.load();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile FigurePlaces places;
    private volatile OffsetDateTime readAt;

    public ContextService(
            EntityManager entities, DuplicateService copies, AnalysisService analyses, QuotationsElsewhere quotations) {
        this.entities = entities;
        this.copies = copies;
        this.analyses = analyses;
        this.quotations = quotations;
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
        for (Object row : entities.createNativeQuery("select n.article_id, n.metrics::text from analysis n"
                        + " join analysis_version v on v.digest = n.analyzer_digest and v.active"
                        + " where n.article_id in (:articles)")
                .setParameter("articles", articles)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            Map<String, Double> metrics = metrics((String) columns[1]);
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

    private static Map<String, Double> metrics(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored metrics are no JSON", e);
        }
    }

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

    /** The names come from the program's own codebook. */
    private List<FigurePlaces.Row> rows() {
        List<String> columns = FigurePlaces.columns(codebook);
        String typed = columns.stream().map(c -> c + " float8").collect(Collectors.joining(", "));
        String wanted = columns.stream().map(c -> "m." + c).collect(Collectors.joining(", "));
        String genres = Report.Genre.LABELS.stream()
                .map(g -> "when m.genre_" + g + " = 1 then '" + g + "'")
                .collect(Collectors.joining(" "));
        String genreColumns = Report.Genre.LABELS.stream()
                .map(g -> ", genre_" + g + " float8")
                .collect(Collectors.joining());
        @SuppressWarnings("unchecked")
        List<Object[]> found = entities.createNativeQuery("select case " + genres + " end, " + wanted
                        + " from (select n.metrics from analysis n join analysis_version v on v.digest = n.analyzer_digest"
                        + " where v.active and not coalesce(n.reprint, false) order by n.id desc limit :most) s,"
                        + " jsonb_to_record(s.metrics) as m(" + typed + genreColumns + ")")
                .setParameter("most", MOST_ARTICLES)
                .getResultList();
        List<FigurePlaces.Row> out = new ArrayList<>(found.size());
        for (Object[] row : found) {
            Double[] values = new Double[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row[i + 1] == null ? null : ((Number) row[i + 1]).doubleValue();
            }
            out.add(new FigurePlaces.Row((String) row[0], values));
        }
        return out;
    }
}
