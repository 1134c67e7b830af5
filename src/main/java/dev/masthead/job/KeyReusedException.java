package dev.masthead.job;

/** The key was used for another request. */
public final class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("The key was used for another request.");
    }
}
