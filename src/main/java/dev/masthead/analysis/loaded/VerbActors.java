package dev.masthead.analysis.loaded;

import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.Set;

/** Which actor does what a verb says, also where the verb has its subject from another. */
final class VerbActors {
    /** Prepositions before a deed that somebody is charged with, thanked for or kept from. */
    private static final Set<String> OF_CHARGED_DEED = Set.of("of", "for", "from");
    /** How many verbs are followed from one at most. */
    private static final int STEPS = 4;

    private final TextPart text;
    private final TargetWords words;
    private final PhraseActors actors;

    VerbActors(TextPart text, TargetWords words, PhraseActors actors) {
        this.text = text;
        this.words = words;
        this.actors = actors;
    }

    /** Of the doer; of the subject where a passive names no doer. */
    String ofVerb(ParsedSentence s, VerbGroup v) {
        if (v.isPassive()) {
            return v.agent() >= 0 ? actors.actor(s, v.agent()) : ofSubject(s, v);
        }
        return ofSubject(s, v);
    }

    /** Of the subject, also where another verb has it. */
    String ofSubject(ParsedSentence s, VerbGroup v) {
        return ofSubject(s, v, 0);
    }

    private String ofSubject(ParsedSentence s, VerbGroup v, int depth) {
        if (v.isInfinitive() && v.start() - 2 >= s.sentence().firstToken()) {
            int before = s.phraseAt(v.start() - 1);
            if (before >= 0
                    && s.phrase(before).first() > s.sentence().firstToken()
                    && text.tokens().get(s.phrase(before).first() - 1).form().equals("for")) {
                return actors.actor(s, before); // "impossible for Kohl to stamp out"
            }
        }
        if (v.subjectPhrase() >= 0) {
            VerbGroup main = depth < STEPS ? mainBefore(s, v) : null;
            if (main != null) {
                return ofSubject(s, main, depth + 1);
            }
            VerbGroup purpose = purposeBefore(s, v);
            if (purpose != null) {
                int called = s.phraseAt(purpose.start() - 1);
                return called < 0 ? null : actors.actor(s, called);
            }
            String subject = actors.actor(s, v.subjectPhrase());
            if (subject != null || depth >= STEPS) {
                return subject;
            }
            return v.subject().link() == VerbGroup.Link.GERUND ? ofGerund(s, v, depth) : ofDeed(s, v, depth);
        }
        String outside = ofOutside(s, v);
        if (outside != null) {
            return outside;
        }
        if (depth < STEPS && v.start() > s.sentence().firstToken()) {
            String governed = ofGerund(s, v, depth);
            if (governed != null) {
                return governed;
            }
        }
        VerbGroup governor = depth < STEPS ? governor(s, v) : null;
        return governor == null ? null : ofSubject(s, governor, depth + 1);
    }

    /** "calls to abolish the bank are reckless": the infinitive whose object stands right before the verb and is not its subject. */
    private static VerbGroup purposeBefore(ParsedSentence s, VerbGroup v) {
        NounPhrase near = s.phrase(v.subjectPhrase());
        if (!v.isFinite() || near.end() != v.start()) {
            return null;
        }
        for (VerbGroup o : s.verbs()) {
            boolean before = o.isInfinitive()
                    && o.end() == near.first()
                    && o.start() > s.sentence().firstToken()
                    && s.phraseAt(o.start() - 1) >= 0;
            if (before) {
                return o;
            }
        }
        return null;
    }

    /** "wrote that Kohl “knowingly lied”": the subject before the marks of a quotation that begins with its verb. */
    private String ofOutside(ParsedSentence s, VerbGroup v) {
        int i = v.first() - 1;
        boolean marks = false;
        while (i > s.sentence().firstToken() && text.tokens().get(i).tag().matches("RB|``")) {
            marks |= text.tokens().get(i).tag().equals("``");
            i--;
        }
        int phrase = marks ? s.phraseAt(i) : -1;
        boolean subject = phrase >= 0
                && s.phrase(phrase).end() == i + 1
                && v.isFinite()
                && (s.phrase(phrase).first() == s.sentence().firstToken()
                        || !text.tokens()
                                .get(s.phrase(phrase).first() - 1)
                                .tag()
                                .matches("VB[DZPGN]?"));
        return subject ? actors.actor(s, phrase) : null;
    }

    /** "Kohl made a promise that insults us": whose deed the subject of a relative clause is. */
    private String ofDeed(ParsedSentence s, VerbGroup v, int depth) {
        if (v.subject().link() != VerbGroup.Link.RELATIVE || actors.isPersonal(s.phrase(v.subjectPhrase()))) {
            return null;
        }
        for (VerbGroup o : s.verbs()) {
            if (o != v && o.objects().contains(v.subjectPhrase()) && !words.isDistant(o.lemma())) {
                return ofSubject(s, o, depth + 1);
            }
        }
        return null;
    }

