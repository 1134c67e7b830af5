package dev.masthead.profile;

import dev.masthead.report.Codebook;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import dev.masthead.statistics.MetricSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What one report adds to its outlet's profile.
 *
 * @param sums  by metric
 * @param items by kind and item
 */
record ArticleFigures(long words, Map<String, MetricSums> sums, Map<ItemKey, ItemCounts> items) {
    private static final int TEN_THOUSANDTHS = 10_000;
    private static final int SHORTEST_WORD = 3;

    /** Something counted by name, which is a line without tabs. */
    record ItemKey(Kind kind, String item) {
        ItemKey {
            item = item.chars().anyMatch(c -> c < ' ') ? item.replaceAll("[\\x00-\\x1f]", " ") : item;
        }
    }

    /** What is counted by name. */
    enum Kind {
        SOURCE,
        ACTOR,
        LOADED,
        CUE,
        WORD,
        /** The article's stance toward an actor: n negative, a positive, an with judgements of the outlet's own, b negative, bn positive. */
        STANCE,
        /** Harm done to an actor: n places that tell it, a active, an passive with its doer, b passive without, bn omitted. */
        HARM;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is called in {@code item_total}: the first letter of its name that is no other's. */
        String letter() {
            return this == STANCE ? "t" : id().substring(0, 1);
        }

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        static Kind ofLetter(String letter) {
            return Arrays.stream(values())
                    .filter(k -> k.letter().equals(letter))
                    .findFirst()
                    .orElseThrow();
        }

        /** Whether items are actors, which are asked for alone too. */
        boolean isOfActors() {
            return this == ACTOR || this == STANCE || this == HARM;
        }
    }

    /** Counts of an item; see the view {@code outlet_items}. */
    record ItemCounts(long articles, long n, long a, long an, long b, long bn) {
        ItemCounts plus(ItemCounts o, int sign) {
            return new ItemCounts(
                    articles + sign * o.articles,
                    n + sign * o.n,
                    a + sign * o.a,
                    an + sign * o.an,
                    b + sign * o.b,
                    bn + sign * o.bn);
        }

        static ItemCounts of(long n) {
            return new ItemCounts(1, n, 0, 0, 0, 0);
        }
    }

    /** What a written report adds, of whichever version. */
    static ArticleFigures of(String json, Codebook codebook) {
        return of(ReportReader.read(json), codebook);
    }

    /** What a report adds. */
    static ArticleFigures of(Report report, Codebook codebook) {
        Map<String, Double> metrics = report.metrics();
        return new ArticleFigures(
                metrics.getOrDefault("n_words", 0.0).longValue(),
                MetricSums.ofReport(metrics, codebook),
                items(report));
    }

    private static long is(String polarity, String wanted) {
        return polarity.equals(wanted) ? 1 : 0;
    }

    /** Mean of the judgements that sources pass on the actor; null where there is none. */
    private static Double attributed(Report report, String actor) {
        double sum = 0;
        int n = 0;
        for (Report.Judgement j : report.judgements()) {
            if (j.target().equals(actor) && !j.holder().isOutlet()) {
                sum += j.polarity().equals("negative") ? -j.strength() : j.strength();
                n++;
            }
        }
        return n == 0 ? null : sum / n;
    }

    private static Map<ItemKey, ItemCounts> items(Report report) {
        Map<ItemKey, ItemCounts> out = new HashMap<>();
        for (Report.Relayed r : report.sourcing().relayed()) {
            if (r.nAttributions() > 0) {
                String item = r.outlet() == null ? r.description() : r.outlet();
                out.put(new ItemKey(Kind.SOURCE, item), ItemCounts.of(r.nAttributions()));
            }
        }
        for (Report.Actor a : report.actors()) {
            Double own = a.stance() == null || a.stance().outletVoice().n() == 0
                    ? null
                    : a.stance().outletVoice().score();
            Double others = attributed(report, a.id());
            out.put(
                    new ItemKey(Kind.ACTOR, a.id()),
                    new ItemCounts(
                            1,
                            a.mentions().size(),
                            tenThousandths(own),
                            own == null ? 0 : 1,
                            tenThousandths(others),
                            others == null ? 0 : 1));
        }
        for (Report.Actor a : report.actors()) {
            if (a.stance() != null) {
                Report.OutletVoice voice = a.stance().outletVoice();
                out.put(
                        new ItemKey(Kind.STANCE, a.id()),
                        new ItemCounts(
                                1,
                                is(a.stance().polarity(), "negative"),
                                is(a.stance().polarity(), "positive"),
                                voice.n() > 0 ? 1 : 0,
                                is(voice.polarity(), "negative"),
                                is(voice.polarity(), "positive")));
            }
        }
        for (Report.Actor a : report.actors()) {
            if (a.harm() != null) {
                Report.HarmTold h = a.harm();
                out.put(
                        new ItemKey(Kind.HARM, a.id()),
                        new ItemCounts(1, h.n(), h.active(), h.passiveBy(), h.passive(), h.omitted()));
            }
        }
        List<ItemKey> single = new ArrayList<>();
        for (Report.LoadedTerm t : report.loadedTerms()) {
            if (t.voice().equals("outlet") && !t.negated()) {
                single.add(new ItemKey(Kind.LOADED, t.entry()));
            }
        }
        for (Report.Attribution a : report.attributions()) {
            if (a.cue() != null && a.cue().lemma() != null) {
                single.add(new ItemKey(Kind.CUE, a.cue().lemma()));
            }
        }
        String title = Objects.requireNonNullElse(report.article().title(), "");
        for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() >= SHORTEST_WORD) {
                single.add(new ItemKey(Kind.WORD, word));
            }
        }
        Map<ItemKey, Long> counts = new HashMap<>();
        single.forEach(k -> counts.merge(k, 1L, Long::sum));
        counts.forEach((k, n) -> out.put(k, ItemCounts.of(n)));
        return out;
    }

    private static long tenThousandths(Double value) {
        return value == null ? 0 : Math.round(value * TEN_THOUSANDTHS);
    }
}
