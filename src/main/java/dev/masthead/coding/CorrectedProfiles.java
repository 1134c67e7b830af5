package dev.masthead.coding;

import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.CorpusProfiles;
import dev.masthead.profile.Comparison;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The profiles and comparisons of {@link CorpusProfiles}, with corrected figures beside the raw ones where a sample covers the query. */
@ApplicationScoped
public class CorrectedProfiles {
    private final CorpusProfiles profiles;
    private final CorrectedFigures corrected;

    public CorrectedProfiles(CorpusProfiles profiles, CorrectedFigures corrected) {
        this.profiles = profiles;
        this.corrected = corrected;
    }

    /** What an outlet's articles have in common, those that the filter means; empty for an unknown outlet. */
    public Optional<Profile> ofOutlet(String slug, CorpusFilter filter, CorpusProfiles.Wish wish) {
        return profiles.ofOutlet(slug, filter, wish).map(p -> corrected.of(p, filter.ofOutlet(slug)));
    }

    /** What the articles of a filter have in common. */
    public Profile of(CorpusFilter filter, CorpusProfiles.Wish wish) {
        return corrected.of(profiles.of(filter, wish), filter);
    }

    /**
     * Outlets side by side, of each the articles that the filter means; empty if one of them is unknown.
     *
     * @param tested metrics whose differences are tested; empty for all
     */
    public Optional<Comparison> compareOutlets(
            List<String> slugs, CorpusFilter filter, int minArticles, Set<String> tested) {
        return profiles.compareOutlets(slugs, filter, minArticles, tested)
                .map(c -> corrected.of(c, slugs.stream().map(filter::ofOutlet).toList()));
    }

    /**
     * The articles of filters side by side. All must be of one version of the analyzer.
     *
     * @param tested metrics whose differences are tested; empty for all
     * @throws InvalidQueryException if they are not
     */
    public Comparison compare(List<CorpusFilter> filters, int minArticles, Set<String> tested) {
        return corrected.of(profiles.compare(filters, minArticles, tested), filters);
    }
}
