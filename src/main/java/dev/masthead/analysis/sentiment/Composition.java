package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.sentiment.Finding.Relation;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Composes the sentiment toward a target from what its sentence says of it: what verbs do to their agents and patients,
 * what adjectives, nouns, predicates and appositions say, with negation, modality and intensity. Weights of relations
 * are parameters of the lexicon {@code sentiment}.
 */
final class Composition {
    private final SentimentLexicon tone;
    private final Map<Relation, Double> shares = new LinkedHashMap<>();
    private final double possessed;
    private final double governed;
    private final int modifierReach;
    private final double decay;

    Composition(SentimentLexicon tone, Lexicon parameters) {
        this.tone = tone;
        for (Relation r : Relation.values()) {
            shares.put(r, parameters.parameter("share_" + r.name().toLowerCase(java.util.Locale.ROOT)));
        }
        possessed = parameters.parameter("factor_possessed");
        governed = parameters.parameter("factor_governed");
        modifierReach = (int) parameters.parameter("modifier_reach");
        decay = parameters.parameter("distance_decay");
    }

    /** Everything in the sentence that bears on the target, in text order. */
    List<Finding> read(SentenceSentiment sentence, Target target) {
        ParsedSentence reading = sentence.reading();
        Map<Integer, Double> own = ownPhrases(reading, target);
        List<Finding> out = new ArrayList<>();
        boolean[] used = new boolean[reading.sentence().size()];
        for (Match m : sentence.frames()) {
            frame(sentence, target, own, m, used, out);
        }
        for (Match m : sentence.words()) {
            boolean taken = false;
            for (int i = m.firstToken(); i < m.endToken(); i++) {
                taken |= used[i - reading.sentence().firstToken()] || target.covers(i);
            }
            if (!taken) {
                word(sentence, target, own, m, out);
            }
        }
        out.sort(java.util.Comparator.comparingInt(Finding::first).thenComparing(Finding::relation));
        return out;
    }

    /** The phrases that stand for the target, each with how far what is said of it is said of the target. */
    private Map<Integer, Double> ownPhrases(ParsedSentence reading, Target target) {
        Map<Integer, Double> own = new LinkedHashMap<>();
        if (target.phrase() < 0) {
            return own;
        }
        own.put(target.phrase(), target.place() == Target.Place.HEAD ? 1.0 : possessed);
        int root = reading.root(target.phrase());
        if (root != target.phrase() && target.place() == Target.Place.HEAD) {
            own.put(root, governed);
        }
        return own;
    }

    private void frame(
            SentenceSentiment sentence,
            Target target,
            Map<Integer, Double> own,
            Match m,
            boolean[] used,
            List<Finding> out) {
        ParsedSentence reading = sentence.reading();
        VerbGroup verb = null;
        for (int i = m.firstToken(); i < m.endToken() && verb == null; i++) {
            int v = reading.verbAt(i);
            if (v >= 0 && reading.verbs().get(v).head() < m.endToken()) {
                verb = reading.verbs().get(v);
            }
        }
        SentimentLexicon.Frame frame = tone.frame(m.entry());
        if (verb == null || frame == null) {
            return;
        }
        for (int i = m.firstToken(); i < m.endToken(); i++) {
            used[i - reading.sentence().firstToken()] = true;
        }
        double factor = factor(sentence, verb.first() - modifierReach, verb.head() + 1, m);
        double agent = 0;
        double patient = 0;
        if (verb.isPassive()) {
            patient = ofSubject(own, verb);
            for (VerbGroup.Adjunct a : verb.adjuncts()) {
                if (a.preposition().equals("by")) {
                    agent = Math.max(agent, own.getOrDefault(a.phrase(), 0.0));
                }
            }
        } else {
            agent = ofSubject(own, verb);
            for (int o : verb.objects()) {
                patient = Math.max(patient, own.getOrDefault(o, 0.0));
            }
            if (m.length() > 1) {
                patient = Math.max(patient, own.getOrDefault(reading.phraseAt(m.endToken()), 0.0));
            }
        }
        if (agent > 0 && patient > 0) {
            patient = agent > patient ? 0 : patient; // "his party praised him": one of the two is closer
            agent = patient > 0 ? 0 : agent;
        }
        if (agent > 0) {
            add(out, sentence, m, Relation.AGENT, frame.agent() * agent * factor, factor, frame.agentRole());
        }
        if (patient > 0) {
            add(out, sentence, m, Relation.PATIENT, frame.patient() * patient * factor, factor, frame.patientRole());
        }
        if (agent == 0 && patient == 0) {
            for (VerbGroup.Adjunct a : verb.adjuncts()) {
                double mine = own.getOrDefault(a.phrase(), 0.0);
                Double weight = frame.prepositions().get(a.preposition());
                if (mine > 0 && weight != null) {
                    add(out, sentence, m, Relation.PREPOSITION, weight * mine * factor, factor, null);
                    return;
                }
            }
            double strength = (frame.agent() + frame.patient()) / 2;
            distant(sentence, target, m, strength * factor, factor, out);
        }
    }

    /** How far the verb's subject, or one of those that share it, stands for the target. */
    private static double ofSubject(Map<Integer, Double> own, VerbGroup verb) {
        double most = 0;
        if (verb.subject() != null) {
            most = own.getOrDefault(verb.subject().phrase(), 0.0);
            for (int p : verb.subject().conjuncts()) {
                most = Math.max(most, own.getOrDefault(p, 0.0));
            }
        }
        return most;
    }

