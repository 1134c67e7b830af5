package dev.masthead.cli;

import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconDictionary;
import dev.masthead.lexicon.Lexicons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lexicons export}: a lexicon as a dictionary for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a lexicon as a dictionary: words and phrases of each category in every inflection, as YAML for quanteda",
            "and LSX or in the form of LIWC. What asks for a part of speech or a gap is left out."
        },
        footer = {"", "Examples:", "  masthead lexicons export sentiment --output sentiment.yml"})
final class LexiconsExportCommand implements Callable<Integer> {
    /** The forms that there are. */
    enum Form {
        yaml,
        liwc
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LEXICON", description = "such as loaded-terms, sentiment or frames")
    private String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "yaml",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default")
    private Form form;

    @Option(
            names = "--output",
            paramLabel = "FILE|-",
            defaultValue = "-",
            description = "where it goes; - for standard output")
    private String output;

    @Option(names = "--lexicons", paramLabel = "DIR", description = "folder of the lexicons")
    private Path folder;

    LexiconsExportCommand(Path lexicons) {
        folder = lexicons;
    }

    @Override
    public Integer call() throws IOException {
        Lexicons all = Lexicons.load(folder);
        Lexicon lexicon = all.find(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no lexicon " + name + "; there are "
                                + all.all().stream().map(Lexicon::name).collect(Collectors.joining(", "))));
        LexiconDictionary dictionary = LexiconDictionary.of(lexicon, all);
        String written = form == Form.yaml ? dictionary.yaml() : dictionary.liwc();
        if (output.equals("-")) {
            var out = Output.console();
            out.print(written);
            out.flush();
        } else {
            Files.write(Path.of(output), written.getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }
}
