package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSubmissionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JsonSubmissions service = JsonSubmissions.ofService(new Limits(100, 50, 3));

    private Submission read(String json) throws InvalidSubmissionException {
        return service.read(json.getBytes(StandardCharsets.UTF_8), null);
    }

    @Test
    void everyFieldIsRead() throws InvalidSubmissionException {
        Submission read = read("""
                {"id": "a.b:c_d-1", "url": " https://example.org/ünï ", "outlet": "Example", "title": "T",
                 "text": "  Ann spoke.\\n", "summary": "S", "bylines": ["Ann", "Bo"],
                 "published_at": "2025-06-12T07:12+0530", "language": "en-GB", "section": "world", "keywords": ["k"],
                 "targets": [{"start": 2, "end": 5}]}""");

        assertThat(read)
                .isEqualTo(new Submission(
                        "a.b:c_d-1",
                        "https://example.org/ünï",
                        "Example",
                        "T",
                        "  Ann spoke.\n",
                        "S",
                        List.of("Ann", "Bo"),
                        OffsetDateTime.parse("2025-06-12T07:12:00+05:30"),
                        TimePrecision.MINUTE,
                        "en",
                        "world",
                        List.of("k"),
                        List.of(new Span(2, 5)),
                        "json",
                        null,
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": 5}                                       | INVALID_VALUE | /text",
                "{\"text\": null}                                    | EMPTY_TEXT | /text",
                "{}                                                  | EMPTY_TEXT | /text",
                "{\"text\": \" \\n\"}                                | EMPTY_TEXT | /text",
                "[]                                                  | INVALID_VALUE | ``",
                "{\"text\": \"a\"                                    | MALFORMED_JSON | /text",
                "{\"text\": \"a\"} x                                 | MALFORMED_JSON | ``",
                "{\"text\": \"a\", \"keywords\": [1, }               | MALFORMED_JSON | /keywords/1",
                "{\"text\": \"a\", \"text\": \"b\"}                  | MALFORMED_JSON | /text",
                "{\"text\": \"a\\u0000\"}                            | INVALID_CHARACTERS | /text",
                "{\"text\": \"a\\udc00\"}                            | INVALID_CHARACTERS | /text",
                "{\"text\": \"a\", \"title\": \"\\ud800x\"}          | INVALID_CHARACTERS | /title",
                "{\"text\": \"a\", \"bylines\": [\"A\", \"\\u0000\"]}| INVALID_CHARACTERS | /bylines/1",
                "{\"text\": \"a\", \"title\": []}                    | INVALID_VALUE | /title",
                "{\"text\": \"a\", \"bylines\": \"Ann\"}             | INVALID_VALUE | /bylines",
                "{\"text\": \"a\", \"keywords\": [\"a\", 1]}         | INVALID_VALUE | /keywords/1",
                "{\"text\": \"a\", \"keywords\": [\"a\",\"b\",\"c\",\"d\"]} | INVALID_VALUE | /keywords",
                "{\"text\": \"a\", \"url\": \"example.org\"}         | INVALID_VALUE | /url",
                "{\"text\": \"a\", \"url\": \"ftp://example.org\"}   | INVALID_VALUE | /url",
                "{\"text\": \"a\", \"url\": \"https://a/b c\"}       | INVALID_VALUE | /url",
                "{\"text\": \"a\", \"id\": \"a/b\"}                  | INVALID_VALUE | /id",
                "{\"text\": \"a\", \"id\": \"\"}                     | INVALID_VALUE | /id",
                "{\"text\": \"a\", \"id\": 7}                        | INVALID_VALUE | /id",
                "{\"text\": \"a\", \"language\": \"english\"}        | INVALID_VALUE | /language",
                "{\"text\": \"a\", \"published_at\": \"12.6.2025\"}  | INVALID_VALUE | /published_at",
                "{\"text\": \"a\", \"published_at\": \"2025-06-12T07:12\"} | INVALID_VALUE | /published_at",
                "{\"text\": \"a\", \"published_at\": \"2025-02-30\"} | INVALID_VALUE | /published_at",
                "{\"text\": \"a\", \"published_at\": \"+99999-01-01\"} | INVALID_VALUE | /published_at",
                "{\"text\": \"abc\", \"targets\": {}}                | INVALID_VALUE | /targets",
                "{\"text\": \"abc\", \"targets\": [7]}               | INVALID_VALUE | /targets/0",
                "{\"text\": \"abc\", \"targets\": [{\"start\": 0}]}  | INVALID_VALUE | /targets/0/end",
                "{\"text\": \"abc\", \"targets\": [{\"start\": \"0\", \"end\": 1}]} | INVALID_VALUE | /targets/0/start",
                "{\"text\": \"abc\", \"targets\": [{\"start\": 0.5, \"end\": 1}]} | INVALID_VALUE | /targets/0/start",
                "{\"text\": \"abc\", \"targets\": [{\"start\": -1, \"end\": 1}]} | TARGET_OUT_OF_RANGE | /targets/0/start",
                "{\"text\": \"abc\", \"targets\": [{\"start\": 0, \"end\": 4}]} | TARGET_OUT_OF_RANGE | /targets/0/end",
                "{\"text\": \"abc\", \"targets\": [{\"start\": 2, \"end\": 2}]} | TARGET_OUT_OF_RANGE | /targets/0/end",
                "{\"text\": \"a😀c\", \"targets\": [{\"start\": 0, \"end\": 3}, {\"start\": 0, \"end\": 4}]} | TARGET_OUT_OF_RANGE | /targets/1/end",
                "{\"text\": \"abc\", \"targets\": [{\"start\": 99999999999999999999, \"end\": 4}]} | TARGET_OUT_OF_RANGE | /targets/0/start",
            })
    void refusalsPointAtTheValue(String json, Reason reason, String pointer) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(InvalidSubmissionException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void theLimitCountsCodePoints() throws InvalidSubmissionException {
        assertThat(read("{\"text\": \"" + "😀".repeat(100) + "\"}").text()).hasSize(200);
        assertThatThrownBy(() -> read("{\"text\": \"" + "a".repeat(101) + "\"}"))
                .isInstanceOfSatisfying(InvalidSubmissionException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.TEXT_TOO_LONG);
                    assertThat(e).hasMessage("The text has 101 characters; 100 are accepted.");
                });
    }

    @Test
    void contentIsNotRepeatedInRefusals() {
        assertThatThrownBy(() -> read("{\"text\": \"secret words\", \"secret\" secret}"))
                .hasMessageNotContaining("secret")
                .hasMessageContaining("line 1, column 35");
    }

    @Test
    void anotherEncodingIsRefused() {
        byte[] latin = "{\"text\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> service.read(latin, null))
                .isInstanceOfSatisfying(
                        InvalidSubmissionException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED_ENCODING));
        assertThatThrownBy(() -> service.read(latin, StandardCharsets.ISO_8859_1))
                .hasMessage("JSON is sent in UTF-8, not in ISO-8859-1.");
    }

    @Test
    void aMisspeltFieldIsNamed() throws InvalidSubmissionException {
        assertThat(read("{\"text\": \"a\", \"titel\": \"b\", \"authors\": 3}").warnings())
                .containsExactly("Fields that a submission does not have were ignored: authors, titel");
    }

    @Test
    void dateAndAuthorsAreReadUnderTheNamesOfTables() throws InvalidSubmissionException {
        Submission read = read(
                "{\"text\": \"a\", \"date\": \"2019-05-06\", \"authors\": \"Ada Moen; Bo Lunde\", \"topic\": \"x\"}");

        assertThat(read.publishedAt()).isEqualTo(OffsetDateTime.parse("2019-05-06T00:00:00Z"));
        assertThat(read.bylines()).containsExactly("Ada Moen", "Bo Lunde");
        assertThat(read.mapping())
                .containsExactlyInAnyOrderEntriesOf(Map.of("published_at", "date", "bylines", "authors"));
        assertThat(read.warnings()).containsExactly("Fields that a submission does not have were ignored: topic");
    }

    @Test
    void ourOwnNamesComeFirstAndWhatCannotBeReadIsIgnored() throws InvalidSubmissionException {
        Submission read = read("{\"text\": \"a\", \"published_at\": \"2019-05-06\", \"date\": \"2001-01-01\"}");
        assertThat(read.publishedAt()).isEqualTo(OffsetDateTime.parse("2019-05-06T00:00:00Z"));
        assertThat(read.warnings()).containsExactly("Fields that a submission does not have were ignored: date");

        assertThat(read("{\"text\": \"a\", \"date\": \"some day\"}").publishedAt())
                .isNull();
    }

    @Test
    void linesMayHaveAnyId() throws InvalidSubmissionException {
        JsonSubmissions lines = JsonSubmissions.ofLines(Limits.DEFAULT);

        assertThat(lines.read("{\"text\": \"a\", \"id\": \"x/y z_ü\"}".getBytes(StandardCharsets.UTF_8), null)
                        .id())
                .isEqualTo("x/y z_ü");
        assertThat(lines.read("{\"text\": \"a\", \"id\": 12345678901234567890}".getBytes(StandardCharsets.UTF_8), null)
                        .id())
                .isEqualTo("12345678901234567890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-12T07:12:03.5Z", "2025-06-12t07:12:03.5z", "2025-06-12 07:12:03.500+00:00"})
    void timesOfManyForms(String time) throws InvalidSubmissionException {
        assertThat(read("{\"text\": \"a\", \"published_at\": \"" + time + "\"}").publishedAt())
                .isEqualTo(OffsetDateTime.parse("2025-06-12T07:12:03.5Z"));
    }

    /** Offsets count code points outside and UTF-16 inside: the words between them are the same. */
    @Property
    void targetsCoverTheSameWords(
            @ForAll("texts") String before, @ForAll("texts") String word, @ForAll("texts") String after)
            throws JsonProcessingException, InvalidSubmissionException {
        ObjectNode json = JSON.createObjectNode().put("text", before + word + after);
        int start = before.codePointCount(0, before.length());
        json.putArray("targets")
                .addObject()
                .put("start", start)
                .put("end", start + word.codePointCount(0, word.length()));

        Submission read = JsonSubmissions.ofService(Limits.DEFAULT).read(JSON.writeValueAsBytes(json), null);

        assertThat(read.text()).isEqualTo(before + word + after);
        assertThat(read.targets()).containsExactly(new Span(before.length(), before.length() + word.length()));
        assertThat(read.targets().get(0).of(read.text())).isEqualTo(word);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', ' ', 'é', '\n', '"', '\\', '\u2028')
                .ofMinLength(1)
                .ofMaxLength(8)
                .flatMap(s -> Arbitraries.of("😀", "👩‍🌾", "e\u0301", "").map(e -> "x" + s + e));
    }
}
