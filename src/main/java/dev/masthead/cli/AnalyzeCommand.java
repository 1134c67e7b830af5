package dev.masthead.cli;

import dev.masthead.analysis.Analyzer;
import dev.masthead.intake.Intake;
import dev.masthead.lexicon.LexiconCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code analyze}: articles in any format in, a report a line out. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles and writes one masthead.report/2 a line, in the order of the input.",
            "Every format of docs/formats.md is recognised by itself: JSON Lines, files of crawlers, pages, feeds, tables,"
                    + " web archives, text, and gzip or zip around them.",
            "What is no article is reported on standard error with its place; the others go through,"
                    + " and the exit code is 1."
        },
        footer = {
            "",
            "Examples:",
            "  masthead analyze --input articles.jsonl --output reports.jsonl --threads 2",
            "  masthead analyze --input 'pages/**.html' --output reports.jsonl",
            "  masthead analyze --input stories.csv --map text:maintext,title:head --output reports.jsonl",
            "  zcat articles.jsonl.gz | masthead analyze --input - --output - | jq .metrics.n_words"
        })
final class AnalyzeCommand implements Callable<Integer> {
    private final Path defaultLexicons;
    private final LexiconCache cache;
    private final Intake intake;

    @Mixin
    private InputOptions options;

    @Option(names = "--lexicons", paramLabel = "DIR", description = "folder of the lexicons")
    private Path lexicons;

    AnalyzeCommand(Path defaultLexicons, LexiconCache cache, Intake intake) {
        this.defaultLexicons = defaultLexicons;
        this.cache = cache;
        this.intake = intake;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Inputs inputs = options.inputs();
        Analyzer analyzer = Analyzer.load(lexicons == null ? defaultLexicons : lexicons, cache);
        try (Progress progress = options.progress()) {
            BulkAnalysis bulk = new BulkAnalysis(analyzer, options.threads(), progress, inputs::share);
            boolean clean = options.write(out -> bulk.run(sink -> inputs.read(intake, sink), out));
            return clean ? 0 : 1;
        }
    }
}
