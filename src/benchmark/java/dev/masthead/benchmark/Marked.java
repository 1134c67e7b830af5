package dev.masthead.benchmark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages with tables that tools write, between marks such as {@code <!-- growth -->} and {@code <!-- /growth -->}. */
final class Marked {
    private Marked() {}

    /**
     * The page with another table between its marks.
     *
     * @throws IllegalArgumentException if it has no such marks
     */
    static String written(String page, String name, String table) {
        Matcher marks = Pattern.compile("(<!-- " + name + " -->\n).*?(<!-- /" + name + " -->)", Pattern.DOTALL)
                .matcher(page);
        if (!marks.find()) {
            throw new IllegalArgumentException("the page has no <!-- " + name + " --> marks");
        }
        return marks.replaceFirst(m -> Matcher.quoteReplacement(m.group(1) + table + m.group(2)));
    }
}
