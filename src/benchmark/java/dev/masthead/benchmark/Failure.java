package dev.masthead.benchmark;

import picocli.CommandLine;

/** What a tool says when it fails: a line, not a stack trace. */
final class Failure {
    private static final int NOT_DONE = 2;

    private Failure() {}

    static int report(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        // a refused connection has no message of its own
        line.getErr().println(line.getCommandName() + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        return NOT_DONE;
    }
}
