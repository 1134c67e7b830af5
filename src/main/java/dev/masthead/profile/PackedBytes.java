package dev.masthead.profile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Whole numbers and short texts as few bytes: seven bits of a number a byte, the lowest first; texts behind their length. */
final class PackedBytes {
    private static final int BITS = 7;
    private static final int MORE = 0x80;

    private PackedBytes() {}

    /** Writes them. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        /** A number that is not negative. */
        void count(long value) {
            long left = value;
            while (left >>> BITS != 0) {
                out.write((int) (left & (MORE - 1)) | MORE);
                left >>>= BITS;
            }
            out.write((int) left);
        }

        /** Any number; small ones of either sign are short. */
        void number(long value) {
            count(value << 1 ^ value >> Long.SIZE - 1);
        }

        void text(String value) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            count(bytes.length);
            out.writeBytes(bytes);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /** Reads them in the same order. */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean more() {
            return at < bytes.length;
        }

        long count() {
            long value = 0;
            for (int shift = 0; ; shift += BITS) {
                byte b = bytes[at++];
                value |= (long) (b & (MORE - 1)) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        long number() {
            long value = count();
            return value >>> 1 ^ -(value & 1);
        }

        /** Passes over a text and hands out its bytes: {@code length} of them from the position it had. */
        int skip(int length) {
            int start = at;
            at += length;
            return start;
        }

        byte[] source() {
            return bytes;
        }
    }
}
