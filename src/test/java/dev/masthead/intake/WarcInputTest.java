package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that lie about their length, or are none: they cost themselves, and never their neighbours. */
class WarcInputTest {
    private static final String DAMAGED = "The record cannot be understood, or is not as long as it says.";

    private static String page(String title) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>" + title
                + "</title></head><body><article><h1>" + title + "</h1><p>" + "The council voted on Monday. ".repeat(20)
                + "</p></article></body></html>";
    }

    private static String record(String title, String length) {
        return record(title, length, "2025-06-12T07:12:00Z");
    }

    private static String record(String title, String length, String date) {
        String page = page(title);
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "WARC-Date: " + date + "\r\nWARC-Target-URI: https://storn.example/" + title + "\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + (length == null ? page.length() : length) + "\r\n\r\n" + page + "\r\n\r\n";
    }

    private static List<String> read(InputStream archive, Bounds bounds) throws IOException, InterruptedException {
        List<String> out = new ArrayList<>();
        new Intake(Limits.DEFAULT, bounds, true).read("", null, null, Map.of(), archive, raw -> {
            try {
                out.add(raw.read().title());
            } catch (InvalidSubmissionException e) {
                out.add(e.getMessage());
            }
        });
        return out;
    }

    private static List<String> read(String archive) throws IOException, InterruptedException {
        return read(new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8)), Bounds.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10",
                "0",
                "2000",
                "99999999",
                "999999999999999",
                "99999999999999999999",
                "-5",
                "many",
                "",
                "7, 8"
            })
    void aLengthThatIsNoneCostsItsRecordAlone(String length) throws Exception {
        assertThat(read(record("First", null) + record("Second", length) + record("Third", null)))
                .containsExactly("First", DAMAGED, "Third");
    }

    @Test
    void soDoesARecordThatIsNone() throws Exception {
        assertThat(read(record("First", null) + "WARC/9 nonsense\r\n\r\nwords\r\n\r\n" + record("Second", null)))
                .containsExactly("First", DAMAGED, "Second");
        assertThat(read(record("First", null, "yesterday") + record("Second", null)))
                .containsExactly(DAMAGED, "Second");
        assertThat(read(record("First", null)
                        + record("Second", null).replace("Content-Length", "Length")
                        + record("Third", null)))
                .containsExactly("First", DAMAGED, "Third");
    }

    @Test
    void theLastMayBreakOff() throws Exception {
        String whole = record("First", null) + record("Second", null);
        assertThat(read(whole.substring(0, whole.length() - 300))).containsExactly("First", DAMAGED);
        assertThat(read(whole.stripTrailing())).containsExactly("First", "Second");
    }

    /** What is longer than the window, with neighbours on both sides. */
    @Test
    void aRecordBeyondTheBoundsIsPassedOver() throws Exception {
        Bounds bounds = new Bounds(1 << 30, 200, 3, 1_000, 50_000, 100, 1_000);
        String large = page("Large") + "x".repeat(3_000_000);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(record("First", null).getBytes(StandardCharsets.UTF_8));
        archive.write(record("Large", Integer.toString(large.length()))
                .replace(page("Large"), large)
                .getBytes(StandardCharsets.UTF_8));
        archive.write(record("Third", null).getBytes(StandardCharsets.UTF_8));
        assertThat(read(new ByteArrayInputStream(archive.toByteArray()), bounds))
                .containsExactly("First", "The page is longer than 50000 bytes.", "Third");
    }
}
