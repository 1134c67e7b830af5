package dev.masthead.intake;

/** What came in cannot be a submission. The message is for the sender and never repeats the content itself. */
public final class InvalidSubmissionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String pointer;

    /**
     * @param pointer JSON pointer (RFC 6901) to the value at fault; null where the format is not JSON
     * @param detail  what is wrong and what would be right, in a sentence
     */
    public InvalidSubmissionException(Reason reason, String pointer, String detail) {
        super(detail);
        this.reason = reason;
        this.pointer = pointer;
    }

    public Reason reason() {
        return reason;
    }

    /** JSON pointer to the value at fault; null where there is none. */
    public String pointer() {
        return pointer;
    }

    /** The kinds of fault. */
    public enum Reason {
        /** The bytes are not text in the encoding they claim. */
        MALFORMED_ENCODING,
        /** Not JSON. */
        MALFORMED_JSON,
        /** There is no body to analyse. */
        EMPTY_TEXT,
        /** The body is longer than {@link Limits#text()}. */
        TEXT_TOO_LONG,
        /** NUL, or half of a surrogate pair. */
        INVALID_CHARACTERS,
        /** A field has the wrong type or form, or is too long. */
        INVALID_VALUE,
        /** A target lies outside the text or is empty. */
        TARGET_OUT_OF_RANGE,
        /** More than a bound of {@link Bounds} allows. */
        BOUND_EXCEEDED,
        /** Not a format that is read here. */
        UNKNOWN_FORMAT,
        /** Damaged, or not what it claims to be. */
        DAMAGED
    }
}
