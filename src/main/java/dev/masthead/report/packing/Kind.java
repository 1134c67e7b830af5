package dev.masthead.report.packing;

/** Kinds of values in a column. Their order is part of what is stored: none may move, and new ones come last. */
enum Kind {
    NULL,
    FALSE,
    TRUE,
    WHOLE,
    /** Of at most four decimals, as Java writes them. */
    DECIMAL,
    /** Any other number, as it is written. */
    LITERAL,
    TEXT,
    OBJECT,
    ARRAY,
    /** The words of the title between the start and the end of the same object. */
    OF_TITLE,
    /** The same of the text. */
    OF_TEXT;

    private static final Kind[] ALL = values();

    static Kind of(long place) {
        return ALL[(int) place];
    }
}
