package dev.masthead.cli;

import dev.masthead.analysis.Analyzer;
import dev.masthead.intake.JsonSubmissions;
import dev.masthead.intake.Limits;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code analyze}: JSON Lines in, a report a line out. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles as JSON Lines and writes one masthead.report/1 a line, in the order of the input.",
            "A line that is no article is reported on standard error with its number; the others go through,"
                    + " and the exit code is 1."
        })
final class AnalyzeCommand implements Callable<Integer> {
    private static final String STANDARD = "-";
    private static final int BUFFER = 1 << 16;

    private final Path defaultLexicons;
    private final Limits limits;

    @Option(names = "--input", required = true, paramLabel = "FILE|-", description = "JSON Lines; - for standard input")
    private String input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE|-",
            description = "where the reports go; - for standard output. A file appears when it is complete.")
    private String output;

    @Option(names = "--threads", paramLabel = "N", description = "threads that analyse; one a core by default")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--lexicons", paramLabel = "DIR", description = "folder of the lexicons")
    private Path lexicons;

    AnalyzeCommand(Path defaultLexicons, Limits limits) {
        this.defaultLexicons = defaultLexicons;
        this.limits = limits;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads must be at least 1");
        }
        try (InputStream in = open(input)) {
            Analyzer analyzer = Analyzer.load(lexicons == null ? defaultLexicons : lexicons);
            BulkAnalysis bulk = new BulkAnalysis(analyzer, JsonSubmissions.ofLines(limits), threads, System.err);
            boolean clean = output.equals(STANDARD) ? toStandardOutput(bulk, in) : toFile(bulk, in);
            return clean ? 0 : 1;
        }
    }

    private static InputStream open(String input) throws IOException {
        if (input.equals(STANDARD)) {
            return System.in;
        }
        try {
            return Files.newInputStream(Path.of(input));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + input, e);
        }
    }

    private static boolean toStandardOutput(BulkAnalysis bulk, InputStream in)
            throws IOException, InterruptedException {
        // System.out swallows errors, and a reader that has gone away must end the work
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(java.io.FileDescriptor.out), BUFFER)) {
            return bulk.run(in, out);
        }
    }

    private boolean toFile(BulkAnalysis bulk, InputStream in) throws IOException, InterruptedException {
        Path target = Path.of(output).toAbsolutePath();
        if (!Files.isDirectory(target.getParent())) {
            throw new IOException("there is no folder " + target.getParent());
        }
        Path writing = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            boolean clean;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(writing), BUFFER)) {
                clean = bulk.run(in, out);
            }
            Files.move(writing, target, StandardCopyOption.REPLACE_EXISTING);
            return clean;
        } finally {
            Files.deleteIfExists(writing);
        }
    }
}
