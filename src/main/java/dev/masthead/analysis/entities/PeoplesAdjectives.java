package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Match;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;

/** Tells adjectives that stand for their country or people from those that only say where something comes from. */
final class PeoplesAdjectives {
    /** How many words a name is followed over at most. */
    private static final int LONGEST = 8;

    private final TextPart text;
    private final ActorRegistry registry;
    private final ActorWords words;

    PeoplesAdjectives(TextPart text, ActorRegistry registry, ActorWords words) {
        this.text = text;
        this.registry = registry;
        this.words = words;
    }

    /** Whether the words are an adjective of a country or people: Russian, Asian. */
    boolean isAdjective(Candidate c, Match.Role role) {
        Token t = text.tokens().get(c.end() - 1);
        return role == Match.Role.DEMONYM
                || t.tag().startsWith("JJ")
                        && c.matches().stream()
                                .noneMatch(m -> registry.find(m.entry().slug())
                                        .orElseThrow()
                                        .kind()
                                        .equals("place"));
    }

    /** Whether the adjective or noun of people speaks of the country or group itself: "Russian forces", "the French". */
    boolean standsForIt(Candidate c, Sentence s) {
        Token t = text.tokens().get(c.end() - 1);
        int head = -1;
        int i = c.end();
        for (; i < Math.min(s.endToken(), c.end() + LONGEST); i++) {
            Token n = text.tokens().get(i);
            boolean goesOn = n.isNoun()
                    || n.tag().startsWith("JJ")
                    || n.tag().equals("VBG")
                    || n.tag().equals("VBN") && i == c.end();
            if (!goesOn
                    || n.isCapitalised() && n.isProperNoun() && i > c.end() && head >= 0 && !words.isTitle(n.form())) {
                break;
            }
            if (n.isNoun()) {
                head = i;
            }
        }
        if (head < 0) {
            boolean plural = t.form().endsWith("s") && !t.form().endsWith("ss");
            boolean people = c.first() > s.firstToken()
                    && text.tokens().get(c.first() - 1).form().equals("the")
                    && (t.form().endsWith("ch")
                            || t.form().endsWith("sh")
                            || t.form().endsWith("ese")
                            || t.form().endsWith("iss"));
            return plural || people || t.tag().equals("NNPS") || t.tag().equals("NNS");
        }
        Token h = text.tokens().get(head);
        if (h.isCapitalised() && h.isProperNoun() && !words.isOrgan(h.form())) {
            return t.form().endsWith("s")
                    && t.tag().startsWith("NN")
                    && !t.form().endsWith("ss")
                    && head > c.end();
        }
        return words.isOrgan(h.form())
                || words.isOrgan(h.lemma())
                || words.is("peoples", h.form())
                || words.is("peoples", h.lemma())
                || isOfPersons(h);
    }

    /** A noun that its ending tells to be of persons: engineers, investor, scientists. */
    private boolean isOfPersons(Token noun) {
        String one = noun.lemma();
        return (one.endsWith("er")
                        || one.endsWith("or")
                        || one.endsWith("ist")
                        || one.endsWith("ian")
                        || one.endsWith("ee"))
                && !words.is("no_persons", one);
    }
}
