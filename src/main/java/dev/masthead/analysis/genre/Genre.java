package dev.masthead.analysis.genre;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What kind of text an article is. */
public enum Genre {
    /** News told as news, explanations and news analysis among it. */
    REPORT,
    /** Argues in the writer's own voice what is to be thought of the matter. */
    OPINION,
    /** Questions and answers. */
    INTERVIEW,
    /** Updates while something goes on. */
    LIVE_BLOG,
    /** What a body or firm says of itself, in its own words. */
    PRESS_RELEASE,
    /** Invented for mockery, and not meant to be believed. */
    SATIRE,
    /** Numbered advice or a ranking. */
    LIST;

    static final Set<String> IDS = Arrays.stream(values()).map(Genre::id).collect(Collectors.toUnmodifiableSet());

    /** As in reports and lexicons. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Genre of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
