package dev.masthead.profile;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.entities.ActorProfile;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.ActorScorer;
import dev.masthead.analysis.sentiment.StanceModel;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ProfileStore.Totals;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import dev.masthead.statistics.BenjaminiHochberg;
import dev.masthead.statistics.Estimate;
import dev.masthead.statistics.LogOdds;
import dev.masthead.statistics.MetricSums;
import dev.masthead.statistics.Misclassification;
import dev.masthead.statistics.Shrinkage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Says what is known of outlets: the registry, and what their articles add up to. */
@ApplicationScoped
public class ProfileService {
    private static final double TEN_THOUSAND = 10_000;

    private final DataSource database;
    private final OutletRegistry registry;
    private final ActorRegistry actors;
    private final Misclassification confusion;
    private final Codebook codebook = Codebook.load();
    private final int listed = (int) codebook.parameter("listed");
    private final CorpusCache corpora = new CorpusCache(this::activeCorpus);

    public ProfileService(DataSource database, Analyzer analyzer) {
        this.database = database;
        Lexicons lexicons = analyzer.lexicons();
        registry = OutletRegistry.of(lexicons);
        actors = new ActorRegistry(lexicons.require(ActorScorer.LEXICON));
        confusion = StanceShares.confusion(lexicons.require(StanceModel.LEXICON));
    }

    /** A page of a list; {@code next} is the offset of the next one, null on the last. */
    public record Page<T>(List<T> items, Long next) {}

    /** Reads from the sums of profiles, inside a transaction. */
    private interface StoreQuery<T> {
        T read(ProfileStore store) throws SQLException;
    }

