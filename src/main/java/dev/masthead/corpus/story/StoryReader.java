package dev.masthead.corpus.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what an article is about: its rare words, those of headline and lead and those with a capital letter counting
 * more. Words are weighed as in Salton and Buckley 1988 (1 + ln of how often, times rarity, to unit length), with the rarity of
 * a fixed table. Needs no analysis: a headline and a text are enough. Safe for any number of threads.
 */
public final class StoryReader {
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 40;

    private final StorySettings settings;
    private final WordRanks ranks = WordRanks.load();

    public StoryReader(StorySettings settings) {
        this.settings = settings;
    }

    private record Weighed(long hash, double weight) {
        int term() {
            return folded(hash);
        }
    }

    /** How often a word stands in an article, and the weight of the weightiest place where it does. */
    private static final class Count {
        private double times;
        private double place;

        void add(double n, double weight) {
            times += n;
            place = Math.max(place, weight);
        }
    }

    /** @param title may be empty */
    public StoryVector read(String title, String text) {
        Map<String, Count> counts = new HashMap<>();
        count(title, Integer.MAX_VALUE, Integer.MAX_VALUE, settings.headlineWeight(), counts);
        count(text, settings.leadWords(), settings.words(), settings.leadWeight(), counts);
        List<Weighed> all = new ArrayList<>(counts.size());
        counts.forEach((word, n) -> {
            double rarity = rarity(word);
            if (rarity > 0) {
                double times = n.times > 1 ? 1 + StrictMath.log(n.times) : n.times;
                all.add(new Weighed(hash(word), n.place * times * StrictMath.pow(rarity, settings.rarityPower())));
            }
        });
        // the hash parts words of one weight, so that the choice never rests on the order of a map
        all.sort(Comparator.comparingDouble((Weighed w) -> -w.weight()).thenComparingLong(Weighed::hash));
        List<Weighed> kept = new ArrayList<>(all.subList(0, Math.min(all.size(), settings.terms())));
        int[] heaviest = kept.stream()
                .limit(settings.indexTerms())
                .mapToInt(Weighed::term)
                .distinct()
                .toArray();
        kept.sort(Comparator.comparingInt(Weighed::term));
        double length = 0;
        for (Weighed w : kept) {
            length += w.weight() * w.weight();
        }
        length = Math.sqrt(length);
        int[] terms = new int[kept.size()];
        float[] weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = kept.get(i).term();
            weights[i] = StoryVector.kept(kept.get(i).weight() / length);
        }
        return new StoryVector(terms, weights, heaviest);
    }

    /** @param lead words, from the first, that weigh as much as is said; those behind them weigh 1 */
    private void count(String text, int lead, int most, double leadWeight, Map<String, Count> counts) {
        int words = 0;
        int at = 0;
        while (at < text.length() && words < most) {
            if (!isPart(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && (isPart(text.charAt(end)) || isApostrophe(text, end))) {
                end++;
            }
            int length = end - at;
            if (length >= SHORTEST_WORD && length <= LONGEST_WORD) {
                boolean capital = Character.isUpperCase(text.charAt(at));
                String word = base(text.substring(at, end).toLowerCase(Locale.ROOT));
                counts.computeIfAbsent(word, w -> new Count())
                        .add(capital ? settings.capitalWeight() : 1, words < lead ? leadWeight : 1);
            }
            words++;
            at = end;
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** An apostrophe between two letters is part of a word. */
    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019') && at + 1 < text.length() && isPart(text.charAt(at + 1));
    }

    /** Without a possessive's or a plural's ending; crude, but the same for all forms is what counts. */
    private static String base(String word) {
        int n = word.length();
        String out = word;
        if (n > 3 && word.charAt(n - 1) == 's' && (word.charAt(n - 2) == '\'' || word.charAt(n - 2) == '\u2019')) {
            out = word.substring(0, n - 2);
        }
        n = out.length();
        return n > 4 && out.charAt(n - 1) == 's' && out.charAt(n - 2) != 's' ? out.substring(0, n - 1) : out;
    }

    private double rarity(String word) {
        int rank = ranks.of(word);
        return rank == 0
                ? settings.unlistedRarity()
                : Math.max(0, StrictMath.log((double) rank / settings.commonRank()));
    }

    /** FNV-1a over the code units, 64 bits. */
    private static long hash(String word) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            h = (h ^ word.charAt(i)) * 0x100000001b3L;
        }
        return h;
    }

    /** The place of an article among those of its day: the upper half of its id's hash. */
    static int place(String id) {
        return (int) (hash(id) >> Integer.SIZE);
    }

    /** A word's number: two words of one article share theirs once in some hundred thousand articles. */
    private static int folded(long hash) {
        return (int) (hash ^ hash >>> Integer.SIZE);
    }
}
