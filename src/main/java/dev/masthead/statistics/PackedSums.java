package dev.masthead.statistics;

import dev.masthead.report.packing.PackedBytes;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Sums of all metrics as few bytes, the column {@code packed} of {@code outlet_statistics}. The first byte says how many numbers an element of
 * {@link MetricSums} has: all five, or Σx and Σy alone where the others are their squares and product, as they are of one article. Behind it
 * the deflated numbers; zeros at the end are left out.
 */
public final class PackedSums {
    private static final int ALL = 5;
    private static final int OF_ONE = 2;
    private static final int BUFFER = 4096;

    private PackedSums() {}

    /** @param sums as {@link MetricSums#addTo} fills them */
    public static byte[] pack(long[] sums) {
        int length = sums.length;
        while (length > 0 && sums[length - 1] == 0) {
            length--;
        }
        length = (length + ALL - 1) / ALL * ALL;
        int form = isOfOne(sums, length) ? OF_ONE : ALL;
        PackedBytes.Writer numbers = new PackedBytes.Writer();
        for (int i = 0; i < length; i += ALL) {
            if (form == OF_ONE) {
                numbers.number(sums[i]);
                numbers.number(sums[i + 2]);
            } else {
                for (int k = 0; k < ALL; k++) {
                    numbers.number(sums[i + k]);
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(form);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(numbers.bytes());
            deflater.finish();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static boolean isOfOne(long[] sums, int length) {
        for (int i = 0; i < length; i += ALL) {
            long x = sums[i];
            long y = sums[i + 2];
            if (sums[i + 1] != x * x || sums[i + 3] != y * y || sums[i + 4] != x * y) {
                return false;
            }
        }
        return true;
    }

    /** @throws IllegalArgumentException if these bytes are none of {@link #pack} */
    public static long[] unpack(byte[] packed) {
        PackedBytes.Reader in = new PackedBytes.Reader(inflated(packed));
        long[] out = new long[0];
        int at = 0;
        while (in.more()) {
            if (at == out.length) {
                out = Arrays.copyOf(out, Math.max(ALL << 8, 2 * at));
            }
            if (packed[0] == OF_ONE) {
                long x = in.number();
                long y = in.number();
                out[at] = x;
                out[at + 1] = x * x;
                out[at + 2] = y;
                out[at + 3] = y * y;
                out[at + 4] = x * y;
            } else {
                for (int k = 0; k < ALL; k++) {
                    out[at + k] = in.number();
                }
            }
            at += ALL;
        }
        return Arrays.copyOf(out, at);
    }

    private static byte[] inflated(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("packed sums end too soon");
                }
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("these are no packed sums", e);
        } finally {
            inflater.end();
        }
    }
}
