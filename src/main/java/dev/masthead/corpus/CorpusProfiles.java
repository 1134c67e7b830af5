package dev.masthead.corpus;

import dev.masthead.profile.ActorProfiles;
import dev.masthead.profile.Comparison;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.OutletSummary;
import dev.masthead.profile.Profile;
import dev.masthead.profile.ProfileQuery;
import dev.masthead.profile.ProfileService;
import dev.masthead.profile.SelectionProfiles;
import dev.masthead.profile.TrendBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Profiles and comparisons of the articles that filters mean. An outlet's own sums answer where the filter asks for nothing that
 * they are not kept by; else the articles' figures are added up.
 */
@ApplicationScoped
public class CorpusProfiles {
    private final ProfileService outlets;
    private final SelectionProfiles any;
    private final CorpusDatabase database;

    public CorpusProfiles(ProfileService outlets, SelectionProfiles any, CorpusDatabase database) {
        this.outlets = outlets;
        this.any = any;
        this.database = database;
    }

    /**
     * How a profile is wanted.
     *
     * @param minArticles fewer are too few to say anything
     * @param trend       metric to follow over time; null for none
     * @param by          by which periods
     */
    public record Wish(int minArticles, String trend, TrendBy by) {}

    /** What an outlet's articles have in common, those that the filter means; empty for an unknown outlet. */
    public Optional<Profile> ofOutlet(String slug, CorpusFilter filter, Wish wish) {
        if (filter.isOfSums()) {
            return outlets.profile(slug, query(filter, wish.minArticles()), wish.trend(), wish.by());
        }
        return outlets.outlet(slug).map(outlet -> profile(filter.ofOutlet(slug), outlet, filter, wish));
    }

    /** What the articles of a filter have in common. */
    public Profile of(CorpusFilter filter, Wish wish) {
        Optional<Profile> all = filter.parameters().isEmpty() && wish.trend() == null
                ? any.ofAll(query(filter, wish.minArticles()))
                : Optional.empty();
        return all.orElseGet(() -> profile(filter, null, filter, wish));
    }

    private Profile profile(CorpusFilter filter, OutletSummary outlet, CorpusFilter shown, Wish wish) {
        return any.profile(
                database.selecting(filter),
                database.analysis(filter),
                outlet,
                query(shown, wish.minArticles()),
                wish.trend(),
                wish.by());
    }

    private static ProfileQuery query(CorpusFilter filter, int minArticles) {
        return new ProfileQuery(
                filter.from(),
                filter.to(),
                filter.sections().stream().findFirst().orElse(null),
                filter.wire().isEmpty(),
                filter.canonical(),
                minArticles);
    }

    /**
     * Outlets side by side, of each the articles that the filter means; empty if one of them is unknown.
     *
     * @param tested metrics whose differences are tested; empty for all
     */
    public Optional<Comparison> compareOutlets(
            List<String> slugs, CorpusFilter filter, int minArticles, Set<String> tested) {
        if (filter.isOfSums()) {
            return outlets.compare(slugs, query(filter, minArticles), tested);
        }
        List<SelectionProfiles.Side> sides = new ArrayList<>();
        for (String slug : slugs) {
            Optional<OutletSummary> outlet = outlets.outlet(slug);
            if (outlet.isEmpty()) {
                return Optional.empty();
            }
            sides.add(new SelectionProfiles.Side(slug, outlet.get(), database.selecting(filter.ofOutlet(slug))));
        }
        return Optional.of(any.compare(sides, database.analysis(filter), minArticles, tested));
    }

    /**
     * The articles of a filter, for whoever says how they speak of actors.
     *
     * @throws InvalidQueryException if the filter names what is not there
     */
    public ActorProfiles.Articles articles(CorpusFilter filter) {
        if (filter.parameters().isEmpty()) {
            return ActorProfiles.Articles.ALL;
        }
        database.check(filter);
        return new ActorProfiles.Articles(database.selecting(filter), database.analysis(filter));
    }

    /**
     * The articles of filters side by side. All must be of one version of the analyzer.
     *
     * @param tested metrics whose differences are tested; empty for all
     * @throws InvalidQueryException if they are not
     */
    public Comparison compare(List<CorpusFilter> filters, int minArticles, Set<String> tested) {
        List<Optional<String>> versions = filters.stream()
                .map(f -> Optional.ofNullable(database.analysis(f)))
                .distinct()
                .toList();
        if (versions.size() > 1) {
            throw new InvalidQueryException("Figures of two versions of the analyzer are not compared.");
        }
        return any.compare(
                filters.stream()
                        .map(f -> new SelectionProfiles.Side(f.canonical(), null, database.selecting(f)))
                        .toList(),
                versions.get(0).orElse(null),
                minArticles,
                tested);
    }
}
