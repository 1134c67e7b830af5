package dev.masthead.profile;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.ActorScorer;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ProfileStore.Totals;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import dev.masthead.statistics.Shrinkage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what is known of outlets: the registry, and what their articles add up to. */
@ApplicationScoped
public class ProfileService {
    private final ProfileDatabase database;
    private final OutletRegistry registry;
    private final OutletIndex index;
    private final Codebook codebook = Codebook.load();
    private final ProfileFigures figures;

    public ProfileService(ProfileDatabase database, Analyzer analyzer) {
        this.database = database;
        Lexicons lexicons = analyzer.lexicons();
        registry = OutletRegistry.of(lexicons);
        index = new OutletIndex(registry);
        figures = new ProfileFigures(registry, new ActorRegistry(lexicons.require(ActorScorer.LEXICON)), codebook);
    }

    /** A page of a list; {@code next} is the offset of the next one, null on the last. */
    public record Page<T>(List<T> items, Long next) {}

    private <T> T reading(StoreQuery<T> query) {
        return database.reading((c, s) -> query.read(s));
    }

    /** Reads from the sums of profiles. */
    private interface StoreQuery<T> {
        T read(ProfileStore store) throws SQLException;
    }

    /** How many articles a profile needs where nobody says otherwise. */
    public int minArticles() {
        return (int) codebook.parameter("min_articles");
    }

    /** The outlets of the registry and those that articles came from, sorted by name or by articles. */
    public Page<OutletSummary> outlets(OutletFilter filter, boolean byArticles, long offset, int limit) {
        ArticleCounts counted = reading(ArticleCounts::of);
        List<OutletSummary> all = index.all(counted, filter, byArticles);
        int from = (int) Math.min(offset, all.size());
        int to = Math.min(from + limit, all.size());
        return new Page<>(
                all.subList(from, to).stream()
                        .map(o -> o.with(o.nArticles(), counted.digest()))
                        .toList(),
                to < all.size() ? (long) to : null);
    }

    /** How many outlets there are of each class. */
    public Map<String, Long> byClass(OutletFilter filter) {
        return index.counts(reading(ArticleCounts::of), filter, OutletSummary::ownershipClass);
    }

    /** How many outlets there are of each country, by its code. */
    public Map<String, Long> byCountry(OutletFilter filter) {
        return index.counts(reading(ArticleCounts::of), filter, OutletSummary::country);
    }

    /**
     * How one metric stands with outlets that articles came from, each figure as its profile has it.
     *
     * @param most of the outlets that the filter means so many at most, those with most articles
     * @throws InvalidQueryException if no report has such a metric
     */
    public OutletStandings standings(String metric, OutletFilter filter, ProfileQuery q, int most) {
        return reading(s -> {
            ArticleCounts counted = ArticleCounts.of(s);
            List<OutletSummary> all = index.withArticles(counted, filter);
            all.sort(Comparator.comparingLong(OutletSummary::nArticles)
                    .reversed()
                    .thenComparing(OutletSummary::slug));
            Optional<Version> version = s.active();
            List<OutletStandings.Standing> out = new ArrayList<>();
            if (version.isPresent()) {
                Map<String, Shrinkage> shrinkage =
                        database.corpus(s, version.get()).shrinkage();
                for (OutletSummary o : all.subList(0, Math.min(most, all.size()))) {
                    Totals totals = s.totals(version.get(), s.outletId(o.slug()).orElseThrow(), q);
                    out.add(new OutletStandings.Standing(
                            o,
                            totals.articles,
                            totals.articles < q.minArticles()
                                    ? null
                                    : figures.figure(version.get(), totals, metric, shrinkage)));
                }
            }
            out.sort(Comparator.comparing(ProfileService::estimate, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Comparator.comparingLong(OutletStandings.Standing::nArticles)
                            .reversed())
                    .thenComparing(standing -> standing.outlet().slug()));
            return new OutletStandings(
                    metric, counted.digest(), List.copyOf(out), Math.max(0, all.size() - out.size()));
        });
    }

    private static Double estimate(OutletStandings.Standing standing) {
        return standing.figure() == null ? null : standing.figure().estimate();
    }

    /** An outlet of the registry, or one that articles came from. */
    public Optional<OutletSummary> outlet(String slug) {
        return reading(s -> outlet(s, slug));
    }

