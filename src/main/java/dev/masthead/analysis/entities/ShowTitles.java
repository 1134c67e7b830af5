package dev.masthead.analysis.entities;

import dev.masthead.syntax.ParsedText;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.Set;

/** Names of shows between quotation marks that begin with a surname: {@code "Quimble Prime Time"} is not Quimble. */
final class ShowTitles {
    /** Such a name has so many tokens at most behind the surname. */
    private static final int LONGEST = 5;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private ShowTitles() {}

    /** Whether the token begins a quotation of a few words that all have capitals and no verb among them. */
    static boolean beginsAt(ParsedText parsed, int first) {
        int region = parsed.quotations().regionOf(first);
        if (region < 0) {
            return false;
        }
        Span inner = parsed.quotations().passage(region).inner();
        TextPart text = parsed.part();
        if (text.tokenAt(inner.start()) != first) {
            return false;
        }
        int words = 0;
        for (int i = first + 1; i < text.tokens().size() && text.tokens().get(i).start() < inner.end(); i++) {
            Token t = text.tokens().get(i);
            if (t.isWord() && (!t.isCapitalised() || FINITE.contains(t.tag())) || i - first > LONGEST) {
                return false;
            }
            words += t.isWord() ? 1 : 0;
        }
        return words > 0;
    }
}
