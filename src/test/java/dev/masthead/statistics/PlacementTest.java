package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    @ParameterizedTest
    @CsvSource({
        "96, 0, 100, more than nineteen of twenty",
        "90, 10, 100, more than nine of ten",
        "85, 5, 100, more than four of five",
        "70, 30, 100, more than two of three",
        "50, 50, 100, more than half of them",
        "40, 40, 100, about as most",
        "0, 40, 100, less than half of them",
        "10, 5, 100, less than four of five",
        "0, 1, 100, less than nineteen of twenty",
        "0, 0, 0, about as most"
    })
    void saysWhereAValueStands(long below, long equal, long n, String words) {
        assertThat(new Placement(below, equal, n).inWords()).isEqualTo(words);
    }

    @Test
    void countsAsAPlainCountWould() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] values =
                    random.ints(random.nextInt(40), 0, 12).asDoubleStream().toArray();
            double value = random.nextInt(14) - 1;
            Placement place = Placement.of(value, Placement.sorted(values));
            assertThat(place)
                    .isEqualTo(new Placement(
                            Arrays.stream(values).filter(v -> v < value).count(),
                            Arrays.stream(values).filter(v -> v == value).count(),
                            values.length));
        }
        assertThat(Placement.sorted(new double[] {2, Double.NaN, 1})).containsExactly(1, 2);
    }
}
