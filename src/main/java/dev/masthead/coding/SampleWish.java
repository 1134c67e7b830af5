package dev.masthead.coding;

import dev.masthead.corpus.CorpusFilter;
import dev.masthead.profile.InvalidQueryException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sample that is wanted.
 *
 * @param title     for people; null for the question itself
 * @param filter    articles to draw from
 * @param size      how many items; null where {@code halfWidth} says it
 * @param halfWidth half of the width that the 95 % interval of a share is to have, 0.005…0.5; null where {@code size} says it
 * @param seed      the same seed draws the same items from the same articles
 * @param byOutlet  whether each outlet is drawn from on its own
 * @param overlap   share of the items that every coder is given, 0…1
 * @param coders    names; more can be added later
 */
public record SampleWish(
        String title,
        CorpusFilter filter,
        Question question,
        Integer size,
        Double halfWidth,
        long seed,
        boolean byOutlet,
        double overlap,
        List<String> coders) {

    static final int MOST_ITEMS = 5_000;
    static final int MOST_CODERS = 50;
    private static final double LEAST_HALF = 0.005;
    private static final double MOST_HALF = 0.5;
    private static final int LONGEST_NAME = 100;

    /** @throws InvalidQueryException if it cannot be had */
    public SampleWish {
        if ((size == null) == (halfWidth == null)) {
            throw new InvalidQueryException(
                    "Either size says how many items are drawn, or half_width how wide the interval may be to either side.");
        }
        if (size != null && (size < 2 || size > MOST_ITEMS)) {
            throw new InvalidQueryException("size must be 2 to " + MOST_ITEMS + ".");
        }
        if (halfWidth != null && !(halfWidth >= LEAST_HALF && halfWidth <= MOST_HALF)) {
            throw new InvalidQueryException("half_width must be " + LEAST_HALF + " to " + MOST_HALF + ".");
        }
        if (!(overlap >= 0 && overlap <= 1)) {
            throw new InvalidQueryException("overlap must be 0 to 1.");
        }
        coders = List.copyOf(coders);
        Set<String> names = new HashSet<>();
        for (String name : coders) {
            checkName(name);
            if (!names.add(name)) {
                throw new InvalidQueryException("Two coders have the same name.");
            }
        }
        if (coders.size() > MOST_CODERS) {
            throw new InvalidQueryException("There can be " + MOST_CODERS + " coders.");
        }
    }

    /** @throws InvalidQueryException if nobody can be called so */
    static void checkName(String name) {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || !name.equals(name.strip())
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidQueryException("The name of a coder has 1 to " + LONGEST_NAME
                    + " characters, no control characters, and no space at its ends.");
        }
    }
}
