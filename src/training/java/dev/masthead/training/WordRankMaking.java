package dev.masthead.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the table of word ranks by which stories tell rare words from common ones.
 *
 * <pre>
 * bin/dev make-word-ranks VECTORS.txt OUT.gz
 * </pre>
 *
 * <p>{@code VECTORS.txt} has a line a word, most frequent first (GloVe's own format). The table holds the words of letters
 * among the first {@value #RANKS} with the numbers of their lines.
 */
public final class WordRankMaking {
    /** Words behind this place are all held to be equally rare: there counts say little. */
    private static final int RANKS = 60_000;

    private WordRankMaking() {}

    public static void main(String[] args) throws IOException {
        int words = 0;
        try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]));
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            int rank = 0;
            for (String line = in.readLine(); line != null && rank < RANKS; line = in.readLine()) {
                rank++;
                String word = line.substring(0, line.indexOf(' '));
                if (word.chars().allMatch(Character::isLetter)) {
                    out.write((rank + "\t" + word + "\n").getBytes(StandardCharsets.UTF_8));
                    words++;
                }
            }
        }
        System.out.println(words + " words, " + Files.size(Path.of(args[1])) + " bytes");
    }
}
