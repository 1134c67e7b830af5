package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.Arrays;
import java.util.List;

/**
 * The quotations of a text, read once: which words stand between marks, nested ones, unclosed ones and those that go on over
 * paragraphs, and blocks that are quoted without marks. Apostrophes, inches and elisions are no marks. Immutable.
 */
public final class Quotations {
    /** As deep as quotations stand in each other, and one. */
    private static final int NESTED = 4;

    private final List<QuotedPassage> passages;
    private final int[] regions;

    private Quotations(TextPart part, List<QuotedPassage> passages) {
        this.passages = List.copyOf(passages);
        regions = new int[part.tokens().size()];
        Arrays.fill(regions, -1);
        for (QuotedPassage q : passages) {
            Span span = q.span();
            for (int i = part.tokenAt(span.start());
                    i < regions.length && part.tokens().get(i).start() < span.end();
                    i++) {
                regions[i] = regions[i] < 0 ? q.index() : regions[i];
            }
        }
    }

    /** Reads the marks of a text in one pass. */
    public static Quotations of(TextPart part, ClosedClasses words) {
        return new Quotations(part, QuotationFinder.find(part, words));
    }

    /** In text order; one inside another stands behind it. */
    public List<QuotedPassage> passages() {
        return passages;
    }

    public QuotedPassage passage(int index) {
        return passages.get(index);
    }

    /** Index of the outermost passage that holds the token, its marks as well; −1 outside. */
    public int regionOf(int token) {
        return token < 0 || token >= regions.length ? -1 : regions[token];
    }

    /** {@link #regionOf} of every token; not to be changed. */
    public int[] regions() {
        return regions;
    }

    /** Whether the character stands between marks. */
    public boolean isQuoted(int offset) {
        int lo = 0;
        int hi = passages.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (passages.get(mid).span().start() <= offset) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        // one that holds the offset is the last to start before it, or holds that one
        for (int i = lo - 1; i >= Math.max(0, lo - NESTED); i--) {
            if (passages.get(i).inner().contains(offset)) {
                return true;
            }
        }
        return false;
    }
}
