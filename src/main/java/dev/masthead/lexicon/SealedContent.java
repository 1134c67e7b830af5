package dev.masthead.lexicon;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Content behind a head that says what it is: four bytes for its kind, the key that it was made under, and the CRC-32C of the rest.
 * Numbers are big-endian.
 */
public final class SealedContent {
    private SealedContent() {}

    /**
     * The content in one piece with its head.
     *
     * @param kind says what sort of content it is and in which form
     * @param key  ASCII
     */
    public static byte[] seal(int kind, String key, byte[]... pieces) {
        CRC32C sum = new CRC32C();
        int size = 0;
        for (byte[] piece : pieces) {
            sum.update(piece);
            size += piece.length;
        }
        byte[] name = key.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + name.length + Long.BYTES + size)
                .putInt(kind)
                .put(name)
                .putLong(sum.getValue());
        for (byte[] piece : pieces) {
            out.put(piece);
        }
        return out.array();
    }

    /** The bytes from where the content begins; empty where they are of another kind or key, too few or damaged. */
    public static Optional<ByteBuffer> open(int kind, String key, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] name = new byte[key.length()];
        try {
            int found = in.getInt();
            in.get(name);
            if (found != kind || !Arrays.equals(name, key.getBytes(StandardCharsets.US_ASCII))) {
                return Optional.empty();
            }
            long expected = in.getLong();
            CRC32C sum = new CRC32C();
            sum.update(bytes, in.position(), bytes.length - in.position());
            return sum.getValue() == expected ? Optional.of(in) : Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
