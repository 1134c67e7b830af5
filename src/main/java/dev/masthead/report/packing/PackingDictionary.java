package dev.masthead.report.packing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What reports of one version of the analyzer have in common. A report that was packed with it can be read with it alone, so that it
 * is kept as long as the report is. Immutable.
 */
public final class PackingDictionary {
    /** Deflate reaches back 32,768 bytes; what stands in front of the same column of a report must fit in too. */
    private static final int MOST_BYTES = 24_000;

    private static final int MOST_TEXTS = 1 << 14;

    /** Longer ones are hardly in a second report. */
    private static final int LONGEST_TEXT = 200;

    private final long id;
    private final byte[] bytes;
    private final KnownTexts texts;
    private final byte[] columns;

    private PackingDictionary(byte[] bytes) {
        this.bytes = bytes;
        PackedBytes.Reader in = new PackedBytes.Reader(bytes);
        List<String> read = new ArrayList<>();
        for (long n = in.count(); n > 0; n--) {
            read.add(in.text());
        }
        texts = new KnownTexts(read);
        columns = Arrays.copyOfRange(bytes, in.at(), bytes.length);
        try {
            id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #bytes} gave. */
    public static PackingDictionary of(byte[] bytes) {
        return new PackingDictionary(bytes.clone());
    }

    /**
     * Learns it from reports; the same ones make the same dictionary.
     *
     * @param reports of the first of them the columns are kept as well, which are the better the longer and the more typical it is
     */
    public static PackingDictionary learned(List<String> reports) {
        return learned(reports, ArticleWords.NONE);
    }

    /** @param words of the article that the first of the reports is on, of reports that are packed with theirs */
    public static PackingDictionary learned(List<String> reports, ArticleWords words) {
        try {
            List<String> texts = ReportColumns.texts(reports).stream()
                    .filter(t -> t.length() <= LONGEST_TEXT)
                    .limit(MOST_TEXTS)
                    .toList();
            byte[] columns = ReportColumns.of(reports.subList(0, 1), new KnownTexts(texts), words);
            PackedBytes.Writer out = new PackedBytes.Writer();
            out.count(texts.size());
            texts.forEach(out::text);
            out.all(Arrays.copyOf(columns, Math.min(columns.length, MOST_BYTES)));
            return of(out.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of its bytes: the first eight of their SHA-256. */
    public long id() {
        return id;
    }

    /** What it is kept as. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Texts that reports have in common. */
    KnownTexts texts() {
        return texts;
    }

    /** How columns of such reports begin. */
    byte[] columns() {
        return columns;
    }
}
