package dev.masthead.corpus.story;

/**
 * What an article is about: its weightiest words, each as 64 bits of hash, with weights whose squares sum to one. Immutable.
 */
public final class StoryVector {
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

    /** The terms that the article is found by; not to be changed. */
    long[] heaviest() {
        return heaviest;
    }
}
