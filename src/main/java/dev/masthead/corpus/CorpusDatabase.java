package dev.masthead.corpus;

import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.Selection;
import dev.masthead.profile.SelectionProfiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Answers queries over the articles that a filter means, each answer at one moment. */
@ApplicationScoped
public class CorpusDatabase {
    private static final int NO_VERSION = -1;

    private final DataSource database;

    public CorpusDatabase(DataSource database) {
        this.database = database;
    }

    /** Reads inside a transaction that sees one moment and writes nothing. */
    interface Query<T> {
        T read(Connection connection, Selection selection) throws SQLException;
    }

    /** @throws InvalidQueryException if the filter names what is not there */
    <T> T reading(CorpusFilter filter, Selections.Figures figures, Query<T> query) {
        return reading(c -> query.read(c, selection(c, filter, figures)));
    }

    /**
     * Reads what is quoted in the articles that a filter means, as {@code quotation z}; its words and speakers are left to the query.
     *
     * @throws InvalidQueryException if the filter names what is not there
     */
    <T> T quotations(CorpusFilter filter, Query<T> query) {
        return reading(c -> {
            checkWords(c, List.of(filter));
            Resolved resolved = resolved(c, filter.withoutWordsAndSpeakers());
            checkWords(c, resolved.filters());
            return query.read(c, Selections.withQuotations(resolved, version(c, resolved.analysis())));
        });
    }

    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T reading(Reading<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection c = database.getConnection()) {
                try (PreparedStatement s =
                        c.prepareStatement("set transaction isolation level repeatable read, read only")) {
                    s.execute();
                }
                return reading.of(c);
            }
        });
    }

    /**
     * What a filter comes to with the saved queries that it names.
     *
     * @param filters  which must all hold: it itself, and those of the saved queries
     * @param outlets  of each of these the outlets that it means
     * @param frozen   ids of the saved queries that stand for a list of articles
     * @param analysis digest of the version whose reports count; null for the one that profiles show
     */
    record Resolved(List<CorpusFilter> filters, List<Outlets> outlets, List<String> frozen, String analysis) {}

    /** Numbers of the outlets that a filter means; null for all, with articles of no outlet. */
    record Outlets(List<Long> numbers) {}

    /** @throws InvalidQueryException if a saved query is not there, or two of them are of different versions */
    static Resolved resolved(Connection c, CorpusFilter filter) throws SQLException {
        List<CorpusFilter> filters = new ArrayList<>(List.of(filter));
        List<String> frozen = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Set<String> versions = new TreeSet<>();
        for (int i = 0; i < filters.size(); i++) {
            if (filters.get(i).analysis() != null) {
                versions.add(filters.get(i).analysis());
            }
            for (String id : filters.get(i).queries()) {
                if (!met.add(id)) {
                    continue;
                }
                try (PreparedStatement s =
                        c.prepareStatement("select filter, frozen, analyzer_digest from saved_query where id = ?")) {
                    s.setString(1, id);
                    try (ResultSet r = s.executeQuery()) {
                        if (!r.next()) {
                            throw new InvalidQueryException("query must be the id of a saved query.");
                        }
                        if (!r.getBoolean(2)) {
                            filters.add(CorpusFilter.parse(r.getString(1)));
                        } else {
                            frozen.add(id);
                            if (r.getString(3) != null) {
                                versions.add(r.getString(3));
                            }
                        }
                    }
                }
            }
        }
        if (versions.size() > 1) {
            throw new InvalidQueryException("Reports of two versions of the analyzer are asked for at once.");
        }
        List<Outlets> outlets = new ArrayList<>();
        for (CorpusFilter one : filters) {
            outlets.add(outlets(c, one));
        }
        return new Resolved(
                filters, outlets, frozen, versions.stream().findFirst().orElse(null));
    }

    private static Outlets outlets(Connection c, CorpusFilter filter) throws SQLException {
        List<List<String>> wanted = List.of(filter.outlets(), filter.classes(), filter.countries());
        if (wanted.stream().allMatch(List::isEmpty)) {
            return new Outlets(null);
        }
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement("""
                select id from outlet
                where (? or slug = any (?)) and (? or ownership_class = any (?)) and (? or upper(country) = any (?))
                order by id""")) {
            for (int i = 0; i < wanted.size(); i++) {
                s.setBoolean(2 * i + 1, wanted.get(i).isEmpty());
                s.setArray(2 * i + 2, c.createArrayOf("text", wanted.get(i).toArray()));
            }
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    numbers.add(r.getLong(1));
                }
            }
        }
        return new Outlets(numbers);
    }

    /** The articles that a filter means, over the caller's connection. */
    Selection selection(Connection c, CorpusFilter filter, Selections.Figures figures) throws SQLException {
        Resolved resolved = resolved(c, filter);
        checkWords(c, resolved.filters());
        return Selections.of(resolved, version(c, resolved.analysis()), figures);
    }

    /**
     * The articles that a filter means, with the analyses that count as {@code analysis n}, over the caller's connection.
     *
     * @throws InvalidQueryException if the filter names what is not there
     */
    public Selection analyses(Connection c, CorpusFilter filter) throws SQLException {
        Resolved resolved = resolved(c, filter);
        checkWords(c, resolved.filters());
        return Selections.withAnalyses(resolved, version(c, resolved.analysis()));
    }

    /**
     * Does nothing if the filter can be answered.
     *
     * @throws InvalidQueryException if the filter names what is not there
     */
    public void check(CorpusFilter filter) {
        reading(filter, Selections.Figures.IF_ASKED, (c, selection) -> null);
    }

    /** The same for whoever adds up figures of one version. */
    SelectionProfiles.Selecting selecting(CorpusFilter filter) {
        return (c, version) -> {
            Resolved resolved = resolved(c, filter);
            checkWords(c, resolved.filters());
            return Selections.of(resolved, version, Selections.Figures.REQUIRED);
        };
    }

    /** Digest of the version that a filter or one of its saved queries asks for; null for the one that profiles show. */
    public String analysis(CorpusFilter filter) {
        return filter.queries().isEmpty()
                ? filter.analysis()
                : reading(
                        filter,
                        Selections.Figures.IF_ASKED,
                        (c, selection) -> resolved(c, filter).analysis());
    }

    /** The same digest, or that of the version that profiles show; null where nothing is analysed. */
    public String shown(CorpusFilter filter) {
        return reading(c -> digest(c, filter));
    }

    /** Number of a version; of the one that profiles show where none is named. */
    private static int version(Connection c, String digest) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "select id from analysis_version where " + (digest == null ? "active" : "digest = ?"))) {
            if (digest != null) {
                s.setString(1, digest);
            }
            try (ResultSet r = s.executeQuery()) {
                if (r.next()) {
                    return r.getInt(1);
                }
            }
        }
        if (digest != null) {
            throw new InvalidQueryException(
                    "analysis must be the digest of a version that has analysed articles here.");
        }
        return NO_VERSION;
    }

    /** Digest of the version whose reports tell what a filter asks for; null where nothing is analysed. */
    static String digest(Connection c, CorpusFilter filter) throws SQLException {
        return digest(c, resolved(c, filter).analysis());
    }

    /** The same digest, or that of the version that profiles show where it is null. */
    static String digest(Connection c, String analysis) throws SQLException {
        if (analysis != null) {
            return analysis;
        }
        try (PreparedStatement s = c.prepareStatement("select digest from analysis_version where active");
                ResultSet r = s.executeQuery()) {
            return r.next() ? r.getString(1) : null;
        }
    }

    private static void checkWords(Connection c, List<CorpusFilter> filters) throws SQLException {
        for (CorpusFilter filter : filters) {
            if (filter.q() != null && !holdsWords(c, filter.q())) {
                throw new InvalidQueryException("q holds no word that could be searched for.");
            }
        }
    }

    private static boolean holdsWords(Connection c, String q) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select numnode(websearch_to_tsquery('english', ?)) > 0")) {
            s.setString(1, q);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getBoolean(1);
            }
        }
    }
}
