package dev.masthead.job;

/** Too many jobs wait. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueueFullException() {
        super("Too many jobs wait.");
    }
}
