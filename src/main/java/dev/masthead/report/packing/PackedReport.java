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
 * in {@link #COLUMNS} the id of the dictionary (eight bytes); the columns or the text, deflated with a checksum.
 */
public final class PackedReport {
    private static final byte COLUMNS = 1;
    private static final byte TEXT = 2;
    private static final byte BRACE = '{';
    private static final int BUFFER = 1 << 14;

    /** The usual one takes a quarter longer for one byte in eighty. */
    private static final int LEVEL = 4;

    private PackedReport() {}

    /** Packs a report; one that would not come back to the character, whoever has written it, is packed as text. */
    public static byte[] pack(String json, PackingDictionary dictionary) {
        byte[] columns = columns(json, dictionary);
        boolean exact = columns != null
                && ReportColumns.document(columns, dictionary.texts()).equals(json);
        return pack(json, exact ? columns : null, dictionary);
    }

    /**
     * Packs a report that comes from {@link dev.masthead.report.ReportWriter}: it has one way to write everything, which is the way
     * that unpacking writes it, so that this need not be tried.
     */
    public static byte[] packWritten(String json, PackingDictionary dictionary) {
        return pack(json, columns(json, dictionary), dictionary);
    }

    /** @param columns null to pack the text */
    private static byte[] pack(String json, byte[] columns, PackingDictionary dictionary) {
        boolean exact = columns != null;
        ByteBuffer head = ByteBuffer.allocate(exact ? 1 + Long.BYTES : 1);
        head.put(exact ? COLUMNS : TEXT);
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

    private static byte[] columns(String json, PackingDictionary dictionary) {
        try {
            return ReportColumns.of(List.of(json), dictionary.texts());
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
        return switch (packed.length == 0 ? 0 : packed[0]) {
            case BRACE -> new String(packed, StandardCharsets.UTF_8);
            case TEXT -> new String(inflated(packed, 1, null), StandardCharsets.UTF_8);
            case COLUMNS -> {
                PackingDictionary dictionary = dictionaries.apply(
                        ByteBuffer.wrap(packed, 1, Long.BYTES).getLong());
                if (dictionary == null) {
                    throw new IllegalArgumentException("the dictionary of a packed report is missing");
                }
                yield ReportColumns.document(
                        inflated(packed, 1 + Long.BYTES, dictionary.columns()), dictionary.texts());
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
