package dev.masthead.cli;

import dev.masthead.cli.Progress.Form;
import picocli.CommandLine.Option;

/** Whether a command shows how far it is: on a terminal, and where it is asked to. */
public final class ProgressOption {
    /** Set to true by {@code bin/masthead} where standard error is a terminal, which Java cannot find out by itself. */
    static final String TERMINAL = "masthead.terminal";

    @Option(
            names = "--progress",
            negatable = true,
            description = "say on standard error how far it is and what time is left; by itself on a terminal")
    private Boolean wanted;

    /** Begins to show what is done from now on. */
    public Progress start() {
        return new Progress(System.err, form(wanted, Boolean.getBoolean(TERMINAL)), System::nanoTime);
    }

    static Form form(Boolean wanted, boolean terminal) {
        boolean shown = wanted == null ? terminal : wanted;
        return !shown ? Form.NONE : terminal ? Form.LINE : Form.LINES;
    }
}
