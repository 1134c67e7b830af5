package dev.masthead.analysis.entities;

import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The competition for one pronoun: what each candidate scores, and which of them leads clearly. The weights are those of
 * the lexicon of actor words; docs/reference.md says how they were set.
 */
final class Salience {
    private final ActorWords words;
    private final Place place;
    private final Map<Object, Double> best = new LinkedHashMap<>();
    private final Map<Object, Referent> by = new HashMap<>();
    private final Set<Object> barred = new HashSet<>();

    /**
     * Where the pronoun stands.
     *
     * @param asked         what it asks for
     * @param token         its token
     * @param firstToken    of its sentence
     * @param sentence      the number of its sentence, as {@link Referent#sentence} counts
     * @param role          what it is to its verb
     * @param verb          index of that verb; −1
     * @param region        the quotation it stands in; −1
     * @param speaking      it is the subject of a word of speech
     * @param reportingVerb index of the verb of speech before it in its sentence; −1
     * @param lastSpeaker   who spoke last outside quotations; null
     * @param trailing      it says whose the words before it are, at the end of its sentence: {@code ..., he said.}
     */
    record Place(
            PronounClass asked,
            int token,
            int firstToken,
            int sentence,
            GrammaticalRole role,
            int verb,
            int region,
            boolean speaking,
            int reportingVerb,
            Referent lastSpeaker,
            boolean trailing) {}

    /** Whether somebody who fits is the subject of a verb before the pronoun in its own sentence. */
    private boolean subjectHere;

    Salience(ActorWords words, Place place) {
        this.words = words;
        this.place = place;
    }

    /** Rules out whoever the referent stands for: earlier mentions of the same do not count either. */
    void bar(Referent r) {
        barred.add(r.key());
    }

    /**
     * Lets a mention compete. Later mentions are to come first: what they rule out is out.
     *
     * @param count how often it was mentioned so far
     * @param total how often the part names it; 0 for what has no name
     */
    void add(Referent r, int count, int total) {
        if (place.asked().fits(r) && r.isHeardIn(place.region()) && !barred.contains(r.key())) {
            subjectHere |= r.token() >= place.firstToken() && r.role() == GrammaticalRole.SUBJECT;
            put(r, score(r, count, total));
        }
    }

    /** Takes out who competed so far. */
    void leaveOut(Entity one) {
        best.remove(one);
        by.remove(one);
    }

    /** {@code asked Lund why he left}: who is asked answers. */
    static boolean isAsked(ActorWords words, ParsedSentence s, VerbGroup v, int object) {
        int end = s.phrase(object).end();
        return words.is("asking_verbs", v.lemma())
                && end < s.sentence().endToken()
                && (s.tagOf(end).startsWith("W") || words.is("openings_of_questions", s.formOf(end)));
    }

    /** Lets a mention compete with a score of its own. */
    void put(Referent r, double score) {
        if (score > best.getOrDefault(r.key(), Double.NEGATIVE_INFINITY)) {
            best.put(r.key(), score);
            by.put(r.key(), r);
        }
    }

    private double score(Referent r, int count, int total) {
        double score = -words.weight("distance") * (place.sentence() - r.sentence());
        score += switch (r.role()) {
            case SUBJECT -> words.weight("subject");
            case OBJECT -> words.weight("object");
            case ASKED -> words.weight("asked");
            case POSSESSOR -> words.weight("possessor");
            case OTHER -> 0;
        };
        if (r.role() == place.role() && place.role() != GrammaticalRole.OTHER) {
            score += words.weight("parallel");
        }
        if (place.speaking() && r == place.lastSpeaker()) {
            score += words.weight("running_speaker");
            score += place.trailing() && place.sentence() - r.sentence() <= 1 ? words.weight("trailing_speaker") : 0;
        }
        boolean here = r.token() >= place.firstToken();
        if (place.reportingVerb() >= 0
                && here
                && r.verb() == place.reportingVerb()
                && r.role() == GrammaticalRole.SUBJECT) {
            score += words.weight("reported");
        }
        boolean topic = place.speaking() && !subjectHere && r.introduced() && count == 1;
        if (topic && place.sentence() - r.sentence() == 1) {
            score += words.weight("introduced");
        }
        if (here) {
            score -= words.weight("token") * (place.token() - r.token());
        }
        double often = Math.log(count) / Math.log(2);
        score += words.weight("frequency") * Math.min(3, often);
        if (r.entity() == null) {
            score -= words.weight("unnamed");
            score -= r.gender() == Gender.UNKNOWN && !r.plural() ? words.weight("unknown_gender") : 0;
            return score;
        }
        score += words.weight("protagonist") * Math.min(1.0, total / 8.0);
        boolean open = r.entity().isPerson() && r.entity().gender == Gender.UNKNOWN;
        return score - (open ? words.weight("unknown_gender") : 0);
    }

    /** Who leads the next clearly enough; null where nobody does. What the pronoun tells of the gender is kept. */
    Referent winner() {
        Object first = null;
        Object next = null;
        double top = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Object, Double> e : best.entrySet()) {
            if (e.getValue() > top) {
                second = top;
                next = first;
                top = e.getValue();
                first = e.getKey();
            } else if (e.getValue() > second) {
                second = e.getValue();
                next = e.getKey();
            }
        }
        boolean person = place.asked().gender() != Gender.UNKNOWN;
        if (first == null || top < least()) {
            return null;
        }
        boolean oneVerb = next != null && shareVerb(by.get(first), by.get(next));
        if (top - second < (oneVerb ? words.salienceMarginOneVerb : words.salienceMargin)) {
            return null;
        }
        Entity one = by.get(first).entity();
        if (one != null && person && one.gender == Gender.UNKNOWN && top - second >= 2 * words.salienceMargin) {
            one.gender = place.asked().gender();
        }
        return by.get(first);
    }

    /** The score below which nobody is taken. */
    private double least() {
        return switch (place.asked()) {
            case MASCULINE, FEMININE -> words.salienceLeast;
            case NEUTER -> place.speaking() ? words.salienceLeastSpeakingThing : words.salienceLeastThing;
            case PLURAL -> words.salienceLeastSeveral;
        };
    }

    /** {@code Lund met Holm as he left}: grammar alone does not tell which of them. */
    private boolean shareVerb(Referent a, Referent b) {
        int start = place.firstToken();
        return a.token() >= start && b.token() >= start && a.verb() >= 0 && a.verb() == b.verb();
    }
}
