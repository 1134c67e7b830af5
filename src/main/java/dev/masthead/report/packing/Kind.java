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
    ARRAY;

    private static final Kind[] ALL = values();

    static Kind of(long place) {
        return ALL[(int) place];
    }
}
