package dev.masthead.cli.mcp;

/** A call that cannot be answered; the message says why, and what would help. */
public final class ToolException extends Exception {
    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
