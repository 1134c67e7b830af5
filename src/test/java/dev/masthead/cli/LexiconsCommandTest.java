package dev.masthead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.intake.Bounds;
import dev.masthead.intake.Identity;
import dev.masthead.intake.Intake;
import dev.masthead.intake.Limits;
import dev.masthead.intake.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The commands for whoever works on lexicons, run as from a terminal, on the shipped lexicons and a changed copy. */
// it listens to the streams that all tests share
@Isolated
class LexiconsCommandTest {
    private static final Path LEXICONS = Path.of("lexicons");

    @TempDir
    Path folder;

    /** What a command wrote, and its exit code. */
    private record Ran(int code, String out, String err) {}

    private static Ran run(String input, String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        InputStream in = System.in;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(wrong, true, StandardCharsets.UTF_8));
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            int code = Commands.run(LEXICONS, new Intake(Limits.DEFAULT, Bounds.DEFAULT, true), args);
            return new Ran(code, written.toString(StandardCharsets.UTF_8), wrong.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
        }
    }

    /** A copy of the shipped lexicons in which a file has other words. */
    private Path changed(String file, String old, String now) throws IOException {
        Path copy = folder.resolve("lexicons");
        try (Stream<Path> all = Files.walk(LEXICONS)) {
            for (Path from : all.toList()) {
                Path to = copy.resolve(LEXICONS.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        Path target = copy.resolve(file);
        String text = Files.readString(target);
        assertThat(text).contains(old);
        Files.writeString(target, text.replace(old, now));
        return copy;
    }

    @Test
    void tryShowsWhatIsFoundAndWhatWasRuledOut() {
        Ran ran = run("", "lexicons", "try", "--title", "Talks end", "The regime denied it. The tax regime stays.");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("== attributions\n# Talks end\n\n{a1 source|The regime} {a1 cue|denied} {a1 content|it}.")
                .contains("The {delegitimising 2 outlet|regime} denied it. The tax regime stays.")
                .containsPattern(
                        "== entries that were ruled out\n(.*\n)*'regime'  loaded-terms.regime  sense: senses\\.finance-regime\\..*\n");
    }

    @Test
    void tryReadsStandardInput() {
        Ran ran = run("The regime denied it.\n", "lexicons", "try");
        assertThat(ran.out()).contains("'regime'  loaded-terms.regime\n");
    }

    @Test
    void tryNeedsAText() {
        Ran ran = run(" \n", "lexicons", "try");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("there is no text to try");
    }

    @Test
    void diffShowsWhatAChangedEntryDoes() throws IOException {
        Path now = changed(
                "loaded-terms/en-delegitimising.yaml",
                "id: loaded-terms.regime, pattern: \"regime\"",
                "id: loaded-terms.regime, pattern: \"rulership\"");
        Path corpus = folder.resolve("corpus.jsonl");
        Files.writeString(corpus, """
                {"id": "one", "text": "Talks with the regime collapsed in May. The mayor said that rain was near."}
                {"id": "two", "text": "The mayor said on Friday that the bridge would be open by the end of May."}
                """);
        Ran ran = run(
                "",
                "lexicons",
                "diff",
                LEXICONS.toString(),
                now.toString(),
                corpus.toString(),
                "--layer",
                "loaded_terms");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                        2 articles compared, 1 differ
                        loaded_terms  +0 −1 ~0

                        == loaded_terms
                        loaded-terms.regime  +0 −1 ~0
                          − [one] Talks with the {regime} collapsed in May. The mayor said that rain …
                                intensity: 2 · label: delegitimising · negated: false · voice: outlet
                        """);
    }

    @Test
    void diffComparesFilesOfReports() throws IOException {
        Path corpus = folder.resolve("corpus.jsonl");
        Path reports = folder.resolve("old.jsonl");
        Files.writeString(
                corpus, "{\"id\": \"one\", \"text\": \"Talks with the regime collapsed in May, he said.\"}\n");
        run("", "analyze", "--input", corpus.toString(), "--output", reports.toString());
        Path now = folder.resolve("new.jsonl");
        Files.writeString(now, Files.readString(reports).replace("\"voice\":\"paraphrased\"", "\"voice\":\"outlet\""));
        Ran ran = run(
                "", "lexicons", "diff", "--reports", reports.toString(), now.toString(), corpus.toString(), "--json");
        assertThat(ran.out().lines().toList().get(0))
                .isEqualTo("{\"articles\":1,\"differing\":1,\"only_old\":0,\"only_new\":0}");
        assertThat(ran.out())
                .contains(
                        "{\"layer\":\"loaded_terms\",\"entry\":\"loaded-terms.regime\",\"came\":0,\"went\":0,\"changed\":1",
                        "\"context\":\"Talks with the {regime} collapsed in May, he said.\"",
                        "\"values\":{\"voice\":[\"paraphrased\",\"outlet\"]}");
    }

    /** A term in every article goes: the outlet's rate leaves its interval, and nothing else that it has does. */
    @Test
    void diffTellsWhichPublishedFiguresMoveByMoreThanTheirInterval() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            lines.append(
                            "{\"id\": \"a%d\", \"url\": \"https://%s/%d\", \"text\": \"Talks with the regime collapsed in ward %d."
                                    .formatted(i, i < 20 ? "north.example" : "south.example", i, i))
                    .append(
                            " The mayor said on Friday that the bridge of the harbour would be open by the end of May.\"}\n");
        }
        Path corpus = folder.resolve("corpus.jsonl");
        Path old = folder.resolve("old.jsonl");
        Path now = folder.resolve("new.jsonl");
        Files.writeString(corpus, lines);
        run("", "analyze", "--input", corpus.toString(), "--output", old.toString());
        // as if the entry were retired
        Files.writeString(
                now,
                Files.readString(old)
                        .replaceAll("\"loaded_outlet_per_1000_words\":[0-9.]+", "\"loaded_outlet_per_1000_words\":0.0")
                        .replaceAll("\"n_loaded_outlet\":[0-9.]+", "\"n_loaded_outlet\":0.0"));
        Ran ran = run(
                "", "lexicons", "diff", "--reports", old.toString(), now.toString(), corpus.toString(), "--figures");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "== figures\n2 of ",
                        " figures move by more than their interval (of all articles, and of outlets with 20 and more)\n")
                .containsPattern(
                        "\nall articles  loaded_outlet_per_1000_words  [0-9.]+ \\([0-9.]+ to [0-9.]+\\) → 0\\.0000  \\[24 articles]")
                .containsPattern("\nnorth\\.example  loaded_outlet_per_1000_words  .* → 0\\.0000  \\[20 articles]")
                .doesNotContain("south.example  loaded");

        Path published = folder.resolve("profile.json");
        Files.writeString(published, """
                {"outlet": {"slug": "south.example"}, "analyzer_digest": "0", "metrics": [
                  {"name": "loaded_outlet_per_1000_words", "estimate": 45.5, "low": 40, "high": 50, "n_articles": 5},
                  {"name": "attributions_per_1000_words", "estimate": 1, "low": 0, "high": 1000, "n_articles": 4}]}
                """);
        Ran of = run(
                "",
                "lexicons",
                "diff",
                "--reports",
                old.toString(),
                now.toString(),
                corpus.toString(),
                "--published",
                published.toString(),
                "--json");
        assertThat(of.out())
                .endsWith(
                        "{\"layer\":\"figures\",\"outlet\":\"south.example\",\"metric\":\"loaded_outlet_per_1000_words\","
                                + "\"n_articles\":4,\"before\":45.5,\"low\":40.0,\"high\":50.0,\"after\":0.0,\"as_published\":false}\n");
        Files.writeString(published, "{\"a\": 1}");
        Ran none = run(
                "",
                "lexicons",
                "diff",
                "--reports",
                old.toString(),
                now.toString(),
                "--published",
                published.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo("masthead: " + published
                        + ": neither a profile nor a comparison as the service answers them\n");
    }

    @Test
    void diffOfASavedQueryTakesItsArticlesAlone() throws IOException {
        Path corpus = folder.resolve("corpus.jsonl");
        Path reports = folder.resolve("old.jsonl");
        Files.writeString(corpus, """
                {"id": "one", "text": "Talks with the regime collapsed in May, he said."}
                {"id": "two", "text": "The bridge would be open by the end of May, he said."}
                """);
        run("", "analyze", "--input", corpus.toString(), "--output", reports.toString());
        Path bundle = folder.resolve("bundle.zip");
        String identity = Identity.of(Submission.of("", "Talks with the regime collapsed in May, he said."))
                .sha256();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            zip.putNextEntry(new ZipEntry("articles.csv"));
            zip.write(("article_id,identity_sha256\r\none," + identity + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        Ran ran = run(
                "",
                "lexicons",
                "diff",
                "--reports",
                reports.toString(),
                reports.toString(),
                corpus.toString(),
                "--query",
                bundle.toString());
        assertThat(ran.out()).isEqualTo("1 articles compared, 0 differ\n");
    }

    @Test
    void aFileThatHoldsNoReportsIsNamedWithItsLine() throws IOException {
        Path good = folder.resolve("good.jsonl");
        Path bad = folder.resolve("bad.jsonl");
        Files.writeString(good, "{\"id\":\"one\"}\n");
        Files.writeString(bad, "{\"id\":\"one\"}\n{\"no\":1}\n");
        Ran ran = run("", "lexicons", "diff", "--reports", good.toString(), bad.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("masthead: " + bad + ":2: a report has an id\n");
    }

    @Test
    void anUnknownLayerIsRefused() {
        Ran ran = run("", "lexicons", "diff", "--reports", "a", "b", "--layer", "frame");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("there is no layer frame; there are attributions, mentions,");
    }

    @Test
    void lintNamesAKeyThatNobodyReads() throws IOException {
        Path now = changed(
                "loaded-terms/en-delegitimising.yaml",
                "id: loaded-terms.regime, pattern: \"regime\", match: lemma, pos: NOUN, unless:",
                "id: loaded-terms.regime, pattern: \"regime\", match: lemma, pos: NOUN, unles:");
        Ran ran = run("", "lexicons", "lint", "--no-hints", "--lexicons", now.toString(), "loaded-terms");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "loaded-terms/en-delegitimising.yaml:8: error: unread-key: loaded-terms: nobody reads 'unles',"
                                + " which stands here first, 1 times in all\n")
                .doesNotContain("hint:");
    }

    @Test
    void lexiconsAloneSaysWhatThereIsToDo() {
        Ran ran = run("", "lexicons");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("say what to do: ");
        assertThat(List.of("check", "lint", "try", "diff"))
                .allSatisfy(name -> assertThat(ran.err()).contains(name));
    }
}
