package dev.masthead.report.packing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whole numbers and short texts as few bytes: seven bits of a number a byte, the lowest first; texts behind their length. */
public final class PackedBytes {
    private static final int BITS = 7;
    private static final int MORE = 0x80;
    private static final int FIRST = 32;

    /** Bytes of the largest number. */
    private static final int LONGEST = 10;

    private PackedBytes() {}

    /** Writes them. */
    public static final class Writer {
        private byte[] bytes = new byte[FIRST];
        private int size;

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
            }
        }

        /** A number that is not negative. */
        public void count(long value) {
            room(LONGEST);
            long left = value;
            while (left >>> BITS != 0) {
                bytes[size++] = (byte) (left & (MORE - 1) | MORE);
                left >>>= BITS;
            }
            bytes[size++] = (byte) left;
        }

        /** Any number; small ones of either sign are short. */
        public void number(long value) {
            count(value << 1 ^ value >> Long.SIZE - 1);
        }

        public void text(String value) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            count(utf8.length);
            all(utf8);
        }

        public byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }

        int size() {
            return size;
        }

        /** Appends them as they are. */
        void all(byte[] others) {
            room(others.length);
            System.arraycopy(others, 0, bytes, size, others.length);
            size += others.length;
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
