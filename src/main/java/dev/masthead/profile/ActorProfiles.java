package dev.masthead.profile;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.entities.ActorProfile;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.ActorScorer;
import dev.masthead.analysis.sentiment.StanceModel;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ProfileService.Page;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import dev.masthead.statistics.Estimate;
import dev.masthead.statistics.Misclassification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how articles speak of actors: all there are, from the sums of outlets, or any, added up. */
@ApplicationScoped
public class ActorProfiles {
    private static final ItemCounts NONE = new ItemCounts(0, 0, 0, 0, 0, 0);

    private final ProfileDatabase database;
    private final OutletRegistry registry;
    private final ActorRegistry actors;
    private final Misclassification confusion;
    private final Codebook codebook = Codebook.load();
    private final ProfileFigures figures;

    public ActorProfiles(ProfileDatabase database, Analyzer analyzer) {
        this.database = database;
        Lexicons lexicons = analyzer.lexicons();
        registry = OutletRegistry.of(lexicons);
        actors = new ActorRegistry(lexicons.require(ActorScorer.LEXICON));
        confusion = StanceShares.confusion(lexicons.require(StanceModel.LEXICON));
        figures = new ProfileFigures(registry, actors, codebook);
    }

    /**
     * Which articles are meant.
     *
     * @param selecting gives them; null for all
     * @param digest    version whose figures are wanted; null for the one that profiles show
     */
    public record Articles(SelectionProfiles.Selecting selecting, String digest) {
        public static final Articles ALL = new Articles(null, null);
    }

    private interface Query<T> {
        T read(Connection c, ProfileStore s, Optional<Version> version) throws SQLException;
    }

    private <T> T reading(Articles articles, Query<T> query) {
        return database.reading((c, s) -> query.read(c, s, s.version(articles.digest())));
    }

    /**
     * The actors in most articles first.
     *
     * @param text the beginning of words of a name by which the registry knows them, or of their id; null for all
     */
    public Page<ActorOverview> actors(Articles articles, String text, long offset, int limit) {
        List<String> words = text == null ? List.of() : ActorRegistry.wordsOfId(text);
        List<String> named = words.isEmpty() ? List.of() : actors.idsNamed(text);
        return reading(articles, (c, s, version) -> {
            if (version.isEmpty()) {
                return new Page<>(List.<ActorOverview>of(), null);
            }
            List<Map.Entry<String, ItemCounts>> rows = articles.selecting() == null
                    ? s.items().corpusTop(version.get(), Kind.ACTOR, words, named, limit + 1, offset).stream()
                            .map(r -> Map.entry(r.getKey().item(), r.getValue()))
                            .toList()
                    : most(c, articles.selecting().of(c, version.get().id()), words, named, offset, limit + 1);
            return new Page<>(
                    rows.stream()
                            .limit(limit)
                            .map(r -> overview(
                                    r.getKey(),
                                    r.getValue(),
                                    List.of(),
                                    version.get().digest()))
                            .toList(),
                    rows.size() > limit ? offset + limit : null);
        });
    }

    private static List<Map.Entry<String, ItemCounts>> most(
            Connection c, Selection selection, List<String> words, List<String> named, long offset, int limit)
            throws SQLException {
        return ActorSums.actors(c, selection).entrySet().stream()
                .filter(e -> named.contains(e.getKey()) || holds(e.getKey(), words))
                .sorted(Comparator.comparingLong((Map.Entry<String, ItemCounts> e) ->
                                -e.getValue().articles())
                        .thenComparing(Map.Entry::getKey))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** Whether each of these begins a word of an id; as {@link ItemStore#corpusTop} asks the database. */
    private static boolean holds(String id, List<String> words) {
        String parts = "-" + id.replace(':', '-');
        return words.stream().allMatch(w -> parts.contains("-" + w));
    }

    private static ActorSums sums(
            Articles articles, Connection c, ProfileStore s, Optional<Version> version, String actor)
            throws SQLException {
        if (version.isEmpty()) {
            return ActorSums.NONE;
        }
        return articles.selecting() == null
                ? ActorSums.ofAll(s, version.get(), actor)
                : ActorSums.of(c, articles.selecting().of(c, version.get().id()), actor);
    }

    /** An actor and how each outlet speaks of it; empty for one that neither the registry nor an article that is meant knows. */
    public Optional<ActorOverview> actor(Articles articles, String id) {
        return reading(articles, (c, s, version) -> {
            ActorSums sums = sums(articles, c, s, version, id);
            if (sums.named().isEmpty() && actors.find(id).isEmpty()) {
                return Optional.empty();
            }
            ItemCounts all = NONE;
            List<ActorOverview.ByOutlet> outlets = new ArrayList<>();
            for (Map.Entry<String, ItemCounts> e : sums.named().entrySet()) {
                all = all.plus(e.getValue(), 1);
                outlets.add(byOutlet(e.getKey(), e.getValue(), sums));
            }
            outlets.sort(Comparator.comparingLong((ActorOverview.ByOutlet o) -> -o.nArticles())
                    .thenComparing(ActorOverview.ByOutlet::outlet));
            return Optional.of(
                    overview(id, all, outlets, version.map(Version::digest).orElse(null)));
        });
    }

    private ActorOverview.ByOutlet byOutlet(String slug, ItemCounts n, ActorSums sums) {
        Optional<Outlet> outlet = registry.bySlug(slug);
        boolean few = n.articles() < codebook.parameter("actor_min_articles");
        ItemCounts stances = sums.stances().get(slug);
        ItemCounts harm = sums.harms().get(slug);
        return new ActorOverview.ByOutlet(
                slug,
                outlet.map(Outlet::name).orElse(slug),
                outlet.map(Outlet::ownershipClass).orElse(Outlet.UNCLASSIFIED),
                n.articles(),
                n.n(),
                few ? null : ProfileFigures.mean(n.a(), n.an()),
                n.an(),
                few ? null : ProfileFigures.mean(n.b(), n.bn()),
                n.bn(),
                few || stances == null ? null : StanceShares.of(stances, confusion),
                few || harm == null || harm.n() <= 0 ? null : HarmShares.of(harm),
                few);
    }

    /**
     * Whether the first outlet is harder on the actor than the second, by the share of their articles found negative: what confuses
     * stances is the same for both, so that it makes a difference smaller and none where there is none. Copies of one another count as articles of each outlet.
     */
    public StanceComparison compareStances(Articles articles, String actor, String first, String second) {
        ActorSums sums = reading(articles, (c, s, version) -> sums(articles, c, s, version, actor));
        ItemCounts a = sums.stances().getOrDefault(first, NONE);
        ItemCounts b = sums.stances().getOrDefault(second, NONE);
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
                null,
                few,
                answer);
    }

    private ActorOverview overview(String id, ItemCounts n, List<ActorOverview.ByOutlet> outlets, String digest) {
        Optional<ActorProfile> known = actors.find(id);
        return new ActorOverview(
                id,
                figures.name(id),
                known.map(ActorProfile::kind).orElse(null),
                known.map(ActorProfile::country).orElse(null),
                known.map(ActorProfile::wikidata).orElse(null),
                n.articles(),
                n.n(),
                ProfileFigures.mean(n.a(), n.an()),
                ProfileFigures.mean(n.b(), n.bn()),
                outlets,
                digest);
    }
}
