package dev.masthead.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what is asked of profiles from the parameters of an address, alike for the API and the pages. Every method throws
 * {@link InvalidQueryException}.
 */
public final class QueryReader {
    private static final int MOST_COMPARED = 10;
    private static final int MOST_MIN_ARTICLES = 100_000;

    private QueryReader() {}

    /** @param slugs two to ten, with commas between them; each counts once */
    public static List<String> outlets(String slugs) {
        List<String> wanted = slugs == null
                ? List.of()
                : Arrays.stream(slugs.split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList();
        if (wanted.size() < 2 || wanted.size() > MOST_COMPARED) {
            throw new InvalidQueryException("outlets must name two to " + MOST_COMPARED + " outlets by their slugs.");
        }
        return wanted;
    }

    /**
     * How many articles are enough.
     *
     * @param standard where nobody says
     */
    public static int minArticles(String value, int standard) {
        return value == null ? standard : number(value, "min_articles", MOST_MIN_ARTICLES);
    }

    /**
     * Names of metrics with commas between them.
     *
     * @return empty where none was given
     */
    public static Set<String> metrics(String names) {
        Set<String> out = new TreeSet<>();
        if (names != null) {
            for (String name : names.split(",")) {
                if (!name.isBlank()) {
                    out.add(name.strip());
                }
            }
        }
        return out;
    }

    /** A whole number from 1. */
    public static int number(String value, String name, int most) {
        try {
            int n = Integer.parseInt(value);
            if (n >= 1 && n <= most) {
                return n;
            }
        } catch (NumberFormatException notANumber) {
            // refused below
        }
        throw new InvalidQueryException(name + " must be a whole number from 1 to " + most + ".");
    }

    /** @return null where none was given */
    public static Boolean flag(String value, String name) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new InvalidQueryException(name + " must be true or false.");
        }
        return Boolean.valueOf(value);
    }

    /** @return null where none was given */
    public static LocalDate date(String value, String name) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() > 1 && date.getYear() < 10_000) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // refused below
        }
        throw new InvalidQueryException(name + " must be a date, such as 2025-06-12.");
    }
}