    /**
     * Who does what a gerund behind a preposition says: the phrase before it ("accused Kohl of “falsely” claiming", "thanks to
     * Kohl for telling lies"), or its subject ("was blamed for telling lies", "won by telling lies").
     */
    private String ofGerund(ParsedSentence s, VerbGroup v, int depth) {
        int i = v.start() - 1;
        while (i > s.sentence().firstToken() && isJoining(text.tokens().get(i))) {
            i--;
        }
        Token preposition = text.tokens().get(i);
        if (!preposition.tag().equals("IN") || i == s.sentence().firstToken()) {
            return null;
        }
        int phrase = s.phraseAt(i - 1);
        boolean charge = OF_CHARGED_DEED.contains(preposition.form());
        String named = charge && phrase >= 0 ? actors.named(s, phrase) : null;
        if (named != null) {
            return named;
        }
        VerbGroup main = null;
        for (VerbGroup o : s.verbs()) {
            if (o.start() < i) {
                main = o;
            }
        }
        if (main == null || charge && !main.isPassive()) {
            return null;
        }
        return ofSubject(s, main, depth + 1);
    }

    /** "spoke from Oslo, railing at the press": the deed of the main verb's subject, not of the nearest phrase. */
    private VerbGroup mainBefore(ParsedSentence s, VerbGroup v) {
        NounPhrase near = s.phrase(v.subjectPhrase());
        boolean loose = v.subject().link() == VerbGroup.Link.PARTICIPLE
                && v.start() > s.sentence().firstToken()
                && text.tokens().get(v.start()).tag().equals("VBG")
                && text.tokens().get(v.start() - 1).form().equals(",")
                && near.end() == v.start() - 1
                && near.first() > s.sentence().firstToken()
                && text.tokens().get(near.first() - 1).tag().equals("IN");
        if (!loose) {
            return null;
        }
        VerbGroup main = null;
        for (VerbGroup o : s.verbs()) {
            boolean hasItsOwn = o.subjectPhrase() >= 0 && o.subjectPhrase() != v.subjectPhrase();
            if (o.start() < v.start() && o.isFinite() && hasItsOwn) {
                main = o;
            }
        }
        return main;
    }

    /** The verb whose subject does this one too: "should stop spreading", "has yet to give", "is willing to smear". */
    private VerbGroup governor(ParsedSentence s, VerbGroup v) {
        int i = v.start() - 1;
        while (i > s.sentence().firstToken() && s.verbAt(i) < 0) {
            Token t = text.tokens().get(i);
            boolean between = t.tag().startsWith("RB")
                    || t.tag().startsWith("JJ")
                    || t.tag().equals("TO");
            if (!between) {
                return null;
            }
            i--;
        }
        int before = s.verbAt(i);
        return before < 0 || s.verbs().get(before) == v ? null : s.verbs().get(before);
    }

    /** Of the object where the verb names it so, else of the subject. */
    String ofPredicate(ParsedSentence s, VerbGroup v) {
        if (!v.objects().isEmpty()) {
            return actors.actor(s, v.objects().get(0));
        }
        if (isOfADeed(s, v)) {
            return null;
        }
        String bearer = ofInfinitive(s, v);
        return bearer != null ? bearer : ofSubject(s, v);
    }

    /** "Kohl's refusal to pay is a shame": whose the noun is that an infinitive parts from its verb. */
    private String ofInfinitive(ParsedSentence s, VerbGroup v) {
        VerbGroup last = null;
        for (VerbGroup o : s.verbs()) {
            if (o.start() < v.start()) {
                last = o;
            }
        }
        if (last == null || !last.isInfinitive()) {
            return null;
        }
        boolean within = v.subjectPhrase() < 0 || last.objects().contains(v.subjectPhrase());
        int to = text.tokens().get(last.start()).tag().equals("TO") ? last.start() : last.start() - 1;
        int phrase = within && to > s.sentence().firstToken() ? s.phraseAt(to - 1) : -1;
        boolean own = phrase >= 0
                && s.phrase(phrase).end() == to
                && text.tokens().get(to).tag().equals("TO");
        return own ? actors.owner(s, phrase) : null;
    }

    /** "Kohl leaving the council is a shame": what is judged is that somebody does something, and not who. */
    private boolean isOfADeed(ParsedSentence s, VerbGroup v) {
        if (v.subjectPhrase() < 0) {
            return false;
        }
        NounPhrase subject = s.phrase(v.subjectPhrase());
        return subject.end() < v.start()
                && text.tokens().get(subject.head()).isProperNoun()
                && text.tokens().get(subject.end()).tag().equals("VBG");
    }

    /** Whether the token may stand in a list of adjectives. */
    static boolean isJoining(Token t) {
        return t.tag().startsWith("JJ")
                || t.tag().startsWith("RB")
                || t.tag().equals("CC")
                || t.form().equals(",")
                || t.tag().equals("``")
                || t.tag().equals("''");
    }
}
