package dev.masthead.profile;

import dev.masthead.profile.ProfileStore.Version;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * How many articles of each outlet the version that profiles show has analysed.
 *
 * @param digest of that version; null where nothing is analysed
 * @param bySlug outlets without articles are not in it
 */
record ArticleCounts(String digest, Map<String, Long> bySlug) {
    static ArticleCounts of(ProfileStore store) throws SQLException {
        Optional<Version> version = store.active();
        return version.isPresent()
                ? new ArticleCounts(version.get().digest(), store.articlesBySlug(version.get()))
                : new ArticleCounts(null, Map.of());
    }
}
