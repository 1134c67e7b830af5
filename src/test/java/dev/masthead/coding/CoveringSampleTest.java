package dev.masthead.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.masthead.coding.CodedSet.Coder;
import dev.masthead.profile.Corrected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoveringSampleTest {
    private static final Question LOADED = Question.of("loaded_term", null, null);
    private static final Predicate<QuestionFigure> RATE = f -> "loaded_outlet_per_1000_words".equals(f.metric());

    /**
     * Two outlets with 100 articles of 100 words and one item each. In the north the machine finds 40 and is right in 3 of 4; in the
     * south it finds 40 and is right in 1 of 4; it misses nothing.
     */
    private static CodedSets sets() {
        CodedSets sets = new CodedSets(LOADED, new Coder(0, "Ana", false))
                .stratum("north", "SC", "yes", 40, 20)
                .stratum("north", "SC", "no", 60, 20)
                .stratum("south", "PR", "yes", 40, 20)
                .stratum("south", "PR", "no", 60, 20);
        for (int i = 0; i < 80; i++) {
            boolean right = i < 15 || i >= 40 && i < 45;
            sets.coding(i, 0, right ? "yes" : "no");
        }
        return sets;
    }

    private static CoveringSample sample(CodedSet set) {
        return new CoveringSample(
                new ValidationStore.Head("v1", 1, "Terms", LOADED, "", "0123", 7, true, 1, 200, 200, 80, Instant.EPOCH),
                set);
    }

    private static BitSet articles(int from, int to) {
        BitSet out = new BitSet();
        out.set(from, to);
        return out;
    }

    @Test
    void aRateOfAProfileIsCorrectedByWhatPeopleSaid() {
        CoveringSample sample = sample(sets().set());
        // 40 terms in 10,000 words, of which 30 are: 4 and 3 per 1,000
        Corrected north = sample.part(RATE, articles(0, 100), 4.0).orElseThrow().corrected();
        assertThat(north.value()).isEqualTo(3.0);
        assertThat(north.low()).isBetween(1.5, 2.6);
        assertThat(north.high()).isBetween(3.4, 4.5);
        assertThat(north.nCoded()).isEqualTo(40);
        assertThat(north.validation()).isEqualTo("v1");
        assertThat(north.says())
                .matches(
                        "Of loaded terms of the outlet's own there are 4\\.00 per 1,000 words as the machine counts, and 3\\.00 \\(.* to .*\\) corrected by"
                                + " design-based supervised learning \\(Egami et al\\. 2023\\), from 40 items of these articles that people"
                                + " coded in the validation v1 \\(Terms\\)\\.");
    }

    /** The machine sees no difference; people see one of 3 less 1. */
    @Test
    void theDifferenceOfTwoOutletsIsThatOfTheCorrectedFigures() {
        CoveringSample sample = sample(sets().set());
        CoveringSample.Part north = sample.part(RATE, articles(0, 100), 4.0).orElseThrow();
        CoveringSample.Part south = sample.part(RATE, articles(100, 200), 4.0).orElseThrow();
        Corrected d = CoveringSample.difference(north, south);
        assertThat(d.value()).isCloseTo(2.0, within(1e-9));
        assertThat(d.low()).isGreaterThan(0);
        assertThat(d.nCoded()).isEqualTo(80);
        assertThat(d.says()).endsWith("it holds after correction.");
    }

    @Test
    void nothingIsCorrectedThatIsNotCovered() {
        CoveringSample sample = sample(sets().set());
        assertThat(sample.covers(List.of("a0", "a199"))).contains(bits(0, 199));
        assertThat(sample.covers(List.of("a0", "a200"))).isEmpty();
        // another figure than the machine has in these articles is a figure of something else
        assertThat(sample.part(RATE, articles(0, 100), 4.1)).isEmpty();
        // what was too rare for a rate has none to compare with
        assertThat(sample.part(RATE, articles(0, 100), null)).isPresent();
        assertThat(sample.part(f -> "attributions_per_1000_words".equals(f.metric()), articles(0, 100), 4.0))
                .isEmpty();
        // nine coded items are too few
        assertThat(sample.part(RATE, articles(0, 9), null)).isEmpty();
        CodedSets open = new CodedSets(LOADED, new Coder(0, "Ana", false))
                .stratum("north", "SC", "yes", 40, 20)
                .stratum("north", "SC", "no", 60, 20);
        IntStream.range(0, 20).forEach(i -> open.coding(i, 0, "yes"));
        // of what the machine does not find nothing is coded yet
        assertThat(sample(open.set()).part(RATE, articles(0, 100), 4.0)).isEmpty();
    }

    @Test
    void aTrendTakesArticlesByTheirDay() {
        CoveringSample sample = sample(sets().set());
        BitSet january = sample.between(articles(0, 100), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));
        assertThat(january.cardinality()).isEqualTo(50);
        assertThat(january.get(0)).isTrue();
        assertThat(january.get(1)).isFalse();
        assertThat(sample.part(RATE, january, 4.0).orElseThrow().corrected().value())
                .isBetween(2.0, 4.0);
    }

    private static BitSet bits(int... of) {
        BitSet out = new BitSet();
        IntStream.of(of).forEach(out::set);
        return out;
    }
}
