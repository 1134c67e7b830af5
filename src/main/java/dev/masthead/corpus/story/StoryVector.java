package dev.masthead.corpus.story;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What an article is about: its weightiest words, each as 64 bits of hash, with weights whose squares sum to one. Immutable.
 */
public final class StoryVector {
    /** Of a text without words; like nothing. */
    public static final StoryVector EMPTY = new StoryVector(new long[0], new float[0], new long[0]);

    private final long[] terms;
    private final float[] weights;
    private final long[] heaviest;

    /**
     * @param terms    in ascending order, each once
     * @param weights  of the terms
     * @param heaviest the terms that the article is found by
     */
    StoryVector(long[] terms, float[] weights, long[] heaviest) {
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
    public long[] heaviest() {
        return heaviest;
    }

    /** What {@link #from} makes the same vector of. */
    public byte[] bytes() {
        ByteBuffer out =
                ByteBuffer.allocate(terms.length * (Long.BYTES + Float.BYTES) + heaviest.length * Short.BYTES + 2);
        out.putShort((short) terms.length);
        for (int i = 0; i < terms.length; i++) {
            out.putLong(terms[i]).putFloat(weights[i]);
        }
        for (long term : heaviest) {
            out.putShort((short) Arrays.binarySearch(terms, term));
        }
        return out.array();
    }

    /** The vector that these are the {@link #bytes} of. */
    public static StoryVector from(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long[] terms = new long[in.getShort()];
        float[] weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = in.getLong();
            weights[i] = in.getFloat();
        }
        long[] heaviest = new long[in.remaining() / Short.BYTES];
        for (int i = 0; i < heaviest.length; i++) {
            heaviest[i] = terms[in.getShort()];
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
