package dev.masthead.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Writes what a shell needs to complete the commands and options of masthead.",
        footer = {
            "",
            "Examples:",
            "  source <(masthead completion bash)                           in this shell",
            "  masthead completion bash > ~/.local/share/bash-completion/completions/masthead",
            "  echo 'source <(masthead completion zsh)' >> ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    /** The shells that there are; one script serves both. */
    enum Shell {
        bash,
        zsh
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(AutoComplete.bash("masthead", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
