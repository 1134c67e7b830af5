package dev.masthead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.Bounds;
import dev.masthead.intake.Intake;
import dev.masthead.intake.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Files as other programs write them, in {@code src/test/resources/intake}: {@code input.*} goes in unchanged, and {@code
 * extract} must write {@code expected.jsonl} (written with {@code -Dmasthead.golden.write=true}), and on standard error {@code refused.txt}; packed, it must make the same of it.
 */
// it listens to the streams that all tests share
@Isolated
class ExtractFixturesTest {
    private static final Path CASES = Path.of("src/test/resources/intake");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsFilesAsTheirProgramsWriteThem() throws IOException {
        List<Path> all = cases();
        assertThat(all).hasSizeGreaterThan(25);
        return all.stream().map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> check(c)));
    }

    @TestFactory
    Stream<DynamicTest> readsThemInGzipAndInZip() throws IOException {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> {
                    Path input = input(c);
                    List<JsonNode> expected = expected(c.getFileName().toString());
                    assertThat(articles(extract(gzip(input), new ByteArrayOutputStream())))
                            .isEqualTo(expected);
                    assertThat(articles(extract(zip(input), new ByteArrayOutputStream())))
                            .isEqualTo(expected);
                }));
    }

    @Test
    void readsFoldersPatternsAndStandardInput() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("inputs/below"));
        Path story = input(CASES.resolve("trafilatura"));
        Files.copy(gzip(story), inputs.resolve("b.json.gz"));
        Files.copy(input(CASES.resolve("ninjs-1")), inputs.resolve("c.json"));
        Files.copy(input(CASES.resolve("zip")), inputs.getParent().resolve("a.zip"));
        List<JsonNode> zipped = expected("zip");
        List<JsonNode> all = new ArrayList<>(zipped);
        all.addAll(expected("trafilatura"));
        all.addAll(expected("ninjs-1"));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        assertThat(articles(extract(inputs.getParent(), messages))).isEqualTo(all);
        assertThat(messages.toString(StandardCharsets.UTF_8))
                .contains("a.zip/blob.bin: This is none of the formats that are read here.");
        assertThat(articles(extract(inputs.getParent().resolve("**.{gz,zip}"), messages)))
                .isEqualTo(all.subList(0, zipped.size() + 1));
        InputStream before = System.in;
        for (Path one : List.of(story, gzip(story), zip(story))) {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(one)));
            try {
                assertThat(articles(extract(Path.of("-"), messages))).isEqualTo(expected("trafilatura"));
            } finally {
                System.setIn(before);
            }
        }
    }

    private static List<JsonNode> expected(String example) throws IOException {
        return articles(Files.readString(CASES.resolve(example).resolve("expected.jsonl")));
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Path input(Path example) throws IOException {
        try (Stream<Path> files = Files.list(example)) {
            return files.filter(f -> f.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void check(Path example) throws IOException {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        String extracted = extract(input(example), messages);
        if (Boolean.getBoolean("masthead.golden.write")) {
            Files.writeString(example.resolve("expected.jsonl"), extracted);
        }
        assertThat(extracted).isEqualTo(Files.readString(example.resolve("expected.jsonl")));
        Path refused = example.resolve("refused.txt");
        List<String> refusals =
                messages.toString(StandardCharsets.UTF_8).strip().lines().toList();
        assertThat(refusals.subList(0, refusals.size() - 1))
                .isEqualTo(Files.exists(refused) ? Files.readAllLines(refused) : List.of());
    }

    private String extract(Path input, ByteArrayOutputStream messages) throws IOException {
        Path output = Files.createTempFile(folder, "out", ".jsonl");
        PrintStream before = System.err;
        System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
        try {
            Commands.run(
                    Path.of("lexicons"),
                    new Intake(Limits.DEFAULT, Bounds.DEFAULT, true),
                    "extract",
                    "--input",
                    input.toString(),
                    "--output",
                    output.toString());
        } finally {
            System.setErr(before);
        }
        return Files.readString(output);
    }

    private Path gzip(Path input) throws IOException {
        Path packed = Files.createTempDirectory(folder, "gz").resolve(input.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(input, out);
        }
        return packed;
    }

    private Path zip(Path input) throws IOException {
        Path packed = Files.createTempDirectory(folder, "zip").resolve("articles.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
            out.putNextEntry(new ZipEntry("data/" + input.getFileName()));
            Files.copy(input, out);
        }
        return packed;
    }

    /** What was made of each, but for ids: those that are made of a file's name have the container's in them. */
    private static List<JsonNode> articles(String lines) throws IOException {
        List<JsonNode> out = new ArrayList<>();
        for (String line : lines.split("\n")) {
            if (!line.isEmpty()) {
                out.add(((ObjectNode) JSON.readTree(line)).without("id"));
            }
        }
        return out;
    }
}
