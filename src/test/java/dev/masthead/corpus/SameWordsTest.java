package dev.masthead.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SameWordsTest {
    private static final String FULL =
            "We will open the harbour in May, whatever the weather, and nobody will stop the ships that wait outside";

    private static List<List<Integer>> groups(String... textsAndSpeakers) {
        SameWords same = new SameWords();
        for (int i = 0; i < textsAndSpeakers.length; i += 2) {
            same.add(textsAndSpeakers[i], textsAndSpeakers[i + 1]);
        }
        return List.copyOf(same.groups().values());
    }

    @Test
    void putsFormsOfTheSameWordsTogether() {
        assertThat(groups(
                        FULL,
                        "a",
                        "whatever the weather, and nobody will stop the ships",
                        "a",
                        "We will open the harbor in May, whatever the weather, and nobody will stop the ships",
                        null,
                        "We will close the road in June, whatever it costs",
                        "a"))
                .containsExactlyInAnyOrder(List.of(0, 1, 2), List.of(3));
    }

    @Test
    void keepsSpeakersAndShortWordsApart() {
        assertThat(groups(FULL, "a", FULL, "b")).hasSize(2);
        assertThat(groups("a mistake", "a", "It was a mistake, and a costly one", "a", "A mistake!", "a"))
                .containsExactlyInAnyOrder(List.of(0, 2), List.of(1));
    }

    @Test
    void saysWhatAFormLeavesOut() {
        assertThat(SameWords.leftOut(FULL, FULL)).isEmpty();
        assertThat(SameWords.leftOut(FULL, "We will open the harbour … and nobody will stop the ships"))
                .containsExactly("in May, whatever the weather", "that wait outside");
        assertThat(SameWords.leftOut(FULL, "")).containsExactly(FULL);
        assertThat(SameWords.leftOut("one two", "two one two")).isEmpty();
    }

    @Test
    void takesLinearTimeWhereAllAreTheSame() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            SameWords same = new SameWords();
            for (int i = 0; i < 5_000; i++) {
                same.add(FULL + " " + i, "a");
            }
            assertThat(same.groups()).hasSize(1);
        });
    }
}
