package dev.masthead.corpus;

import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import dev.masthead.statistics.Placement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the figures of many articles are, of all and by genre, so that one article's can be placed among them. Immutable. */
final class FigurePlaces {
    private static final String ALL = "";

    private final Codebook codebook;
    private final OffsetDateTime asOf;
    private final Map<String, Map<String, double[]>> byGenre = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    /**
     * One article's figures.
     *
     * @param genre  null where it has none
     * @param values in the order of {@link #columns}; null where the report lacks one
     */
    record Row(String genre, Double[] values) {}

    FigurePlaces(Codebook codebook, List<Row> rows, OffsetDateTime asOf) {
        this.codebook = codebook;
        this.asOf = asOf;
        Map<String, List<Row>> groups = new HashMap<>();
        groups.put(ALL, rows);
        for (Row row : rows) {
            if (row.genre() != null) {
                groups.computeIfAbsent(row.genre(), g -> new ArrayList<>()).add(row);
            }
        }
        groups.forEach((genre, group) -> {
            counts.put(genre, (long) group.size());
            byGenre.put(genre, distributions(group));
        });
    }

    /** What is read of every article: the metrics that are placed, and what they are relative to. */
    static List<String> columns(Codebook codebook) {
        List<String> out = new ArrayList<>(codebook.context());
        for (String name : codebook.context()) {
            String of = codebook.metric(name).of();
            if (of != null && !out.contains(of)) {
                out.add(of);
            }
        }
        return out;
    }

    private Map<String, double[]> distributions(List<Row> rows) {
        List<String> columns = columns(codebook);
        Map<String, double[]> out = new HashMap<>();
        for (String name : codebook.context()) {
            int column = columns.indexOf(name);
            String of = codebook.metric(name).of();
            int denominator = of == null ? -1 : columns.indexOf(of);
            out.put(
                    name,
                    Placement.sorted(rows.stream()
                            .mapToDouble(r -> {
                                boolean occasion = denominator < 0
                                        || r.values()[denominator] != null && r.values()[denominator] > 0;
                                return occasion && r.values()[column] != null ? r.values()[column] : Double.NaN;
                            })
                            .toArray()));
        }
        return out;
    }

    /** Which articles one of this genre is compared with. */
    ArticleContext.ContextCorpus corpus(String genre, int least) {
        String group = group(genre, least);
        return new ArticleContext.ContextCorpus(group.equals(ALL) ? null : group, counts.get(group), asOf);
    }

    private String group(String genre, int least) {
        return genre != null && counts.getOrDefault(genre, 0L) >= least ? genre : ALL;
    }

    /**
     * Where an article's figures stand.
     *
     * @param least fewer others than this say nothing
     */
    List<ArticleContext.ContextFigure> figures(String genre, Map<String, Double> metrics, int least) {
        Map<String, double[]> others = byGenre.get(group(genre, least));
        List<ArticleContext.ContextFigure> out = new ArrayList<>();
        for (String name : codebook.context()) {
            Metric metric = codebook.metric(name);
            Double value = metrics.get(name);
            boolean occasion = metric.of() == null || metrics.getOrDefault(metric.of(), 0.0) > 0;
            if (value != null && occasion) {
                Placement place = Placement.of(value, others.get(name));
                out.add(new ArticleContext.ContextFigure(
                        name,
                        value,
                        rounded(place.shareBelow()),
                        rounded(place.shareAbove()),
                        place.n(),
                        place.n() < least ? null : place.inWords()));
            }
        }
        return out;
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
