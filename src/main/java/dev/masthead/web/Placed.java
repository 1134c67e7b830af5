package dev.masthead.web;

import dev.masthead.corpus.ArticleContext;
import dev.masthead.corpus.ArticleContext.ContextFigure;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where an article's figures stand among those of other stored articles, as pages say it. Immutable. */
final class Placed {
    /** Of an article that is set beside no other. */
    static final Placed NOWHERE = new Placed(List.of());

    /** A figure stands out where so many of the others lie on one side of it. */
    private static final double FAR = 0.8;

    private static final String LENGTH = "n_words";

    private final Map<String, ContextFigure> byMetric = new LinkedHashMap<>();

    private Placed(List<ContextFigure> figures) {
        figures.stream().filter(f -> f.inWords() != null).forEach(f -> byMetric.put(f.metric(), f));
    }

    static Placed among(ArticleContext context) {
        return context == null ? NOWHERE : new Placed(context.figures());
    }

    static Placed among(List<ContextFigure> figures) {
        return new Placed(figures);
    }

    /** The metrics that have a place. */
    List<String> metrics() {
        return List.copyOf(byMetric.keySet());
    }

    /** {@code more than nine of ten articles}; empty where there are too few others to say it, and for null. */
    String of(String metric) {
        ContextFigure f = byMetric.get(metric);
        if (f == null) {
            return "";
        }
        return f.inWords().endsWith("of them")
                ? f.inWords().replace("of them", "of the articles")
                : f.inWords() + " articles";
    }

    /** The same in parentheses, to stand behind a figure; empty where there is no place. */
    String behind(String metric) {
        String place = of(metric);
        return place.isEmpty() ? "" : " (" + place + ")";
    }

    boolean standsOut(String metric) {
        return far(metric) >= FAR;
    }

    private double far(String metric) {
        ContextFigure f = byMetric.get(metric);
        return f == null ? 0 : Math.max(f.lessShare(), f.moreShare());
    }

    /** The metrics that stand out, the farthest first; how long a text is says nothing of how it tells. */
    List<String> standingOut() {
        return byMetric.keySet().stream()
                .filter(m -> standsOut(m) && !m.equals(LENGTH))
                .sorted(Comparator.comparingDouble(this::far).reversed())
                .toList();
    }
}
