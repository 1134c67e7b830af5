package dev.masthead.syntax;

/**
 * A base noun phrase: a noun with its determiner and the modifiers before it, without what stands behind. Names, pronouns
 * and numbers that stand alone are phrases too.
 *
 * @param index      its place among {@link ParsedSentence#phrases()}
 * @param first      first token in the part
 * @param end        one past the last token
 * @param head       the token of its last noun, pronoun or number
 * @param determiner the token of its article, demonstrative, quantifier or possessive pronoun; −1
 */
public record NounPhrase(int index, int first, int end, int head, int determiner) {

    public boolean covers(int token) {
        return token >= first && token < end;
    }
}
