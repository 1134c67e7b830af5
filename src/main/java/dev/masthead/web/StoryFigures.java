package dev.masthead.web;

import dev.masthead.corpus.ContextService.ArticleFigures;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of a story's articles side by side, each beside those of all stored articles. */
final class StoryFigures {
    private static final Codebook CODEBOOK = Codebook.load();

    /** What tells how an event is told; more stands in each article's report. */
    private static final List<String> SHOWN = List.of(
            "n_words",
            "attributed_sentence_share",
            "distinct_sources",
            "named_source_share",
            "anonymous_source_share",
            "official_source_share",
            "state_media_attribution_share",
            "loaded_outlet_per_1000_words",
            "headline_supported_share");

    private StoryFigures() {}

    /**
     * A figure in every article.
     *
     * @param cells one an article; without a value where it was not read or has too little for it
     */
    public record Row(String name, String address, String formula, List<Cell> cells) {}

    /** A figure in one article, and where it stands among all articles; both empty where there is none. */
    public record Cell(String value, String place, boolean far) {
        private static final Cell NONE = new Cell("", "", false);
    }

    /** @param articles ids, in the order of the columns */
    static List<Row> of(List<String> articles, Map<String, ArticleFigures> figures) {
        List<Row> out = new ArrayList<>();
        for (String name : SHOWN) {
            Metric metric = CODEBOOK.metric(name);
            List<Cell> cells =
                    articles.stream().map(a -> cell(metric, figures.get(a))).toList();
            if (cells.stream().anyMatch(c -> !c.value().isEmpty())) {
                out.add(new Row(Shown.metric(name), Addresses.metric(name), metric.formula(), cells));
            }
        }
        return out;
    }

    private static Cell cell(Metric metric, ArticleFigures figures) {
        Double value = figures == null ? null : figures.metrics().get(metric.name());
        if (value == null || !ReportFigures.rests(figures.metrics(), metric)) {
            return Cell.NONE;
        }
        Placed placed = Placed.among(figures.places());
        return new Cell(Shown.figure(metric, value), placed.of(metric.name()), placed.standsOut(metric.name()));
    }
}
