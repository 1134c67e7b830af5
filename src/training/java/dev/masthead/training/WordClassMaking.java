package dev.masthead.training;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the table of word classes that the name finder reads, from word vectors.
 *
 * <pre>
 * bin/dev make-word-classes VECTORS.txt OUT.gz
 * </pre>
 *
 * <p>{@code VECTORS.txt} has a line a word, most frequent first: the word and its numbers, parted by spaces (GloVe's own
 * format). The first {@value #WORDS} words of letters are clustered three times, each cluster into smaller ones, by
 * spherical k-means with a fixed seed: the same vectors give the same table. A path of three letters names the class.
 */
public final class WordClassMaking {
    /** Words that the table holds; rarer ones have poor vectors. */
    private static final int WORDS = 120_000;

    /** Clusters that each cluster of the grain above is parted into. */
    private static final int[] PARTS = {24, 12, 8};

    private static final int ROUNDS = 12;

    private WordClassMaking() {}

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]))) {
            for (String line = in.readLine(); line != null && words.size() < WORDS; line = in.readLine()) {
                String[] cells = line.split(" ");
                if (!isWord(cells[0])) {
                    continue;
                }
                float[] v = new float[cells.length - 1];
                for (int i = 0; i < v.length; i++) {
                    v[i] = Float.parseFloat(cells[i + 1]);
                }
                words.add(cells[0]);
                vectors.add(unit(v));
            }
        }
        String[] paths = new String[words.size()];
        Arrays.fill(paths, "");
        int[] all = new int[words.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        part(vectors, all, 0, paths);
        java.util.TreeMap<String, StringBuilder> lines = new java.util.TreeMap<>();
        for (int i = 0; i < paths.length; i++) {
            lines.computeIfAbsent(paths[i], p -> new StringBuilder())
                    .append(' ')
                    .append(words.get(i));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (var e : lines.entrySet()) {
                out.write((e.getKey() + "\t" + e.getValue().substring(1) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(Path.of(args[1]), bytes.toByteArray());
        System.out.println(words.size() + " words, " + lines.size() + " classes, " + bytes.size() + " bytes");
    }

    private static boolean isWord(String word) {
        boolean letter = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letter |= Character.isLetter(c);
            if (!Character.isLetter(c) && c != '-' && c != '.' && c != '\'') {
                return false;
            }
        }
        return letter && word.length() > 1;
    }

    private static void part(List<float[]> vectors, int[] members, int grain, String[] paths) {
        if (grain == PARTS.length) {
            return;
        }
        int k = Math.min(PARTS[grain], members.length);
        int[] cluster = means(vectors, members, k);
        for (int c = 0; c < k; c++) {
            int[] own = new int[members.length];
            int n = 0;
            for (int i = 0; i < members.length; i++) {
                if (cluster[i] == c) {
                    own[n++] = members[i];
                    paths[members[i]] += (char) ('a' + c);
                }
            }
            part(vectors, Arrays.copyOf(own, n), grain + 1, paths);
        }
    }

    /** Spherical k-means; the seed is that of the number of members, so that the result does not depend on order of calls. */
    private static int[] means(List<float[]> vectors, int[] members, int k) {
        int size = members.length == 0 ? 0 : vectors.get(members[0]).length;
        float[][] centres = new float[k][];
        SplittableRandom random = new SplittableRandom(members.length);
        for (int c = 0; c < k; c++) {
            centres[c] = vectors.get(members[random.nextInt(members.length)]).clone();
        }
        int[] cluster = new int[members.length];
        for (int round = 0; round < ROUNDS; round++) {
            float[][] sums = new float[k][size];
            boolean moved = false;
            for (int i = 0; i < members.length; i++) {
                float[] v = vectors.get(members[i]);
                int best = 0;
                float most = -2;
                for (int c = 0; c < k; c++) {
                    float dot = 0;
                    float[] centre = centres[c];
                    for (int d = 0; d < size; d++) {
                        dot += v[d] * centre[d];
                    }
                    if (dot > most) {
                        most = dot;
                        best = c;
                    }
                }
                moved |= cluster[i] != best;
                cluster[i] = best;
                for (int d = 0; d < size; d++) {
                    sums[best][d] += v[d];
                }
            }
            for (int c = 0; c < k; c++) {
                float[] centre = unit(sums[c]);
                centres[c] = Float.isNaN(centre[0])
                        ? vectors.get(members[random.nextInt(members.length)]).clone()
                        : centre;
            }
            if (!moved && round > 0) {
                break;
            }
        }
        return cluster;
    }

    private static float[] unit(float[] v) {
        double sum = 0;
        for (float x : v) {
            sum += x * x;
        }
        float length = (float) Math.sqrt(sum);
        float[] out = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = v[i] / length;
        }
        return out;
    }
}
