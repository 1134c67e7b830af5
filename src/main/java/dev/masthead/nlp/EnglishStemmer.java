package dev.masthead.nlp;

import java.util.HashMap;
import java.util.Map;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * Stems of English words by the Snowball algorithm (M. F. Porter, Porter2), the one PostgreSQL's English text search uses. Not
 * for several threads at once.
 */
public final class EnglishStemmer {
    private static final int KEPT = 20_000;

    private final SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    private final Map<String, String> known = new HashMap<>();

    /** @param word in small letters */
    public String stem(String word) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(word, w -> stemmer.stem(w).toString());
    }
}
