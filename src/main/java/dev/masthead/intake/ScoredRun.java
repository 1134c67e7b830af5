package dev.masthead.intake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.report.ReportReader;
import dev.masthead.text.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a run of {@code spark/} has left in a folder: articles with their reports, in the order of the input. */
public final class ScoredRun {
    private static final String FORMAT = "masthead.spark/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final List<Path> units;
    private final String analyzer;

    private ScoredRun(Path folder, List<Path> units, String analyzer) {
        this.folder = folder;
        this.units = units;
        this.analyzer = analyzer;
    }

    /** Takes an article and its report. */
    @FunctionalInterface
    public interface Each {
        void accept(Submission submission, String report) throws IOException, InterruptedException;
    }

    /** @throws IOException if the folder holds no run that is complete; the message says what it is */
    public static ScoredRun in(Path folder) throws IOException {
        Path manifest = folder.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            throw new IOException(folder + " holds no complete run of spark/: it has no manifest.json");
        }
        var json = JSON.readTree(manifest.toFile());
        if (!json.path("format").asText().equals(FORMAT)) {
            throw new IOException(folder + " holds no run of the form " + FORMAT);
        }
        try (Stream<Path> all = Files.list(folder.resolve("submissions"))) {
            List<Path> units = all.filter(Files::isDirectory)
                    .map(Path::getFileName)
                    .sorted()
                    .toList();
            if (units.size() != json.path("units").intValue()) {
                throw new IOException(folder + " is not whole: " + units.size() + " units of "
                        + json.path("units").intValue());
            }
            return new ScoredRun(folder, units, json.path("analyzer").asText());
        }
    }

    /** Digest of the analyzer that scored it. */
    public String analyzer() {
        return analyzer;
    }

    public int units() {
        return units.size();
    }

    /**
     * Goes through a unit.
     *
     * @throws IOException if it cannot be read, or a report is not of its article
     */
    public void read(int unit, Each each) throws IOException, InterruptedException {
        Path name = units.get(unit);
        try (BufferedReader submissions = lines(name, "submissions");
                BufferedReader reports = lines(name, "reports")) {
            for (String line = submissions.readLine(); line != null; line = submissions.readLine()) {
                Submission submission = SubmissionJson.read(JSON.readTree(line));
                String report = reports.readLine();
                if (report == null
                        || !ReportReader.read(report).article().textSha256().equals(Sha256.of(submission.text()))) {
                    throw new IOException(folder + ": reports of " + name + " are not those of its articles");
                }
                each.accept(submission, report);
            }
        }
    }

    private BufferedReader lines(Path unit, String kind) throws IOException {
        Path file = folder.resolve(kind).resolve(unit.toString()).resolve(kind + ".jsonl.gz");
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }
}
