package dev.masthead.lexicon;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The blocked tokens of one text part for one lexicon. Of each token only the widest reach of what blocks it is kept,
 * so that asking costs no more than the match is long.
 */
final class BlockedTokens {
    private final BitSet blocked = new BitSet();
    private int[] first = new int[0];
    private int[] end = new int[0];
    /** Tokens that something blocks for a match of its very words too. */
    private final BitSet wholly = new BitSet();

    private final BitSet inside = new BitSet();
    private int[] insideFirst = new int[0];
    private int[] insideEnd = new int[0];

    void add(Blocked b) {
        int n = b.endToken();
        boolean only = b.reach() == Blocked.Reach.INSIDE;
        if (only && n > insideFirst.length) {
            int size = Math.max(n, insideFirst.length * 2);
            insideFirst = Arrays.copyOf(insideFirst, size);
            insideEnd = Arrays.copyOf(insideEnd, size);
        } else if (!only && n > first.length) {
            int size = Math.max(n, first.length * 2);
            first = Arrays.copyOf(first, size);
            end = Arrays.copyOf(end, size);
        }
        BitSet set = only ? inside : blocked;
        int[] from = only ? insideFirst : first;
        int[] to = only ? insideEnd : end;
        for (int i = b.firstToken(); i < n; i++) {
            if (b.means(i)) {
                from[i] = set.get(i) ? Math.min(from[i], b.firstToken()) : b.firstToken();
                to[i] = set.get(i) ? Math.max(to[i], n) : n;
                set.set(i);
                if (b.reach() == Blocked.Reach.ALL) {
                    wholly.set(i);
                }
            }
        }
    }

    /**
     * Whether the match falls: it shares a blocked token with a stretch that it does not hold. One that holds a sense and
     * more words is more particular than the sense and stands: {@code human rights abuser} beside {@code human rights}.
     */
    boolean blocks(Match m) {
        for (int i = blocked.nextSetBit(m.firstToken()); i >= 0 && i < m.endToken(); i = blocked.nextSetBit(i + 1)) {
            boolean holds = first[i] >= m.firstToken() && end[i] <= m.endToken();
            boolean more = end[i] - first[i] < m.length() || m.length() > 1 && !wholly.get(i);
            if (!holds || !more) {
                return true;
            }
        }
        int i = inside.nextSetBit(m.firstToken());
        return i >= 0
                && i < m.endToken()
                && insideFirst[i] <= m.firstToken()
                && m.endToken() <= insideEnd[i]
                && m.length() < insideEnd[i] - insideFirst[i];
    }
}
