package dev.masthead.text;

import java.util.List;

/**
 * A text with its sentences and tokens, both in text order.
 *
 * @param part      which text of the article it is
 * @param text      the text, unchanged
 * @param sentences without gaps but for white space
 * @param tokens    of all sentences
 */
public record TextPart(Part part, String text, List<Sentence> sentences, List<Token> tokens) {

    public TextPart {
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
    }

    public static TextPart empty(Part part) {
        return new TextPart(part, "", List.of(), List.of());
    }

    public String textOf(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The span from the first of the tokens to the last. */
    public Span span(int firstToken, int endToken) {
        return new Span(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
    }

    /** Index of the first token that ends after the offset; {@code tokens.size()} behind the last. */
    public int tokenAt(int offset) {
        int lo = 0;
        int hi = tokens.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (tokens.get(mid).end() <= offset) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    /** The sentence that holds the token. */
    public Sentence sentenceOfToken(int token) {
        int lo = 0;
        int hi = sentences.size() - 1;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (sentences.get(mid).endToken() <= token) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return sentences.get(lo);
    }

    /** Tokens that are words. */
    public int countWords() {
        int n = 0;
        for (Token t : tokens) {
            if (t.isWord()) {
                n++;
            }
        }
        return n;
    }
}
