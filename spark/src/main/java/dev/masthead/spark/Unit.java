package dev.masthead.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** What one task scores and puts in its place at once: stretches of files, one after the other. */
record Unit(int number, List<Piece> pieces) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The folder of what is made of it, which readers of Parquet take for a column. */
    static String folder(int number) {
        return String.format(Locale.ROOT, "unit=%08d", number);
    }
}
