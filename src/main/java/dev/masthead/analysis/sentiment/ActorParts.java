package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of each actor in what an article tells, what they come to, and how harm done to it is told. */
final class ActorParts {
    private final Map<String, String> summaries = new TreeMap<>();
    private final double share;
    private final double least;

    /** @param stance the lexicon that says which parts make a hero, a villain, a victim */
    ActorParts(Lexicon stance) {
        share = stance.parameter("role_share");
        least = stance.parameter("role_least");
        stance.documents()
                .forEach(d -> d.fields("role_summaries")
                        .ifPresent(f ->
                                f.asMap().keySet().forEach(k -> f.texts(k).forEach(r -> summaries.put(r, k)))));
    }

    /** Reads an article's deeds and judgements. */
    OfArticle of(Analysis analysis) {
        return new OfArticle(analysis);
    }

    /** The parts in one article. */
    final class OfArticle {
        private final Map<String, Map<String, List<Report.SpanText>>> roles = new HashMap<>();
        private final Map<String, Map<Deed.Form, Integer>> harm = new HashMap<>();
        private final Map<String, double[]> judged = new HashMap<>();
        private final Accusations accusations = new Accusations();

        private OfArticle(Analysis analysis) {
            for (Deed d : analysis.annotations(Deed.class)) {
                if (d.asserted()) {
                    Report.SpanText words = analysis.shown(d.part(), d.span());
                    d.doers().forEach(p -> role(p.actor(), d.doerRole(), words));
                    d.harmed().forEach(p -> role(p.actor(), d.harmedRole(), words));
                    accusations.add(d);
                }
                if (d.form() != null) {
                    d.harmed().stream()
                            .map(Deed.Party::actor)
                            .filter(a -> a != null)
                            .distinct()
                            .forEach(a -> harm.computeIfAbsent(a, k -> new EnumMap<>(Deed.Form.class))
                                    .merge(d.form(), 1, Integer::sum));
                }
            }
            for (Judgement j : analysis.annotations(Judgement.class)) {
                if (j.conditional()) {
                    continue; // "will you be as craven?"
                }
                accusations.add(j);
                if (!j.target().equals(j.holder()) && !Accusations.isByVerb(j)) {
                    judged.computeIfAbsent(j.target(), k -> new double[2])[j.weight() < 0 ? 0 : 1] +=
                            Math.abs(j.weight());
                }
            }
        }

        private void role(String actor, String role, Report.SpanText words) {
            if (actor != null && role != null) {
                List<Report.SpanText> spans = roles.computeIfAbsent(actor, a -> new TreeMap<>())
                        .computeIfAbsent(role, r -> new ArrayList<>());
                if (!spans.contains(words)) {
                    spans.add(words);
                }
            }
        }

        /** The actor's parts with the words that tell them, by name. */
        List<Report.Role> roles(String actor) {
            List<Report.Role> out = new ArrayList<>();
            roles.getOrDefault(actor, Map.of())
                    .forEach((role, spans) -> out.add(new Report.Role(role, spans.size(), List.copyOf(spans))));
            return List.copyOf(out);
        }

        /**
         * Hero, villain or victim, where one leads: each part counts 1, and judgements count with their strength for hero or
         * villain; null where none leads and of an actor without either. What one adversary alone accuses it of makes nobody
         * a villain, nor does what is held against whoever only suffers.
         */
        String summary(String actor) {
            Map<String, Double> n = new TreeMap<>();
            roles.getOrDefault(actor, Map.of()).forEach((role, spans) -> {
                if (summaries.containsKey(role) && !Accusations.ROLES.contains(role)) {
                    n.merge(summaries.get(role), (double) spans.size(), Double::sum);
                }
            });
            double[] strengths = judged.getOrDefault(actor, new double[2]);
            n.merge("villain", strengths[0], Double::sum);
            // whoever suffers and does no harm is no villain for what is held against them
            boolean suffersOnly = n.getOrDefault("victim", 0.0) > 0 && n.get("villain") == 0;
            if (!suffersOnly && (n.get("villain") > 0 || !accusations.isByOneAdversary(actor))) {
                for (String role : Accusations.ROLES) {
                    int parts = roles.getOrDefault(actor, Map.of())
                            .getOrDefault(role, List.of())
                            .size();
                    if (summaries.containsKey(role) && parts > 0) {
                        n.merge(summaries.get(role), (double) parts, Double::sum);
                    }
                }
                n.merge("villain", accusations.strength(actor), Double::sum);
            }
            n.merge("hero", strengths[1], Double::sum);
            double total = n.values().stream().mapToDouble(Double::doubleValue).sum();
            for (Map.Entry<String, Double> e : n.entrySet()) {
                if (e.getValue() >= least && e.getValue() > share * total) {
                    return e.getKey();
                }
            }
            return null;
        }

        /** How harm done to the actor is told; null where none is. */
        Report.HarmTold harm(String actor) {
            Map<Deed.Form, Integer> forms = harm.get(actor);
            if (forms == null) {
                return null;
            }
            return new Report.HarmTold(
                    forms.values().stream().mapToInt(Integer::intValue).sum(),
                    forms.getOrDefault(Deed.Form.ACTIVE, 0),
                    forms.getOrDefault(Deed.Form.PASSIVE_BY, 0),
                    forms.getOrDefault(Deed.Form.PASSIVE, 0),
                    forms.getOrDefault(Deed.Form.OMITTED, 0));
        }
    }
}
