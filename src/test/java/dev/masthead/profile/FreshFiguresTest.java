package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FreshFiguresTest {
    private final FreshFigures fresh = new FreshFigures();

    private static ArticleFigures of(long words) {
        return new ArticleFigures(words, Map.of(), Map.of());
    }

    @Test
    void givesWhatIsThereOnce() {
        fresh.keep(1, of(10));
        fresh.keep(2, of(20));
        assertThat(fresh.take(List.of(2L, 3L))).containsExactly(Map.entry(2L, of(20)));
        assertThat(fresh.take(List.of(1L, 2L))).containsExactly(Map.entry(1L, of(10)));
    }

    /** Where nobody folds, as in a program that only writes, memory does not grow. */
    @Test
    void forgetsTheOldestOfTooMany() {
        LongStream.rangeClosed(1, 1_500).forEach(id -> fresh.keep(id, of(id)));
        assertThat(fresh.take(LongStream.rangeClosed(1, 1_500).boxed().toList()).keySet())
                .hasSize(1_000)
                .allMatch(id -> id > 500);
    }
}
