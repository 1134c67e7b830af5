package dev.masthead.web;

import dev.masthead.profile.Profile;
import dev.masthead.report.Metric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A metric over time, drawn as a line with the band of its intervals. Where a month or week is insufficient the line is broken.
 *
 * @param lines  points of each unbroken stretch, as a polyline has them
 * @param bands  outlines of the intervals of each stretch, as a polygon has them
 * @param dots   every estimate
 * @param half   where the middle half of all outlets lies; null where that is not known
 * @param top    the value at the upper edge
 * @param bottom the value at the lower edge
 * @param first  the first month or week
 * @param last   the last one
 */
public record TrendChart(
        List<String> lines,
        List<String> bands,
        List<Dot> dots,
        Half half,
        String top,
        String bottom,
        String first,
        String last,
        String text) {
    private static final int LEFT = 60;
    private static final int RIGHT = 630;
    private static final int TOP = 12;
    private static final int BOTTOM = 150;

    /** A stretch of values, from the upper edge down. */
    public record Half(String y, String height) {}

    /** An estimate's place. */
    public record Dot(String x, String y) {}

    /** Null where nothing can be drawn. */
    static TrendChart of(List<Profile.TrendPoint> points, Metric metric, List<Double> middleHalf) {
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
        values.addAll(middleHalf);
        double least = estimates(points).min().orElse(0);
        double most = estimates(points).max().orElse(0);
        Scale x = Scale.over(days, LEFT, RIGHT);
        Scale y = Scale.over(values, BOTTOM, TOP).within(metric);
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
                middleHalf.isEmpty()
                        ? null
                        : new Half(
                                y.at(middleHalf.get(1)),
                                String.format(
                                        Locale.ROOT,
                                        "%.1f",
                                        Math.max(
                                                1,
                                                Double.parseDouble(y.at(middleHalf.get(0)))
                                                        - Double.parseDouble(y.at(middleHalf.get(1)))))),
                MetricRows.figure(metric, y.high()),
                MetricRows.figure(metric, y.low()),
                month(points.get(0).start()),
                month(last.end()),
                Shown.count(dots.size(), "estimate", "estimates") + " from "
                        + month(points.get(0).start()) + " to "
                        + month(last.end()) + ", between " + MetricRows.figure(metric, least) + " and "
                        + MetricRows.figure(metric, most));
    }

    /** The middle of its days. */
    private static double day(Profile.TrendPoint p) {
        return (LocalDate.parse(p.start()).toEpochDay()
                        + LocalDate.parse(p.end()).toEpochDay())
                / 2.0;
    }

    private static String month(String day) {
        return Shown.published(day, "month");
    }

    /** The days of an estimate: a month or some by name, a week by its days. */
    static String days(Profile.TrendPoint p) {
        boolean months = p.start().endsWith("-01")
                && LocalDate.parse(p.end()).plusDays(1).getDayOfMonth() == 1;
        if (!months) {
            return Shown.day(LocalDate.parse(p.start())) + " to " + Shown.day(LocalDate.parse(p.end()));
        }
        return month(p.start()).equals(month(p.end())) ? month(p.start()) : month(p.start()) + " to " + month(p.end());
    }

    private static DoubleStream estimates(List<Profile.TrendPoint> points) {
        return points.stream().filter(p -> p.estimate() != null).mapToDouble(Profile.TrendPoint::estimate);
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
