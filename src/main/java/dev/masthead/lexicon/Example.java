package dev.masthead.lexicon;

import dev.masthead.text.Span;
import java.util.Optional;

/**
 * A sentence that shows what an entry matches, or that it does not match.
 *
 * @param text   the sentence without the marks
 * @param marked the words the entry must match, in UTF-16 offsets of {@code text}; empty where it must not match
 */
public record Example(String text, Optional<Span> marked, Origin origin) {

    /** Reads {@code "Talks with the [[regime]] collapsed."}. */
    static Example match(String sentence, Origin origin) {
        int open = sentence.indexOf("[[");
        int close = sentence.indexOf("]]");
        if (open < 0 || close < open + 2 || sentence.indexOf("[[", open + 2) >= 0) {
            throw new LexiconException(origin, "a match needs exactly one [[...]] around the words: " + sentence);
        }
        String text = sentence.substring(0, open) + sentence.substring(open + 2, close) + sentence.substring(close + 2);
        return new Example(text, Optional.of(new Span(open, close - 2)), origin);
    }

    static Example noMatch(String sentence, Origin origin) {
        if (sentence.contains("[[")) {
            throw new LexiconException(origin, "a no_match marks nothing: " + sentence);
        }
        return new Example(sentence, Optional.empty(), origin);
    }
}
