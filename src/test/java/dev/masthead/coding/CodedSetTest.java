package dev.masthead.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.coding.CodedSet.Coder;
import dev.masthead.coding.CodedSet.Outcome;
import dev.masthead.coding.CodedSet.State;
import org.junit.jupiter.api.Test;

class CodedSetTest {
    private static final Question QUESTION = Question.of("loaded_term", null, null);

    @Test
    void mostCodersSettleAnItemUnlessSomebodyDecides() {
        CodedSet set = new CodedSets(
                        QUESTION,
                        new Coder(0, "Ana", false),
                        new Coder(1, "Bo", false),
                        new Coder(2, "Cy", false),
                        new Coder(5, "Di", true))
                .stratum("o", "PR", "yes", 10, 6)
                .coding(0, 0, "yes")
                .coding(0, 1, "yes")
                .coding(0, 2, "no")
                .coding(1, 0, "yes")
                .coding(1, 1, "no")
                .coding(2, 0, "yes")
                .coding(2, 1, "no")
                .coding(2, 5, "no")
                .coding(3, 0, null)
                .coding(4, 0, "yes")
                .coding(4, 5, null)
                .set();
        assertThat(set.outcomes())
                .containsExactly(
                        new Outcome(State.SETTLED, "yes"),
                        new Outcome(State.DISPUTED, null),
                        new Outcome(State.SETTLED, "no"),
                        new Outcome(State.CANNOT_SAY, null),
                        new Outcome(State.CANNOT_SAY, null),
                        new Outcome(State.OPEN, null));
        assertThat(Codings.disputed(set)).containsExactly(0, 1, 2);
    }

    @Test
    void theFirstItemsGoToEverybodyAndTheOthersRound() {
        Assignment a = Assignment.of(10, 0.25, 2);
        assertThat(a.shared()).isEqualTo(3);
        assertThat(a.gives(2, 0) && a.gives(2, 1)).isTrue();
        assertThat(a.gives(4, 0)).isTrue();
        assertThat(a.gives(4, 1)).isFalse();
        assertThat(a.given(0)).isEqualTo(6);
        assertThat(a.given(1)).isEqualTo(7);
        assertThat(a.codings()).isEqualTo(13);
        assertThat(Assignment.of(10, 1, 0).codings()).isEqualTo(10);
    }
}
