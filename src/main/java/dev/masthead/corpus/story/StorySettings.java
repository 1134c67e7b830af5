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
 * @param leadWeight     how often a word of the lead counts
 * @param headlineWeight how often a word of the headline counts
 * @param capitalWeight  how much more a word with a capital letter counts
 * @param commonRank     rank up to which a word is worth nothing
 * @param unlistedRarity what a word without a rank is worth, as a natural logarithm
 * @param rarityPower    power that rarity is raised to
 * @param terms          words that an article is known by
 * @param indexTerms     of these the ones it is found by
 * @param windowDays     days that articles of one event lie apart at most, each from the next
 * @param dailyShare     share of the likeness that is left for each day between two articles, 0…1
 * @param storyLikeness  mean likeness to a story's articles from which on an article belongs to it, 0…1
 * @param leastLikeness  likeness below which two articles have nothing in common, 0…1
 * @param mostPostings   articles that a word is looked up in at most, the latest first
 * @param mostMembers    articles of a story that a new one is held against at most, the latest first
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
        double leastLikeness,
        int mostPostings,
        int mostMembers) {

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
                number(p, "least_likeness"),
                whole(p, "most_postings"),
                whole(p, "most_members"));
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
