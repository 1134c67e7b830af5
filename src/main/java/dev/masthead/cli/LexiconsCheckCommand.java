package dev.masthead.cli;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.ExampleChecker;
import dev.masthead.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexicons check}: reads lexicons and runs their examples through the whole pipeline. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks lexicons: every file is read, every example is run through the whole pipeline.",
            "What is wrong is named with file and line; the exit code is then 1."
        })
final class LexiconsCheckCommand implements Callable<Integer> {
    private static final int SOMETHING_WRONG = 1;

    @Parameters(paramLabel = "LEXICON", arity = "0..*", description = "only these; all where none is named")
    private List<String> names = List.of();

    @Option(names = "--lexicons", paramLabel = "DIR", description = "folder of the lexicons")
    private Path folder;

    LexiconsCheckCommand(Path lexicons) {
        folder = lexicons;
    }

    @Override
    public Integer call() {
        Analyzer analyzer = Analyzer.load(folder);
        ExampleChecker checker = new ExampleChecker(analyzer);
        int wrong = 0;
        for (Lexicon lexicon : analyzer.lexicons().all()) {
            if (!names.isEmpty() && !names.contains(lexicon.name())) {
                continue;
            }
            List<ExampleChecker.Case> cases = checker.cases(lexicon);
            for (ExampleChecker.Case c : cases) {
                Optional<String> failure = checker.failure(c);
                if (failure.isPresent()) {
                    wrong++;
                    System.err.println(failure.get());
                }
            }
            System.out.println(
                    lexicon.name() + ": " + lexicon.entries().size() + " entries, " + cases.size() + " examples");
        }
        return wrong == 0 ? 0 : SOMETHING_WRONG;
    }
}
