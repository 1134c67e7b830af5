package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.masthead.analysis.Analyzer;
import dev.masthead.app.Settings;
import dev.masthead.cli.Commands;
import dev.masthead.intake.Intake;
import dev.masthead.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures conditions. What the program makes of a data set is kept in a folder named after the digest of its classes, models
 * and lexicons, so that only what changed is computed again.
 */
final class Measurement {
    private static final int SHORT = 16;
    private static final int NOT_DONE = 2;

    private final Path data;
    private final Path codings;
    private final Path cache;
    private final Path lexicons = Settings.lexicons();
    private final Map<String, Task> own = Map.ofEntries(
            Map.entry("loaded_targets", new LoadedTargetsTask()),
            Map.entry("loaded_agreement", new LoadedAgreementTask()),
            Map.entry("judgements", new JudgementsTask()),
            Map.entry("harm", new HarmTask()),
            Map.entry("agreement", new AgreementTask()),
            Map.entry("stances", new StancesTask()),
            Map.entry("coded_attributions", new CodedAttributionsTask()),
            Map.entry("read_actors", new ReadActorsTask()),
            Map.entry("read_judgements", new ReadJudgementsTask()),
            Map.entry("gap", new GapTask()),
            Map.entry("directed_sentiment", new DirectedSentimentTask()),
            Map.entry("roles", new RolesTask()),
            Map.entry("coreference", new CoreferenceTask()),
            Map.entry("names", new NamesTask()),
            Map.entry("intervals", new IntervalsTask()),
            Map.entry("label", new LabelTask()),
            Map.entry("separation", new SeparationTask()),
            Map.entry("outlet_ratings", new OutletRatingsTask()),
            Map.entry("source_types", new SourceTypesTask()));
    private final Path judge;
    private final int threads;

    /**
     * @param data    folder of the data sets
     * @param codings folder of this repository's codings
     * @param judge   {@code judge.py}
     * @param cache   folder that what is computed goes to
     */
    Measurement(Path data, Path codings, Path judge, Path cache, int threads) throws IOException {
        this.data = data;
        this.codings = codings;
        this.judge = judge;
        this.threads = threads;
        this.cache = cache.resolve(digest(List.of(program(), lexicons)));
        Files.createDirectories(this.cache);
    }

    /** The task's result; empty where the data are not there. */
    Optional<JsonNode> measure(Condition c) throws IOException, InterruptedException {
        Path articles = data.resolve(c.data());
        Path labels =
                c.coding() != null ? codings.resolve(c.coding()) : c.gold() != null ? data.resolve(c.gold()) : null;
        if (!Files.exists(articles) || labels != null && !Files.exists(labels)) {
            return Optional.empty();
        }
        Path input = c.format().equals("conllu") ? conllu(articles) : articles;
        Path gold = filtered(labels == null ? input : labels, c);
        if (!c.beside().isEmpty()) {
            for (String more : c.beside()) {
                if (!Files.exists(data.resolve(more))) {
                    return Optional.empty();
                }
            }
            input = together(input, c);
        }
        Path reports = c.command().equals("none") ? null : reports(c.command(), input);
        Task task = own.containsKey(c.task()) ? own.get(c.task()) : new JudgeTask(judge, c.task());
        return Optional.of(task.score(new Task.Given(gold, reports, c.arguments())));
    }

    private Path reports(String command, Path input) throws IOException {
        Path out = cache.resolve(command + "-" + name(input) + ".jsonl");
        if (Files.exists(out)) {
            return out;
        }
        int code = Commands.run(
                lexicons,
                new Intake(Settings.limits(), Settings.bounds(), true),
                command,
                "--input",
                input.toString(),
                "--output",
                out.toString(),
                "--threads",
                Integer.toString(threads));
        if (code >= NOT_DONE) {
            throw new IOException(command + " failed on " + input);
        }
        if (!Files.exists(out)) {
            throw new IOException(command + " wrote nothing for " + input);
        }
        return out;
    }

    /** The data and what is analysed beside them in one file. */
    private Path together(Path input, Condition c) throws IOException {
        Path out = cache.resolve("articles-" + c.name() + ".jsonl");
        try (OutputStream all = Files.newOutputStream(out)) {
            Files.copy(input, all);
            for (String more : c.beside()) {
                Files.copy(data.resolve(more), all);
            }
        }
        return out;
    }

    /** A folder of CoNLL-U files as JSON Lines. */
    private Path conllu(Path folder) throws IOException {
        Path out = cache.resolve("articles-" + name(folder) + ".jsonl");
        if (!Files.exists(out)) {
            Path part = out.resolveSibling(out.getFileName() + ".part");
            try (Writer w = Files.newBufferedWriter(part);
                    Stream<Path> files = Files.list(folder)) {
                for (Path f : files.filter(p -> p.toString().endsWith(".conllu"))
                        .sorted()
                        .toList()) {
                    String id = f.getFileName().toString().replace(".conllu", "");
                    w.write(Conllu.document(id, Files.readAllLines(f)) + "\n");
                }
            }
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        }
        return out;
    }

    private Path filtered(Path gold, Condition c) throws IOException {
        if (c.where().isEmpty()) {
            return gold;
        }
        Path out = cache.resolve("gold-" + c.name() + ".jsonl");
        try (Writer w = Files.newBufferedWriter(out)) {
            for (JsonNode row : JsonLines.read(gold)) {
                if (c.where().entrySet().stream()
                        .allMatch(e -> row.path(e.getKey()).asText().equals(e.getValue()))) {
                    w.write(row + "\n");
                }
            }
        }
        return out;
    }

    /** Name of a data set, with a digest of its content or, of a folder, of its listing. */
    private static String name(Path input) throws IOException {
        String digest;
        if (Files.isDirectory(input)) {
            StringBuilder listing = new StringBuilder();
            try (Stream<Path> files = Files.list(input)) {
                for (Path f : files.sorted().toList()) {
                    listing.append(f.getFileName())
                            .append(' ')
                            .append(Files.size(f))
                            .append('\n');
                }
            }
            digest = Sha256.of(listing.toString());
        } else {
            digest = Sha256.of(Files.readAllBytes(input));
        }
        Path folder = input.toAbsolutePath().getParent().getFileName();
        return folder + "-" + input.getFileName().toString().replace(".jsonl", "") + "-"
                + digest.substring(0, SHORT / 2);
    }

    private static Path program() {
        try {
            return Path.of(Analyzer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds something that is no address", e);
        }
    }

    private static String digest(List<Path> folders) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path f : files.filter(Files::isRegularFile).sorted().toList()) {
                    try (InputStream in = Files.newInputStream(f)) {
                        all.append(folder.relativize(f))
                                .append(' ')
                                .append(Sha256.of(in.readAllBytes()))
                                .append('\n');
                    }
                }
            }
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }
}
