package dev.masthead.text;

/**
 * A word or mark where it stands.
 *
 * @param start first UTF-16 code unit in the part
 * @param end   one past the last
 * @param type  the word, wherever it stands
 * @param lemma the dictionary form of an inflected verb, noun, adjective or adverb; else the form
 * @param tag   Penn Treebank part-of-speech tag
 */
public record Token(int start, int end, WordType type, String lemma, String tag) {

    /** As written. */
    public String text() {
        return type.text();
    }

    /** Lower-cased, with every apostrophe, quotation mark and dash in its plain form; what lexicons match. */
    public String form() {
        return type.form();
    }

    public Span span() {
        return new Span(start, end);
    }

    /** A letter or digit stands in it. */
    public boolean isWord() {
        return type.isWord();
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    public boolean isCapitalised() {
        return type.isCapitalised();
    }
}
