package dev.masthead.lexicon;

import java.util.Arrays;

/** Open-addressing table from (node, symbol) to node: one probe a step, in one place of memory, nothing boxed. */
final class Edges {
    /** Node, symbol and target of an edge, behind one another. */
    private static final int WIDTH = 3;

    private static final int EMPTY = -1;

    private int[] table;
    private int mask;
    private int size;

    Edges() {
        this(1 << 11);
    }

    /** @param expected so many edges fit in without the table growing */
    Edges(int expected) {
        clear(Integer.highestOneBit(Math.max(1 << 11, expected)) << 2);
    }

    private void clear(int capacity) {
        table = new int[capacity * WIDTH];
        mask = capacity - 1;
        Arrays.fill(table, EMPTY);
    }

    /** Is given every edge, in no order that means anything but always in the same. */
    interface Visitor {
        void edge(int node, int symbol, int target);
    }

    int size() {
        return size;
    }

    void forEach(Visitor visitor) {
        for (int at = 0; at < table.length; at += WIDTH) {
            if (table[at] != EMPTY) {
                visitor.edge(table[at], table[at + 1], table[at + 2]);
            }
        }
    }

    int get(int node, int symbol) {
        int[] edges = table;
        int i = hash(node, symbol) & mask;
        for (int at = i * WIDTH; edges[at] != EMPTY; at = i * WIDTH) {
            if (edges[at] == node && edges[at + 1] == symbol) {
                return edges[at + 2];
            }
            i = i + 1 & mask;
        }
        return -1;
    }

    void put(int node, int symbol, int target) {
        if (size * 2 > mask) {
            grow();
        }
        insert(node, symbol, target);
        size++;
    }

    private void insert(int node, int symbol, int target) {
        int i = hash(node, symbol) & mask;
        while (table[i * WIDTH] != EMPTY) {
            i = i + 1 & mask;
        }
        table[i * WIDTH] = node;
        table[i * WIDTH + 1] = symbol;
        table[i * WIDTH + 2] = target;
    }

    private void grow() {
        int[] old = table;
        clear((mask + 1) * 2);
        for (int at = 0; at < old.length; at += WIDTH) {
            if (old[at] != EMPTY) {
                insert(old[at], old[at + 1], old[at + 2]);
            }
        }
    }

    private static int hash(int node, int symbol) {
        long h = ((long) node << 32 | symbol) * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }
}
