package dev.masthead.article;

import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.JsonSubmissions;
import dev.masthead.intake.Limits;
import dev.masthead.intake.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample articles: written for this project, by outlets that do not exist ({@code lexicons/outlets/mul-invented.yaml}). They show
 * what a service can do before it has articles of its own, and from their reports it learns how to pack others.
 */
public final class SampleArticles {
    private static final String FILE = "sample.jsonl";

    private SampleArticles() {}

    /** The file, as a job can read it. */
    public static InputStream open() {
        return SampleArticles.class.getResourceAsStream(FILE);
    }

    /** What stands in it. */
    public static List<Submission> read(Limits limits) {
        List<Submission> out = new ArrayList<>();
        try (InputStream in = open()) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                out.add(JsonSubmissions.ofService(limits).read(line.getBytes(StandardCharsets.UTF_8), null));
            }
        } catch (IOException | InvalidSubmissionException e) {
            throw new IllegalStateException("the program's own " + FILE + " cannot be read", e);
        }
        return List.copyOf(out);
    }
}
