package dev.masthead.lexicon;

/** How a pattern's bare words match tokens. */
public enum MatchMode {
    /** In any inflection. */
    LEMMA,
    /** As written, ignoring case. */
    FORM,
    /** As written, case and all. */
    EXACT
}
