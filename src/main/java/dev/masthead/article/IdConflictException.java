package dev.masthead.article;

/** The id that a sender gave belongs to another article. */
public final class IdConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdConflictException(String id) {
        super("The id " + id + " belongs to another article.");
    }
}
