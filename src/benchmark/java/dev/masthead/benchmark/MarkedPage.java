package dev.masthead.benchmark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with tables that benchmarks write, each between two marks of its own: {@code <!-- NAME -->} and {@code <!-- /NAME -->}. */
public final class MarkedPage {
    private MarkedPage() {}

    /**
     * The page with another table between its marks.
     *
     * @throws IllegalArgumentException if the page has no such marks
     */
    public static String with(String page, String name, String table) {
        String open = "<!-- " + name + " -->\n";
        String close = "<!-- /" + name + " -->";
        Matcher marks = Pattern.compile(Pattern.quote(open) + ".*?" + Pattern.quote(close), Pattern.DOTALL)
                .matcher(page);
        if (!marks.find()) {
            throw new IllegalArgumentException("the page has no " + open.strip() + " marks");
        }
        return marks.replaceFirst(Matcher.quoteReplacement(open + table + close));
    }
}
