package dev.masthead.analysis.entities;

import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Surnames of persons whom the article has named in full, or calls by the one word elsewhere more than once: a name finder that
 * looks at one sentence misses them where the sentence is unlike those it was taught (<i>Clement also argued</i>).
 */
final class TakenUpNames {
    /** A surname has so many letters at least. */
    private static final int SHORTEST = 3;

    /** So often the one word must be seen as a person's name where no full name has it. */
    private static final int OFTEN = 2;

    private final ActorWords words;
    private final GivenNames givenNames;
    private final Set<String> surnames = new HashSet<>();

    TakenUpNames(ActorWords words, GivenNames givenNames) {
        this.words = words;
        this.givenNames = givenNames;
    }

    /**
     * The names in the part that no candidate covers.
     *
     * @param seen  candidates of the part
     * @param taken tokens that are part of another name or of none for sure
     */
    List<Name> of(TextPart text, List<Candidate> seen, BitSet taken) {
        collect(text, seen);
        List<Name> out = new ArrayList<>();
        if (surnames.isEmpty()) {
            return out;
        }
        for (int i = 0; i < text.tokens().size(); i++) {
            Token t = text.tokens().get(i);
            if (t.isCapitalised()
                    && (t.isProperNoun() || acts(text, i))
                    && !taken.get(i)
                    && surnames.contains(t.text())
                    && !isBeside(text, i - 1, i)
                    && !isBeside(text, i + 1, i + 1)) {
                out.add(new Name(i, i + 1, Type.PERSON, 1));
            }
        }
        return out;
    }

    /** {@code Clement also argued}: a word that begins its sentence and could be another is a name before a verb. */
    private static boolean acts(TextPart text, int i) {
        String tag = text.tokens().get(i).tag();
        if (!tag.startsWith("JJ") && !tag.startsWith("NN") && !tag.startsWith("VB")
                || i + 1 >= text.tokens().size()
                || text.sentenceOfToken(i).firstToken() != i) {
            return false;
        }
        String next = text.tokens().get(i + 1).tag();
        return next.equals("VBD") || next.equals("VBZ") || next.equals("MD") || next.startsWith("RB");
    }

    private void collect(TextPart text, List<Candidate> seen) {
        Map<String, Integer> single = new HashMap<>();
        for (Candidate c : seen) {
            if (!c.looksLikePerson()) {
                continue;
            }
            int last = c.end() - 1;
            while (last > c.first()
                    && words.is("name_suffixes", text.tokens().get(last).form().toLowerCase(Locale.ROOT))) {
                last--;
            }
            Token t = text.tokens().get(last);
            boolean word = t.text().length() >= SHORTEST
                    && t.isCapitalised()
                    && !EntityTable.isAcronym(t.text())
                    && !words.is("calendar", t.form())
                    && !words.isTitle(t.form());
            if (!word) {
                continue;
            }
            boolean full = last > c.first() && givenNames.contains(text.tokens().get(c.first()).form());
            int times = single.merge(t.text(), 1, Integer::sum);
            boolean ordinary = givenNames.isCommonWord(t.form()) || givenNames.isPlace(t.form());
            if (full || times >= OFTEN && !ordinary) {
                surnames.add(t.text());
            }
        }
    }

    /** Whether a capitalised word of a longer name stands beside the place between two tokens: {@code Clement Hall}. */
    private boolean isBeside(TextPart text, int other, int right) {
        if (other < 0 || other >= text.tokens().size() || right >= text.tokens().size()) {
            return false;
        }
        Token t = text.tokens().get(other);
        int gap = text.tokens().get(right).start() - text.tokens().get(right - 1).end();
        boolean plainTitle = other < right && words.isTitle(t.form());
        return gap == 1 && t.isCapitalised() && t.isProperNoun() && !plainTitle;
    }
}