    private <T> T reading(StoreQuery<T> query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection c = database.getConnection()) {
                return query.read(new ProfileStore(c, codebook));
            }
        });
    }

    /** How many articles a profile needs where nobody says otherwise. */
    public int minArticles() {
        return (int) codebook.parameter("min_articles");
    }

    /** The outlets of the registry and those that articles came from, sorted by name or by articles. */
    public Page<OutletSummary> outlets(OutletFilter filter, boolean byArticles, long offset, int limit) {
        ArticleCounts counted = reading(ArticleCounts::of);
        Map<String, Long> counts = counted.bySlug();
        List<OutletSummary> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        registry.all().forEach(o -> {
            known.add(o.slug());
            all.add(OutletSummary.of(o, counts.getOrDefault(o.slug(), 0L), counted.digest()));
        });
        counts.forEach((slug, n) -> {
            if (!known.contains(slug)) {
                all.add(OutletSummary.unknown(slug, slug, n, counted.digest()));
            }
        });
        all.removeIf(o -> !filter.passes(o));
        Comparator<OutletSummary> byName = Comparator.comparing(
                        (OutletSummary o) -> o.name().toLowerCase(Locale.ROOT))
                .thenComparing(OutletSummary::slug);
        all.sort(
                byArticles
                        ? Comparator.comparingLong(OutletSummary::nArticles)
                                .reversed()
                                .thenComparing(byName)
                        : byName);
        int from = (int) Math.min(offset, all.size());
        int to = Math.min(from + limit, all.size());
        return new Page<>(List.copyOf(all.subList(from, to)), to < all.size() ? (long) to : null);
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
     * @param weeks follow it by week instead of by month
     */
    public Optional<Profile> profile(String slug, ProfileQuery q, String trend, boolean weeks) {
        return reading(s -> {
            Optional<OutletSummary> outlet = outlet(s, slug);
            return outlet.isEmpty() ? Optional.empty() : Optional.of(profile(s, outlet.get(), q, trend, weeks));
        });
    }

    private Profile profile(ProfileStore s, OutletSummary outlet, ProfileQuery q, String trend, boolean weeks)
            throws SQLException {
        Optional<Version> version = s.active();
        Optional<Long> id = s.outletId(outlet.slug());
        Totals totals = version.isPresent() && id.isPresent() ? s.totals(version.get(), id.get(), q) : new Totals();
        boolean insufficient = totals.articles < q.minArticles();
        boolean lists = !insufficient && version.isPresent();
        return new Profile(
                outlet,
                version.map(Version::digest).orElse(null),
                Instant.now(),
                q.from() == null ? null : q.from().toString(),
                q.to() == null ? null : q.to().toString(),
                q.section(),
                q.reprints(),
                totals.articles,
                totals.words,
                q.minArticles(),
                insufficient,
                lists ? figures(s, version.get(), totals) : List.of(),
                lists ? sources(s.items().of(version.get(), id.get(), Kind.SOURCE, q)) : List.of(),
                lists
                        ? actorFigures(s.items().top(version.get(), id.get(), Kind.ACTOR, q, q.actor(), listed))
                        : List.of(),
                lists ? distinctive(s, version.get(), id.get(), Kind.LOADED, q) : List.of(),
                lists ? distinctive(s, version.get(), id.get(), Kind.CUE, q) : List.of(),
                lists ? distinctive(s, version.get(), id.get(), Kind.WORD, q) : List.of(),
                q.from() == null ? null : q.from().withDayOfMonth(1).toString(),
                q.to() == null
                        ? null
                        : q.to().withDayOfMonth(q.to().lengthOfMonth()).toString(),
                trend == null || version.isEmpty() || id.isEmpty()
                        ? List.of()
                        : trend(s, version.get(), id.get(), q, trend, weeks));
    }

    private List<Profile.Figure> figures(ProfileStore s, Version version, Totals totals) throws SQLException {
        Map<String, Shrinkage> shrinkage = corpus(s, version).shrinkage();
        Map<String, Profile.Figure> out = new TreeMap<>();
        int[] denominators = version.denominators(codebook);
        for (int i = 0; i < version.metrics().size(); i++) {
            Metric metric = codebook.metric(version.metrics().get(i));
            MetricSums sums = totals.sums(i, denominators[i]);
            out.put(
                    metric.name(),
                    figure(
                            metric,
                            Estimate.of(metric, sums),
                            seen(metric, sums),
                            totals,
                            shrinkage.get(metric.name())));
        }
        return List.copyOf(out.values());
    }

    /** In how many articles something was met that was met so rarely that a rate of it says little; null for all else. */
    private Integer seen(Metric metric, MetricSums sums) {
        return metric.isCounted() && sums.n() > 0 && sums.x() > 0 && sums.y() < codebook.parameter("few_events")
                ? (Integer) sums.articlesWith().orElseThrow()
                : null;
    }

    private static Profile.Figure figure(Metric metric, Estimate e, Integer seen, Totals totals, Shrinkage toward) {
        return new Profile.Figure(
                metric.name(),
                metric.unit(),
                metric.per(),
                seen == null ? rounded(e.value()) : null,
                rounded(e.low()),
                rounded(e.high()),
                seen,
                totals.articles,
                totals.words,
                e.method(),
                toward == null ? null : rounded(toward.shrink(e)),
                toward == null ? null : rounded(toward.mean()));
    }

    private static Double rounded(Double value) {
        return value == null ? null : Rounding.four(value);
    }

    private Corpus corpus(ProfileStore s, Version version) throws SQLException {
        return corpora.of(version.id(), () -> Corpus.read(s, version, codebook));
    }

    /** Reads the corpus anew for the next profile, instead of within the minute. */
    public void forgetCorpus() {
        corpora.forget();
    }

    private Corpus activeCorpus() {
        return reading(s -> {
            Optional<Version> version = s.active();
            return version.isPresent() ? Corpus.read(s, version.get(), codebook) : null;
        });
    }

    @PreDestroy
    void stop() {
        corpora.close();
    }

    private List<Profile.CitedSource> sources(Map<String, ItemCounts> items) {
        long all = Math.max(1, items.values().stream().mapToLong(ItemCounts::n).sum());
        return items.entrySet().stream()
                .filter(e -> e.getValue().n() > 0)
                .sorted(Comparator.comparingLong((Map.Entry<String, ItemCounts> e) ->
                                -e.getValue().n())
                        .thenComparing(Map.Entry::getKey))
                .limit(listed)
                .map(e -> {
                    Optional<dev.masthead.analysis.sourcing.Outlet> o = registry.bySlug(e.getKey());
                    return new Profile.CitedSource(
                            e.getKey(),
                            o.map(dev.masthead.analysis.sourcing.Outlet::name).orElse(e.getKey()),
                            o.map(dev.masthead.analysis.sourcing.Outlet::ownershipClass)
                                    .orElse("described_"
                                            + e.getKey()
                                                    .substring(e.getKey().indexOf('.') + 1)
                                                    .replace('-', '_')),
                            e.getValue().articles(),
                            e.getValue().n(),
                            Rounding.four(e.getValue().n() / (double) all));
                })
                .toList();
    }

    private List<Profile.ActorFigure> actorFigures(Map<String, ItemCounts> items) {
        return items.entrySet().stream()
                .filter(e -> e.getValue().articles() > 0)
                .sorted(Comparator.comparingLong((Map.Entry<String, ItemCounts> e) ->
                                -e.getValue().articles())
                        .thenComparing(Map.Entry::getKey))
                .limit(listed)
                .map(e -> new Profile.ActorFigure(
                        e.getKey(),
                        name(e.getKey()),
                        e.getValue().articles(),
                        e.getValue().n(),
                        mean(e.getValue().a(), e.getValue().an()),
                        e.getValue().an(),
                        mean(e.getValue().b(), e.getValue().bn()),
                        e.getValue().bn()))
                .toList();
    }

    private String name(String actor) {
        return actors.find(actor).map(ActorProfile::name).orElse(actor);
    }

    private static Double mean(long sum, long n) {
        return n == 0 ? null : Rounding.four(sum / TEN_THOUSAND / n);
    }

    private List<Profile.Distinctive> distinctive(
            ProfileStore s, Version version, long outlet, Kind kind, ProfileQuery q) throws SQLException {
        Map<String, Long> mine =
                s.items().counts(version, outlet, kind, q, (long) codebook.parameter("distinctive_least"));
        if (mine.isEmpty()) {
            return List.of();
        }
        Corpus corpus = corpus(s, version);
        double corpusTotal = corpus.total(kind);
        double total = mine.values().stream().mapToLong(Long::longValue).sum();
        double elsewhere = corpusTotal - total;
        List<Profile.Distinctive> out = new ArrayList<>();
        for (Map.Entry<String, Long> e : mine.entrySet()) {
            double n = e.getValue();
            // what is not folded yet is in the outlet's counts and not in the corpus's
            double other = Math.max(0, corpus.count(kind, e.getKey()) - n);
            if (elsewhere <= 0) {
                continue;
            }
            double prior = codebook.parameter("prior_words") * Math.max(1, n + other) / Math.max(corpusTotal, total);
            LogOdds w = LogOdds.of(n, total, other, elsewhere, prior, codebook.parameter("prior_words"));
            if (w.z() > 0) {
                out.add(new Profile.Distinctive(
                        e.getKey(), (long) n, (long) other, Rounding.four(w.delta()), Rounding.four(w.z())));
            }
        }
        out.sort(
                Comparator.comparingDouble((Profile.Distinctive d) -> -d.z()).thenComparing(Profile.Distinctive::item));
        return List.copyOf(out.subList(0, Math.min(listed, out.size())));
    }

    private List<Profile.TrendPoint> trend(
            ProfileStore s, Version version, long outlet, ProfileQuery q, String name, boolean weeks)
            throws SQLException {
        List<Profile.TrendPoint> out = new ArrayList<>();
        int index = version.metrics().indexOf(name);
        if (index < 0) {
            return out;
        }
        Metric metric = codebook.metric(name);
        int denominator = version.metrics().indexOf(metric.per());
        int[] wanted = denominator < 0 ? new int[] {index} : new int[] {index, denominator};
        s.trend(version, outlet, q, weeks, wanted).forEach((start, totals) -> {
            boolean insufficient = totals.articles < q.minArticles();
            MetricSums sums = totals.sums(index, denominator);
            Estimate of = insufficient ? Estimate.NOTHING : Estimate.of(metric, sums);
            Integer seen = insufficient ? null : seen(metric, sums);
            out.add(new Profile.TrendPoint(
                    name,
                    start.toString(),
                    totals.articles,
                    seen == null ? rounded(of.value()) : null,
                    rounded(of.low()),
                    rounded(of.high()),
                    seen,
                    insufficient));
        });
        return out;
    }

    /** Outlets side by side; empty if one of them is unknown. */
    public Optional<Comparison> compare(List<String> slugs, ProfileQuery q) {
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
                sides.add(new Comparison.Side(outlet.get(), t.articles, t.words, t.articles < q.minArticles()));
            }
            return Optional.of(
                    version.isEmpty()
                            ? new Comparison(null, sides, List.of(), List.of(), 0)
                            : comparison(s, version.get(), sides, totals));
        });
    }

    private Comparison comparison(ProfileStore s, Version version, List<Comparison.Side> sides, List<Totals> totals)
            throws SQLException {
        Map<String, Shrinkage> shrinkage = corpus(s, version).shrinkage();
        List<Comparison.Row> rows = new ArrayList<>();
        List<Comparison.Difference> differences = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < version.metrics().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> version.metrics().get(i)));
        int[] denominators = version.denominators(codebook);
        for (int i : order) {
            Metric metric = codebook.metric(version.metrics().get(i));
            List<Estimate> estimates = new ArrayList<>();
            List<Profile.Figure> figures = new ArrayList<>();
            for (int k = 0; k < sides.size(); k++) {
                MetricSums sums = totals.get(k).sums(i, denominators[i]);
                boolean few = sides.get(k).insufficient();
                Estimate e = few ? Estimate.NOTHING : Estimate.of(metric, sums);
                estimates.add(e);
                Integer seen = few ? null : seen(metric, sums);
                figures.add(figure(metric, e, seen, totals.get(k), shrinkage.get(metric.name())));
            }
            rows.add(new Comparison.Row(metric.name(), metric.unit(), figures));
            for (int a = 0; a < sides.size(); a++) {
                for (int b = a + 1; b < sides.size(); b++) {
                    Estimate.Difference d = estimates.get(a).minus(estimates.get(b));
                    if (d.p() != null) {
                        differences.add(new Comparison.Difference(
                                metric.name(),
                                sides.get(a).outlet().slug(),
                                sides.get(b).outlet().slug(),
                                Rounding.four(d.value()),
                                Rounding.four(d.low()),
                                Rounding.four(d.high()),
                                d.p(),
                                1,
                                false));
                    }
                }
            }
        }
        return new Comparison(version.digest(), sides, rows, corrected(differences), differences.size());
    }

    private List<Comparison.Difference> corrected(List<Comparison.Difference> all) {
        double[] adjusted = BenjaminiHochberg.adjust(
                all.stream().mapToDouble(Comparison.Difference::p).toArray());
        List<Comparison.Difference> out = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Comparison.Difference d = all.get(i);
            out.add(new Comparison.Difference(
                    d.metric(),
                    d.first(),
                    d.second(),
                    d.value(),
                    d.low(),
                    d.high(),
                    d.p(),
                    adjusted[i],
                    adjusted[i] < codebook.parameter("false_discoveries")));
        }
        out.sort(Comparator.comparingDouble(Comparison.Difference::adjusted)
                .thenComparingDouble(Comparison.Difference::p)
                .thenComparing(Comparison.Difference::metric)
                .thenComparing(Comparison.Difference::first)
                .thenComparing(Comparison.Difference::second));
        return out;
    }

    /** The actors in most articles first. */
    public Page<ActorOverview> actors(String text, long offset, int limit) {
        return reading(s -> {
            Optional<Version> version = s.active();
            if (version.isEmpty()) {
                return new Page<>(List.<ActorOverview>of(), null);
            }
            List<Map.Entry<ArticleFigures.ItemKey, ItemCounts>> rows =
                    s.items().corpusTop(version.get(), Kind.ACTOR, text, limit + 1, offset);
            List<ActorOverview> out = new ArrayList<>();
            rows.stream()
                    .limit(limit)
                    .forEach(r -> out.add(overview(
                            r.getKey().item(),
                            r.getValue(),
                            List.of(),
                            version.get().digest())));
            return new Page<>(out, rows.size() > limit ? offset + limit : null);
        });
    }

    /** An actor and how each outlet speaks of it; empty for one that neither the registry nor an article knows. */
    public Optional<ActorOverview> actor(String id) {
        return reading(s -> {
            Optional<Version> version = s.active();
            Map<String, ItemCounts> byOutlet =
                    version.isPresent() ? s.items().byOutlet(version.get(), Kind.ACTOR, id) : Map.of();
            byOutlet = new TreeMap<>(byOutlet);
            byOutlet.values().removeIf(n -> n.articles() <= 0);
            if (byOutlet.isEmpty() && actors.find(id).isEmpty()) {
                return Optional.empty();
            }
            Map<String, ItemCounts> stances =
                    version.isPresent() ? s.items().byOutlet(version.get(), Kind.STANCE, id) : Map.of();
            Map<String, ItemCounts> harms =
                    version.isPresent() ? s.items().byOutlet(version.get(), Kind.HARM, id) : Map.of();
            ItemCounts all = new ItemCounts(0, 0, 0, 0, 0, 0);
            List<ActorOverview.ByOutlet> outlets = new ArrayList<>();
            for (Map.Entry<String, ItemCounts> e : byOutlet.entrySet()) {
                ItemCounts n = e.getValue();
                all = all.plus(n, 1);
                Optional<dev.masthead.analysis.sourcing.Outlet> o = registry.bySlug(e.getKey());
                boolean few = n.articles() < codebook.parameter("actor_min_articles");
                outlets.add(new ActorOverview.ByOutlet(
                        e.getKey(),
                        o.map(dev.masthead.analysis.sourcing.Outlet::name).orElse(e.getKey()),
                        o.map(dev.masthead.analysis.sourcing.Outlet::ownershipClass)
                                .orElse(dev.masthead.analysis.sourcing.Outlet.UNCLASSIFIED),
                        n.articles(),
                        n.n(),
                        few ? null : mean(n.a(), n.an()),
                        n.an(),
                        few ? null : mean(n.b(), n.bn()),
                        n.bn(),
                        few || !stances.containsKey(e.getKey())
                                ? null
                                : StanceShares.of(stances.get(e.getKey()), confusion),
                        few || !isTold(harms.get(e.getKey())) ? null : HarmShares.of(harms.get(e.getKey())),
                        few));
            }
            outlets.sort(Comparator.comparingLong((ActorOverview.ByOutlet o) -> -o.nArticles())
                    .thenComparing(ActorOverview.ByOutlet::outlet));
            return Optional.of(
                    overview(id, all, outlets, version.map(Version::digest).orElse(null)));
        });
    }

    private static boolean isTold(ItemCounts harm) {
        return harm != null && harm.n() > 0;
    }

    /**
     * Whether the first outlet is harder on the actor than the second, by the share of their articles found negative: what confuses
     * stances is the same for both, so that it makes a difference smaller and none where there is none. Copies of one another count as articles of each outlet.
     */
    public StanceComparison compareStances(String actor, String first, String second) {
        return reading(s -> {
            Optional<Version> version = s.active();
            Map<String, ItemCounts> byOutlet =
                    version.isPresent() ? s.items().byOutlet(version.get(), Kind.STANCE, actor) : Map.of();
            ItemCounts none = new ItemCounts(0, 0, 0, 0, 0, 0);
            ItemCounts a = byOutlet.getOrDefault(first, none);
            ItemCounts b = byOutlet.getOrDefault(second, none);
            double least = codebook.parameter("actor_min_articles");
            boolean few = a.articles() < least || b.articles() < least;
            Estimate.Difference d = StanceShares.negative(a).minus(StanceShares.negative(b));
            String counts = " (" + a.articles() + " and " + b.articles() + " articles)";
            String answer;
            if (few) {
                answer = "There are too few articles to say" + counts + ".";
            } else if (d.p() == null || d.p() >= codebook.parameter("false_discoveries")) {
                answer = "The articles show no difference" + counts + ".";
            } else {
                answer = (d.value() > 0
                                ? first + " is harder on it than " + second
                                : second + " is harder on it than " + first)
                        + counts + ".";
            }
            return new StanceComparison(
                    actor,
                    first,
                    second,
                    List.of(StanceShares.of(a, confusion), StanceShares.of(b, confusion)),
                    few ? null : d.value(),
                    few ? null : d.low(),
                    few ? null : d.high(),
                    few ? null : d.p(),
                    few,
                    answer);
        });
    }

    private ActorOverview overview(String id, ItemCounts n, List<ActorOverview.ByOutlet> outlets, String digest) {
        Optional<ActorProfile> known = actors.find(id);
        return new ActorOverview(
                id,
                name(id),
                known.map(ActorProfile::kind).orElse(null),
                known.map(ActorProfile::country).orElse(null),
                known.map(ActorProfile::wikidata).orElse(null),
                n.articles(),
                n.n(),
                mean(n.a(), n.an()),
                mean(n.b(), n.bn()),
                outlets,
                digest);
    }
}
