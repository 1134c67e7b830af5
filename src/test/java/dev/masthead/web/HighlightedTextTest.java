package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.web.HighlightedText.Mark;
import dev.masthead.web.HighlightedText.Piece;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HighlightedTextTest {

    @Test
    void overlappingMarksAreCutWhereOneBeginsOrEnds() {
        List<Piece> pieces = HighlightedText.of(
                "a😀 said so",
                List.of(new Mark("m1", 0, 7, "quoted", "q", ""), new Mark("m2", 3, 10, "loaded", "", "")));

        assertThat(pieces)
                .containsExactly(
                        new Piece("a😀 ", "quoted", "q", "m1", List.of("m1")),
                        new Piece("said", "quoted loaded", "q", "m1 m2", List.of("m2")),
                        new Piece(" so", "loaded", "", "m2", List.of()));
    }

    @Test
    void piecesThatLeadToOnePlaceAreOneLink() {
        List<HighlightedText.Run> runs = HighlightedText.runs(
                "the just sacred war ended",
                List.of(
                        new Mark("", 0, 8, "quoted", "", ""),
                        new Mark("m1", 4, 19, "loaded", "", "c1"),
                        new Mark("m2", 9, 19, "actor", "", "who-1")));

        assertThat(runs).extracting(HighlightedText.Run::link).containsExactly("", "c1", "");
        assertThat(runs.get(1).pieces()).extracting(Piece::text).containsExactly("just", " ", "sacred war");
    }

    @Test
    void plainTextIsOnePiece() {
        assertThat(HighlightedText.of("plain", List.of())).containsExactly(new Piece("plain", "", "", "", List.of()));
        assertThat(HighlightedText.of("", List.of())).isEmpty();
    }

    @Property
    void piecesAreTheTextAndEveryMarkItsWords(@ForAll("marks") List<Mark> marks) {
        String text = "ab😀de fg👩‍🌾 k";

        List<Piece> pieces = HighlightedText.of(text, marks);

        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        int[] points = text.codePoints().toArray();
        for (Mark mark : marks) {
            boolean inside = mark.start() < mark.end() && mark.end() <= points.length;
            String words = pieces.stream()
                    .filter(p -> List.of(p.marks().split(" ")).contains(mark.id()))
                    .map(Piece::text)
                    .collect(Collectors.joining());
            assertThat(words).isEqualTo(inside ? new String(points, mark.start(), mark.end() - mark.start()) : "");
            assertThat(pieces.stream().filter(p -> p.anchors().contains(mark.id())))
                    .hasSize(inside ? 1 : 0);
        }
    }

    @Provide
    Arbitrary<List<Mark>> marks() {
        Arbitrary<Integer> offset = Arbitraries.integers().between(0, 14);
        return Combinators.combine(offset, offset)
                .as((start, end) -> new int[] {start, end})
                .list()
                .ofMaxSize(6)
                .map(spans -> {
                    List<Mark> marks = new java.util.ArrayList<>();
                    for (int[] span : spans) {
                        marks.add(new Mark("m" + marks.size(), span[0], span[1], "c" + marks.size(), "", ""));
                    }
                    return marks;
                });
    }
}
