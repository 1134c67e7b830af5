package dev.masthead.cli;

import dev.masthead.analysis.Analyzer;
import dev.masthead.cli.mcp.AnalyzerTools;
import dev.masthead.cli.mcp.CorpusTools;
import dev.masthead.cli.mcp.Tool;
import dev.masthead.cli.mcp.ToolServer;
import dev.masthead.intake.Bounds;
import dev.masthead.intake.Formats;
import dev.masthead.intake.Limits;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mcp}: tools for a program that speaks the Model Context Protocol over standard input and output. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Serves five tools of the Model Context Protocol over standard input and output: analyze_text, look_up_outlet,"
                    + " search_articles, find_quotations, compare.",
            "The first two need nothing else; the others ask a running service. Nothing is stored.",
            "The key of the service, where it asks for one, is read from MASTHEAD_KEY."
        },
        footer = {"", "Examples:", "  masthead mcp", "  masthead mcp --server http://localhost:8080"})
final class McpCommand implements Callable<Integer> {
    private final Path defaultLexicons;

    @Option(names = "--server", paramLabel = "URL", description = "address of the service")
    private String server = "http://localhost:8080";

    @Option(names = "--lexicons", paramLabel = "DIR", description = "folder of the lexicons")
    private Path lexicons;

    McpCommand(Path defaultLexicons) {
        this.defaultLexicons = defaultLexicons;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintStream out = System.out;
        // standard output is the protocol's alone: whatever else is printed goes to standard error
        System.setOut(System.err);
        Path folder = lexicons == null ? defaultLexicons : lexicons;
        // a client wants to be greeted at once, and may never ask for an analysis
        CompletableFuture<Analyzer> analyzer = CompletableFuture.supplyAsync(() -> Analyzer.load(folder));
        List<Tool> tools = new ArrayList<>();
        tools.addAll(new AnalyzerTools(analyzer::join, Formats.standard(Limits.DEFAULT, Bounds.DEFAULT)).all());
        tools.addAll(new CorpusTools(server).all());
        ToolServer.serve(tools, System.in, out);
        return 0;
    }
}
