package dev.masthead.spark;

import java.io.Serializable;
import java.util.Locale;

/**
 * A stretch of a file. Lines and row groups belong to the piece in which they begin; a file of another form is one piece.
 *
 * @param path     with its file system
 * @param name     what the file is called in messages, and what an article is called that is alone in it
 * @param start    first byte
 * @param end      behind the last byte
 * @param modified when the file was last changed, in milliseconds since 1970: another file under the same name is another run
 */
record Piece(String path, String name, long start, long end, long modified) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether a file of this name can be cut at its lines. */
    static boolean isLines(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    static boolean isParquet(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
