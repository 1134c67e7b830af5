package dev.masthead.corpus.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts articles on one event together, in one pass over time as in topic detection and tracking (Allan, Papka and Lavrenko
 * 1998): each article joins the story to whose articles of the last days it is most alike in the mean, or begins one. The pass
 * goes by day and id, so that the stories of a set of articles are the same whatever the order in which they came. Articles
 * without a date come last and are held against all others, since nothing tells how far from them they lie.
 *
 * <p>Each article is looked up by its weightiest words in those of the window; its cost is bounded by the settings. Not
 * thread-safe.
 */
public final class StoryGrouper {
    /** The day of articles without a date, which come last; further from all others than any window reaches. */
    private static final long UNDATED = Long.MAX_VALUE / 2;

    private final StorySettings settings;
    private final List<Placed> articles = new ArrayList<>();
    private final Map<Long, Postings> index = new HashMap<>();
    private StoryArticle last;

    /** An article with its number and its story, which is known by the number of its first article. */
    private record Placed(long day, StoryVector vector, Story story) {}

    private static final class Story {
        final int first;
        final String id;
        final List<Integer> members = new ArrayList<>();

        Story(int first, String id) {
            this.first = first;
            this.id = id;
        }
    }

    /** Numbers of articles in ascending order, and so in the order of time. */
    private static final class Postings {
        int[] numbers = new int[4];
        int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }

    private StoryGrouper(StorySettings settings) {
        this.settings = settings;
    }

    /**
     * The story of each article.
     *
     * @param articles in any order, each id once
     * @return by article id, in the order of time: the id of the story's first article, which names the story
     */
    public static Map<String, String> group(Collection<StoryArticle> articles, StorySettings settings) {
        StoryArticle[] sorted = articles.toArray(StoryArticle[]::new);
        Arrays.sort(sorted, StoryArticle.ORDER);
        StoryGrouper grouper = new StoryGrouper(settings);
        Map<String, String> out = new LinkedHashMap<>();
        for (StoryArticle a : sorted) {
            out.put(a.id(), grouper.add(a));
        }
        return out;
    }

    /** Takes the next article in the order of time; answers the id of its story's first article. */
    private String add(StoryArticle article) {
        if (last != null && StoryArticle.ORDER.compare(last, article) >= 0) {
            throw new IllegalArgumentException(article.id() + " does not come after " + last.id());
        }
        last = article;
        int number = articles.size();
        long day = article.date() == null ? UNDATED : article.date().toEpochDay();
        SortedMap<Integer, Double> sums = new TreeMap<>();
        for (int candidate : candidates(article.vector(), day)) {
            Placed other = articles.get(candidate);
            double likeness = article.vector().likeness(other.vector());
            if (day != UNDATED) {
                likeness *= StrictMath.pow(settings.dailyShare(), day - other.day());
            }
            if (likeness >= settings.leastLikeness()) {
                sums.merge(other.story().first, likeness, Double::sum);
            }
        }
        Story best = null;
        double most = settings.storyLikeness();
        for (Map.Entry<Integer, Double> e : sums.entrySet()) {
            Story story = articles.get(e.getKey()).story();
            double mean = e.getValue() / Math.max(1, recent(story, day));
            // of two stories that are as near the earlier one
            if (mean > most || best == null && mean == most) {
                best = story;
                most = mean;
            }
        }
        if (best == null) {
            best = new Story(number, article.id());
        }
        best.members.add(number);
        articles.add(new Placed(day, article.vector(), best));
        for (long term : article.vector().heaviest()) {
            index.computeIfAbsent(term, t -> new Postings()).add(number);
        }
        return best.id;
    }

    /** Numbers of the articles of the window that share a weighty word, in ascending order. */
    private int[] candidates(StoryVector vector, long day) {
        int[] found = new int[64];
        int n = 0;
        for (long term : vector.heaviest()) {
            Postings postings = index.get(term);
            if (postings == null) {
                continue;
            }
            int from = Math.max(0, postings.size - settings.mostPostings());
            for (int i = postings.size - 1; i >= from && isRecent(postings.numbers[i], day); i--) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, n * 2);
                }
                found[n++] = postings.numbers[i];
            }
        }
        Arrays.sort(found, 0, n);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return Arrays.copyOf(found, distinct);
    }

    private boolean isRecent(int number, long day) {
        return day == UNDATED || day - articles.get(number).day() <= settings.windowDays();
    }

    /** Articles of the story inside the window. */
    private int recent(Story story, long day) {
        int n = 0;
        for (int i = story.members.size() - 1; i >= 0 && n < settings.mostMembers(); i--) {
            if (!isRecent(story.members.get(i), day)) {
                break;
            }
            n++;
        }
        return n;
    }
}
