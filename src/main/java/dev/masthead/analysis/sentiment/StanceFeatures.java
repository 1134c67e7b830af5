package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Match;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what bears on an article's stance toward each of its actors. Features, by name:
 *
 * <ul>
 *   <li>{@code read_net}: mean over its mentions of the target model's P(positive) − P(negative); {@code read_most_negative}: the
 *       largest P(negative) of a mention
 *   <li>{@code outlet_net}, {@code sources_net}: strengths of the positive less the negative judgements by the outlet and by others,
 *       the actor itself left out. Each sum {@code x} is taken as {@code x / (1 + x)}, so that the tenth word of a kind adds less than the first
 *   <li>{@code role_harmed}, {@code mentions}, {@code speaks}, {@code attributions}: natural logarithm of one more than how often it is
 *       harmed, is mentioned and speaks, and of how many attributions the article has
 *   <li>{@code tone_negative}: natural logarithm of 1 + the article's negative valences per 100 words, whoever they are about
 * </ul>
 */
public final class StanceFeatures {
    private final TargetReader reader;
    private final TargetModel model;
    private final SentimentLexicon tone;

    public StanceFeatures(Lexicons lexicons) {
        this(lexicons, new TargetReader(lexicons), TargetModel.load());
    }

    StanceFeatures(Lexicons lexicons, TargetReader reader, TargetModel model) {
        this.reader = reader;
        this.model = model;
        tone = new SentimentLexicon(lexicons);
    }

    /** Of every actor of the article by its id; each has the same features. To be asked when judgements were read. */
    public Map<String, Map<String, Double>> read(Analysis analysis) {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        for (Mention m : analysis.annotations(Mention.class)) {
            mentions.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(m);
        }
        Map<String, List<Judgement>> judgements = new HashMap<>();
        for (Judgement j : analysis.annotations(Judgement.class)) {
            judgements.computeIfAbsent(j.target(), a -> new ArrayList<>()).add(j);
        }
        Map<String, Integer> harmed = harmed(analysis);
        Map<String, Integer> speeches = new HashMap<>();
        for (Attribution a : analysis.annotations(Attribution.class)) {
            if (a.source() != null && a.source().actor() != null) {
                speeches.merge(a.source().actor(), 1, Integer::sum);
            }
        }
        double attributions = count(analysis.annotations(Attribution.class).size());
        double negative = negative(analysis);
        TargetReader.Session session = reader.session(analysis);
        Map<String, Map<String, Double>> out = new LinkedHashMap<>();
        for (Report.Actor a : analysis.actors()) {
            Map<String, Double> f = new LinkedHashMap<>();
            List<Mention> own = mentions.getOrDefault(a.id(), List.of());
            mentions(session, own, f);
            judged(judgements.getOrDefault(a.id(), List.of()), f);
            f.put("role_harmed", count(harmed.getOrDefault(a.id(), 0)));
            f.put("mentions", count(own.size()));
            f.put("speaks", count(speeches.getOrDefault(a.id(), 0)));
            f.put("attributions", attributions);
            f.put("tone_negative", negative);
            out.put(a.id(), f);
        }
        return out;
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

    private double negative(Analysis analysis) {
        double sum = 0;
        for (Match m : analysis.matches(Part.TEXT).longest(SentimentLexicon.WORDS)) {
            sum -= Math.min(0, tone.valence(m.entry()));
        }
        return count(100 * sum / Math.max(1, analysis.text(Part.TEXT).countWords()));
    }

    private static void judged(List<Judgement> all, Map<String, Double> f) {
        Sums outlet = new Sums();
        Sums sources = new Sums();
        for (Judgement j : all) {
            if (j.isOutlets()) {
                outlet.add(j.weight());
            } else if (!j.target().equals(j.holder())) {
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

    private void mentions(TargetReader.Session session, List<Mention> own, Map<String, Double> f) {
        double net = 0;
        double mostNegative = 0;
        int n = 0;
        for (Mention m : own) {
            TargetReader.Reading r = session.read(m.part(), m.span(), m.actor());
            if (r == null) {
                continue;
            }
            TargetModel.Weighing weighing = model.weigh(r.sentence().reading().sentence());
            r.features().accept(weighing);
            double[] p = weighing.negativeAndPositive();
            n++;
            net += p[1] - p[0];
            mostNegative = Math.max(mostNegative, p[0]);
        }
        f.put("read_net", net / Math.max(1, n));
        f.put("read_most_negative", mostNegative);
    }
}
