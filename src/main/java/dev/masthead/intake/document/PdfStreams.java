package dev.masthead.intake.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the streams of a PDF once without keeping anything, before the library unpacks them into memory: one that grows
 * beyond measure is no document.
 */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int ZLIB = 0x78;
    private static final long FREE = 4 << 20;
    private static final int RATIO = 300;
    private static final long MOST = 1L << 29;
    private static final int DICTIONARY = 400;
    private static final int CHUNK = 1 << 16;
    private static final Pattern TWICE =
            Pattern.compile("(?s)/(?:Flate|LZW|RunLength)Decode\\s{0,9}/(?:Flate|LZW|RunLength)Decode");

    private PdfStreams() {}

    static void check(byte[] pdf) throws UnreadableException {
        byte[] chunk = new byte[CHUNK];
        long all = 0;
        int from = 0;
        for (int at = next(pdf, from); at >= 0; at = next(pdf, from)) {
            from = at + STREAM.length;
            String before = new String(
                    pdf, Math.max(0, at - DICTIONARY), Math.min(at, DICTIONARY), StandardCharsets.ISO_8859_1);
            if (TWICE.matcher(before).find()) {
                throw new UnreadableException("The PDF packs a stream twice, which no text needs.");
            }
            int start = from;
            while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
                start++;
            }
            if (start >= pdf.length || (pdf[start] & 0x0F) != (ZLIB & 0x0F)) {
                continue;
            }
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(pdf, start, pdf.length - start);
                long out = 0;
                for (int n = inflater.inflate(chunk); n > 0; n = inflater.inflate(chunk)) {
                    out += n;
                    all += n;
                    if (all > MOST || out > FREE && out / Math.max(1, inflater.getBytesRead()) > RATIO) {
                        throw new UnreadableException("The PDF unpacks to far more than its size, which no text does.");
                    }
                }
                from = start + (int) inflater.getBytesRead();
            } catch (DataFormatException e) {
                // no packed stream, or a damaged one: the library says so
            } finally {
                inflater.end();
            }
        }
    }

    private static int next(byte[] pdf, int from) {
        for (int i = from; i + STREAM.length <= pdf.length; i++) {
            int j = 0;
            while (j < STREAM.length && pdf[i + j] == STREAM[j]) {
                j++;
            }
            if (j == STREAM.length) {
                return i;
            }
        }
        return -1;
    }
}
