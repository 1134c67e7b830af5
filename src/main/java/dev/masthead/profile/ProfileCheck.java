package dev.masthead.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.report.Codebook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Adds all stored reports up anew and says where the sums that profiles are made of differ. Changes nothing. */
@ApplicationScoped
public class ProfileCheck {
    private static final Logger LOG = Logger.getLogger(ProfileCheck.class);
    private static final long LOCK = 0x4D41535448434845L;
    private static final int KEPT = 100;
    private static final int TIMEOUT_SECONDS = 3600;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final DataSource database;
    private final Codebook codebook = Codebook.load();

    public ProfileCheck(DataSource database) {
        this.database = database;
    }

    /**
     * What a check found.
     *
     * @param checkedAt when it ended
     * @param nDrifted  rows of sums that differ, of all versions
     */
    public record CheckResult(Instant checkedAt, long nArticles, long nDrifted, List<VersionResult> versions) {}

    /**
     * What it found in the sums of one version.
     *
     * @param drifted the figures that differ, at most {@value #KEPT} of them
     */
    public record VersionResult(String analyzerDigest, long nArticles, long nDrifted, List<ProfileDrift> drifted) {}

    private static final class Tally implements ProfileRecount.Found {
        final Map<Integer, Long> articles = new TreeMap<>();
        final Map<Integer, Long> rows = new TreeMap<>();
        final Map<Integer, List<ProfileDrift>> figures = new TreeMap<>();

        @Override
        public void row(int version, List<ProfileDrift> differ) {
            rows.merge(version, 1L, Long::sum);
            List<ProfileDrift> kept = figures.computeIfAbsent(version, v -> new ArrayList<>());
            kept.addAll(differ.subList(0, Math.min(differ.size(), KEPT - kept.size())));
        }

        @Override
        public void articles(int version, long n) {
            articles.merge(version, n, Long::sum);
        }
    }

    /** Reads over a connection whose transaction sees one moment. */
    private interface SnapshotQuery<T> {
        T read(Connection connection) throws SQLException;
    }

