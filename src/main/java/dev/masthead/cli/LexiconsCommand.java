package dev.masthead.cli;

import dev.masthead.intake.Intake;
import dev.masthead.lexicon.LexiconCache;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lexicons}: commands for whoever works on lexicons. */
@Command(
        name = "lexicons",
        mixinStandardHelpOptions = true,
        description = {"Commands for whoever works on lexicons.", "docs/lexicons.md shows how they go together."},
        footer = {
            "",
            "Examples:",
            "  masthead lexicons check",
            "  masthead lexicons try \"Talks with the regime failed, the minister said.\""
        })
final class LexiconsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private LexiconsCommand() {}

    /** The command with its subcommands. */
    static CommandLine line(Path lexicons, LexiconCache cache, Intake intake) {
        return new CommandLine(new LexiconsCommand())
                .addSubcommand(new LexiconsCheckCommand(lexicons))
                .addSubcommand(new LexiconsLintCommand(lexicons))
                .addSubcommand(new LexiconsTryCommand(lexicons, cache))
                .addSubcommand(new LexiconsDiffCommand(intake))
                .addSubcommand(new LexiconsReviewCommand())
                .addSubcommand(new LexiconsExportCommand(lexicons));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
