package dev.masthead.text;

/**
 * A sentence of a part.
 *
 * @param index      its place in the part, from 0
 * @param paragraph  the paragraph it stands in, from 0
 * @param span       its words, without white space at the ends
 * @param firstToken index of its first token in the part
 * @param endToken   one past its last
 */
public record Sentence(int index, int paragraph, Span span, int firstToken, int endToken) {

    public int size() {
        return endToken - firstToken;
    }
}
