package dev.masthead.corpus.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts articles on one event together: each belongs to the story of that article before it which it is most alike ({@link
 * StoryLink}), or begins one. What an article is held against depends on the words of both alone, so that the stories of a set of
 * articles are the same whatever the order in which they came, and one that comes late moves none but those that are most alike it.
 * Articles without a date come last and are held against all others, since nothing tells how far from them they lie.
 *
 * <p>Each article is looked up by its weightiest words; a word finds at most so many articles of one day, and of an article without
 * a date so many of all, the first in their order. Not thread-safe.
 */
public final class StoryGrouper {
    private static final Comparator<StoryArticle> BY_DAY_AND_ID =
            Comparator.comparingInt(StoryArticle::day).thenComparing(StoryArticle::id);

    private final StorySettings settings;
    private final Map<Key, List<StoryArticle>> index = new HashMap<>();
    private final Map<Long, List<StoryArticle>> ofAllDays = new HashMap<>();
    private final Map<String, String> stories = new HashMap<>();

    private record Key(long term, int day) {}

    private StoryGrouper(StorySettings settings) {
        this.settings = settings;
    }

    /**
     * The story of each article.
     *
     * @param articles in any order, each id once
     * @return by article id, in the order of days and ids: the id of the story's first article in that order, which names it
     */
    public static Map<String, String> group(Collection<StoryArticle> articles, StorySettings settings) {
        StoryArticle[] sorted = articles.toArray(StoryArticle[]::new);
        Arrays.sort(sorted, StoryArticle.ORDER);
        StoryGrouper grouper = new StoryGrouper(settings);
        for (StoryArticle a : sorted) {
            grouper.add(a);
        }
        Arrays.sort(sorted, BY_DAY_AND_ID);
        Map<String, String> names = new HashMap<>();
        Map<String, String> out = new LinkedHashMap<>();
        for (StoryArticle a : sorted) {
            out.put(a.id(), names.computeIfAbsent(grouper.stories.get(a.id()), first -> a.id()));
        }
        return out;
    }

    /** Takes the next article in the order of time. */
    private void add(StoryArticle article) {
        if (stories.containsKey(article.id())) {
            throw new IllegalArgumentException(article.id() + " is there twice");
        }
        Map<StoryArticle, Integer> shared = new HashMap<>();
        for (long term : article.vector().heaviest()) {
            if (article.isDated()) {
                for (int day = article.day() - settings.windowDays(); day <= article.day(); day++) {
                    index.getOrDefault(new Key(term, day), List.of()).forEach(a -> shared.merge(a, 1, Integer::sum));
                }
            } else {
                ofAllDays.getOrDefault(term, List.of()).forEach(a -> shared.merge(a, 1, Integer::sum));
            }
        }
        StoryLink link = null;
        for (Map.Entry<StoryArticle, Integer> e : shared.entrySet()) {
            if (e.getValue() >= settings.leastShared()) {
                link = StoryLink.better(link, article, e.getKey(), settings);
            }
        }
        stories.put(
                article.id(),
                link == null ? article.id() : stories.get(link.parent().id()));
        for (long term : article.vector().heaviest()) {
            keep(index.computeIfAbsent(new Key(term, article.day()), k -> new ArrayList<>(2)), article);
            keep(ofAllDays.computeIfAbsent(term, k -> new ArrayList<>(2)), article);
        }
    }

    private void keep(List<StoryArticle> found, StoryArticle article) {
        if (found.size() < settings.mostADay()) {
            found.add(article);
        }
    }
}
