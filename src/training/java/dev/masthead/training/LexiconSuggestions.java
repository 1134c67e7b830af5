package dev.masthead.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a lexicon lacks, ranked by how much their vectors are like those of its entries, for a lexicographer to choose
 * from: {@code lexicons suggest}. A logistic regression tells the vectors of the lexicon's single words from those of
 * as many and more other words of the same frequency; trained on nothing but the lexicon itself. The vectors (one word a line,
 * numbers behind it, the most frequent words first) are a resource of whoever maintains the lexicons and are not shipped.
 */
public final class LexiconSuggestions {
    private static final int SHOWN = 3000;
    private static final int FEWEST = 20;
    private static final int OTHERS_A_WORD = 3;
    private static final int CONTEXTS = 2;
    private static final int AROUND = 60;
    private static final double PENALTY = 10;
    private static final double MOST_DEVIATIONS = 4;
    private static final long SEED = 14;
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    private LexiconSuggestions() {}

    /** {@code VECTORS.txt LEXICONS LEXICON [label=LABEL] [limit=N] [corpus=ARTICLES.jsonl]}. */
    public static void main(String[] args) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 3; i < args.length; i++) {
            int cut = args[i].indexOf('=');
            options.put(args[i].substring(0, cut), args[i].substring(cut + 1));
        }
        Map<String, double[]> vectors = vectors(Path.of(args[0]));
        Lexicon lexicon = LexiconReader.readAll(Path.of(args[1])).stream()
                .filter(l -> l.name().equals(args[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no lexicon " + args[2]));
        List<String> found = ranked(
                vectors, lexicon, options.get("label"), Integer.parseInt(options.getOrDefault("limit", "" + SHOWN)));
        Map<String, List<String>> contexts = options.containsKey("corpus")
                ? contexts(Path.of(options.get("corpus")), new HashSet<>(found))
                : Map.of();
        for (String word : found) {
            System.out.println(word);
            contexts.getOrDefault(word, List.of()).forEach(c -> System.out.println("    " + c));
        }
    }

    static List<String> ranked(Map<String, double[]> vectors, Lexicon lexicon, String label, int limit) {
        Set<String> known = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (LexiconEntry e : lexicon.entries()) {
            for (String pattern : e.patterns()) {
                Set<String> words = words(pattern);
                known.addAll(words);
                boolean asked = label == null || label.equals(e.text("label").orElse(null));
                if (!e.retired() && asked && words.size() == 1 && !pattern.contains(" ")) {
                    wanted.addAll(words);
                }
            }
        }
        List<String> order = List.copyOf(vectors.keySet());
        List<String> yes = order.stream().filter(wanted::contains).toList();
        if (yes.size() < FEWEST) {
            throw new IllegalArgumentException("too few single words to learn from: " + yes.size());
        }
        // others as frequent as the lexicon's words, or frequency would be what is learnt
        Random random = new Random(SEED);
        Map<String, Integer> rank = new HashMap<>();
        order.forEach(w -> rank.put(w, rank.size()));
        Set<String> no = new HashSet<>();
        for (String word : yes) {
            for (int n = 0; n < OTHERS_A_WORD; n++) {
                int at = rank.get(word) + random.nextInt(401) - 200;
                String other = order.get(Math.max(0, Math.min(order.size() - 1, at)));
                if (!wanted.contains(other)) {
                    no.add(other);
                }
            }
        }
        List<String> all = new ArrayList<>(yes);
        no.stream().sorted().forEach(all::add);
        double[][] x = all.stream().map(vectors::get).toArray(double[][]::new);
        boolean[] y = new boolean[x.length];
        for (int i = 0; i < yes.size(); i++) {
            y[i] = true;
        }
        LogisticRegression model = LogisticRegression.fit(x, y, PENALTY, MOST_DEVIATIONS);
        Map<String, Double> scores = new HashMap<>();
        for (String word : order) {
            if (WORD.matcher(word).matches() && word.length() > 2 && !known.contains(word) && !inflected(word, known)) {
                scores.put(word, model.of(vectors.get(word)));
            }
        }
        return scores.keySet().stream()
                .sorted(Comparator.comparing((String w) -> -scores.get(w)).thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    /** Whether a form of the word is in the lexicon, by its ending alone. */
    private static boolean inflected(String word, Set<String> known) {
        for (String ending : List.of("s", "es", "d", "ed", "ing", "ly")) {
            if (word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                if (known.contains(stem) || known.contains(stem + "e")) {
                    return true;
                }
            }
        }
        return word.endsWith("ies") && known.contains(word.substring(0, word.length() - 3) + "y");
    }

    private static Set<String> words(String pattern) {
        Set<String> out = new HashSet<>();
        Matcher m = WORD.matcher(pattern.toLowerCase(Locale.ROOT).replaceAll("/[a-z]+", ""));
        while (m.find()) {
            out.add(m.group());
        }
        return out;
    }

    private static Map<String, double[]> vectors(Path file) throws IOException {
        Map<String, double[]> out = new LinkedHashMap<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split(" ");
                double[] v = new double[parts.length - 1];
                for (int i = 0; i < v.length; i++) {
                    v[i] = Double.parseDouble(parts[i + 1]);
                }
                out.put(parts[0], v);
            }
        }
        return out;
    }

    private static Map<String, List<String>> contexts(Path corpus, Set<String> words) throws IOException {
        Map<String, List<String>> out = new HashMap<>();
        JsonMapper json = JsonMapper.builder().build();
        Pattern token = Pattern.compile("[A-Za-z]+(-[A-Za-z]+)*");
        try (BufferedReader in = Files.newBufferedReader(corpus)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode article = json.readTree(line);
                String text = article.path("text").asText(article.path("body").asText());
                Matcher m = token.matcher(text);
                while (m.find()) {
                    String word = m.group().toLowerCase(Locale.ROOT);
                    if (words.contains(word)) {
                        List<String> list = out.computeIfAbsent(word, w -> new ArrayList<>());
                        if (list.size() < CONTEXTS) {
                            list.add(text.substring(
                                            Math.max(0, m.start() - AROUND), Math.min(text.length(), m.end() + AROUND))
                                    .replaceAll("\\s+", " "));
                        }
                    }
                }
            }
        }
        return out;
    }
}
