package dev.masthead.report.packing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Whole numbers and short texts as few bytes: seven bits of a number a byte, the lowest first; texts behind their length. */
public final class PackedBytes {
    private static final int BITS = 7;
    private static final int MORE = 0x80;

    private PackedBytes() {}

    /** Writes them. */
    public static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        /** A number that is not negative. */
        public void count(long value) {
            long left = value;
            while (left >>> BITS != 0) {
                out.write((int) (left & (MORE - 1)) | MORE);
                left >>>= BITS;
            }
            out.write((int) left);
        }

        /** Any number; small ones of either sign are short. */
        public void number(long value) {
            count(value << 1 ^ value >> Long.SIZE - 1);
        }

        public void text(String value) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            count(bytes.length);
            out.writeBytes(bytes);
        }

        public byte[] bytes() {
            return out.toByteArray();
        }

        int size() {
            return out.size();
        }

        /** Appends them as they are. */
        void all(byte[] others) {
            out.writeBytes(others);
        }
    }

    /** Reads them in the same order. */
    public static final class Reader {
        private final byte[] bytes;
        private int at;

        public Reader(byte[] bytes) {
            this(bytes, 0);
        }

        /** @param from where the first of them stands */
        Reader(byte[] bytes, int from) {
            this.bytes = bytes;
            at = from;
        }

        int at() {
            return at;
        }

        public boolean more() {
            return at < bytes.length;
        }

        public long count() {
            long value = 0;
            for (int shift = 0; ; shift += BITS) {
                byte b = bytes[at++];
                value |= (long) (b & (MORE - 1)) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        public long number() {
            long value = count();
            return value >>> 1 ^ -(value & 1);
        }

        public String text() {
            int length = (int) count();
            return new String(bytes, skip(length), length, StandardCharsets.UTF_8);
        }

        /** Passes over a text and hands out its bytes: {@code length} of them from the position it had. */
        public int skip(int length) {
            int start = at;
            at += length;
            return start;
        }

        public byte[] source() {
            return bytes;
        }
    }
}