    private Optional<OutletSummary> outlet(ProfileStore s, String slug) throws SQLException {
        ArticleCounts counts = ArticleCounts.of(s);
        long n = counts.bySlug().getOrDefault(slug, 0L);
        Optional<OutletSummary> known = registry.bySlug(slug).map(o -> OutletSummary.of(o, n, counts.digest()));
        return known.isPresent()
                ? known
                : s.outletName(slug).map(name -> OutletSummary.unknown(slug, name, n, counts.digest()));
    }

    /**
     * What an outlet's articles have in common; empty for an unknown outlet.
     *
     * @param trend metric to follow over time; null for none
     * @param by    by which periods
     */
    public Optional<Profile> profile(String slug, ProfileQuery q, String trend, TrendBy by) {
        return reading(s -> {
            Optional<OutletSummary> outlet = outlet(s, slug);
            return outlet.isEmpty() ? Optional.empty() : Optional.of(profile(s, outlet.get(), q, trend, by));
        });
    }

    private Profile profile(ProfileStore s, OutletSummary outlet, ProfileQuery q, String trend, TrendBy by)
            throws SQLException {
        Optional<Version> version = s.active();
        Optional<Long> id = s.outletId(outlet.slug());
        Totals totals = version.isPresent() && id.isPresent() ? s.totals(version.get(), id.get(), q) : new Totals();
        boolean insufficient = totals.articles < q.minArticles();
        OutletLists lists =
                insufficient || version.isEmpty() || id.isEmpty() ? null : s.lists(version.get(), id.get(), q);
        return new Profile(
                outlet,
                version.map(Version::digest).orElse(null),
                Instant.now(),
                q.from() == null ? null : q.from().toString(),
                q.to() == null ? null : q.to().toString(),
                q.filter(),
                totals.articles,
                totals.words,
                q.minArticles(),
                insufficient,
                lists == null
                        ? List.of()
                        : figures.figures(
                                version.get(),
                                totals,
                                database.corpus(s, version.get()).shrinkage()),
                lists == null ? List.of() : figures.sources(lists.counted(Kind.SOURCE)),
                lists == null ? List.of() : figures.actorFigures(lists.counted(Kind.ACTOR)),
                distinctive(s, version, lists, Kind.LOADED),
                distinctive(s, version, lists, Kind.CUE),
                distinctive(s, version, lists, Kind.WORD),
                q.from() == null ? null : q.from().withDayOfMonth(1).toString(),
                q.to() == null
                        ? null
                        : q.to().withDayOfMonth(q.to().lengthOfMonth()).toString(),
                trend == null || version.isEmpty() || id.isEmpty()
                        ? List.of()
                        : trend(s, version.get(), id.get(), q, trend, by));
    }

    private List<Profile.Distinctive> distinctive(
            ProfileStore s, Optional<Version> version, OutletLists lists, Kind kind) throws SQLException {
        return lists == null
                ? List.of()
                : figures.distinctive(kind, lists.often(kind), database.corpus(s, version.orElseThrow()));
    }

    private List<Profile.TrendPoint> trend(
            ProfileStore s, Version version, long outlet, ProfileQuery q, String name, TrendBy by) throws SQLException {
        int index = version.metrics().indexOf(name);
        if (index < 0) {
            return List.of();
        }
        int denominator = version.metrics().indexOf(codebook.metric(name).per());
        int[] wanted = denominator < 0 ? new int[] {index} : new int[] {index, denominator};
        return figures.trend(version, s.trend(version, outlet, q, by.isWeeks(), wanted), name, q.minArticles(), by);
    }

    /**
     * Outlets side by side; empty if one of them is unknown.
     *
     * @param tested metrics whose differences are tested; empty for all
     */
    public Optional<Comparison> compare(List<String> slugs, ProfileQuery q, Set<String> tested) {
        return reading(s -> {
            Optional<Version> version = s.active();
            List<Comparison.Side> sides = new ArrayList<>();
            List<Totals> totals = new ArrayList<>();
            for (String slug : slugs) {
                Optional<OutletSummary> outlet = outlet(s, slug);
                if (outlet.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Long> id = s.outletId(slug);
                Totals t = version.isPresent() && id.isPresent() ? s.totals(version.get(), id.get(), q) : new Totals();
                totals.add(t);
                sides.add(new Comparison.Side(slug, outlet.get(), t.articles, t.words, t.articles < q.minArticles()));
            }
            return Optional.of(
                    version.isEmpty()
                            ? new Comparison(null, sides, List.of(), List.of(), 0)
                            : figures.comparison(
                                    version.get(),
                                    sides,
                                    totals,
                                    database.corpus(s, version.get()).shrinkage(),
                                    tested));
        });
    }
}
