package dev.masthead.lexicon;

import java.util.Arrays;

/** Open-addressing table from (node, symbol) to node: one probe a step, nothing boxed. */
final class Edges {
    private long[] keys;
    private int[] values;
    private int size;

    Edges() {
        this(1 << 11);
    }

    /** @param expected so many edges fit in without the table growing */
    Edges(int expected) {
        int capacity = Integer.highestOneBit(Math.max(1 << 11, expected)) << 2;
        keys = new long[capacity];
        values = new int[capacity];
        Arrays.fill(keys, -1);
    }

    /** Is given every edge, in no order that means anything but always in the same. */
    interface Visitor {
        void edge(int node, int symbol, int target);
    }

    int size() {
        return size;
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != -1) {
                visitor.edge((int) (keys[i] >>> 32), (int) keys[i], values[i]);
            }
        }
    }

    int get(int node, int symbol) {
        long key = (long) node << 32 | symbol;
        int mask = keys.length - 1;
        int i = hash(key) & mask;
        while (keys[i] != -1) {
            if (keys[i] == key) {
                return values[i];
            }
            i = i + 1 & mask;
        }
        return -1;
    }

    void put(int node, int symbol, int target) {
        if (size * 2 >= keys.length) {
            grow();
        }
        insert((long) node << 32 | symbol, target);
        size++;
    }

    private void insert(long key, int target) {
        int mask = keys.length - 1;
        int i = hash(key) & mask;
        while (keys[i] != -1) {
            i = i + 1 & mask;
        }
        keys[i] = key;
        values[i] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1) {
                insert(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int hash(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }
}
