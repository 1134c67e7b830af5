package dev.masthead.cli;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.MatchReview;
import dev.masthead.analysis.MatchReview.Outcome;
import dev.masthead.analysis.MatchReview.Reviewed;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.LexiconCache;
import dev.masthead.report.Report;
import dev.masthead.report.review.ReviewLayer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lexicons try}: everything that is found in a sentence, and what was ruled out and why. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "Shows every layer of findings in a text, the entries that matched, and those that stood there and were ruled"
                    + " out, with what ruled them out.",
            "Without TEXT it reads standard input."
        })
final class LexiconsTryCommand implements Callable<Integer> {
    /** More than any article: what is tried is read by a person. */
    private static final int MOST_BYTES = 1 << 20;

    private static final List<ReviewLayer> LAYERS = List.of(
            ReviewLayer.ATTRIBUTIONS,
            ReviewLayer.MENTIONS,
            ReviewLayer.LOADED,
            ReviewLayer.SENTIMENT,
            ReviewLayer.FRAMES,
            ReviewLayer.SOURCING);

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "the sentence, or several; several words are one text")
    private List<String> words = List.of();

    @Option(names = "--title", paramLabel = "TITLE", description = "a headline above it")
    private String title = "";

    private final LexiconCache cache;

    @Option(names = "--lexicons", paramLabel = "DIR", description = "folder of the lexicons")
    private Path folder;

    LexiconsTryCommand(Path lexicons, LexiconCache cache) {
        folder = lexicons;
        this.cache = cache;
    }

    @Override
    public Integer call() throws IOException {
        String text = words.isEmpty() ? standardInput() : String.join(" ", words);
        if (text.isBlank() && title.isBlank()) {
            throw new ParameterException(spec.commandLine(), "there is no text to try");
        }
        Analyzer analyzer = Analyzer.load(folder, cache);
        Submission submission = Submission.of(title, text);
        PrintStream out = Output.console();
        try {
            Report report = analyzer.analyze(submission);
            for (ReviewLayer layer : LAYERS) {
                out.println("== " + layer.id());
                out.println(layer.show(report, title, text));
            }
        } catch (UnsupportedLanguageException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        List<Reviewed> reviewed = MatchReview.of(analyzer, submission);
        out.println("== entries that matched");
        reviewed.stream().filter(r -> r.outcome() == Outcome.MATCHED).forEach(r -> out.println(shown(r)));
        out.println();
        out.println("== entries that were ruled out");
        reviewed.stream()
                .filter(r -> r.outcome() != Outcome.MATCHED)
                .forEach(r -> out.println(shown(r) + "  " + why(r)));
        out.flush();
        return 0;
    }

    private static String standardInput() throws IOException {
        byte[] bytes = System.in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("more than " + MOST_BYTES + " bytes are not a text to try");
        }
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private static String shown(Reviewed r) {
        return "'" + r.words() + "'  " + r.entry();
    }

    private static String why(Reviewed r) {
        return switch (r.outcome()) {
            case MATCHED -> "";
            case SHADOWED -> "a longer match stands there";
            case UNLESS -> "unless " + r.reason();
            case ONLY_WITH -> "only with one of: " + r.reason();
            case SENSE -> "sense: " + r.reason();
        };
    }
}
