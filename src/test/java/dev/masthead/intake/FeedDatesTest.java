package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-12T05:12:00Z | Thu, 12 Jun 2025 07:12:00 +0200 | 2025-06-12T07:12:00+02:00",
                "2025-06-12T05:12:00Z | 2025-06-12T07:12:00+02:00 | 2025-06-12T07:12:00+02:00",
                "2025-06-12T11:12:00Z | Thu, 12 Jun 2025 07:12:00 EDT | 2025-06-12T07:12:00-04:00",
                "2025-06-13T03:30:00Z | Thu, 12 Jun 2025 20:30 PDT | 2025-06-12T20:30:00-07:00",
                "2025-06-12T07:12:00Z | Thu, 12 Jun 2025 07:12:00 GMT | 2025-06-12T07:12:00Z",
                "2025-06-11T17:30:00Z | Thu, 12 Jun 2025 07:30:00 +1400 | 2025-06-12T07:30:00+14:00",
            })
    void keepsTheZone(Instant instant, String written, OffsetDateTime expected) {
        OffsetDateTime found = FeedDates.zoned(instant, written).orElseThrow().time();
        assertThat(found).isEqualTo(expected);
        assertThat(found.getOffset()).isEqualTo(expected.getOffset());
    }

    /** What the library makes of these is no date that anybody wrote. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-12T07:12:00Z | some time in June",
                "2025-03-02T08:00:00Z | Sun, 30 Feb 2025 08:00:00 GMT",
                "2025-03-02T13:00:00Z | Sun, 30 Feb 2025 08:00:00 EST",
                "0001-01-01T00:00:00Z | 0001-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z | 2025-13-01T00:00:00Z"
            })
    void takesNothingForADateThatIsNone(Instant instant, String written) {
        assertThat(FeedDates.zoned(instant, written)).isEmpty();
    }

    /** Each of these cost the whole job before. */
    @Test
    void anAbsurdDateCostsItselfAlone() throws Exception {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Storn Gazette</title>");
        List<String> dates = List.of(
                "Thu, 12 Jun 2025 07:12:00 +0200",
                "1749000000",
                "174900000000000000",
                "Mon, 01 Jan 0001 00:00:00 GMT",
                "Sun, 30 Feb 2025 08:00:00 EST",
                "Fri, 32 Jan 99999 25:61:61 GMT",
                "Fri, 13 Jun 2025 07:12:00 EDT");
        for (String date : dates) {
            feed.append("<item><title>Harbour</title><description>The harbour reopened.</description><pubDate>")
                    .append(date)
                    .append("</pubDate></item>");
        }
        feed.append("</channel></rss>");
        List<String> read = new ArrayList<>();
        new Intake(Limits.DEFAULT, Bounds.DEFAULT, true)
                .read(
                        "",
                        null,
                        null,
                        Map.of(),
                        new ByteArrayInputStream(feed.toString().getBytes(StandardCharsets.UTF_8)),
                        raw -> {
                            try {
                                read.add(String.valueOf(raw.read().publishedAt()));
                            } catch (InvalidSubmissionException e) {
                                read.add(e.getMessage());
                            }
                        });
        assertThat(read)
                .containsExactly(
                        "2025-06-12T07:12+02:00",
                        "2025-06-04T01:20Z",
                        "null",
                        "null",
                        "null",
                        "null",
                        "2025-06-13T07:12-04:00");
    }

    @Test
    void takesDatesFromTheEntriesThemselvesInTheirOrder() throws Exception {
        String feed = """
                <feed><updated>2025-01-01T00:00:00Z</updated>
                <entry><source><updated>2024-01-01T00:00:00Z</updated></source><updated>2025-06-13T10:00:00Z</updated></entry>
                <entry/>
                <entry><published> 2025-06-14T10:00:00+02:00 </published></entry></feed>""";
        FeedDates dates = new FeedDates(feed.getBytes(StandardCharsets.UTF_8), Bounds.DEFAULT);
        assertThat(dates.of(0)).isEqualTo(new FeedDates.Written("", "2025-06-13T10:00:00Z"));
        assertThat(dates.of(1)).isEqualTo(new FeedDates.Written("", ""));
        assertThat(dates.of(2)).isEqualTo(new FeedDates.Written("2025-06-14T10:00:00+02:00", ""));
        assertThat(dates.of(3)).isEqualTo(new FeedDates.Written("", ""));
    }
}
