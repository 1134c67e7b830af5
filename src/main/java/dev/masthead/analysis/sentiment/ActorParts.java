package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.Voice;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The parts of each actor in what an article tells, what they come to, and how harm done to it is told. */
final class ActorParts {
    private static final String HERO = "hero";
    private static final String VILLAIN = "villain";
    private static final String VICTIM = "victim";
    private static final String ACCUSED = "accused";

    /** Parts that somebody gives somebody with words or by a measure, which says as much of the one as of the other. */
    private static final Set<String> GIVEN = Set.of("accused", "criticised", "punished", "praised", "supported");

    /** Words that say something of an actor. */
    private record Told(Part part, Span span, String actor) {}

    /** How much of a judgement of something that an actor owns or does counts for the actor. */
    private static final double POSSESSED = 0.5;

    /** Nameless sources that tell what happened; what others say of a deed is their side of it. */
    private static final Set<String> WITNESSES =
            Set.of("police_or_court", "official", "document", "news_media", "citizen", "international_body", "expert");

    private final Map<String, String> summaries = new TreeMap<>();
    /** Ids of groups of verbs whose deeds are taken as done, whoever tells them. */
    private final List<String> facts = new ArrayList<>();

    private final double share;
    private final double least;

    /** @param stance the lexicon that says which parts make a hero, a villain, a victim */
    ActorParts(Lexicon stance) {
        share = stance.parameter("role_share");
        least = stance.parameter("role_least");
        stance.documents().forEach(d -> facts.addAll(d.texts("told_by_anybody")));
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
        private final Map<String, Voices> voices = new HashMap<>();

        private OfArticle(Analysis analysis) {
            Map<String, Attribution.Source> sources = new HashMap<>();
            Set<Told> judgements = new HashSet<>();
            for (Judgement j : analysis.annotations(Judgement.class)) {
                judgements.add(new Told(j.part(), j.span(), j.target()));
            }
            analysis.annotations(Attribution.class).forEach(a -> sources.put(a.id(), a.source()));
            for (Deed d : analysis.annotations(Deed.class)) {
                if (d.asserted()) {
                    read(d, analysis.shown(d.part(), d.span()), sources, judgements);
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
                // deeds are counted as such
                if (j.isByWords() && !j.conditional() && !j.target().equals(j.holder())) { // "will you be as craven?"
                    judged(j);
                }
            }
        }

        private void read(
                Deed d, Report.SpanText words, Map<String, Attribution.Source> sources, Set<Told> judgements) {
            Set<String> both = new HashSet<>();
            d.doers().forEach(p -> both.add(p.actor()));
            both.retainAll(d.harmed().stream().map(Deed.Party::actor).toList());
            Attribution.Source teller = d.attribution() == null ? null : sources.get(d.attribution());
            for (Deed.Party p : d.doers()) {
                if (!both.contains(p.actor())) {
                    role(p.actor(), d.doerRole(), words);
                    done(p.actor(), d.doerRole(), d, teller);
                }
            }
            for (Deed.Party p : d.harmed()) {
                if (both.contains(p.actor())) {
                    continue; // who saves himself
                }
                role(p.actor(), d.harmedRole(), words);
                if (GIVEN.contains(String.valueOf(d.harmedRole()))) {
                    // a judgement in the same words knows for whom a spokesman speaks
                    if (d.form() != null || !judgements.contains(new Told(d.part(), d.span(), p.actor()))) {
                        given(p.actor(), d);
                    }
                } else {
                    done(p.actor(), d.harmedRole(), d, teller);
                }
            }
        }

        /** Of a part that another gives it: {@code A accused B}. */
        private void given(String actor, Deed d) {
            String kind = summaries.get(d.harmedRole());
            if (actor == null || kind == null) {
                return;
            }
            for (Deed.Party by : d.doers()) {
                say(of(actor), kind, by.actor(), d);
            }
            if (d.doers().isEmpty()) {
                say(of(actor), kind, null, d);
            }
        }

        /** Charges and arrests by nobody in particular are the law's. */
        private static void say(Voices voices, String kind, String who, Deed d) {
            if (who == null && d.form() != null && ACCUSED.equals(d.harmedRole())) {
                voices.tell(kind, 1);
            } else {
                voices.say(kind, who, 1);
            }
        }

        /** Of what it does or suffers, as the article tells it or as somebody says. */
        private void done(String actor, String role, Deed d, Attribution.Source teller) {
            String kind = role == null ? null : summaries.get(role);
            if (actor == null || kind == null) {
                return;
            }
            boolean suffers = kind.equals(VICTIM);
            boolean own = d.attribution() == null && d.voice() == Voice.OUTLET
                    || teller != null && actor.equals(teller.actor());
            boolean witness = d.voice() == Voice.PARAPHRASED
                    && teller != null
                    && teller.actor() == null
                    && WITNESSES.contains(teller.type());
            boolean fact = facts.stream().anyMatch(g -> d.entry().startsWith(g + "."));
            if (suffers || own || witness || fact && d.voice() == Voice.PARAPHRASED) {
                of(actor).tell(kind, 1);
            } else {
                of(actor).say(kind, teller == null ? null : teller.actor(), 1);
            }
        }

        private void judged(Judgement j) {
            String kind = j.weight() < 0 ? VILLAIN : HERO;
            // what is said of something of its own says less of it
            boolean own = j.relation() == Judgement.Relation.POSSESSOR;
            double weight = Math.abs(j.weight()) * (own ? POSSESSED : 1);
            boolean outlet = j.voice() == Voice.OUTLET && j.holder() == null;
            if (outlet && j.relation() != Judgement.Relation.PATIENT_OF) {
                of(j.target()).tell(kind, weight);
            } else if (!own) {
                of(j.target()).say(kind, j.holder(), weight);
            }
        }

        private Voices of(String actor) {
            return voices.computeIfAbsent(actor, a -> new Voices());
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
         * Hero, villain or victim, where one leads: each part counts 1, and judgements count with their strength. What one source or
         * adversary alone says makes nobody a villain or hero, nor does what is held against whoever only suffers make a villain.
         *
         * @return null where none leads and of an actor without either
         */
        String summary(String actor) {
            Voices v = voices.getOrDefault(actor, new Voices());
            boolean suffersOnly = v.told(VICTIM) > 0 && v.told(VILLAIN) == 0;
            Map<String, Double> n = new TreeMap<>();
            n.put(HERO, v.told(HERO) + v.said(HERO));
            n.put(VICTIM, v.told(VICTIM));
            n.put(VILLAIN, v.told(VILLAIN) + (suffersOnly ? 0 : v.said(VILLAIN)));
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