    private void word(SentenceSentiment sentence, Target target, Map<Integer, Double> own, Match m, List<Finding> out) {
        ParsedSentence reading = sentence.reading();
        double factor = factor(sentence, m.firstToken() - modifierReach, m.firstToken(), m);
        double valence = tone.valence(m.entry()) * factor;
        int phrase = reading.phraseAt(m.endToken() - 1);
        int verb = reading.verbAt(m.endToken() - 1);
        Double mine = own.get(phrase);
        if (phrase >= 0 && mine != null) {
            boolean behindPossessor = target.place() == Target.Place.POSSESSOR && m.firstToken() >= target.end();
            add(
                    out,
                    sentence,
                    m,
                    behindPossessor ? Relation.POSSESSED : Relation.MODIFIER,
                    valence * mine,
                    factor,
                    null);
            return;
        }
        if (phrase >= 0 && isApposed(reading, target, phrase)) {
            add(out, sentence, m, Relation.APPOSITION, valence, factor, null);
            return;
        }
        for (VerbGroup v : reading.verbs()) {
            double subject = ofSubject(own, v);
            double object = 0;
            for (int o : v.objects()) {
                object = Math.max(object, own.getOrDefault(o, 0.0));
            }
            if (subject == 0 && object == 0) {
                continue;
            }
            double predicated = object > 0 ? object : v.objects().isEmpty() ? subject : 0;
            boolean isPredicate = phrase >= 0 && phrase == v.predicate()
                    || v.adjective() >= 0
                            && m.firstToken() >= v.adjective()
                            && m.firstToken() <= v.adjective() + 2
                            && phrase < 0;
            if (isPredicate && predicated > 0) {
                double verbal = factor(sentence, v.first() - 1, v.adjective() >= 0 ? v.adjective() : v.head() + 1, m);
                boolean before = reading.verbAt(m.firstToken()) < 0 && m.firstToken() - v.head() > modifierReach;
                add(out, sentence, m, Relation.PREDICATE, valence * predicated * (before ? verbal : 1), factor, null);
                return;
            }
            if (verb >= 0 && reading.verbs().get(verb) == v) {
                boolean undergoes = v.isPassive() ? subject > 0 : object > 0;
                boolean adverb = !reading.tagOf(m.endToken() - 1).startsWith("VB");
                add(
                        out,
                        sentence,
                        m,
                        adverb ? Relation.MANNER : undergoes ? Relation.UNDERGOES : Relation.ACTION,
                        valence * Math.max(subject, object),
                        factor,
                        null);
                return;
            }
            boolean governed = phrase >= 0
                    && (v.objects().contains(phrase) || v.adjuncts().stream().anyMatch(a -> a.phrase() == phrase));
            if (governed && subject > 0) {
                add(out, sentence, m, Relation.OBJECT, valence * subject, factor, null);
                return;
            }
        }
        distant(sentence, target, m, valence, factor, out);
    }

    private static boolean isApposed(ParsedSentence reading, Target target, int phrase) {
        if (target.phrase() < 0 || target.place() != Target.Place.HEAD) {
            return false;
        }
        NounPhrase own = reading.phrase(target.phrase());
        NounPhrase other = reading.phrase(phrase);
        boolean behind = reading.formOf(own.end()).equals(",") && other.first() == own.end() + 1;
        boolean before = reading.formOf(other.end()).equals(",") && own.first() == other.end() + 1;
        return (behind || before) && !reading.tagOf(other.end()).equals("CC");
    }

    private void distant(
            SentenceSentiment sentence, Target target, Match m, double valence, double factor, List<Finding> out) {
        ParsedSentence reading = sentence.reading();
        int distance = m.firstToken() >= target.end() ? m.firstToken() - target.end() : target.first() - m.endToken();
        boolean clause =
                reading.sameClause(Math.min(m.firstToken(), target.first()), Math.max(m.endToken(), target.end()));
        add(
                out,
                sentence,
                m,
                clause ? Relation.CLAUSE : Relation.SENTENCE,
                valence / (1 + decay * Math.max(0, distance)),
                factor,
                null);
    }

    /** Product of the modifiers that end in the window; contrast has no say here. */
    private double factor(SentenceSentiment sentence, int from, int to, Match m) {
        double product = 1;
        for (Match x : sentence.modifiers()) {
            if (x.endToken() <= from || x.firstToken() < from || x.overlaps(m)) {
                continue;
            }
            if (x.firstToken() >= to) {
                break;
            }
            SentimentLexicon.Modifier modifier = tone.modifier(x.entry());
            if (!modifier.effect().equals("contrast")
                    && sentence.reading().sameClause(x.endToken(), Math.max(x.endToken(), m.firstToken()))) {
                product *= modifier.factor();
            }
        }
        return Math.max(-2, Math.min(2, product));
    }

    private void add(
            List<Finding> out,
            SentenceSentiment sentence,
            Match m,
            Relation relation,
            double weight,
            double factor,
            String role) {
        double shared = Math.max(-1, Math.min(1, weight * shares.get(relation)));
        if (shared == 0) {
            return;
        }
        String words =
                sentence.reading().part().textOf(sentence.reading().part().span(m.firstToken(), m.endToken()));
        String changed = factor < 0 ? ", negated" : factor < 1 ? ", weakened" : factor > 1 ? ", strengthened" : "";
        out.add(new Finding(
                m.firstToken(),
                m.endToken(),
                m.entry(),
                relation,
                shared,
                relation.shown + " [" + words + "]" + changed,
                factor < 0 ? null : role));
    }
}
