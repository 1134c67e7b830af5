package dev.masthead.analysis.entities;

/** What a phrase is to its verb, as far as salience asks. */
enum GrammaticalRole {
    SUBJECT,
    OBJECT,
    /** The object of a question: {@code asked Lund why}. */
    ASKED,
    POSSESSOR,
    OTHER
}
