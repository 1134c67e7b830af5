package dev.masthead.profile;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.ActorScorer;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ProfileStore.Totals;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Profiles and comparisons of any articles, with the statistics that outlets have. */
@ApplicationScoped
public class SelectionProfiles {
    private static final List<Kind> LISTED = List.of(Kind.SOURCE, Kind.ACTOR, Kind.LOADED, Kind.CUE, Kind.WORD);

    private final ProfileDatabase database;
    private final MetricNumbers numbers;
    private final Codebook codebook = Codebook.load();
    private final ProfileFigures figures;

    public SelectionProfiles(ProfileDatabase database, MetricNumbers numbers, Analyzer analyzer) {
        this.database = database;
        this.numbers = numbers;
        figures = new ProfileFigures(
                OutletRegistry.of(analyzer.lexicons()),
                new ActorRegistry(analyzer.lexicons().require(ActorScorer.LEXICON)),
                codebook);
    }

    /** Gives the selection for a version of the analyzer; asked inside the transaction that reads it. */
    public interface Selecting {
        Selection of(Connection connection, int versionId) throws SQLException;
    }

    /**
     * What articles have in common.
     *
     * @param digest  version whose figures are wanted; null for the one that profiles show
     * @param outlet  whose they are; null where they are of several
     * @param q       days and filter as the answer repeats them, and how many articles are enough
     * @param trend   metric to follow over time; null for none
     * @param by      by which periods
     */
    public Profile profile(
            Selecting selecting, String digest, OutletSummary outlet, ProfileQuery q, String trend, TrendBy by) {
        return database.reading((c, s) -> {
            Optional<Version> of = known(s, digest);
            SelectionSums sums = new SelectionSums(numbers, codebook, LISTED);
            if (of.isPresent()) {
                sums.read(c, selecting.of(c, of.get().id()), trend == null ? null : day -> start(day, by.isWeeks()));
            }
            Version version = of.map(sums::version).orElse(null);
            return profile(
                    s,
                    version,
                    outlet,
                    q,
                    sums.totals(0),
                    sums::items,
                    trend == null || version == null || !version.metrics().contains(trend)
                            ? List.of()
                            : figures.trend(version, sums.periods(), trend, q.minArticles(), by));
        });
    }

    /** What all articles have in common, by the sums that are kept; empty where these do not tell it now. */
    public Optional<Profile> ofAll(ProfileQuery q) {
        return database.reading((c, s) -> {
            Optional<Version> version = s.active();
            CorpusSums all = version.isEmpty() ? null : CorpusSums.read(c, s, version.get(), codebook, numbers);
            return all == null
                    ? Optional.empty()
                    : Optional.of(profile(s, all.version(), null, q, all.totals(), all.items()::get, List.of()));
        });
    }

    /** @param version with the metrics in the order of the sums; null where nothing is analysed */
    private Profile profile(
            ProfileStore s,
            Version version,
            OutletSummary outlet,
            ProfileQuery q,
            Totals totals,
            Function<Kind, Map<String, ItemCounts>> items,
            List<Profile.TrendPoint> trend)
            throws SQLException {
        boolean insufficient = totals.articles < q.minArticles() || version == null;
        Corpus corpus = insufficient ? null : database.corpus(s, version);
        return new Profile(
                outlet,
                version == null ? null : version.digest(),
                Instant.now(),
                day(q.from()),
                day(q.to()),
                q.filter(),
                totals.articles,
                totals.words,
                q.minArticles(),
                insufficient,
                insufficient ? List.of() : figures.figures(version, totals, corpus.shrinkage()),
                insufficient ? List.of() : figures.sources(items.apply(Kind.SOURCE)),
                insufficient ? List.of() : figures.actorFigures(items.apply(Kind.ACTOR)),
                insufficient ? List.of() : distinctive(items, Kind.LOADED, corpus),
                insufficient ? List.of() : distinctive(items, Kind.CUE, corpus),
                insufficient ? List.of() : distinctive(items, Kind.WORD, corpus),
                day(q.from()),
                day(q.to()),
                trend);
    }

    private static Optional<Version> known(ProfileStore s, String digest) throws SQLException {
        Optional<Version> version = s.version(digest);
        if (digest != null && version.isEmpty()) {
            throw new InvalidQueryException(
                    "analysis must be the digest of a version that has analysed articles here.");
        }
        return version;
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static LocalDate start(LocalDate day, boolean weeks) {
        return weeks
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : YearMonth.from(day).atDay(1);
    }

    private List<Profile.Distinctive> distinctive(
            Function<Kind, Map<String, ItemCounts>> items, Kind kind, Corpus corpus) {
        long least = (long) codebook.parameter("distinctive_least");
        Map<String, Long> mine = new HashMap<>();
        items.apply(kind).forEach((String item, ItemCounts n) -> {
            if (n.n() >= least) {
                mine.put(item, n.n());
            }
        });
        return figures.distinctive(kind, mine, corpus);
    }

    /** One side of a comparison. */
    public record Side(String name, OutletSummary outlet, Selecting selecting) {}

    /**
     * Articles side by side. An article of two sides counts in both, which makes their difference less sure than p says.
     *
     * @param digest as in {@link #profile}
     * @param tested metrics whose differences are tested; empty for all
     */
    public Comparison compare(List<Side> wanted, String digest, int minArticles, Set<String> tested) {
        return database.reading((c, s) -> {
            Optional<Version> version = known(s, digest);
            return version.isEmpty()
                    ? new Comparison(
                            null,
                            wanted.stream()
                                    .map(w -> new Comparison.Side(w.name(), w.outlet(), 0, 0, true))
                                    .toList(),
                            List.of(),
                            List.of(),
                            0)
                    : compare(c, s, version.get(), wanted, minArticles, tested);
        });
    }

    private Comparison compare(
            Connection c, ProfileStore s, Version of, List<Side> wanted, int minArticles, Set<String> tested)
            throws SQLException {
        List<Totals> totals = new ArrayList<>();
        List<Comparison.Side> sides = new ArrayList<>();
        // one list of metrics for all sides, so that their sums stand in the same places
        SelectionSums sums = new SelectionSums(numbers, codebook, List.of());
        for (int i = 0; i < wanted.size(); i++) {
            if (i > 0) {
                sums.next();
            }
            sums.read(c, wanted.get(i).selecting().of(c, of.id()), null);
        }
        for (int i = 0; i < wanted.size(); i++) {
            Totals t = sums.totals(i);
            totals.add(t);
            sides.add(new Comparison.Side(
                    wanted.get(i).name(), wanted.get(i).outlet(), t.articles, t.words, t.articles < minArticles));
        }
        return figures.comparison(
                sums.version(of), sides, totals, database.corpus(s, of).shrinkage(), tested);
    }
}
