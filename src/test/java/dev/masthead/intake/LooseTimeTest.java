package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseTimeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-06 10:00:00 +02:00                | 2024-05-06T10:00+02:00        | second
            20240506T100000Z                          | 2024-05-06T10:00Z             | second
            20240506T1000Z                            | 2024-05-06T10:00Z             | minute
            20240506100000                            | 2024-05-06T10:00Z             | second
            2024-05-06 10:00 UTC                      | 2024-05-06T10:00Z             | minute
            2024-05-06T10:00:00 UTC                   | 2024-05-06T10:00Z             | second
            2024-05-06 10:00:00+02                    | 2024-05-06T10:00+02:00        | second
            2024-05-06 10:00:00,123                   | 2024-05-06T10:00:00.123Z      | second
            2024-05-06 10:00:00 UTC+3                 | 2024-05-06T10:00+03:00        | second
            Tue May 07 15:15:00 +0000 2024            | 2024-05-07T15:15Z             | second
            Tue May  7 15:15:00 UTC 2024              | 2024-05-07T15:15Z             | second
            Tue May 07 2024 15:15:00 GMT+0200 (Central European Summer Time) | 2024-05-07T15:15+02:00 | second
            Tue, 07 May 2024 15:15:00 EDT             | 2024-05-07T15:15-04:00        | second
            Tue, 7 May 2024 15:15:00 +0000            | 2024-05-07T15:15Z             | second
            May 7, 2024 3:15 p.m. EDT                 | 2024-05-07T15:15-04:00        | minute
            May 7, 2024, 3:15 PM ET                   | 2024-05-07T15:15-04:00        | minute
            Jan. 7, 2024 at 3:15 a.m. ET              | 2024-01-07T03:15-05:00        | minute
            3:15 PM EDT, Tue May 7, 2024              | 2024-05-07T15:15-04:00        | minute
            Tuesday, May 7, 2024 · 10:00 a.m.         | 2024-05-07T10:00Z             | minute
            Tue 7 May 2024 10.00 BST                  | 2024-05-07T10:00+01:00        | minute
            Published: Sept. 7, 2024                  | 2024-09-07T00:00Z             | day
            7th May 2024                              | 2024-05-07T00:00Z             | day
            May 7th, 2024                             | 2024-05-07T00:00Z             | day
            Tuesday 7 May 2024                        | 2024-05-07T00:00Z             | day
            7. Mai 2024                               | 2024-05-07T00:00Z             | day
            7 mai 2024 à 10:05                        | 2024-05-07T10:05Z             | minute
            7.5.2024 10:05                            | 2024-05-07T10:05Z             | minute
            2024/5/7                                  | 2024-05-07T00:00Z             | day
            20240507                                  | 2024-05-07T00:00Z             | day
            2024-05-07 00:00:00                       | 2024-05-07T00:00Z             | day
            2024-05-07T00:00:00Z                      | 2024-05-07T00:00Z             | second
            13/05/2024                                | 2024-05-13T00:00Z             | day
            05/13/2024 10:30                          | 2024-05-13T10:30Z             | minute
            May 2024                                  | 2024-05-01T00:00Z             | month
            2024-05                                   | 2024-05-01T00:00Z             | month
            2024                                      | 2024-01-01T00:00Z             | year
            1715076900                                | 2024-05-07T10:15Z             | second
            1715076900000                             | 2024-05-07T10:15Z             | second
            1715076900.0                              | 2024-05-07T10:15Z             | second
            """)
    void readsWhatOthersWrite(String written, String time, String precision) {
        LooseTime found = LooseTime.parse(written).orElseThrow(() -> new AssertionError(written));
        assertThat(found.time().toString()).as(written).isEqualTo(time);
        assertThat(found.precision().id()).as(written).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/06/2024",
                "30 February 2024",
                "2024-02-30",
                "2024-13",
                "yesterday",
                "nan",
                "NaT",
                "12:30",
                "31 June 2024",
                "0",
                "99999999",
                "Tuesday",
                "CST 2024",
                "10:00 on the 5th"
            })
    void whatMayBeTwoDaysOrNoneIsNone(String written) {
        assertThat(LooseTime.parse(written)).isEmpty();
    }
}
