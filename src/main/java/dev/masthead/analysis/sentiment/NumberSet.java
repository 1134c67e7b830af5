package dev.masthead.analysis.sentiment;

/** A set of numbers above zero or equal to it, in one open table. */
final class NumberSet {
    private long[] table = new long[512];
    private int size;

    /** Whether the number is new. */
    boolean add(long number) {
        int slot = find(table, number);
        if (table[slot] != 0) {
            return false;
        }
        table[slot] = number + 1;
        size++;
        if (size * 2 > table.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] wider = new long[table.length * 2];
        for (long n : table) {
            if (n != 0) {
                wider[find(wider, n - 1)] = n;
            }
        }
        table = wider;
    }

    private static int find(long[] in, long number) {
        long h = number * 0x9E3779B97F4A7C15L;
        int slot = (int) (h ^ h >>> 32) & in.length - 1;
        while (in[slot] != 0 && in[slot] != number + 1) {
            slot = slot + 1 & in.length - 1;
        }
        return slot;
    }
}
