package dev.masthead.cli;

import dev.masthead.auth.ApiKeys;
import dev.masthead.auth.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code keys}: makes a key and shows it, once. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a key, shows it once and adds its hash to a file.",
            "The service asks for keys when masthead.keys names the file."
        },
        footer = {"", "Examples:", "  masthead keys --file keys.txt --name newsroom --role submitter"})
final class KeysCommand implements Callable<Integer> {
    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "file of the keys, made where missing")
    private Path file;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "whose key it is, in one word")
    private String name;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "reader, submitter (articles, jobs, exports) or editor (removes too)")
    private String role;

    @Override
    public Integer call() throws IOException {
        Role given;
        try {
            given = Role.named(role);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the role is reader, submitter or editor");
        }
        System.out.println(ApiKeys.add(file, name, given));
        System.err.println("This is the only time that the key is shown.");
        return 0;
    }
}
