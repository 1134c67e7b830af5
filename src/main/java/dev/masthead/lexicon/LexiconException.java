package dev.masthead.lexicon;

/** A lexicon cannot be used; the message begins with file and line. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LexiconException(Origin origin, String reason) {
        super(origin + ": " + reason);
    }

    public LexiconException(Origin origin, String reason, Throwable cause) {
        super(origin + ": " + reason, cause);
    }
}
