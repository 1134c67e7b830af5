package dev.masthead.intake.document;

/** A document cannot be read. The message is a sentence for the sender and holds nothing of the content. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String detail) {
        super(detail);
    }
}
