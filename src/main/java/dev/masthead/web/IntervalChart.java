package dev.masthead.web;

import dev.masthead.profile.Profile;
import dev.masthead.report.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An estimate with its interval, drawn: horizontal positions in a drawing of {@link #WIDTH} units.
 *
 * @param low      lower end of the interval; empty where there is none
 * @param high     upper end
 * @param estimate the raw estimate
 * @param corpus   mean of all outlets; empty where there is none
 * @param text     what it shows, for who cannot see it
 */
public record IntervalChart(String low, String high, String estimate, String corpus, String text) {
    /** How wide the drawing is. */
    public static final int WIDTH = 160;

    /** Kept free at both ends, for the dots. */
    static final int MARGIN = 6;

    /** The scale on which figures of one metric are drawn together, all of it within the metric's range. */
    static Scale scale(Metric metric, List<Profile.Figure> figures) {
        List<Double> values = new ArrayList<>();
        figures.stream()
                .filter(f -> f != null && f.estimate() != null)
                .forEach(f -> values.addAll(Arrays.asList(f.estimate(), f.low(), f.high(), f.corpus())));
        return Scale.over(values, MARGIN, WIDTH - MARGIN).within(metric);
    }

    /** Null where there is no estimate. */
    static IntervalChart on(Scale scale, Profile.Figure f) {
        return f == null || f.estimate() == null ? null : of(f, scale);
    }

    private static IntervalChart of(Profile.Figure f, Scale scale) {
        boolean interval = f.low() != null && f.high() != null;
        return new IntervalChart(
                interval ? scale.at(f.low()) : "",
                interval ? scale.at(f.high()) : "",
                scale.at(f.estimate()),
                f.corpus() == null ? "" : scale.at(f.corpus()),
                Shown.number(f.estimate())
                        + (interval ? ", from " + Shown.number(f.low()) + " to " + Shown.number(f.high()) : "")
                        + (f.corpus() == null ? "" : "; all outlets " + Shown.number(f.corpus())));
    }
}
