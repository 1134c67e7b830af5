package dev.masthead.syntax;

import dev.masthead.text.WordType;

/**
 * One step of a sentence as one voice speaks it: a token, or a whole quotation taken as one word.
 *
 * @param first     first token in the part
 * @param end       one past the last
 * @param tag       Penn tag; {@link #QUOTE} for a quotation
 * @param form      lower-case form; empty for a quotation, or {@link #CLOSED}
 * @param lemma     dictionary form; empty for a quotation
 * @param quotation index of the quotation among {@link Quotations#passages()}; −1 for a token
 * @param words     tokens of the quotation that are words; 1 for a token
 */
public record Item(int first, int end, String tag, String form, String lemma, int quotation, int words) {
    /** Tag of a quotation. */
    public static final String QUOTE = "QUOTE";

    /** Form of a quotation with a comma or the end of a sentence inside its closing mark: no phrase goes on behind it. */
    public static final String CLOSED = "\u201D";

    public boolean isQuote() {
        return quotation >= 0;
    }

    public boolean is(String wanted) {
        return form.equals(wanted);
    }

    public boolean isComma() {
        return form.equals(",");
    }

    public boolean isDash() {
        return tag.equals(":") && WordType.isDash(form);
    }

    /** The mark that ends a sentence. */
    public boolean isFinalMark() {
        return tag.equals(".");
    }

    /** An opening or closing quotation mark, where quotations are not folded. */
    public boolean isQuotationMark() {
        return tag.equals("``") || tag.equals("''");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    public boolean isAdjective() {
        return tag.startsWith("JJ");
    }

    /** A verb or modal. */
    public boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    public boolean isAdverb() {
        return tag.startsWith("RB");
    }

    /** A coordinating conjunction. */
    public boolean isConjunction() {
        return tag.equals("CC");
    }

    /** who, which or that as the pronoun of a relative clause. */
    public boolean isRelative() {
        return (tag.equals("WP") || tag.equals("WDT"))
                && (form.equals("who") || form.equals("which") || form.equals("that"));
    }

    public boolean isPreposition() {
        return tag.equals("IN") || tag.equals("TO");
    }
}
