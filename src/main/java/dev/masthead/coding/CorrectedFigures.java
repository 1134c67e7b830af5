package dev.masthead.coding;

import dev.masthead.corpus.CorpusDatabase;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.profile.ActorOverview;
import dev.masthead.profile.Comparison;
import dev.masthead.profile.Corrected;
import dev.masthead.profile.Profile;
import dev.masthead.profile.Selection;
import dev.masthead.profile.StanceComparison;
import dev.masthead.profile.StanceShares;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts corrected figures beside the raw ones of profiles and comparisons where a sample covers the query: it was drawn from reports of the
 * same version, its articles are all of the query's, and its question has the figure. Where several do, the one of which
 * most is coded counts.
 */
@ApplicationScoped
public class CorrectedFigures {
    /** Samples whose articles, which never change, are kept in memory: fifty thousand of them take some ten megabytes. */
    private static final int KEPT = 4;

    private final Validations validations;
    private final CorpusDatabase corpus;
    private final Map<String, List<CodedSet.Article>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 1, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<CodedSet.Article>> eldest) {
                    return size() > KEPT;
                }
            });

    public CorrectedFigures(Validations validations, CorpusDatabase corpus) {
        this.validations = validations;
        this.corpus = corpus;
    }

    /** A sample with the places of each side's articles in it. */
    private record Covered(CoveringSample sample, List<BitSet> sides) {}

    /** Asks for heads that might do. */
    private interface Work<T> {
        T on(List<Covered> covered);
    }

    private <T> T covered(String digest, Predicate<Question> question, List<CorpusFilter> sides, T raw, Work<T> work) {
        if (digest == null) {
            return raw;
        }
        return validations.atOneMoment((c, store) -> {
            List<Covered> out = new ArrayList<>();
            for (ValidationStore.Head head : store.codedHeads(digest)) {
                if (question.test(head.question())) {
                    cover(c, store, head, sides).ifPresent(out::add);
                }
            }
            return out.isEmpty() ? raw : work.on(out);
        });
    }

    private Optional<Covered> cover(
            Connection c, ValidationStore store, ValidationStore.Head head, List<CorpusFilter> sides)
            throws SQLException {
        List<Selection> meant = new ArrayList<>();
        for (CorpusFilter side : sides) {
            Selection selection = analyses(c, head, side);
            if (!isWithin(c, selection, head.id())) {
                return Optional.empty();
            }
            meant.add(selection);
        }
        CoveringSample sample = new CoveringSample(head, coded(store, head));
        List<BitSet> places = new ArrayList<>();
        for (Selection selection : meant) {
            Optional<BitSet> of = sample.covers(ids(c, selection));
            if (of.isEmpty()) {
                return Optional.empty();
            }
            places.add(of.get());
        }
        return Optional.of(new Covered(sample, places));
    }

    private CodedSet coded(ValidationStore store, ValidationStore.Head head) throws SQLException {
        List<CodedSet.Article> articles = kept.get(head.id());
        if (articles == null) {
            articles = List.copyOf(store.articles(head.id()));
            kept.put(head.id(), articles);
        }
        return store.codedWithoutArticles(head).withArticles(articles);
    }

    /** Asked first, since it ends at the first article that is not. */
    private static boolean isWithin(Connection c, Selection selection, String validation) throws SQLException {
        try (PreparedStatement s = selection.prepare(
                c,
                "1",
                "and not exists (select from validation_article v where v.validation_id = ? and v.article_id = a.id) limit 1")) {
            s.setString(selection.values().size() + 1, validation);
            try (ResultSet r = s.executeQuery()) {
                return !r.next();
            }
        }
    }

    private static Set<String> ids(Connection c, Selection selection) throws SQLException {
        Set<String> out = new LinkedHashSet<>();
        try (PreparedStatement s = selection.prepare(c, "a.id", "");
                ResultSet r = s.executeQuery()) {
            while (r.next()) {
                out.add(r.getString(1));
            }
        }
        return out;
    }

    private static boolean isOfProfiles(Question question) {
        return QuestionFigure.of(question, true).stream().anyMatch(f -> f.metric() != null);
    }

    private static Predicate<QuestionFigure> ofMetric(String metric) {
        return f -> metric.equals(f.metric());
    }

    /** The first that has the figure. */
    private static Corrected first(List<Covered> covered, Predicate<QuestionFigure> wanted, Days days, Double raw) {
        return covered.stream()
                .map(v -> v.sample().part(wanted, days.of(v), raw).map(CoveringSample.Part::corrected))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Which of a sample's articles. */
    private interface Days {
        BitSet of(Covered covered);
    }

    /** Whether some sample covers the articles of a filter, which may correct some figure of theirs. */
    public boolean covers(CorpusFilter filter) {
        return covered(corpus.shown(filter), CorrectedFigures::isOfProfiles, List.of(filter), false, covered -> true);
    }

    /** @param filter the articles that the profile is of */
    public Profile of(Profile profile, CorpusFilter filter) {
        if (profile.insufficient()) {
            return profile;
        }
        return covered(
                profile.analyzerDigest(),
                CorrectedFigures::isOfProfiles,
                List.of(filter),
                profile,
                covered -> profile.corrected(
                        profile.metrics().stream()
                                .map(f -> f.wasCounted()
                                        ? f.with(first(
                                                covered,
                                                ofMetric(f.name()),
                                                v -> v.sides().get(0),
                                                f.estimate()))
                                        : f)
                                .toList(),
                        profile.trend().stream()
                                .map(p -> p.insufficient()
                                        ? p
                                        : p.with(first(
                                                covered,
                                                ofMetric(p.metric()),
                                                v -> v.sample()
                                                        .between(
                                                                v.sides().get(0),
                                                                LocalDate.parse(p.start()),
                                                                LocalDate.parse(p.end())),
                                                p.estimate())))
                                .toList()));
    }

    /**
     * Of all sides by the same sample, or of none.
     *
     * @param sides the articles of each, in the comparison's order
     */
    public Comparison of(Comparison comparison, List<CorpusFilter> sides) {
        if (comparison.outlets().stream().anyMatch(Comparison.Side::insufficient)) {
            return comparison;
        }
        return covered(
                comparison.analyzerDigest(),
                CorrectedFigures::isOfProfiles,
                sides,
                comparison,
                covered -> corrected(comparison, covered));
    }

    private static Comparison corrected(Comparison comparison, List<Covered> covered) {
        Map<String, List<CoveringSample.Part>> parts = new HashMap<>();
        List<Comparison.Row> rows = new ArrayList<>();
        for (Comparison.Row row : comparison.metrics()) {
            Optional<List<CoveringSample.Part>> found = covered.stream()
                    .map(v -> parts(v, row))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (found.isEmpty()) {
                rows.add(row);
                continue;
            }
            parts.put(row.name(), found.get());
            List<Profile.Figure> figures = new ArrayList<>();
            for (int i = 0; i < row.figures().size(); i++) {
                figures.add(row.figures().get(i).with(found.get().get(i).corrected()));
            }
            rows.add(new Comparison.Row(row.name(), row.unit(), figures));
        }
        List<String> names =
                comparison.outlets().stream().map(Comparison.Side::name).toList();
        return comparison.corrected(
                rows,
                comparison.between().stream()
                        .map(d -> {
                            List<CoveringSample.Part> of = parts.get(d.metric());
                            return of == null
                                    ? d
                                    : d.with(CoveringSample.difference(
                                            of.get(names.indexOf(d.first())), of.get(names.indexOf(d.second()))));
                        })
                        .toList());
    }

    private static Optional<List<CoveringSample.Part>> parts(Covered covered, Comparison.Row row) {
        List<CoveringSample.Part> out = new ArrayList<>();
        for (int i = 0; i < row.figures().size(); i++) {
            Profile.Figure f = row.figures().get(i);
            Optional<CoveringSample.Part> part = f.wasCounted()
                    ? covered.sample()
                            .part(ofMetric(row.name()), covered.sides().get(i), f.estimate())
                    : Optional.empty();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            out.add(part.get());
        }
        return Optional.of(out);
    }

    /**
     * Each outlet's by the first sample that covers it.
     *
     * @param filter the articles that are meant, of all outlets
     */
    public ActorOverview of(ActorOverview actor, CorpusFilter filter) {
        if (actor.analyzerDigest() == null || actor.outlets().isEmpty()) {
            return actor;
        }
        return validations.atOneMoment((c, store) -> {
            List<ActorOverview.ByOutlet> out = new ArrayList<>(actor.outlets());
            for (ValidationStore.Head head : store.codedHeads(actor.analyzerDigest())) {
                if (!actor.id().equals(head.question().actor())) {
                    continue;
                }
                CoveringSample sample = new CoveringSample(head, coded(store, head));
                for (int i = 0; i < out.size(); i++) {
                    ActorOverview.ByOutlet o = out.get(i);
                    if (o.stance() != null && o.stance().validated().isEmpty()) {
                        Optional<BitSet> articles = sample.covers(ids(
                                c,
                                analyses(c, head, filter.withActor(actor.id()).ofOutlet(o.outlet()))));
                        if (articles.isPresent()) {
                            out.set(
                                    i,
                                    o.with(o.stance()
                                            .validated(corrected(stances(
                                                    new Covered(sample, List.of(articles.get())), 0, o.stance())))));
                        }
                    }
                }
            }
            return actor.with(out);
        });
    }

    private Selection analyses(Connection c, ValidationStore.Head head, CorpusFilter filter) throws SQLException {
        return corpus.analyses(c, filter.analysis() == null ? filter.ofAnalysis(head.digest()) : filter);
    }

    /** Of the negative, the neutral and the positive; empty unless there are all three. */
    private static List<CoveringSample.Part> stances(Covered covered, int side, StanceShares raw) {
        List<CoveringSample.Part> out = new ArrayList<>();
        Map<String, StanceShares.Share> shares =
                Map.of("negative", raw.negative(), "neutral", raw.neutral(), "positive", raw.positive());
        for (String polarity : QuestionKind.STANCE.answers()) {
            covered.sample()
                    .part(
                            f -> f.name().equals(polarity),
                            covered.sides().get(side),
                            shares.get(polarity).value())
                    .ifPresent(out::add);
        }
        return out.size() == shares.size() ? out : List.of();
    }

    /** @param filter the articles that are meant, of all outlets */
    public StanceComparison of(StanceComparison raw, CorpusFilter filter) {
        if (raw.insufficient()) {
            return raw;
        }
        return covered(
                corpus.shown(filter),
                q -> raw.actor().equals(q.actor()),
                List.of(
                        filter.withActor(raw.actor()).ofOutlet(raw.first()),
                        filter.withActor(raw.actor()).ofOutlet(raw.second())),
                raw,
                covered -> {
                    List<CoveringSample.Part> first =
                            stances(covered.get(0), 0, raw.shares().get(0));
                    List<CoveringSample.Part> second =
                            stances(covered.get(0), 1, raw.shares().get(1));
                    return first.isEmpty() || second.isEmpty()
                            ? raw
                            : raw.validated(
                                    List.of(
                                            raw.shares().get(0).validated(corrected(first)),
                                            raw.shares().get(1).validated(corrected(second))),
                                    CoveringSample.difference(first.get(0), second.get(0)));
                });
    }

    private static List<Corrected> corrected(List<CoveringSample.Part> parts) {
        return parts.stream()
                .map(CoveringSample.Part::corrected)
                .filter(Objects::nonNull)
                .toList();
    }
}
