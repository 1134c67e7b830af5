package dev.masthead.benchmark;

import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconMatcher;
import dev.masthead.lexicon.LexiconReader;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.nlp.NlpModels;
import dev.masthead.nlp.NlpPipeline;
import dev.masthead.text.TextPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how long matching takes as the entries and the text grow.
 *
 * <pre>
 * bin/dev matching LEXICONS FOLDER_OF_ARTICLES
 * </pre>
 *
 * <p>Added entries are copies of the real ones with a word behind that no text holds, the worst for the automaton: every
 * prefix that matches a real entry leads on into theirs. The texts are all the {@code .txt} files of the folder, repeated.
 * A figure is the least of {@value #ROUNDS} rounds after warming up, which other load on the machine raises least.
 */
public final class MatchingBenchmark {
    private static final List<String> LEXICONS = List.of("loaded-terms", "frames");
    private static final int[] TIMES = {1, 4, 16};
    private static final int WORDS = 4000;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 100;

    private MatchingBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<Lexicon> real = LexiconReader.readAll(Path.of(args[0])).stream()
                .filter(l -> LEXICONS.contains(l.name()))
                .toList();
        String article = article(Path.of(args[1]));
        NlpPipeline nlp = new NlpPipeline(NlpModels.load(), Lexicons.load(Path.of(args[0])));
        int words = nlp.read("", article).body().countWords();
        List<TextPart> texts = new ArrayList<>();
        for (int times : TIMES) {
            texts.add(nlp.read("", article.repeat(Math.max(1, times * WORDS / words)))
                    .body());
        }
        LexiconMatcher first = LexiconMatcher.compile(real);
        texts.forEach(text -> micros(first, text));
        for (int times : TIMES) {
            List<Lexicon> grown = real.stream().map(l -> grown(l, times)).toList();
            LexiconMatcher matcher = LexiconMatcher.compile(grown);
            int entries = grown.stream().mapToInt(l -> l.entries().size()).sum();
            for (TextPart text : times == 1 ? texts : texts.subList(0, 1)) {
                double micros = micros(matcher, text);
                System.out.printf(
                        Locale.ROOT,
                        "%8d entries  %8d words  %9.1f µs  %6.3f µs a word%n",
                        entries,
                        text.countWords(),
                        micros,
                        micros / text.countWords());
            }
        }
    }

    private static double micros(LexiconMatcher matcher, TextPart text) {
        for (int i = 0; i < WARM_UP; i++) {
            matcher.match(text);
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            matcher.match(text);
            least = Math.min(least, System.nanoTime() - start);
        }
        return least / 1000.0;
    }

    private static Lexicon grown(Lexicon lexicon, int times) {
        List<LexiconEntry> entries = new ArrayList<>(lexicon.entries());
        for (int copy = 1; copy < times; copy++) {
            for (LexiconEntry e : lexicon.entries()) {
                String tail = " zqx" + copy;
                entries.add(new LexiconEntry(
                        e.id() + "-copy-" + copy,
                        e.lexicon(),
                        e.patterns().stream().map(p -> p + tail).toList(),
                        e.match(),
                        e.pos(),
                        List.of(),
                        List.of(),
                        e.fields(),
                        e.provenance(),
                        List.of(),
                        e.group(),
                        e.retired(),
                        e.origin()));
            }
        }
        return new Lexicon(
                lexicon.name(),
                lexicon.language(),
                lexicon.version(),
                lexicon.sha256(),
                lexicon.parameters(),
                entries,
                lexicon.groups(),
                lexicon.documents());
    }

    private static String article(Path folder) throws IOException {
        StringBuilder out = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                out.append(Files.readString(file).strip()).append("\n\n");
            }
        }
        return out.toString();
    }
}
