package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodedSampleTest {
    private static List<String> strata(int negative, int neutral) {
        List<String> out = new ArrayList<>(Collections.nCopies(negative, "negative"));
        out.addAll(Collections.nCopies(neutral, "neutral"));
        return out;
    }

    @Test
    void theRareIsDrawnMoreOftenThanItsShare() {
        List<String> strata = strata(100, 900);
        List<CodedSample.Drawn> drawn = CodedSample.draw(strata, 200, 1);
        assertThat(drawn).hasSize(200);
        assertThat(drawn)
                .filteredOn(d -> strata.get(d.item()).equals("negative"))
                .hasSize(60)
                .allSatisfy(d -> assertThat(d.chance()).isEqualTo(0.6));
        assertThat(drawn)
                .filteredOn(d -> strata.get(d.item()).equals("neutral"))
                .hasSize(140)
                .allSatisfy(d -> assertThat(d.chance()).isCloseTo(140 / 900.0, within(1e-12)));
        assertThat(CodedSample.draw(strata, 200, 1)).isEqualTo(drawn);
        assertThat(CodedSample.draw(strata, 200, 2)).isNotEqualTo(drawn);
    }

    @Property(tries = 200)
    void nothingIsDrawnTwiceAndTheChancesAddUp(
            @ForAll @IntRange(max = 60) int a,
            @ForAll @IntRange(max = 60) int b,
            @ForAll @IntRange(max = 150) int size) {
        List<CodedSample.Drawn> drawn = CodedSample.draw(strata(a, b), size, 3);
        assertThat(drawn.stream().map(CodedSample.Drawn::item).collect(Collectors.toSet()))
                .hasSameSizeAs(drawn);
        assertThat(drawn).hasSize(Math.min(size, a + b));
        double items = drawn.stream().mapToDouble(d -> 1 / d.chance()).sum();
        boolean everyStratum = size >= 2 || a == 0 || b == 0;
        if (everyStratum && !drawn.isEmpty()) {
            assertThat(items).isCloseTo(a + b, within(1e-6));
        }
    }

    /** Cochran 1977, 4.4: p = ½, ± 5 points; 385 of very many, 278 of 1,000. */
    @Test
    void howManyAWantedPrecisionTakes() {
        assertThat(CodedSample.sizeFor(0.05, 0.5, 10_000_000)).isEqualTo(385);
        assertThat(CodedSample.sizeFor(0.05, 0.5, 1000)).isEqualTo(278);
        assertThat(CodedSample.sizeFor(0.05, 0.5, 40)).isLessThanOrEqualTo(40);
    }
}
