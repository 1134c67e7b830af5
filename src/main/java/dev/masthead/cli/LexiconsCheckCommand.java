package dev.masthead.cli;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.ExampleChecker;
import dev.masthead.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexicons check}: reads lexicons and runs their examples through the whole pipeline. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks lexicons: every file is read, every example is run through the whole pipeline.",
            "What is wrong is named with file and line; the exit code is then 1."
        },
        footer = {
            "",
            "Examples:",
            "  masthead lexicons check",
            "  masthead lexicons check loaded-terms sentiment --lexicons my-lexicons"
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

    @Mixin
    private ProgressOption progressOption;

    @Override
    public Integer call() {
        Analyzer analyzer = Analyzer.load(folder);
        try (Progress progress = progressOption.start()) {
            return check(analyzer, progress);
        }
    }

    private int check(Analyzer analyzer, Progress progress) {
        ExampleChecker checker = new ExampleChecker(analyzer);
        List<Lexicon> lexicons = analyzer.lexicons().all().stream()
                .filter(l -> names.isEmpty() || names.contains(l.name()))
                .toList();
        int all = lexicons.stream().mapToInt(l -> checker.cases(l).size()).sum();
        int done = 0;
        int wrong = 0;
        for (Lexicon lexicon : lexicons) {
            List<ExampleChecker.Case> cases = checker.cases(lexicon);
            for (ExampleChecker.Case c : cases) {
                Optional<String> failure = checker.failure(c);
                if (failure.isPresent()) {
                    wrong++;
                    progress.say(failure.get());
                }
                done++;
                int n = done;
                progress.show((double) n / all, () -> n + " of " + all + " examples");
            }
            progress.clear();
            System.out.println(
                    lexicon.name() + ": " + lexicon.entries().size() + " entries, " + cases.size() + " examples");
        }
        return wrong == 0 ? 0 : SOMETHING_WRONG;
    }
}
