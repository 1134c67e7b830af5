package dev.masthead.report.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A report as few bytes, and the same characters again.
 *
 * <p>Layout: a byte that says which form it is, none of which is that of a brace, so that a report as plain text can be told apart;
 * in {@link #COLUMNS} and {@link #PLACES} the id of the dictionary (eight bytes); the columns or the text, deflated with a checksum. A
 * report of {@link #PLACES} leaves out what stands in its article; it is read from the form {@link #WITH_ARTICLE}, which is not stored: how
 * many bytes title and text have (four bytes each), title, text, report. The function {@code report_with_words} of the database makes it.
 */
public final class PackedReport {
    private static final byte COLUMNS = 1;
    private static final byte TEXT = 2;
    private static final byte PLACES = 3;
    private static final byte WITH_ARTICLE = 4;
    private static final byte BRACE = '{';
    private static final int BUFFER = 1 << 14;

    /** The usual one takes a quarter longer for one byte in eighty. */
    private static final int LEVEL = 4;

    private PackedReport() {}

    /** Packs a report; one that would not come back to the character, whoever has written it, is packed as text. */
    public static byte[] pack(String json, PackingDictionary dictionary) {
        return pack(json, ArticleWords.NONE, dictionary);
    }

    /** The same of a report that will be read with its article. */
    public static byte[] pack(String json, ArticleWords words, PackingDictionary dictionary) {
        byte[] columns = columns(json, words, dictionary);
        boolean exact = columns != null
                && ReportColumns.document(columns, dictionary.texts(), words).equals(json);
        return pack(json, exact ? columns : null, words, dictionary);
    }

    /**
     * Packs a report that comes from {@link dev.masthead.report.ReportWriter}: it has one way to write everything, which is the way
     * that unpacking writes it, so that this need not be tried.
     */
    public static byte[] packWritten(String json, ArticleWords words, PackingDictionary dictionary) {
        return pack(json, columns(json, words, dictionary), words, dictionary);
    }

    /** @param columns null to pack the text */
    private static byte[] pack(String json, byte[] columns, ArticleWords words, PackingDictionary dictionary) {
        boolean exact = columns != null;
        ByteBuffer head = ByteBuffer.allocate(exact ? 1 + Long.BYTES : 1);
        head.put(exact ? words == ArticleWords.NONE ? COLUMNS : PLACES : TEXT);
        if (exact) {
            head.putLong(dictionary.id());
        }
        Deflater deflater = new Deflater(LEVEL);
        try {
            if (exact) {
                deflater.setDictionary(dictionary.columns());
            }
            deflater.setInput(exact ? columns : json.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
            out.writeBytes(head.array());
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] columns(String json, ArticleWords words, PackingDictionary dictionary) {
        try {
            return ReportColumns.of(List.of(json), dictionary.texts(), words);
        } catch (IOException noJson) {
            return null;
        }
    }

    /**
     * The report again. What is not packed, as reports of before are, comes back as it is.
     *
     * @param dictionaries finds a dictionary by its id; null where there is none
     * @throws IllegalArgumentException if it is damaged, or its dictionary is missing
     */
    public static String unpack(byte[] packed, LongFunction<PackingDictionary> dictionaries) {
        if (packed.length == 0 || packed[0] != WITH_ARTICLE) {
            return unpack(packed, 0, ArticleWords.NONE, dictionaries);
        }
        ByteBuffer head = ByteBuffer.wrap(packed, 1, 2 * Integer.BYTES);
        int title = 1 + 2 * Integer.BYTES;
        int text = title + head.getInt();
        int report = text + head.getInt();
        return unpack(
                packed,
                report,
                new ArticleWords(
                        new String(packed, title, text - title, StandardCharsets.UTF_8),
                        new String(packed, text, report - text, StandardCharsets.UTF_8)),
                dictionaries);
    }

    /** The form that {@link #unpack} takes of a report that was packed with its article. */
    static byte[] withArticle(byte[] packed, String title, String text) {
        byte[] first = title.getBytes(StandardCharsets.UTF_8);
        byte[] second = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + 2 * Integer.BYTES + first.length + second.length + packed.length)
                .put(WITH_ARTICLE)
                .putInt(first.length)
                .putInt(second.length)
                .put(first)
                .put(second)
                .put(packed)
                .array();
    }

    private static String unpack(
            byte[] packed, int at, ArticleWords words, LongFunction<PackingDictionary> dictionaries) {
        return switch (packed.length == 0 ? 0 : packed[at]) {
            case BRACE -> new String(packed, StandardCharsets.UTF_8);
            case TEXT -> new String(inflated(packed, at + 1, null), StandardCharsets.UTF_8);
            case COLUMNS, PLACES -> {
                if (packed[at] == PLACES && words == ArticleWords.NONE) {
                    throw new IllegalArgumentException("the article of a packed report is missing");
                }
                PackingDictionary dictionary = dictionaries.apply(
                        ByteBuffer.wrap(packed, at + 1, Long.BYTES).getLong());
                if (dictionary == null) {
                    throw new IllegalArgumentException("the dictionary of a packed report is missing");
                }
                yield ReportColumns.document(
                        inflated(packed, at + 1 + Long.BYTES, dictionary.columns()), dictionary.texts(), words);
            }
            default -> throw new IllegalArgumentException("a packed report is of a form that is not known");
        };
    }

    private static byte[] inflated(byte[] packed, int from, byte[] dictionary) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, from, packed.length - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                out.write(buffer, 0, n);
                if (n == 0 && inflater.needsDictionary() && dictionary != null) {
                    inflater.setDictionary(dictionary);
                } else if (n == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("a packed report is damaged");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a packed report is damaged");
        } finally {
            inflater.end();
        }
    }
}
