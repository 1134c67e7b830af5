package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of one word that the clause around them tells to be somebody's: who praises, accuses or supports is somebody, and so is who is
 * praised, accused or supported ({@code Venn has endorsed Holm}). Such words are names where no other word stands in their phrase and
 * the language has no ordinary word of that form.
 */
final class SpeakingNames {
    private static final String VERBS = "verb-frames";
    /** The first names of bodies that speak as often as persons do; shorter words are initials. */
    private static final int SHORTEST = 4;

    private static final double SURE = 1;

    /** The ends of nouns for several persons, with which a sentence may begin: Gardeners. */
    private static final Pattern PERSONS = Pattern.compile("(er|or|ist|an)s$");

    private final Analysis analysis;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;

    SpeakingNames(Analysis analysis, ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
    }

    /**
     * The names in the sentence, left to right.
     *
     * @param taken  tokens that belong to a name already
     * @param bodies tokens that the registry has as what a body is called, though they are words of the language too
     */
    List<Name> of(Part part, Sentence sentence, BitSet taken, BitSet bodies) {
        List<Match> verbs = analysis.matches(part).longest(VERBS, sentence.firstToken(), sentence.endToken());
        if (verbs.stream().noneMatch(this::isAttitude)) {
            return List.of();
        }
        ParsedSentence s = analysis.parsed(part, sentence.index());
        BitSet found = new BitSet();
        for (Match m : verbs) {
            int at = isAttitude(m) ? s.verbAt(m.endToken() - 1) : -1;
            VerbGroup v = at < 0 ? null : s.verbs().get(at);
            if (v == null || v.head() < m.firstToken()) {
                mark(s, s.phraseAt(m.endToken()), false, taken, bodies, found); // critical of Holm
                continue;
            }
            if (v.subject() != null && v.subject().phrase() >= 0) {
                s.conjuncts(v.subject().phrase()).forEach(p -> mark(s, p, true, taken, bodies, found));
            }
            v.objects().forEach(o -> mark(s, o, false, taken, bodies, found));
            mark(s, v.agent(), true, taken, bodies, found);
        }
        List<Name> out = new ArrayList<>();
        found.stream().forEach(i -> out.add(new Name(i, i + 1, bodies.get(i) ? Type.ORGANISATION : Type.PERSON, SURE)));
        return out;
    }

    /** A verb by which somebody takes a stand toward somebody. */
    private boolean isAttitude(Match m) {
        return words.is("parts_of_somebody", m.entry().text("agent_role").orElse(""));
    }

    /** @param acts whether it does what the verb says; the object of one is only a name that the registry knows: not {@code celebrated Easter} */
    private void mark(ParsedSentence s, int phrase, boolean acts, BitSet taken, BitSet bodies, BitSet found) {
        if (phrase < 0) {
            return;
        }
        NounPhrase p = s.phrase(phrase);
        // the Holm campaign
        boolean campaign = p.end() - p.first() == 3
                && p.determiner() == p.first()
                && words.is("voices_of_persons", s.formOf(p.end() - 1).toLowerCase(Locale.ROOT));
        int i = campaign ? p.first() + 1 : p.first();
        boolean owner = campaign || s.tagOf(i + 1).equals("POS") && p.end() > i + 2;
        if (p.end() - p.first() != 1 && !owner || taken.get(i)) {
            return;
        }
        Token t = s.token(i);
        boolean word = t.isCapitalised()
                && t.tag().equals("NNP")
                && t.text().length() >= SHORTEST
                && !EntityTable.isAcronym(t.text())
                && t.text().chars().allMatch(Character::isLetter);
        boolean ordinary = !bodies.get(i) && isOrdinary(t);
        boolean known = acts && !owner || bodies.get(i) || registry.isSurname(t.form());
        if (word && known && !ordinary && !isBesideName(s, i, owner)) {
            found.set(i);
        }
    }

    private boolean isOrdinary(Token t) {
        boolean plural = t.form().endsWith("s")
                && (givenNames.isCommonWord(t.form().substring(0, t.form().length() - 1))
                        || PERSONS.matcher(t.form()).find());
        return (plural || givenNames.isCommonWord(t.form())) && !registry.isSurname(t.form())
                || words.isOrganisationWord(t.form())
                || words.isTitle(t.form())
                || words.is("calendar", t.form())
                || words.is("never_in_names", t.form())
                || words.is("never_last_in_names", t.form())
                || givenNames.isPlace(t.form()) && !registry.isSurname(t.form());
    }

    /** A piece of a longer name that was read apart. */
    private static boolean isBesideName(ParsedSentence s, int i, boolean owner) {
        String behind = s.tagOf(i + 1);
        return s.tagOf(i - 1).startsWith("NNP") || behind.startsWith("NNP") || behind.equals("POS") && !owner;
    }
}
