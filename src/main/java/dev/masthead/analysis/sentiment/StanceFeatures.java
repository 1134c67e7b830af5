package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.Mention;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts what bears on an article's stance toward each of its actors. Features, by name:
 *
 * <ul>
 *   <li>{@code read_net}: mean over its mentions of the target model's P(positive) − P(negative); {@code read_most_negative}: the
 *       largest P(negative) of a mention. A mention that speaks or is harmed counts as neutral in both: what colours its sentence is
 *       said of others, or was done to it
 *   <li>{@code outlet_net}, {@code sources_net}: strengths of the positive less the negative judgements by the outlet and by others,
 *       the actor itself left out. Each sum {@code x} is taken as {@code x / (1 + x)}, so that the tenth word of a kind adds less than the first
 *   <li>{@code role_harmed}, {@code mentions}, {@code speaks}, {@code attributions}: natural logarithm of one more than how often it is
 *       harmed, is mentioned and speaks, and of how many attributions the article has
 *   <li>{@code words}: natural logarithm of one more than the body's words: what a single sentence says weighs otherwise than a page
 *   <li>{@code known}: 1 for an actor that Wikidata knows, else 0; {@code first}: where the body first mentions it, 0…1
 * </ul>
 */
public final class StanceFeatures {
    private static final Places NOWHERE = new Places();

    /**
     * Of every actor of the article by its id; each has the same features. To be asked when judgements were read from grammar.
     *
     * @param readings of the article's mentions, by actor
     */
    public Map<String, Map<String, Double>> read(
            Analysis analysis, Map<String, List<MentionReadings.Reading>> readings) {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        for (Mention m : analysis.annotations(Mention.class)) {
            mentions.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(m);
        }
        Map<String, List<Judgement>> judgements = new HashMap<>();
        for (Judgement j : analysis.annotations(Judgement.class)) {
            judgements.computeIfAbsent(j.target(), a -> new ArrayList<>()).add(j);
        }
        Map<String, Integer> harmed = harmed(analysis);
        Map<String, Places> suffering = suffering(analysis);
        Map<String, Integer> speeches = new HashMap<>();
        for (Attribution a : analysis.annotations(Attribution.class)) {
            if (a.source() != null && a.source().actor() != null) {
                speeches.merge(a.source().actor(), 1, Integer::sum);
            }
        }
        double attributions = count(analysis.annotations(Attribution.class).size());
        double words = count(analysis.text(Part.TEXT).countWords());
        Map<String, Map<String, Double>> out = new LinkedHashMap<>();
        for (Report.Actor a : analysis.actors()) {
            Map<String, Double> f = new LinkedHashMap<>();
            List<Mention> own = mentions.getOrDefault(a.id(), List.of());
            mentions(readings.getOrDefault(a.id(), List.of()), suffering.getOrDefault(a.id(), NOWHERE), f);
            judged(judgements.getOrDefault(a.id(), List.of()), f);
            f.put("role_harmed", count(harmed.getOrDefault(a.id(), 0)));
            f.put("mentions", count(own.size()));
            f.put("speaks", count(speeches.getOrDefault(a.id(), 0)));
            f.put("attributions", attributions);
            f.put("words", words);
            f.put("known", a.wikidata() == null ? 0.0 : 1.0);
            f.put("first", first(analysis, own));
            out.put(a.id(), f);
        }
        return out;
    }

    /** Where the body first mentions it, as a share of the body's length; 0 where only the headline does. */
    private static double first(Analysis analysis, List<Mention> own) {
        int first = own.stream()
                .filter(m -> m.part() == Part.TEXT)
                .mapToInt(m -> m.span().start())
                .min()
                .orElse(0);
        return first / (double) Math.max(1, analysis.text(Part.TEXT).text().length());
    }

    private static double count(double n) {
        return StrictMath.log1p(n);
    }

    private static Map<String, Integer> harmed(Analysis analysis) {
        Map<String, Integer> out = new HashMap<>();
        for (Deed d : analysis.annotations(Deed.class)) {
            if (d.asserted() && "harmed".equals(d.harmedRole())) {
                for (Deed.Party p : d.harmed()) {
                    if (p.actor() != null) {
                        out.merge(p.actor(), 1, Integer::sum);
                    }
                }
            }
        }
        return out;
    }

    /** Where each actor is named as somebody who is harmed, told as a fact or not. */
    private static Map<String, Places> suffering(Analysis analysis) {
        Map<String, Places> out = new HashMap<>();
        for (Deed d : analysis.annotations(Deed.class)) {
            if ("harmed".equals(d.harmedRole())) {
                for (Deed.Party p : d.harmed()) {
                    if (p.actor() != null) {
                        out.computeIfAbsent(p.actor(), a -> new Places()).add(d.part(), p.span());
                    }
                }
            }
        }
        return out;
    }

    private static void judged(List<Judgement> all, Map<String, Double> f) {
        Sums outlet = new Sums();
        Sums sources = new Sums();
        for (Judgement j : all) {
            if (j.isOutlets()) {
                outlet.add(j.weight());
            } else if (j.isByWords() && !j.target().equals(j.holder())) {
                sources.add(j.weight());
            }
        }
        f.put("outlet_net", outlet.net());
        f.put("sources_net", sources.net());
    }

    /** Sums of what speaks for and of what speaks against. */
    private static final class Sums {
        private double positive;
        private double negative;

        void add(double weight) {
            positive += Math.max(0, weight);
            negative += Math.max(0, -weight);
        }

        double net() {
            return positive / (1 + positive) - negative / (1 + negative);
        }
    }

    /** Stretches of both parts of a text. */
    private static final class Places {
        private final Map<Part, NavigableMap<Integer, Integer>> endByStart = new EnumMap<>(Part.class);

        void add(Part part, Span span) {
            endByStart.computeIfAbsent(part, p -> new TreeMap<>()).merge(span.start(), span.end(), Math::max);
        }

        /** Whether the stretch that begins last before the span's end reaches into the span. */
        boolean overlaps(Part part, Span span) {
            NavigableMap<Integer, Integer> ends = endByStart.get(part);
            Map.Entry<Integer, Integer> last = ends == null ? null : ends.lowerEntry(span.end());
            return last != null && last.getValue() > span.start();
        }
    }

    private static void mentions(List<MentionReadings.Reading> own, Places suffering, Map<String, Double> f) {
        double net = 0;
        double mostNegative = 0;
        for (MentionReadings.Reading r : own) {
            Mention m = r.mention();
            if (!r.speaks() && !suffering.overlaps(m.part(), m.span())) {
                net += r.net();
                mostNegative = Math.max(mostNegative, r.negative());
            }
        }
        f.put("read_net", net / Math.max(1, own.size()));
        f.put("read_most_negative", mostNegative);
    }
}
