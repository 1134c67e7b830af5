package dev.masthead.cli;

import dev.masthead.intake.Intake;
import dev.masthead.lexicon.LexiconCache;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands. Without one the program serves. */
@Command(
        name = "masthead",
        mixinStandardHelpOptions = true,
        description = "Scores news articles for attribution, sourcing, loaded terms, sentiment and frames.",
        footer = {
            "",
            "Without a command it serves its page and its API on http://localhost:8080.",
            "",
            "Examples:",
            "  masthead",
            "  masthead analyze --input articles.jsonl --output reports.jsonl --threads 2",
            "  masthead submit --input news.warc.gz --to http://localhost:8080",
            "  masthead lexicons try \"Talks with the regime failed, the minister said.\"",
            "  source <(masthead completion bash)",
            "",
            "Each command says more with --help."
        })
public final class Commands {
    /** Nothing was done: the command line, a file or a lexicon is wrong. */
    static final int NOT_DONE = 2;

    private Commands() {}

    /**
     * Runs a command line.
     *
     * @param lexicons the folder that is read unless the command line names another
     * @param intake   what reads the articles
     * @return its exit code: 0 done, 1 done but for some of the input, 2 not done
     */
    public static int run(Path lexicons, Intake intake, String... args) {
        return run(lexicons, LexiconCache.NONE, intake, List.of(), args);
    }

    /**
     * Runs a command line that may name commands of the service besides.
     *
     * @param cache where it is kept what lexicons come to
     */
    public static int run(Path lexicons, LexiconCache cache, Intake intake, List<Object> more, String... args) {
        Map<String, Supplier<Object>> known = new LinkedHashMap<>();
        known.put("analyze", () -> new AnalyzeCommand(lexicons, cache, intake));
        known.put("lexicons", () -> LexiconsCommand.line(lexicons, cache, intake));
        known.put("extract", () -> new ExtractCommand(intake));
        known.put("stories", () -> new StoriesCommand(intake));
        known.put("submit", SubmitCommand::new);
        known.put("mcp", () -> new McpCommand(lexicons));
        known.put("keys", KeysCommand::new);
        CommandLine commands = new CommandLine(new Commands());
        if (args.length > 0 && known.containsKey(args[0])) {
            // to describe the others would take longer than to carry this one out
            commands.addSubcommand(args[0], known.get(args[0]).get());
        } else {
            known.forEach((name, command) -> commands.addSubcommand(name, command.get()));
            commands.addSubcommand(new CompletionCommand());
            more.forEach(commands::addSubcommand);
        }
        commands.getCommandSpec().versionProvider(new VersionLines(lexicons));
        return commands.setExecutionExceptionHandler((e, line, parsed) -> {
                    // a refused connection has no message of its own
                    line.getErr().println("masthead: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
                    return NOT_DONE;
                })
                .execute(args);
    }
}