    /** Every outlet in a transaction of its own, which sees one moment and holds up nobody. */
    private <T> T reading(SnapshotQuery<T> query) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection c = database.getConnection();
                    PreparedStatement s = c.prepareStatement("set transaction isolation level repeatable read")) {
                s.execute();
                return query.read(c);
            }
        });
    }

    /** Checks everything, notes the result and writes a line to the log; empty if another program is at it. */
    public Optional<CheckResult> run() {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection c = database.getConnection();
                    PreparedStatement s = c.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
                s.setLong(1, LOCK);
                try (ResultSet r = s.executeQuery()) {
                    r.next();
                    if (!r.getBoolean(1)) {
                        return Optional.empty();
                    }
                }
                check(c);
            }
            CheckResult result = latest().orElseThrow();
            String line = "Profiles were checked: " + result.nArticles() + " analyses, " + result.nDrifted()
                    + " rows of sums differ from what the reports add up to.";
            if (result.nDrifted() == 0) {
                LOG.info(line);
            } else {
                LOG.error(line + " GET /api/v1/profile-check says which.");
            }
            return Optional.of(result);
        });
    }

    private void check(Connection lock) throws SQLException {
        Tally tally = new Tally();
        Map<Long, String> outlets = reading(c -> {
            Map<Long, String> out = new TreeMap<>();
            try (PreparedStatement s = c.prepareStatement("select id, slug from outlet");
                    ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.put(r.getLong(1), r.getString(2));
                }
            }
            return out;
        });
        outlets.forEach((id, slug) -> reading(c -> {
            recount(c, id, slug, tally);
            return null;
        }));
        reading(c -> {
            corpus(c, tally, "outlet_items");
            corpus(c, tally, "item_total_rows where kind in ('actor', 'stance', 'harm')");
            return null;
        });
        try (PreparedStatement s = lock.prepareStatement("""
                insert into profile_check (checked_at, version_id, n_articles, n_drifted, drifted)
                select statement_timestamp(), id, coalesce(n.articles, 0), coalesce(n.drifted, 0), coalesce(n.figures, '[]')::jsonb
                from analysis_version v left join unnest(?::integer[], ?::bigint[], ?::bigint[], ?::text[])
                    as n(version, articles, drifted, figures) on n.version = v.id""")) {
            List<Integer> ids = new ArrayList<>(tally.articles.keySet());
            tally.rows.keySet().stream().filter(v -> !ids.contains(v)).forEach(ids::add);
            s.setArray(1, lock.createArrayOf("integer", ids.toArray()));
            s.setArray(
                    2,
                    lock.createArrayOf(
                            "bigint",
                            ids.stream()
                                    .map(v -> tally.articles.getOrDefault(v, 0L))
                                    .toArray()));
            s.setArray(
                    3,
                    lock.createArrayOf(
                            "bigint",
                            ids.stream()
                                    .map(v -> tally.rows.getOrDefault(v, 0L))
                                    .toArray()));
            s.setArray(
                    4,
                    lock.createArrayOf(
                            "text",
                            ids.stream()
                                    .map(v -> json(tally.figures.getOrDefault(v, List.of())))
                                    .toArray()));
            s.executeUpdate();
        }
    }

    private void recount(Connection c, long outlet, String slug, Tally tally) throws SQLException {
        Map<Integer, List<String>> metrics = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        try (PreparedStatement s = c.prepareStatement("select id, digest, metrics from analysis_version");
                ResultSet r = s.executeQuery()) {
            while (r.next()) {
                versions.put(r.getString(2), r.getInt(1));
                metrics.put(r.getInt(1), List.of((String[]) r.getArray(3).getArray()));
            }
        }
        new ProfileRecount(c, codebook, outlet, slug, metrics, versions, tally).run();
    }

    /** Counts over all outlets are written together with those of each, so they add up at any moment. */
    private void corpus(Connection c, Tally tally, String rows) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("""
                select version_id, kind || ' ' || item, figure, expected, actual from (
                    select version_id, kind, item,
                           sum(n_articles) filter (where outlet_id <> 0) as articles1,
                           sum(n_articles) filter (where outlet_id = 0) as articles0,
                           sum(n) filter (where outlet_id <> 0) as n1, sum(n) filter (where outlet_id = 0) as n0,
                           sum(a) filter (where outlet_id <> 0) as a1, sum(a) filter (where outlet_id = 0) as a0,
                           sum(an) filter (where outlet_id <> 0) as an1, sum(an) filter (where outlet_id = 0) as an0,
                           sum(b) filter (where outlet_id <> 0) as b1, sum(b) filter (where outlet_id = 0) as b0,
                           sum(bn) filter (where outlet_id <> 0) as bn1, sum(bn) filter (where outlet_id = 0) as bn0
                    from %s group by version_id, kind, item
                ) i cross join lateral (values ('n_articles', articles1, articles0), ('n', n1, n0), ('a', a1, a0),
                    ('an', an1, an0), ('b', b1, b0), ('bn', bn1, bn0)) as f(figure, expected, actual)
                where coalesce(expected, 0) <> coalesce(actual, 0) order by 1, 2, 3""".formatted(rows));
                ResultSet r = s.executeQuery()) {
            int version = 0;
            String item = null;
            List<ProfileDrift> row = new ArrayList<>();
            while (r.next()) {
                if (!row.isEmpty() && !(version == r.getInt(1) && r.getString(2).equals(item))) {
                    tally.row(version, row);
                    row = new ArrayList<>();
                }
                version = r.getInt(1);
                item = r.getString(2);
                row.add(new ProfileDrift(
                        null,
                        "a",
                        ProfileFolder.NO_DAY.toString(),
                        null,
                        null,
                        item,
                        r.getString(3),
                        r.getLong(4),
                        r.getLong(5)));
            }
            if (!row.isEmpty()) {
                tally.row(version, row);
            }
        }
    }

    private static String json(List<ProfileDrift> figures) {
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot fail to be written", e);
        }
    }

    /** The last check; empty if there was none. Runs in the caller's transaction or in none. */
    public Optional<CheckResult> latest() {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        select p.checked_at, v.digest, p.n_articles, p.n_drifted, p.drifted::text
                        from profile_check p join analysis_version v on v.id = p.version_id
                        where p.checked_at = (select max(checked_at) from profile_check) order by v.id""");
                ResultSet r = s.executeQuery()) {
            Instant at = null;
            List<VersionResult> versions = new ArrayList<>();
            while (r.next()) {
                at = r.getObject(1, OffsetDateTime.class).toInstant();
                versions.add(new VersionResult(
                        r.getString(2),
                        r.getLong(3),
                        r.getLong(4),
                        JSON.readValue(r.getString(5), new TypeReference<List<ProfileDrift>>() {})));
            }
            return at == null
                    ? Optional.empty()
                    : Optional.of(new CheckResult(
                            at,
                            versions.stream()
                                    .mapToLong(VersionResult::nArticles)
                                    .sum(),
                            versions.stream().mapToLong(VersionResult::nDrifted).sum(),
                            versions));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the last check of profiles cannot be read", e);
        }
    }
}
