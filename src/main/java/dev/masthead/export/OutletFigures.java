package dev.masthead.export;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the figures of outlets while the articles go by. */
final class OutletFigures {
    private final Map<String, Map<String, Figures>> byOutlet = new TreeMap<>();
    private final Map<String, ExportedArticle> latest = new TreeMap<>();

    private static final class Figures {
        private long n;
        private double mean;
        private double squares;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private long words;
    }

    void add(ExportedArticle a) {
        String outlet = TableRows.outlet(a);
        if (outlet == null) {
            return;
        }
        latest.put(outlet, new ExportedArticle(a.id(), a.ownershipClass(), a.country(), null, null, null, null));
        Map<String, Figures> figures = byOutlet.computeIfAbsent(outlet, o -> new TreeMap<>());
        for (Map.Entry<String, Double> metric : a.report().metrics().entrySet()) {
            Figures f = figures.computeIfAbsent(metric.getKey(), m -> new Figures());
            double value = metric.getValue();
            f.n++;
            double delta = value - f.mean;
            f.mean += delta / f.n;
            f.squares += delta * (value - f.mean);
            f.min = Math.min(f.min, value);
            f.max = Math.max(f.max, value);
            f.words += TableRows.words(a);
        }
    }

    void write(RowSink sink) throws IOException {
        for (Map.Entry<String, Map<String, Figures>> outlet : byOutlet.entrySet()) {
            ExportedArticle a = latest.get(outlet.getKey());
            for (Map.Entry<String, Figures> metric : outlet.getValue().entrySet()) {
                Figures f = metric.getValue();
                sink.accept(Tables.OUTLET_METRICS, new Object[] {
                    outlet.getKey(),
                    a.ownershipClass(),
                    a.country(),
                    metric.getKey(),
                    f.n,
                    f.mean,
                    f.n < 2 ? null : Math.sqrt(f.squares / (f.n - 1)),
                    f.min,
                    f.max,
                    f.words
                });
            }
        }
    }
}
