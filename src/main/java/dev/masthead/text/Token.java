package dev.masthead.text;

/**
 * A word or mark.
 *
 * @param start first UTF-16 code unit in the part
 * @param end   one past the last
 * @param text  as written
 * @param form  lower-cased, with every apostrophe, quotation mark and dash in its plain form; what lexicons match
 * @param lemma the dictionary form of an inflected verb, noun, adjective or adverb; else the form
 * @param tag   Penn Treebank part-of-speech tag
 */
public record Token(int start, int end, String text, String form, String lemma, String tag) {

    public Span span() {
        return new Span(start, end);
    }

    /** A letter or digit stands in it. */
    public boolean isWord() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
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
        return Character.isUpperCase(text.codePointAt(0));
    }
}
