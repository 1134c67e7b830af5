package dev.masthead.nlp;

import dev.masthead.lexicon.Lemmatizer;
import dev.masthead.text.WordFacet;
import dev.masthead.text.WordType;
import java.util.HashMap;
import java.util.Map;

/** The lemma of each word under each tag, asked of the {@link Lemmatizer} once. Safe for any number of threads. */
final class Lemmas extends WordFacet<String[]> {
    /** Tags of words that are inflected, each with its place in what is kept of a word. */
    private static final Map<String, Integer> INFLECTED = new HashMap<>();

    static {
        for (String tag :
                new String[] {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "NNS", "MD", "JJR", "RBR", "JJS", "RBS"}) {
            INFLECTED.put(tag, INFLECTED.size());
        }
    }

    private final Lemmatizer lemmatizer;

    Lemmas(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    @Override
    protected String[] read(WordType word) {
        return new String[INFLECTED.size()];
    }

    /** The word's lemma; its form where the tag is of no inflected word. */
    String of(WordType word, String tag) {
        Integer place = INFLECTED.get(tag);
        if (place == null) {
            return word.form();
        }
        String[] known = of(word);
        String lemma = known[place];
        if (lemma == null) {
            lemma = lemmatizer.lemma(word.form(), tag);
            lemma = lemma.equals(word.form()) ? word.form() : lemma;
            known[place] = lemma;
        }
        return lemma;
    }
}
