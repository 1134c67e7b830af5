package dev.masthead.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Classes of words that are used alike, so that the name finder knows something of words it was not trained on. They are
 * clusters of GloVe's vectors (Pennington et al. 2014, public domain) at several grains, made by {@code WordClassMaking};
 * after Turian, Ratinov and Bengio 2010. One line a class of the finest grain: its path, a letter a grain from coarse to
 * fine, a tab, its words in small letters.
 */
final class WordClasses {
    /** By word; the words of a class share its list. */
    private final Map<String, List<String>> paths = new HashMap<>(1 << 18);

    WordClasses(InputStream gzipped) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(gzipped), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int tab = line.indexOf('\t');
                String path = line.substring(0, tab);
                // a letter a grain
                List<String> classes = List.of(path.substring(0, 1), path.substring(0, 2), path);
                for (String word : apart(line, tab + 1)) {
                    paths.put(word, classes);
                }
            }
        }
    }

    /**
     * What stands between the single blanks of a line from a place on. {@code String.split} does more, and Java's compilers take
     * longer over it than a start takes over the words.
     */
    static List<String> apart(String line, int start) {
        List<String> out = new ArrayList<>();
        int from = start;
        for (int end = line.indexOf(' ', from); end >= 0; end = line.indexOf(' ', from)) {
            out.add(line.substring(from, end));
            from = end + 1;
        }
        out.add(line.substring(from));
        return out;
    }

    /** The classes of the word, in small letters, from coarse to fine; empty where it is in none. */
    List<String> of(String form) {
        return paths.getOrDefault(form, List.of());
    }
}
