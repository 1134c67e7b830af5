package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The quotations of a text, read once: which words stand between marks, nested ones, unclosed ones and those that go on over
 * paragraphs, and blocks that are quoted without marks. Apostrophes, inches and elisions are no marks. Immutable.
 */
public final class Quotations {
    private final List<QuotedPassage> passages;
    private final int[] regions;
    /** Characters between marks or in a block. */
    private final BitSet quoted = new BitSet();

    private Quotations(TextPart part, List<QuotedPassage> passages) {
        this.passages = List.copyOf(passages);
        regions = new int[part.tokens().size()];
        Arrays.fill(regions, -1);
        for (QuotedPassage q : passages) {
            Span span = q.span();
            quoted.set(q.inner().start(), q.inner().end());
            for (int i = part.tokenAt(span.start());
                    i < regions.length && part.tokens().get(i).start() < span.end();
                    i++) {
                if (regions[i] < 0 || this.passages.get(regions[i]).block() && !q.block()) {
                    regions[i] = q.index();
                }
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

    /** The spans of a passage and of those that it goes on with, in text order. */
    public List<Span> whole(int index) {
        List<Span> out = new ArrayList<>();
        for (int i = index; i >= 0; i = passages.get(i).continues()) {
            out.add(0, passages.get(i).span());
        }
        return out;
    }

    /** Index of the outermost passage that holds the token, its marks as well; inside a block the one in marks; −1 outside. */
    public int regionOf(int token) {
        return token < 0 || token >= regions.length ? -1 : regions[token];
    }

    /** {@link #regionOf} of every token; not to be changed. */
    public int[] regions() {
        return regions;
    }

    /** Whether the character stands between marks. */
    public boolean isQuoted(int offset) {
        return quoted.get(offset);
    }
}
