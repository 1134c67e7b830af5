package dev.masthead.duplicates;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text's MinHash signature over its word shingles. The share of places in which two signatures agree estimates the Jaccard
 * similarity of the two sets of shingles, with the standard error √(s(1 − s) ÷ {@value #PERMUTATIONS}).
 *
 * <p>A. Z. Broder, On the resemblance and containment of documents, Compression and Complexity of Sequences 1997, 21–29. Bands:
 * J. Leskovec, A. Rajaraman and J. D. Ullman, Mining of Massive Datasets, 2nd ed. 2014, 3.4: two texts of similarity s share
 * one of b bands of r rows with the probability 1 − (1 − sʳ)ᵇ.
 *
 * <p>Words are what stands between characters that are neither letter nor digit, in small letters; a text of fewer words than
 * a shingle has is one shingle. Takes time linear in the length of the text. Everything that enters is fixed: the same text has
 * the same signature on any machine, and a change of any constant here needs another {@link #SCHEME}.
 */
public final class Signature {
    /** Which constants made a signature; others cannot be compared with it. */
    public static final short SCHEME = 1;

    /** Words of a shingle. */
    public static final int SHINGLE = 5;

    /** Places of a signature. */
    public static final int PERMUTATIONS = 128;

    /** Groups of places of which one that agrees makes a candidate. */
    public static final int BANDS = 32;

    private static final int ROWS = PERMUTATIONS / BANDS;
    private static final long[] SEEDS = new long[PERMUTATIONS];

    static {
        for (int i = 0; i < PERMUTATIONS; i++) {
            SEEDS[i] = mix((i + 1) * 0x9E3779B97F4A7C15L);
        }
    }

    private final int[] minima;

    private Signature(int[] minima) {
        this.minima = minima;
    }

    /** The signature of a text; an empty one where it has no word. */
    public static Signature of(String text) {
        Shingles shingles = new Shingles();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        long word = 0;
        boolean inside = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                word = mix(word + Character.toLowerCase(c));
                inside = true;
            } else if (inside) {
                shingles.add(word);
                word = 0;
                inside = false;
            }
        }
        if (inside) {
            shingles.add(word);
        }
        return shingles.signature();
    }

    /** A signature as {@link #bytes} wrote it. */
    static Signature from(byte[] bytes) {
        int[] minima = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(minima);
        return new Signature(minima);
    }

    /** Four bytes a place, the highest first. */
    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(minima.length * Integer.BYTES);
        out.asIntBuffer().put(minima);
        return out.array();
    }

    /** One number for each band; none for an empty signature. */
    int[] bands() {
        int[] out = new int[minima.length / ROWS];
        for (int band = 0; band < out.length; band++) {
            long hash = mix(band + 1);
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash + minima[band * ROWS + row]);
            }
            out[band] = (int) (hash ^ hash >>> Integer.SIZE);
        }
        return out;
    }

    /** The estimated Jaccard similarity, 0…1; 0 if either is empty. */
    public double similarity(Signature other) {
        if (minima.length == 0 || other.minima.length == 0) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < PERMUTATIONS; i++) {
            same += minima[i] == other.minima[i] ? 1 : 0;
        }
        return same / (double) PERMUTATIONS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature s && Arrays.equals(minima, s.minima);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(minima);
    }

    /** The finaliser of MurmurHash3 (A. Appleby, public domain): every bit of the input moves every bit of the output. */
    private static long mix(long x) {
        long z = x;
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }

    /** Takes words in and keeps the least value that each permutation gives any shingle of them. */
    private static final class Shingles {
        private final long[] last = new long[SHINGLE];
        private final long[] least = new long[PERMUTATIONS];
        private int words;

        Shingles() {
            Arrays.fill(least, Long.MAX_VALUE);
        }

        void add(long word) {
            last[words % SHINGLE] = word;
            words++;
            if (words >= SHINGLE) {
                shingle(SHINGLE);
            }
        }

        private void shingle(int length) {
            long hash = 0;
            for (int i = words - length; i < words; i++) {
                hash = mix(hash + last[i % SHINGLE]);
            }
            for (int i = 0; i < PERMUTATIONS; i++) {
                least[i] = Math.min(least[i], mix(hash ^ SEEDS[i]) >>> 32);
            }
        }

        Signature signature() {
            if (words == 0) {
                return new Signature(new int[0]);
            }
            if (words < SHINGLE) {
                shingle(words);
            }
            int[] out = new int[PERMUTATIONS];
            for (int i = 0; i < PERMUTATIONS; i++) {
                out[i] = (int) least[i];
            }
            return new Signature(out);
        }
    }
}
