package dev.masthead.analysis.sourcing;

import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.List;

/** Where the citations of one text stand to each other and to the words beside them. */
final class CitationOrder {
    private final TextPart text;
    private final ParsedText parsed;
    private final List<Citation> citations;
    private final int relayTokens;

    /**
     * @param citations   in text order; may be added to as long as it stays so
     * @param relayTokens between a citation and the words that pass it on, at most
     */
    CitationOrder(ParsedText parsed, List<Citation> citations, int relayTokens) {
        text = parsed.part();
        this.parsed = parsed;
        this.citations = citations;
        this.relayTokens = relayTokens;
    }

    /** Where the phrase begins in which the citation stands: what describes it stands in front of the name. */
    private int phraseStart(Citation c) {
        ParsedSentence s = parsed.sentenceOf(c.firstToken);
        int p = s.phraseAt(c.firstToken);
        return p < 0 ? c.firstToken : Math.min(c.firstToken, s.phrase(p).first());
    }

    /** Where the words begin that stand in apposition before the name: {@code the state agency, SANA}. */
    int describedStart(Citation c) {
        ParsedSentence s = parsed.sentenceOf(c.firstToken);
        int p = s.phraseAt(c.firstToken);
        for (Description d : s.descriptionsBy(p)) {
            if (d.kind() == Description.Kind.APPOSITION) {
                NounPhrase of = s.phrase(d.phrase());
                return of.first();
            }
        }
        return phraseStart(c);
    }

    /** Index of the first citation that begins at the token or behind it. */
    int firstFrom(int token) {
        int lo = 0;
        int hi = citations.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (citations.get(mid).firstToken < token) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    /** The citation before the words in their sentence, near enough to belong to them; null. */
    Citation before(Match m) {
        Sentence sentence = text.sentenceOfToken(m.firstToken());
        for (int i = firstFrom(m.firstToken()) - 1; i >= 0; i--) {
            Citation c = citations.get(i);
            if (c.firstToken < sentence.firstToken()) {
                return null;
            }
            if (c.endToken <= m.firstToken() && m.firstToken() - c.endToken <= relayTokens) {
                return c;
            }
        }
        return null;
    }

    /** The citation behind the words in their sentence, near enough to belong to them; null. */
    Citation behind(Match m) {
        int i = firstFrom(m.endToken());
        if (i == citations.size()) {
            return null;
        }
        Citation c = citations.get(i);
        Sentence sentence = text.sentenceOfToken(m.firstToken());
        return c.endToken <= sentence.endToken() && describedStart(c) - m.endToken() <= relayTokens ? c : null;
    }

    /** The citation behind another one in its sentence; null where there is none. */
    Citation next(Citation c) {
        int i = firstFrom(c.firstToken) + 1;
        Sentence sentence = text.sentenceOfToken(c.firstToken);
        return i < citations.size() && citations.get(i).endToken <= sentence.endToken() ? citations.get(i) : null;
    }
}
