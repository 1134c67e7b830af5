package dev.masthead.corpus.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * When articles are on one event; the numbers stand in {@code stories.properties} with what they mean.
 *
 * @param words          words of the text that count, from its beginning
 * @param leadWords      of these the lead
 * @param leadWeight     how much more a word weighs that stands in the lead
 * @param headlineWeight how much more a word weighs that stands in the headline
 * @param capitalWeight  how often a word with a capital letter counts
 * @param commonRank     rank up to which a word is worth nothing
 * @param unlistedRarity what a word without a rank is worth, as a natural logarithm
 * @param rarityPower    power that rarity is raised to
 * @param terms          words that an article is known by
 * @param indexTerms     of these the ones it is found by
 * @param windowDays     days that articles of one event lie apart at most, each from the next
 * @param dailyShare     share of the likeness that is left for each day between two articles, 0…1
 * @param storyLikeness  likeness to an article before it from which on an article belongs to its story, 0…1
 * @param leastShared    words to be found by that two articles must share to be held against each other
 * @param mostADay       articles of one day that a word finds at most
 */
public record StorySettings(
        int words,
        int leadWords,
        double leadWeight,
        double headlineWeight,
        double capitalWeight,
        int commonRank,
        double unlistedRarity,
        double rarityPower,
        int terms,
        int indexTerms,
        int windowDays,
        double dailyShare,
        double storyLikeness,
        int leastShared,
        int mostADay) {

    private static final double LIKENESS_STEPS = 10_000;
    private static final String RESOURCE = "stories.properties";

    /** Those that come with the program. */
    public static StorySettings standard() {
        Properties p = new Properties();
        try (InputStream in = StorySettings.class.getResourceAsStream(RESOURCE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            p.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " on the class path cannot be read", e);
        }
        return new StorySettings(
                whole(p, "words"),
                whole(p, "lead_words"),
                number(p, "lead_weight"),
                number(p, "headline_weight"),
                number(p, "capital_weight"),
                whole(p, "common_rank"),
                number(p, "unlisted_rarity"),
                number(p, "rarity_power"),
                whole(p, "terms"),
                whole(p, "index_terms"),
                whole(p, "window_days"),
                number(p, "daily_share"),
                number(p, "story_likeness"),
                whole(p, "least_shared"),
                whole(p, "most_a_day"));
    }

    /**
     * What is left of the likeness of two articles for the days between them; likeness counts in ten thousandths, so that what is as
     * like is equal.
     *
     * @param days 0 where one of them has no date
     */
    double likeness(StoryVector one, StoryVector other, long days) {
        double likeness = one.likeness(other) * StrictMath.pow(dailyShare, days);
        return StrictMath.rint(likeness * LIKENESS_STEPS) / LIKENESS_STEPS;
    }

    private static double number(Properties p, String name) {
        String value = p.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(RESOURCE + " lacks " + name);
        }
        return Double.parseDouble(value);
    }

    private static int whole(Properties p, String name) {
        return (int) number(p, name);
    }
}
