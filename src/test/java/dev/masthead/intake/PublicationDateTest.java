package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDateTest {
    private static Submission of(String url, String text) {
        SubmissionDraft draft = new SubmissionDraft();
        draft.url = url;
        draft.text = text;
        return PublicationDate.complete(draft.submission());
    }

    private static String date(Submission s) {
        return s.publishedAt() == null
                ? "none"
                : s.publishedAt().toLocalDate() + " " + s.publishedPrecision().id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /2024/05/07/harbour-fire                   | 2024-05-07 day
            /world/2024/may/07/harbour-fire            | 2024-05-07 day
            /news/2024-05-07/harbour-fire              | 2024-05-07 day
            /harbour-fire-2024-05-07                   | 2024-05-07 day
            /20240507/c_1310.htm                       | 2024-05-07 day
            /n1/2024/0507/c90000-1.html                | 2024-05-07 day
            /2024/11/12/harbour-fire                   | 2024-11-12 day
            /2024/12/2/harbour-fire                    | 2024-12-02 day
            /2024/1112/harbour-fire                    | 2024-11-12 day
            /2024/11/harbour-fire                      | 2024-11-01 month
            /2024-05/07/content_1.htm                  | 2024-05-07 day
            /2024/5/7/harbour-fire                     | 2024-05-07 day
            /2024/05/07/what-changed-since-2020-01-06  | 2024-05-07 day
            /2024/05/harbour-fire                      | 2024-05-01 month
            /2024/may/harbour-fire                     | 2024-05-01 month
            /elections/2024/results                    | none
            /2024/10-things-to-know                    | none
            /2024/02/30/harbour-fire                   | none
            /from-2020-01-06-to-2021-01-06             | none
            /article/68999999                          | none
            /a20240507b                                | none
            /harbour?date=2024-05-07                   | none
            /2024/mayor-resigns                        | none
            """)
    void addresses(String path, String expected) {
        assertThat(date(of("https://www.example.com" + path, "The harbour burned for hours.")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT ELSIN, May 7, 2024 (Example Wire) -- The harbour burned.   | 2024-05-07 day
            PORT ELSIN, May 07, 2024 — The harbour burned.                  | 2024-05-07 day
            Port Elsin, 7 May 2024 /EXW/: The harbour burned.               | 2024-05-07 day
            May 7, 2024\\nThe harbour burned for hours.                      | 2024-05-07 day
            By Ann Example\\nTuesday, May 7, 2024\\nThe harbour burned.       | 2024-05-07 day
            PORT ELSIN, May 7 (Example Wire) -- The harbour burned.         | none
            Sept. 11, 2001 — the day that changed the port — began sunny.   | none
            On May 7, 2024, the harbour burned.                             | none
            Updated May 9, 2024\\nThe harbour burned.                        | none
            The harbour burned on May 7, 2024 - nobody was hurt.            | none
            """)
    void datelines(String text, String expected) {
        assertThat(date(of(null, text.replace("\\n", "\n")))).isEqualTo(expected);
    }

    @Test
    void anAddressGivesTheYearThatADatelineLeavesOut() {
        Submission article =
                of("https://example.com/2024/05/harbour", "PORT ELSIN, May 7 (Example Wire) -- The harbour burned.");
        assertThat(date(article)).isEqualTo("2024-05-07 day");
        assertThat(article.mapping()).containsEntry("published_at", "text");
        assertThat(article.warnings()).containsExactly("The day of publication was taken from the dateline");
    }

    @Test
    void whereTheyContradictEachOtherNothingIsSaid() {
        assertThat(date(of("https://example.com/2024/05/07/x", "PORT ELSIN, June 9, 2021 (EXW) -- It burned.")))
                .isEqualTo("none");
        assertThat(date(of("https://example.com/2024/05/07/x", "PORT ELSIN, May 6, 2024 (EXW) -- It burned.")))
                .isEqualTo("2024-05-07 day");
    }

    @Test
    void aDateThatWasGivenStays() {
        SubmissionDraft draft = new SubmissionDraft();
        draft.url = "https://example.com/2024/05/07/x";
        draft.text = "It burned.";
        draft.publishedAt = OffsetDateTime.parse("2021-01-01T10:00:00Z");
        Submission article = PublicationDate.complete(draft.submission());
        assertThat(date(article)).isEqualTo("2021-01-01 second");
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void whatPrecisionsLeaveOpen() {
        OffsetDateTime at = OffsetDateTime.parse("2024-02-01T00:00:00Z");
        assertThat(TimePrecision.MONTH.latest(at)).isEqualTo("2024-02-29T23:59:59.999999Z");
        assertThat(TimePrecision.SECOND.latest(at)).isEqualTo(at);
    }
}
