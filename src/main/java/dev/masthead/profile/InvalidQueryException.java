package dev.masthead.profile;

/** A question that cannot be answered as it is put; the message says to whoever asked what is wrong with it. */
public final class InvalidQueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidQueryException(String message) {
        super(message);
    }
}
