package dev.masthead.nlp;

import dev.masthead.text.WordFacet;
import dev.masthead.text.WordType;

/**
 * The features that a fixed list of heads makes with a word as it is written, as numbers of a {@link LinearModel}:
 * {@code "left=" + word}, {@code "right=" + word}. They are in the order of the heads, negative for those that the model does
 * not have, and not to be changed. Safe for any number of threads.
 */
public final class WordFeatures extends WordFacet<int[]> {
    private final LinearModel model;
    private final String[] heads;

    WordFeatures(LinearModel model, String[] heads) {
        this.model = model;
        this.heads = heads;
    }

    @Override
    protected int[] read(WordType word) {
        int[] numbers = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            numbers[i] = model.find(heads[i], word.text());
        }
        return numbers;
    }
}
