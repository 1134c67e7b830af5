package dev.masthead.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.analysis.Analyzer;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.KeyReads;
import dev.masthead.lexicon.LexiconLint;
import dev.masthead.lexicon.LexiconLint.Problem;
import dev.masthead.lexicon.LexiconLint.Severity;
import dev.masthead.lexicon.Lexicons;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexicons lint}: what is well-formed and still cannot be meant. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for expansions of patterns that the entry's own unless forbids and for keys that nobody reads (errors),",
            "for the same words with contradictory marks and for examples without a word of their entry (hints).",
            "The exit code is 1 where there are errors; hints alone leave it 0."
        })
final class LexiconsLintCommand implements Callable<Integer> {
    private static final String SCHEMA = "lexicon.schema.json";

    @Parameters(paramLabel = "LEXICON", arity = "0..*", description = "only these; all where none is named")
    private List<String> names = List.of();

    @Option(names = "--lexicons", paramLabel = "DIR", description = "folder of the lexicons")
    private Path folder;

    @Option(names = "--no-hints", description = "errors only")
    private boolean errorsOnly;

    LexiconsLintCommand(Path lexicons) {
        folder = lexicons;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = Output.console();
        Map<String, int[]> counts = new TreeMap<>();
        boolean wrong = false;
        for (Problem problem : problems(folder)) {
            String file = problem.origin().file();
            if (!names.isEmpty() && !names.contains(file.substring(0, file.indexOf('/')))
                    || errorsOnly && problem.severity() == Severity.HINT) {
                continue;
            }
            wrong |= problem.severity() == Severity.ERROR;
            int[] n = counts.computeIfAbsent(problem.rule(), r -> new int[2]);
            n[0]++;
            n[1] += problem.count();
            out.println(problem);
        }
        counts.forEach((rule, n) -> out.println(rule + ": " + n[0] + (n[0] == n[1] ? "" : ", " + n[1] + " in all")));
        if (counts.isEmpty()) {
            out.println("nothing found");
        }
        out.flush();
        return wrong ? 1 : 0;
    }

    /** Everything found in a folder of lexicons. */
    static List<Problem> problems(Path folder) throws IOException {
        KeyReads reads = new KeyReads();
        Lexicons lexicons = Lexicons.load(folder, reads);
        Analyzer analyzer = Analyzer.of(lexicons);
        // some keys are asked for when a scorer is made, some when an entry first occurs
        lexicons.find("attribution-cues")
                .ifPresent(cues -> Stream.concat(
                                cues.entries().stream().flatMap(e -> e.examples().stream()),
                                cues.groups().stream().flatMap(g -> g.examples().stream()))
                        .filter(example -> example.marked().isPresent())
                        .forEach(example -> analyzer.findings(Submission.of("", example.text()))));
        return LexiconLint.check(lexicons.all(), reads, forPeople(folder.resolve(SCHEMA)));
    }

    /** Keys that the schema beside the lexicons names as not meant for the program. */
    private static Map<String, Set<String>> forPeople(Path schema) throws IOException {
        Map<String, Set<String>> out = new TreeMap<>();
        if (Files.exists(schema)) {
            JsonNode keys = new JsonMapper().readTree(schema.toFile()).path("x-for-people");
            keys.properties()
                    .forEach(lexicon -> lexicon.getValue()
                            .forEach(key -> out.computeIfAbsent(lexicon.getKey(), l -> new TreeSet<>())
                                    .add(key.asText())));
        }
        return out;
    }
}
