package dev.masthead.coding;

/**
 * Who is given which items: the first ones go to every coder, so that agreement shows early, and the others round among them. Items come
 * in an order that tells nothing, so any of them are as good a sample.
 *
 * @param shared how many items every coder is given
 * @param coders how many coders there are
 */
record Assignment(int size, int shared, int coders) {
    static Assignment of(int size, double overlap, int coders) {
        return new Assignment(size, (int) Math.ceil(overlap * size - 1e-9), coders);
    }

    /** @param coder place among the coders, from 0 on */
    boolean gives(int item, int coder) {
        return item < shared || coders > 0 && item % coders == coder;
    }

    /** How many items a coder is given. */
    int given(int coder) {
        int n = shared;
        for (int item = shared; item < size; item++) {
            n += gives(item, coder) ? 1 : 0;
        }
        return n;
    }

    /** How many codings all are together. */
    int codings() {
        return coders == 0 ? size : shared * coders + (size - shared);
    }
}
