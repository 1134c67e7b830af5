package dev.masthead.web;

import dev.masthead.text.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A text cut into pieces that each carry the marks lying on them: marks overlap as they like, elements of a page cannot.
 * Pieces that follow one another and lead to the same place form a run, which is one link.
 */
final class HighlightedText {

    /**
     * A mark on a text.
     *
     * @param id    unique on the page; empty for one that nothing points at
     * @param start first code point
     * @param end   one past the last
     * @param css   class that shows it; empty for one that is only a place to jump to
     * @param tip   what it is, for a reader; empty for nothing
     * @param link  id of the place on the page that explains it; empty for none. Of several the first in the alphabet counts
     */
    record Mark(String id, int start, int end, String css, String tip, String link) {}

    /**
     * A piece under the same marks throughout.
     *
     * @param css     classes of its marks; empty for plain text
     * @param tip     what its marks are
     * @param marks   ids of its marks
     * @param anchors ids of the marks that begin here
     */
    record Piece(String text, String css, String tip, String marks, List<String> anchors) {
        /** Whether anything marks it. */
        public boolean isMarked() {
            return !marks.isEmpty() || !css.isEmpty();
        }
    }

    /**
     * Pieces that follow one another.
     *
     * @param link id of the place they all lead to; empty for none
     */
    record Run(String link, List<Piece> pieces) {}

    private HighlightedText() {}

    /** The pieces of the text in order, by runs; together they are the text. Marks outside the text are left out. */
    static List<Run> runs(String text, List<Mark> marks) {
        List<Run> runs = new ArrayList<>();
        for (Cut cut : cuts(text, marks)) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last == null || !last.link().equals(cut.link())) {
                last = new Run(cut.link(), new ArrayList<>());
                runs.add(last);
            }
            last.pieces().add(cut.piece());
        }
        return runs;
    }

    /** The pieces of the text in order; together they are the text. Marks outside the text are left out. */
    static List<Piece> of(String text, List<Mark> marks) {
        return cuts(text, marks).stream().map(Cut::piece).toList();
    }

    private record Cut(Piece piece, String link) {}

    private static List<Cut> cuts(String text, List<Mark> marks) {
        CodePoints points = new CodePoints(text);
        int length = points.length();
        List<Mark> byStart = marks.stream()
                .filter(m -> m.start() >= 0 && m.start() < m.end() && m.end() <= length)
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
        int[] cuts = IntStream.concat(
                        byStart.stream().flatMapToInt(m -> IntStream.of(m.start(), m.end())), IntStream.of(length))
                .distinct()
                .sorted()
                .toArray();
        List<Cut> pieces = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        int next = 0;
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                pieces.add(cut(text.substring(points.toUtf16(from), points.toUtf16(to)), open, from));
            }
            from = to;
            open.removeIf(m -> m.end() <= to);
            while (next < byStart.size() && byStart.get(next).start() <= to) {
                open.add(byStart.get(next++));
            }
        }
        return pieces;
    }

    private static Cut cut(String text, List<Mark> open, int from) {
        Set<String> css = new LinkedHashSet<>();
        Set<String> tips = new LinkedHashSet<>();
        List<String> ids = new ArrayList<>();
        List<String> anchors = new ArrayList<>();
        String link = "";
        for (Mark mark : open) {
            css.add(mark.css());
            tips.add(mark.tip());
            if (!mark.id().isEmpty()) {
                ids.add(mark.id());
                if (mark.start() == from) {
                    anchors.add(mark.id());
                }
            }
            if (!mark.link().isEmpty() && (link.isEmpty() || mark.link().compareTo(link) < 0)) {
                link = mark.link();
            }
        }
        css.remove("");
        tips.remove("");
        Piece piece = new Piece(text, String.join(" ", css), String.join("; ", tips), String.join(" ", ids), anchors);
        return new Cut(piece, link);
    }
}
