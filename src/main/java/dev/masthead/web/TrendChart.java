package dev.masthead.web;

import dev.masthead.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A metric over time, drawn as a line with the band of its intervals. Where a month or week is insufficient the line is broken.
 *
 * @param lines  points of each unbroken stretch, as a polyline has them
 * @param bands  outlines of the intervals of each stretch, as a polygon has them
 * @param dots   every estimate
 * @param top    the value at the upper edge
 * @param bottom the value at the lower edge
 * @param first  the first month or week
 * @param last   the last one
 */
public record TrendChart(
        List<String> lines,
        List<String> bands,
        List<Dot> dots,
        String top,
        String bottom,
        String first,
        String last,
        String text) {
    private static final int LEFT = 60;
    private static final int RIGHT = 630;
    private static final int TOP = 12;
    private static final int BOTTOM = 150;

    /** An estimate's place. */
    public record Dot(String x, String y) {}

    /** Null where nothing can be drawn. */
    static TrendChart of(List<Profile.TrendPoint> points) {
        List<Double> values = new ArrayList<>();
        List<Double> days = new ArrayList<>();
        for (Profile.TrendPoint p : points) {
            days.add(day(p));
            if (p.estimate() != null) {
                values.add(p.estimate());
                values.add(p.low());
                values.add(p.high());
            }
        }
        if (values.isEmpty()) {
            return null;
        }
        Scale x = Scale.over(days, LEFT, RIGHT);
        Scale y = Scale.over(values, BOTTOM, TOP);
        List<String> lines = new ArrayList<>();
        List<String> bands = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (List<Profile.TrendPoint> stretch : stretches(points)) {
            StringBuilder line = new StringBuilder();
            StringBuilder over = new StringBuilder();
            StringBuilder under = new StringBuilder();
            for (Profile.TrendPoint p : stretch) {
                Dot dot = new Dot(x.at(day(p)), y.at(p.estimate()));
                dots.add(dot);
                line.append(line.isEmpty() ? "" : " ")
                        .append(dot.x())
                        .append(',')
                        .append(dot.y());
                if (p.low() != null && p.high() != null) {
                    over.append(dot.x()).append(',').append(y.at(p.high())).append(' ');
                    under.insert(0, dot.x() + "," + y.at(p.low()) + " ");
                }
            }
            lines.add(line.toString());
            bands.add((over.toString() + under).strip());
        }
        Profile.TrendPoint last = points.get(points.size() - 1);
        return new TrendChart(
                lines,
                bands,
                dots,
                Shown.number(y.high()),
                Shown.number(y.low()),
                points.get(0).start(),
                last.start(),
                dots.size() + " estimates from " + points.get(0).start() + " to " + last.start() + ", between "
                        + Shown.number(y.low()) + " and " + Shown.number(y.high()) + " with their intervals");
    }

    private static double day(Profile.TrendPoint p) {
        return LocalDate.parse(p.start()).toEpochDay();
    }

    private static List<List<Profile.TrendPoint>> stretches(List<Profile.TrendPoint> points) {
        List<List<Profile.TrendPoint>> out = new ArrayList<>();
        boolean open = false;
        for (Profile.TrendPoint p : points) {
            if (p.estimate() == null) {
                open = false;
                continue;
            }
            if (!open) {
                out.add(new ArrayList<>());
                open = true;
            }
            out.get(out.size() - 1).add(p);
        }
        return out;
    }
}
