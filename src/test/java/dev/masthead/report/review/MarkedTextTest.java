package dev.masthead.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.report.review.MarkedText.Mark;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void marksStandAroundTheirWords() {
        assertThat(MarkedText.mark(
                        "KCNA reports rain.",
                        List.of(
                                new Mark("a1 source", 0, 4),
                                new Mark("a1 cue", 5, 12),
                                new Mark("a1 content", 13, 17))))
                .isEqualTo("{a1 source|KCNA} {a1 cue|reports} {a1 content|rain}.");
    }

    @Test
    void marksNestWithTheLongerOutside() {
        assertThat(MarkedText.mark("He said she left.", List.of(new Mark("in", 8, 11), new Mark("out", 8, 16))))
                .isEqualTo("He said {out|{in|she} left}.");
    }

    @Test
    void ofMarksOfTheSameWordsTheFirstStandsOutside() {
        assertThat(MarkedText.mark("Kim", List.of(new Mark("one", 0, 3), new Mark("two", 0, 3))))
                .isEqualTo("{one|{two|Kim}}");
    }

    @Test
    void aMarkThatCrossesAnotherIsOpenedAgain() {
        assertThat(MarkedText.mark("one two three", List.of(new Mark("a", 0, 7), new Mark("b", 4, 13))))
                .isEqualTo("{a|one {b|two}}{b…| three}");
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(MarkedText.mark("😀 Kim", List.of(new Mark("kim", 2, 5)))).isEqualTo("😀 {kim|Kim}");
    }

    @Test
    void marksOfTheTextItselfStandBehindABackslash() {
        String marked = MarkedText.mark("a {b|c} \\", List.of(new Mark("x|y}", 2, 7)));
        assertThat(marked).isEqualTo("a {x_y_|\\{b\\|c\\}} \\\\");
        assertThat(MarkedText.strip(marked)).isEqualTo("a {b|c} \\");
    }

    @Test
    void aMarkBeyondTheTextIsRefused() {
        assertThatThrownBy(() -> MarkedText.mark("abc", List.of(new Mark("x", 1, 4))))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property(tries = 500)
    void strippingTheMarksGivesTheTextBack(
            @ForAll String text,
            @ForAll @Size(max = 12) List<@IntRange(max = 1000) Integer> starts,
            @ForAll @Size(max = 12) List<@IntRange(max = 1000) Integer> lengths) {
        int n = text.codePointCount(0, text.length());
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < Math.min(starts.size(), lengths.size()); i++) {
            int start = starts.get(i) % (n + 1);
            marks.add(new Mark("m" + i, start, start + lengths.get(i) % (n - start + 1)));
        }
        String marked = MarkedText.mark(text, marks);
        assertThat(MarkedText.strip(marked)).isEqualTo(text);
        assertThat(MarkedText.mark(MarkedText.strip(marked), marks)).isEqualTo(marked);
    }
}
