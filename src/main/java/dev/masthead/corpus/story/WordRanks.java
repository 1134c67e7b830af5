package dev.masthead.corpus.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How common English words are: their places in the vocabulary of GloVe (Pennington et al. 2014, public domain), which is
 * sorted by how often they stand in Wikipedia and Gigaword. By Zipf's law the logarithm of the place stands for the inverse
 * frequency. The table is the same for every corpus, so that what two articles have in common does not depend on
 * which others are there. One line a word: its place, a tab, the word in small letters. Made by {@code WordRankMaking}.
 */
final class WordRanks {
    private static final String RESOURCE = "en-word-ranks.txt.gz";

    private final Map<String, Integer> ranks = new HashMap<>(1 << 17);

    private WordRanks() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(WordRanks.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int tab = line.indexOf('\t');
                ranks.put(line.substring(tab + 1), Integer.parseInt(line.substring(0, tab)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " on the class path cannot be read", e);
        }
    }

    static WordRanks load() {
        return new WordRanks();
    }

    /** The word's place, from 1 on; 0 for a word that is not among the table's. */
    int of(String word) {
        return ranks.getOrDefault(word, 0);
    }
}
