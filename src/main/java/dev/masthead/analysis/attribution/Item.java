package dev.masthead.analysis.attribution;

/**
 * One step of a clause: a token, or a whole quotation taken as one word.
 *
 * @param first     first token in the part
 * @param end       one past the last
 * @param tag       Penn tag; {@link #QUOTE} for a quotation
 * @param form      lower-case form; empty for a quotation
 * @param quotation index of the quotation; −1 for a token
 * @param words     tokens of the quotation that are words; 1 for a token
 */
record Item(int first, int end, String tag, String form, int quotation, int words) {
    static final String QUOTE = "QUOTE";
    /** Form of a quotation with a comma or the end of a sentence inside its closing mark: no phrase goes on behind it. */
    static final String CLOSED = "\u201D";

    boolean isQuote() {
        return quotation >= 0;
    }

    boolean is(String wanted) {
        return form.equals(wanted);
    }

    boolean isComma() {
        return form.equals(",");
    }

    boolean isDash() {
        return tag.equals(":") && (form.equals("-") || form.startsWith("--"));
    }

    boolean isFinalMark() {
        return tag.equals(".");
    }

    boolean isNoun() {
        return tag.startsWith("NN");
    }

    boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    boolean isAdverb() {
        return tag.startsWith("RB");
    }

    boolean isRelative() {
        return (tag.equals("WP") || tag.equals("WDT"))
                && (form.equals("who") || form.equals("which") || form.equals("that"));
    }

    boolean isPreposition() {
        return tag.equals("IN") || tag.equals("TO");
    }
}
