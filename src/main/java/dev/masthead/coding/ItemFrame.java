package dev.masthead.coding;

import dev.masthead.profile.InvalidQueryException;
import dev.masthead.statistics.CodedSample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Everything a question can be asked of in the articles of a filter: what a sample is drawn from. */
final class ItemFrame {
    /** Reports that are read for one sample; more would take minutes. */
    static final int MOST_ARTICLES = 50_000;

    private static final int MOST_ITEMS = 2_000_000;
    /** Nobody can code so many kinds of item apart. */
    private static final int MOST_STRATA = 600;

    private final Question question;
    private final boolean byOutlet;
    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    ItemFrame(Question question, boolean byOutlet) {
        this.question = question;
        this.byOutlet = byOutlet;
    }

    /** What is drawn from on its own. */
    record Key(String outlet, String answer, String detail) {}

    /**
     * An article of the filter, whether or not it holds items.
     *
     * @param analysis its row
     * @param outlet   slug; null where unknown
     * @param day      of publication, UTC; null where unknown
     * @param words    of its body
     * @param found    stratum, number of items, stratum, number …
     */
    record Article(
            String id,
            String identity,
            long analysis,
            String outlet,
            String ownershipClass,
            LocalDate day,
            int words,
            int[] found) {}

    /** @param finding its place among the findings of its article */
    private record Place(int article, int finding, int stratum) {}

    /**
     * An item that was drawn.
     *
     * @param article its place in {@link #articles()}
     * @param finding its place among the findings of its article
     * @param stratum its place in {@link #strata()}
     */
    record Drawn(int article, int finding, int stratum, double chance) {}

    /** @throws InvalidQueryException if there are more than can be drawn from */
    void add(
            String id,
            String identity,
            long analysis,
            String outlet,
            String ownershipClass,
            LocalDate day,
            int words,
            List<Finding> findings) {
        Map<Integer, Integer> found = new TreeMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding f = findings.get(i);
            // an answer that only an earlier version gave is none that coders can give
            if (question.number(f.answer()) >= 0) {
                Key key = new Key(byOutlet ? outlet : null, f.answer(), f.detail());
                int stratum = numbers.computeIfAbsent(key, k -> numbers.size());
                found.merge(stratum, 1, Integer::sum);
                places.add(new Place(articles.size(), i, stratum));
            }
        }
        int[] flat = found.entrySet().stream()
                .flatMapToInt(e -> IntStream.of(e.getKey(), e.getValue()))
                .toArray();
        articles.add(new Article(id, identity, analysis, outlet, ownershipClass, day, words, flat));
        if (places.size() > MOST_ITEMS || numbers.size() > MOST_STRATA || articles.size() > MOST_ARTICLES) {
            throw tooMany();
        }
    }

    static InvalidQueryException tooMany() {
        return new InvalidQueryException(
                "A sample is drawn from at most " + MOST_ARTICLES + " articles with " + MOST_ITEMS
                        + " items, of " + MOST_STRATA + " kinds (answer, what it rests on, and outlet with by_outlet):"
                        + " ask for fewer articles.");
    }

    List<Article> articles() {
        return articles;
    }

    int items() {
        return places.size();
    }

    List<Key> strata() {
        return List.copyOf(numbers.keySet());
    }

    /** How many items a wish comes to. */
    int size(SampleWish wish) {
        return wish.size() != null
                ? Math.min(wish.size(), places.size())
                : CodedSample.sizeFor(wish.halfWidth(), 0.5, places.size());
    }

    /** Draws; the same seed draws the same from the same. */
    List<Drawn> draw(int size, long seed) {
        List<Key> keys = strata();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            // by what they are and not by when they were met
            names.add(keys.get(i).toString());
        }
        List<Drawn> out = new ArrayList<>();
        for (CodedSample.Drawn d : CodedSample.draw(
                places.stream().map(p -> names.get(p.stratum())).toList(), size, seed)) {
            Place p = places.get(d.item());
            out.add(new Drawn(p.article(), p.finding(), p.stratum(), d.chance()));
        }
        return out;
    }

    /** By stratum, how many items there are. */
    int[] sizes() {
        int[] out = new int[numbers.size()];
        places.forEach(p -> out[p.stratum()]++);
        return out;
    }
}
