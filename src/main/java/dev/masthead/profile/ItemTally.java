package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts items by name over many articles. Names are compared as the bytes they are stored in and become texts once, at the
 * end: a hundred thousand articles hold millions of them.
 */
final class ItemTally {
    private static final int WIDTH = 6;
    private static final int SMALLEST = 64;
    /** The 32-bit FNV-1a hash: G. Fowler, L. C. Noll, K.-P. Vo, public domain. */
    private static final int FNV_BASIS = 0x811C9DC5;

    private static final int FNV_PRIME = 0x01000193;

    private byte[][] names = new byte[SMALLEST][];
    private int[] hashes = new int[SMALLEST];
    private long[] counts = new long[SMALLEST * WIDTH];
    private int size;

    /** Adds one article's counts of an item; see {@link ItemCounts}. */
    void add(byte[] source, int start, int length, long n, long a, long an, long b, long bn) {
        int i = place(source, start, length) * WIDTH;
        counts[i]++;
        counts[i + 1] += n;
        counts[i + 2] += a;
        counts[i + 3] += an;
        counts[i + 4] += b;
        counts[i + 5] += bn;
    }

    private int place(byte[] source, int start, int length) {
        if (size * 2 > names.length) {
            grow();
        }
        int hash = FNV_BASIS;
        for (int i = start; i < start + length; i++) {
            hash = (hash ^ source[i]) * FNV_PRIME;
        }
        int mask = names.length - 1;
        int at = spread(hash) & mask;
        while (names[at] != null) {
            if (hashes[at] == hash && Arrays.equals(names[at], 0, names[at].length, source, start, start + length)) {
                return at;
            }
            at = (at + 1) & mask;
        }
        names[at] = Arrays.copyOfRange(source, start, start + length);
        hashes[at] = hash;
        size++;
        return at;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    private void grow() {
        byte[][] oldNames = names;
        int[] oldHashes = hashes;
        long[] oldCounts = counts;
        names = new byte[oldNames.length * 2][];
        hashes = new int[names.length];
        counts = new long[names.length * WIDTH];
        int mask = names.length - 1;
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != null) {
                int at = spread(oldHashes[i]) & mask;
                while (names[at] != null) {
                    at = (at + 1) & mask;
                }
                names[at] = oldNames[i];
                hashes[at] = oldHashes[i];
                System.arraycopy(oldCounts, i * WIDTH, counts, at * WIDTH, WIDTH);
            }
        }
    }

    /** What was counted, by name. */
    Map<String, ItemCounts> byName() {
        Map<String, ItemCounts> out = new HashMap<>(size * 2);
        for (int at = 0; at < names.length; at++) {
            if (names[at] != null) {
                int i = at * WIDTH;
                out.put(
                        new String(names[at], StandardCharsets.UTF_8),
                        new ItemCounts(
                                counts[i], counts[i + 1], counts[i + 2], counts[i + 3], counts[i + 4], counts[i + 5]));
            }
        }
        return out;
    }
}
