package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDumpTest {
    private static final Path CASES = Path.of("src/test/resources/articles");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final TextDump dump = new TextDump(Limits.DEFAULT);

    /** One test a folder: {@code input.txt} and what must be read from it. */
    @TestFactory
    Stream<DynamicTest> everyShape() throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(CASES)) {
            cases = folders.filter(f -> Files.exists(f.resolve("input.txt")))
                    .sorted()
                    .toList();
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(15);
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    JsonNode read = json(dump.read(Files.readAllBytes(folder.resolve("input.txt")), null));
                    Path expected = folder.resolve("submission.json");
                    if (Boolean.getBoolean("masthead.golden.write")) {
                        Files.writeString(
                                expected, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(read) + "\n");
                    }
                    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(read) + "\n")
                            .isEqualTo(Files.readString(expected));
                }));
    }

    private static JsonNode json(Submission s) {
        ObjectNode out = JSON.createObjectNode();
        out.put("url", s.url())
                .put("outlet", s.outlet())
                .put("title", s.title())
                .put("summary", s.summary());
        list(out.putArray("bylines"), s.bylines());
        out.put("published_at", s.publishedAt() == null ? null : s.publishedAt().toString());
        out.put("language", s.language()).put("section", s.section());
        list(out.putArray("keywords"), s.keywords());
        out.put("source_format", s.sourceFormat()).put("text", s.text());
        list(out.putArray("warnings"), s.warnings());
        return out;
    }

    private static void list(ArrayNode to, List<String> values) {
        values.forEach(to::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n \t\r\n", "\u00A0\n", "https://example.org/only-an-address"})
    void withoutBodyIsRefused(String text) {
        assertThatThrownBy(() -> dump.read(text)).isInstanceOfSatisfying(InvalidSubmissionException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.EMPTY_TEXT);
            assertThat(e.pointer()).isNull();
        });
    }

    @Test
    void declaredCharsetIsUsed() throws InvalidSubmissionException {
        byte[] latin = "Le café est fermé, he said.".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(dump.read(latin, StandardCharsets.ISO_8859_1).text()).isEqualTo("Le café est fermé, he said.");
        assertThatThrownBy(() -> dump.read(latin, null))
                .isInstanceOfSatisfying(
                        InvalidSubmissionException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED_ENCODING));
    }

    @Test
    void byteOrderMarkIsNotText() throws InvalidSubmissionException {
        byte[] marked = "\uFEFFhttps://example.org/a\n\nHe said so.".getBytes(StandardCharsets.UTF_8);

        Submission read = dump.read(marked, null);

        assertThat(read.url()).isEqualTo("https://example.org/a");
        assertThat(read.text()).isEqualTo("He said so.");
    }

    /** Whatever the paragraphs are, an article keeps all of them: behind an address nothing but a headline leaves the body. */
    @Property(tries = 300)
    void paragraphsAreNeverLost(
            @ForAll @Size(min = 1, max = 12) @UniqueElements
                    List<@NotBlank @AlphaChars @NumericChars @StringLength(min = 1, max = 60) String> paragraphs)
            throws InvalidSubmissionException {
        Submission read = dump.read("https://example.org/a/b\n\n" + String.join("\n\n", paragraphs));

        String all = read.title().isEmpty() ? read.text() : read.title() + "\n\n" + read.text();
        assertThat(all).isEqualTo(String.join("\n\n", paragraphs));
        assertThat(read.url()).isEqualTo("https://example.org/a/b");
    }

    /** A body that is one paragraph is kept to the character, whatever stands in it. */
    @Property(tries = 300)
    void oneParagraphIsKept(@ForAll @StringLength(min = 1, max = 80) @NotBlank String words)
            throws InvalidSubmissionException {
        String paragraph = "He said: "
                + words.codePoints()
                        .filter(c -> c != 0
                                && !Character.isSurrogate((char) c)
                                && !Character.isWhitespace(c)
                                && c != '\u0085')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                + ".";

        assertThat(dump.read(paragraph).text()).isEqualTo(paragraph);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "a\n", ". ", "@", "http://", "2031-03-04T09:15Z\n", "By A ", "\"", "a,"})
    void hostileInputTakesLinearTime(String unit) {
        String big = unit.repeat(150_000 / unit.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                dump.read(big + "\nen_EN\n1 2\n2031-03-04T09:15Z\n");
            } catch (InvalidSubmissionException refused) {
                assertThat(refused.reason()).isIn(Reason.EMPTY_TEXT, Reason.TEXT_TOO_LONG);
            }
        });
    }

    private static final String STORY =
            "The harbour burned for hours on Monday, officials said.\n\nNobody was hurt in the fire, which began in a warehouse.";

    private Submission headed(String head) throws InvalidSubmissionException {
        return dump.read(head + "\n\n" + STORY);
    }

    /** Papers put bylines above headlines, and either in capitals. */
    @Test
    void bylinesInCapitalsAreNoHeadlines() throws InvalidSubmissionException {
        for (String head : List.of(
                "BY ANN EXAMPLE\n\nHarbour burns for hours",
                "By Ann Example\nHarbour burns for hours",
                "Harbour burns for hours\n\nBY ANN EXAMPLE")) {
            Submission read = headed(head);
            assertThat(read.title()).as(head).isEqualTo("Harbour burns for hours");
            assertThat(read.bylines()).as(head).hasSize(1).allMatch(n -> n.equalsIgnoreCase("Ann Example"));
            assertThat(read.text()).as(head).isEqualTo(STORY);
        }
        Submission two = headed("HARBOUR BURNS FOR HOURS\n\nBy ANN EXAMPLE AND BO SAMPLE");
        assertThat(two.title()).isEqualTo("HARBOUR BURNS FOR HOURS");
        assertThat(two.bylines()).containsExactly("ANN EXAMPLE", "BO SAMPLE");
    }

    /** Whether it is a name or a section nobody can tell; a headline it is not. */
    @Test
    void aLineInCapitalsAboveTheHeadlineIsNotPlaced() throws InvalidSubmissionException {
        for (String line : List.of("ANN EXAMPLE", "WORLD NEWS", "ANN EXAMPLE, STAFF WRITER")) {
            Submission read = headed(line + "\n\nHarbour burns for hours");
            assertThat(read.title()).isEqualTo("Harbour burns for hours");
            assertThat(read.bylines()).isEmpty();
            assertThat(read.warnings()).containsExactly("Not placed: " + line);
        }
        assertThat(headed("MAYOR RESIGNS").title()).isEqualTo("MAYOR RESIGNS");
        assertThat(headed("MAYOR RESIGNS\n\nCITY HALL IN TURMOIL AFTER FIRE").title())
                .isEqualTo("MAYOR RESIGNS");
    }
}
