package dev.masthead.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void countsAnEmojiAsOne() {
        CodePoints points = new CodePoints("a\uD83D\uDE00b");
        assertThat(points.length()).isEqualTo(3);
        assertThat(points.fromUtf16(0)).isZero();
        assertThat(points.fromUtf16(1)).isEqualTo(1);
        assertThat(points.fromUtf16(2)).as("inside the pair").isEqualTo(1);
        assertThat(points.fromUtf16(3)).isEqualTo(2);
        assertThat(points.fromUtf16(4)).isEqualTo(3);
        assertThat(points.toUtf16(2)).isEqualTo(3);
    }

    @Test
    void countsCombiningMarksAndLineEndsAsTheyStand() {
        CodePoints points = new CodePoints("e\u0301\r\n");
        assertThat(points.length()).isEqualTo(4);
        assertThat(points.toUtf16(4)).isEqualTo(4);
    }

    @Test
    void refusesOffsetsBehindTheText() {
        assertThatThrownBy(() -> new CodePoints("\uD83D\uDE00").toUtf16(2))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property
    void agreesWithTheJdk(@ForAll("texts") String text) {
        CodePoints points = new CodePoints(text);
        assertThat(points.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int cp = 0; cp <= points.length(); cp++) {
            int utf16 = points.toUtf16(cp);
            assertThat(utf16).isEqualTo(text.offsetByCodePoints(0, cp));
            assertThat(points.fromUtf16(utf16)).isEqualTo(cp);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "\uD83D\uDE00", "e\u0301", "\r\n", "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08", " ", "\u201C")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    @Test
    void halvesOfPairsAreFound() {
        assertThat(CodePoints.halfPair("a\uD83D\uDE00b")).isEqualTo(-1);
        assertThat(CodePoints.halfPair("a\uD83Db")).isEqualTo(1);
        assertThat(CodePoints.halfPair("\uD83D\uDE00\uDE00")).isEqualTo(2);
        assertThat(CodePoints.halfPair("")).isEqualTo(-1);
    }
}
