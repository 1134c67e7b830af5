package dev.masthead.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Cuts a web archive into its records. The length that a record declares holds where another record, or the end, stands behind
 * it; where it does not, the record is damaged, and the next one begins where one visibly does. So what lies about its length
 * costs itself alone.
 */
final class WarcRecords {
    private static final byte[] SIGN = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int CHUNK = 1 << 16;

    /** A page may be a little longer than allowed, so that it is seen to be. */
    private static final int SLACK = 1 << 17;

    private final InputStream in;
    private final int longest;

    /** What is read and not given out yet: from {@code start} to {@code end}. */
    private byte[] window = new byte[CHUNK];

    private int start;
    private int end;
    private boolean ended;

    /**
     * @param document bytes that are kept of a record's content, and some more; what is longer is given out cut off
     */
    WarcRecords(InputStream in, int document) {
        this.in = in;
        longest = document + SLACK;
    }

    /**
     * A record.
     *
     * @param bytes  header and content; null where it is damaged
     */
    record Piece(byte[] bytes) {
        boolean isDamaged() {
            return bytes == null;
        }
    }

    /** The next record; null behind the last. */
    Piece next() throws IOException {
        skipBlank();
        if (!fill(1)) {
            return null;
        }
        int header = headerLength();
        long content = header < 0 ? -1 : contentLength(header);
        if (content < 0) {
            toNextSign(1);
            return new Piece(null);
        }
        if (content > longest) {
            return tooLong(header);
        }
        int length = header + (int) content;
        if (fill(length) && isFollowed(length)) {
            byte[] bytes = Arrays.copyOfRange(window, start, start + length);
            start += length;
            return new Piece(bytes);
        }
        toNextSign(1);
        return new Piece(null);
    }

    private void skipBlank() throws IOException {
        while (fill(1) && (window[start] == '\r' || window[start] == '\n')) {
            start++;
        }
    }

    /** Length of the header with the empty line behind it; -1 where this is none. */
    private int headerLength() throws IOException {
        fill(LONGEST_HEADER);
        if (!isSign(start)) {
            return -1;
        }
        int last = Math.min(end, start + LONGEST_HEADER);
        for (int i = start; i + 1 < last; i++) {
            if (window[i] != '\n') {
                continue;
            }
            if (window[i + 1] == '\n') {
                return i + 2 - start;
            }
            if (i + 2 < last && window[i + 1] == '\r' && window[i + 2] == '\n') {
                return i + 3 - start;
            }
        }
        return -1;
    }

    /** What the header says of the content's length; -1 where it says nothing that can be. */
    private long contentLength(int header) {
        String text = new String(window, start, header, StandardCharsets.ISO_8859_1);
        for (String line : text.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0
                    && line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals("content-length")) {
                String value = line.substring(colon + 1).strip();
                return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : -1;
            }
        }
        return -1;
    }

    /** Whether behind so many bytes stands another record, or nothing. */
    private boolean isFollowed(int length) throws IOException {
        int at = length;
        while (fill(at + 1) && (window[start + at] == '\r' || window[start + at] == '\n')) {
            at++;
        }
        if (!fill(at + 1)) {
            return true;
        }
        return at > length && fill(at + SIGN.length) && isSign(start + at);
    }

    private boolean isSign(int at) {
        return at + SIGN.length <= end && Arrays.equals(window, at, at + SIGN.length, SIGN, 0, SIGN.length);
    }

    /** One of which no more is kept than is needed to see that it is too long; the next begins where one visibly does. */
    private Piece tooLong(int header) throws IOException {
        fill(header + longest);
        int kept = Math.min(end - start, header + longest);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(kept);
        int sign = sign(header, kept);
        bytes.write(window, start, sign < 0 ? kept : sign);
        if (sign >= 0) {
            // what it declares holds other records
            start += sign;
            return new Piece(null);
        }
        toNextSign(1);
        return new Piece(bytes.toByteArray());
    }

    /** Goes on to a line that begins a record, at least so many bytes on; to the end where there is none. */
    private void toNextSign(int from) throws IOException {
        int at = from;
        while (true) {
            boolean more = fill(CHUNK);
            int sign = sign(at, end - start);
            if (sign >= 0) {
                start += sign;
                return;
            }
            if (!more) {
                start = end;
                return;
            }
            // a sign may stand across the border, with the line end before it
            start = end - SIGN.length - 1;
            at = 1;
        }
    }

    /** Where behind {@code from}, and before {@code to}, a line begins a record; -1 where none does. */
    private int sign(int from, int to) {
        for (int i = Math.max(1, from); i + SIGN.length <= to; i++) {
            if (window[start + i - 1] == '\n' && isSign(start + i)) {
                return i;
            }
        }
        return -1;
    }

    /** Reads on until so many bytes are there; false where there are fewer. */
    private boolean fill(int n) throws IOException {
        if (end - start >= n) {
            return true;
        }
        if (start > 0 && start + n > window.length) {
            System.arraycopy(window, start, window, 0, end - start);
            end -= start;
            start = 0;
        }
        if (n > window.length - start) {
            window = Arrays.copyOf(window, Math.max(start + n, Math.min(2 * window.length, start + n + CHUNK)));
        }
        while (!ended && end - start < n) {
            int read = in.read(window, end, window.length - end);
            if (read < 0) {
                ended = true;
            } else {
                end += read;
            }
        }
        return end - start >= n;
    }
}
