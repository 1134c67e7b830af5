package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.List;

/** Words that may name an outlet, as matched. */
final class OutletCandidate {
    final TextPart text;
    final int first;
    final int end;
    /** Whom they may mean. */
    final List<Outlet> outlets;
    /** They mean the outlet in any text. */
    final boolean safe;

    final ParsedSentence s;
    /** The phrase that the last word stands in; null. */
    final NounPhrase phrase;

    OutletCandidate(Analysis analysis, TextPart text, Match m, List<Outlet> outlets, boolean safe) {
        this.text = text;
        first = m.firstToken();
        end = m.endToken();
        this.outlets = outlets;
        this.safe = safe;
        s = analysis.parsed(text.part()).sentenceOf(end - 1);
        int p = s.phraseAt(end - 1);
        phrase = p < 0 ? null : s.phrase(p);
    }

    String text() {
        return text.textOf(text.span(first, end));
    }

    Token token(int i) {
        return text.tokens().get(i);
    }
}
