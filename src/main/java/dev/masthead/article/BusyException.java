package dev.masthead.article;

/** As much is analysed at the moment as memory holds. Nothing was stored; the same request can come again. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
        super("As much is analysed at the moment as memory holds. Send the request again later.");
    }
}
