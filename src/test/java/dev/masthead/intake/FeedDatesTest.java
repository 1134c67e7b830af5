package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
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
                "2025-06-12T07:12:00Z | some time in June | 2025-06-12T07:12:00Z",
                "2025-06-11T17:30:00Z | Thu, 12 Jun 2025 07:30:00 +1400 | 2025-06-12T07:30:00+14:00",
            })
    void keepsTheZone(Instant instant, String written, OffsetDateTime expected) {
        assertThat(FeedDates.zoned(instant, written)).isEqualTo(expected);
        assertThat(FeedDates.zoned(instant, written).getOffset()).isEqualTo(expected.getOffset());
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
