package dev.masthead.nlp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The features that a fixed list of heads makes with a word, as numbers of a {@link LinearModel}: {@code "left=" + word},
 * {@code "right=" + word}. A text asks for the same few words again and again, so that what the model answered is kept.
 * Safe for any number of threads.
 */
public final class WordFeatures {
    /** Words kept at most; some 70 bytes each. */
    private static final int KEPT = 20_000;

    private final LinearModel model;
    private final String[] heads;
    private final Map<String, int[]> known = new ConcurrentHashMap<>();

    WordFeatures(LinearModel model, String[] heads) {
        this.model = model;
        this.heads = heads;
    }

    /** The features' numbers in the order of the heads, negative for those that the model does not have; not to be changed. */
    public int[] of(String word) {
        int[] numbers = known.get(word);
        if (numbers == null) {
            numbers = new int[heads.length];
            for (int i = 0; i < heads.length; i++) {
                numbers[i] = model.find(heads[i], word);
            }
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(word, numbers);
        }
        return numbers;
    }
}
