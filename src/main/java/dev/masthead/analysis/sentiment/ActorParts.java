package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.Voice;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
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
    /** Verbs of courts: whoever is convicted need not be so twice. */
    private static final Set<String> CONVICTIONS = Set.of("verb-frames.convict.", "verb-frames.confess.");

    /** Parts that somebody gives somebody with words or by a measure, which says as much of the one as of the other. */
    private static final Set<String> GIVEN = Set.of("accused", "praised");

    /** Words that say something of an actor. */
    private record Told(Part part, Span span, String actor) {}

    /** How much of a judgement of something that an actor owns or does counts for the actor. */
    private static final double POSSESSED = 0.5;

    /** The article gives the word to one side where that one has so large a share of its attributions, and so many of them. */
    private static final double ONE_SIDED = 0.6;

    private static final int MOST_SAID = 3;

    /** So many sentences of the body are its lead. */
    private static final int LEAD = 2;

    /** Nameless sources that tell what happened; what others say of a deed is their side of it. */
    private static final Set<String> WITNESSES =
            Set.of("police_or_court", "official", "document", "news_media", "citizen", "international_body", "expert");

    private final Map<String, String> summaries = new TreeMap<>();
    /** Ids of groups of verbs whose deeds are taken as done, whoever tells them. */
    private final List<String> facts = new ArrayList<>();
    /** Ids of groups of verbs that say of their object what it did or is, and not only that somebody is for or against it. */
    private final List<String> telling = new ArrayList<>();
    /** Ids of groups of verbs whose deeds are too small or too often meant otherwise to make a role alone. */
    /** Entries that tell how somebody died; those that give the one dead no part tell of a death by the own hand. */
    private static final String DYING = "verb-frames.die.";

    private static final String DEATH = "verb-frames.death-noun.";

    private final List<String> slight = new ArrayList<>();
    /** Ids of groups of verbs that charge somebody, which finds nobody guilty. */
    private final List<String> charges = new ArrayList<>();

    private final double share;
    private final double least;
    private final double front;
    private final double read;
    private final double slightly;
    private final double byWords;
    private final int readings;
    private final int often;

    /** @param stance the lexicon that says which parts make a hero, a villain, a victim */
    ActorParts(Lexicon stance) {
        share = stance.parameter("role_share");
        least = stance.parameter("role_least");
        front = stance.parameter("role_front");
        read = stance.parameter("role_read");
        slightly = stance.parameter("role_slight");
        byWords = stance.parameter("role_words");
        readings = (int) stance.parameter("role_readings");
        often = (int) stance.parameter("role_often");
        stance.documents().forEach(d -> facts.addAll(d.texts("told_by_anybody")));
        stance.documents().forEach(d -> telling.addAll(d.texts("telling_attitudes")));
        stance.documents().forEach(d -> slight.addAll(d.texts("slight_deeds")));
        stance.documents().forEach(d -> charges.addAll(d.texts("charges")));
        stance.documents()
                .forEach(d -> d.fields("role_summaries")
                        .ifPresent(f ->
                                f.asMap().keySet().forEach(k -> f.texts(k).forEach(r -> summaries.put(r, k)))));
    }

    /** Reads an article's deeds and judgements, beside what the target model makes of its mentions. */
    OfArticle of(Analysis analysis, Map<String, List<MentionReadings.Reading>> readings) {
        return new OfArticle(analysis, readings);
    }

    /** The parts in one article. */
    final class OfArticle {
        private final Map<String, Map<String, List<Report.SpanText>>> roles = new HashMap<>();
        private final Map<String, Map<Deed.Form, Integer>> harm = new HashMap<>();
        private final Map<String, Voices> voices = new HashMap<>();

        private final Map<String, List<MentionReadings.Reading>> mentions;
        private final Set<String> persons = new HashSet<>();
        /** Who the article says ended their own lives. */
        private final Set<String> ownDeaths = new HashSet<>();

        /** Whose word alone the article gives; null. */
        private final String teller;

        private final int lead;

        private OfArticle(Analysis analysis, Map<String, List<MentionReadings.Reading>> mentions) {
            this.mentions = mentions;
            teller = onlyTeller(analysis);
            analysis.actors().stream().filter(a -> "person".equals(a.kind())).forEach(a -> persons.add(a.id()));
            List<Sentence> sentences = analysis.text(Part.TEXT).sentences();
            lead = sentences.isEmpty()
                    ? 0
                    : sentences.get(Math.min(LEAD, sentences.size()) - 1).span().end();
            Map<String, Attribution.Source> sources = new HashMap<>();
            Set<Told> judgements = new HashSet<>();
            Set<Told> done = new HashSet<>();
            for (Judgement j : analysis.annotations(Judgement.class)) {
                judgements.add(new Told(j.part(), j.span(), j.target()));
            }
            analysis.annotations(Attribution.class).forEach(a -> sources.put(a.id(), a.source()));
            for (Deed d : analysis.annotations(Deed.class)) {
                if (d.doerRole() == null && d.entry().startsWith(DYING)) {
                    d.doers().forEach(by -> ownDeaths.add(by.actor()));
                }
            }
            for (Deed d : analysis.annotations(Deed.class)) {
                if (d.asserted()) {
                    read(d, analysis.shown(d.part(), d.span()), sources, judgements);
                    d.doers().stream()
                            .filter(by -> summaries.containsKey(String.valueOf(d.doerRole())))
                            .forEach(by -> done.add(new Told(d.part(), d.span(), by.actor())));
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
                boolean isDeed = j.relation() == Judgement.Relation.AGENT_OF
                        && done.contains(new Told(j.part(), j.span(), j.target()));
                boolean denied = j.negated() && j.weight() > 0; // no coward is no hero yet
                boolean insult = j.voice() == Voice.QUOTED && j.holder() == null; // whoever says so
                boolean side = j.relation() == Judgement.Relation.PATIENT_OF
                        && telling.stream().noneMatch(g -> j.entry().startsWith(g + "."));
                if (j.isByWords()
                        && !isDeed
                        && !denied
                        && !side
                        && !insult
                        && !j.conditional()
                        && !j.target().equals(j.holder())) { // "will you be as craven?"
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
                if (ownDeaths.contains(p.actor()) && d.entry().startsWith(DEATH)) {
                    continue; // who killed himself: his death is nobody else's deed
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
            if (actor == null || kind == null || isOf(charges, d)) {
                return;
            }
            at(actor, kind, d.part(), d.span(), d.form() != null);
            of(actor).deed(kind);
            for (Deed.Party by : d.doers()) {
                if (by.actor() != null && by.actor().equals(teller)) {
                    of(actor).tell(kind, 1);
                } else {
                    say(of(actor), kind, by.actor(), d);
                }
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
            boolean deed = d.form() != null || kind.equals(HERO);
            boolean grave = deed && !isOf(slight, d) || CONVICTIONS.stream().anyMatch(d.entry()::startsWith);
            at(actor, kind, d.part(), d.span(), grave);
            of(actor).deed(kind);
            boolean suffers = kind.equals(VICTIM);
            boolean own = d.attribution() == null && d.voice() == Voice.OUTLET
                    || teller != null && actor.equals(teller.actor());
            boolean witness = d.voice() == Voice.PARAPHRASED
                    && teller != null
                    && teller.actor() == null
                    && WITNESSES.contains(teller.type());
            boolean fact = isOf(facts, d);
            // to be misled twice makes nobody a victim
            double weight = isOf(slight, d) ? suffers ? slightly / 2 : slightly : 1;
            if (suffers || own || witness || fact && d.voice() == Voice.PARAPHRASED) {
                of(actor).tell(kind, weight);
            } else if (teller != null
                    && teller.actor() != null
                    && teller.actor().equals(this.teller)) {
                of(actor).tell(kind, weight);
            } else {
                of(actor).say(kind, teller == null ? null : teller.actor(), weight);
            }
        }

        private static boolean isOf(List<String> groups, Deed d) {
            return groups.stream().anyMatch(g -> d.entry().startsWith(g + "."));
        }

        private void judged(Judgement j) {
            String kind = j.weight() < 0 ? VILLAIN : HERO;
            // what is said of something of its own says less of it
            boolean own = j.relation() == Judgement.Relation.POSSESSOR;
            at(j.target(), kind, j.part(), j.span(), false);
            double weight = Math.abs(j.weight()) * (isForemost(j.part(), j.span()) ? front : 1) * (own ? POSSESSED : 1);
            boolean outlet = j.voice() == Voice.OUTLET && j.holder() == null;
            if (outlet && j.relation() != Judgement.Relation.PATIENT_OF) {
                of(j.target()).tell(kind, weight);
            } else if (!own) {
                of(j.target()).say(kind, j.holder(), weight);
            }
        }

        /** Who has the word in most of the article's attributions: it tells the story of that one; null. */
        private static String onlyTeller(Analysis analysis) {
            Map<String, Integer> by = new TreeMap<>();
            int all = 0;
            for (Attribution a : analysis.annotations(Attribution.class)) {
                all++;
                if (a.source() != null && a.source().actor() != null) {
                    by.merge(a.source().actor(), 1, Integer::sum);
                }
            }
            int least = Math.max(MOST_SAID, (int) Math.ceil(all * ONE_SIDED));
            return by.entrySet().stream()
                    .filter(e -> e.getValue() >= least)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }

        private void at(String actor, String kind, Part part, Span span, boolean needsNoSecond) {
            int place = part == Part.TITLE ? -1 - span.start() : span.start();
            of(actor).at(kind, place, isForemost(part, span) || needsNoSecond);
        }

        private boolean isForemost(Part part, Span span) {
            return part == Part.TITLE || span.start() < lead;
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
         * adversary alone says makes nobody a villain or hero, nor does what is held against whoever only suffers make a villain. What
         * the model reads of the mentions counts for or against a role that words or deeds speak for. What is told once, and not in headline or lead, makes no role of somebody who is
         * mentioned often.
         *
         * @return null where none leads and of an actor without either
         */
        String summary(String actor) {
            Voices v = voices.getOrDefault(actor, new Voices());
            boolean suffersOnly = v.told(VICTIM) > 0 && v.told(VILLAIN) == 0;
            double net = suffersOnly ? 0 : net(actor);
            Map<String, Double> n = new TreeMap<>();
            n.put(HERO, weight(v, HERO, net));
            n.put(VICTIM, v.told(VICTIM));
            n.put(VILLAIN, suffersOnly ? 0 : weight(v, VILLAIN, -net));
            double total = n.values().stream().mapToDouble(x -> Math.max(0, x)).sum();
            boolean isOften = mentions.getOrDefault(actor, List.of()).size() >= often;
            for (Map.Entry<String, Double> e : n.entrySet()) {
                if (e.getValue() >= least && e.getValue() > share * total) {
                    // what is told once and by the way of somebody who is spoken of throughout makes no role
                    boolean needsMore = isOften && !(e.getKey().equals(VICTIM) && persons.contains(actor));
                    return needsMore && v.isAside(e.getKey()) ? null : e.getKey();
                }
            }
            return null;
        }

        /** What speaks for the role: what the model reads counts beside words and deeds, and at most half as much as they do. */
        private double weight(Voices v, String kind, double reading) {
            double words = v.told(kind) + v.said(kind);
            boolean said = (words < byWords || v.isOnce(kind)) && !v.hasDeed(kind); // one bad name, an adjective or two
            return words == 0 || said ? 0 : words + Math.min(read * reading, words / 2);
        }

        /** The mean of what the model reads of its mentions, those that speak counting as neutral; 0 of few. */
        private double net(String actor) {
            List<MentionReadings.Reading> own = mentions.getOrDefault(actor, List.of());
            List<MentionReadings.Reading> spokenOf =
                    own.stream().filter(r -> !r.speaks()).toList();
            return spokenOf.size() < readings
                    ? 0
                    : spokenOf.stream()
                                    .mapToDouble(MentionReadings.Reading::net)
                                    .sum()
                            / own.size();
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
