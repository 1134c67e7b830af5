package dev.masthead.corpus.story;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What an article is about: its weightiest words, each as 32 bits of hash, with weights whose squares sum to one. Immutable.
 */
public final class StoryVector {
    /** Of a text without words; like nothing. */
    public static final StoryVector EMPTY = new StoryVector(new int[0], new float[0], new int[0]);

    /** Weights are kept as so many parts of one: likeness counts in ten thousandths. */
    private static final int STEPS = 0xFFFF;

    /** Where there are no more terms, the place of one is a byte. */
    private static final int FEW = 1 << Byte.SIZE;

    private final int[] terms;
    private final float[] weights;
    private final int[] heaviest;

    /**
     * @param terms    in ascending order
     * @param weights  of the terms, as {@link #kept} gives them
     * @param heaviest the terms that the article is found by
     */
    StoryVector(int[] terms, float[] weights, int[] heaviest) {
        this.terms = terms;
        this.weights = weights;
        this.heaviest = heaviest;
    }

    /** Cosine of the angle between both, 0…1: 1 where they have the same words in the same proportion. */
    public double likeness(StoryVector other) {
        double sum = 0;
        int i = 0;
        int k = 0;
        while (i < terms.length && k < other.terms.length) {
            if (terms[i] == other.terms[k]) {
                sum += (double) weights[i++] * other.weights[k++];
            } else if (terms[i] < other.terms[k]) {
                i++;
            } else {
                k++;
            }
        }
        return sum;
    }

    /** The terms that the article is found by, the weightiest first; not to be changed. */
    public int[] heaviest() {
        return heaviest;
    }

    /** A weight as {@link #bytes} keeps it, so that a vector is the same before and after. */
    static float kept(double weight) {
        return Math.round(weight * STEPS) / (float) STEPS;
    }

    /** What {@link #from} makes the same vector of. */
    public byte[] bytes() {
        int place = terms.length <= FEW ? 1 : Short.BYTES;
        ByteBuffer out = ByteBuffer.allocate(
                Short.BYTES + terms.length * (Integer.BYTES + Short.BYTES) + heaviest.length * place);
        out.putShort((short) terms.length);
        for (int i = 0; i < terms.length; i++) {
            out.putInt(terms[i]).putShort((short) Math.round(weights[i] * STEPS));
        }
        for (int term : heaviest) {
            int at = Arrays.binarySearch(terms, term);
            if (place == 1) {
                out.put((byte) at);
            } else {
                out.putShort((short) at);
            }
        }
        return out.array();
    }

    /** The vector that these are the {@link #bytes} of. */
    public static StoryVector from(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int[] terms = new int[in.getShort()];
        float[] weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = in.getInt();
            weights[i] = Short.toUnsignedInt(in.getShort()) / (float) STEPS;
        }
        int place = terms.length <= FEW ? 1 : Short.BYTES;
        int[] heaviest = new int[in.remaining() / place];
        for (int i = 0; i < heaviest.length; i++) {
            heaviest[i] = terms[place == 1 ? Byte.toUnsignedInt(in.get()) : in.getShort()];
        }
        return new StoryVector(terms, weights, heaviest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoryVector v
                && Arrays.equals(terms, v.terms)
                && Arrays.equals(weights, v.weights)
                && Arrays.equals(heaviest, v.heaviest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(terms);
    }
}
