package dev.masthead.text;

/**
 * Something that follows from how a word is written, for whoever knows what: the symbols of a lexicon, the weights of a
 * model. It is read once a {@link WordType} and kept there as long as the word is. Safe for any number of threads.
 *
 * @param <T> what is read; immutable, or such that two threads which fill it in write the same
 */
public abstract class WordFacet<T> {
    /** So many facets a word keeps at most; there are some eight a set of lexicons and models. */
    static final int MOST = 24;

    /** Reads it; never null, and the same for the same word. Any number of threads may do so at once. */
    protected abstract T read(WordType word);

    /** What is known of the word. */
    @SuppressWarnings("unchecked")
    public final T of(WordType word) {
        Object known = word.known(this);
        if (known == null) {
            known = read(word);
            word.keep(this, known);
        }
        return (T) known;
    }
}
