package dev.masthead.article;

/**
 * Which version of an article counts.
 *
 * @param firstCounts the first to arrive; otherwise the last
 */
public record VersionSettings(boolean firstCounts) {
    /** @param counted {@code first} or {@code last} */
    public static VersionSettings of(String counted) {
        if (!counted.equals("first") && !counted.equals("last")) {
            throw new IllegalArgumentException("masthead.versions.counted must be first or last");
        }
        return new VersionSettings(counted.equals("first"));
    }
}
