package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RowsAheadTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @Test
    @Timeout(60)
    void everyRowIsAddedOnceAndInOrderHoweverManyThereAre() {
        for (int n : new int[] {0, 1, 1_999, 2_000, 2_001, 25_000}) {
            List<Integer> seen = new ArrayList<>();
            try (RowsAhead rows = new RowsAhead((words, metrics, items, day) -> {
                assertThat(metrics).containsExactly((byte) words);
                assertThat(items).isNull();
                assertThat(day).isEqualTo(DAY);
                seen.add(words);
            })) {
                for (int i = 0; i < n; i++) {
                    rows.add(i, new byte[] {(byte) i}, null, DAY);
                }
            }
            assertThat(seen).isEqualTo(IntStream.range(0, n).boxed().toList());
        }
    }

    @Test
    @Timeout(60)
    void aRowThatCannotBeAddedEndsIt() {
        for (int bad : new int[] {3, 7_000}) {
            assertThatThrownBy(() -> {
                        try (RowsAhead rows = new RowsAhead((words, metrics, items, day) -> {
                            if (words == bad) {
                                throw new ArithmeticException("too much");
                            }
                        })) {
                            for (int i = 0; i < 60_000; i++) {
                                rows.add(i, null, null, null);
                            }
                        }
                    })
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("too much");
        }
    }
}
