package dev.masthead.corpus;

import dev.masthead.database.StoredReports;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells which versions of an article came in, and what each says that the one before did not. */
@ApplicationScoped
public class VersionHistory {
    private static final int MOST_VERSIONS = 50;

    private final DataSource database;

    public VersionHistory(DataSource database) {
        this.database = database;
    }

    private record Row(
            String id,
            String address,
            boolean counted,
            Instant createdAt,
            OffsetDateTime publishedAt,
            String title,
            String text,
            int nWords,
            String report) {}

    /** The versions of the article with an id, of whichever version that is; at most fifty. Empty for an unknown id. */
    public Optional<ArticleVersions> of(String id) {
        List<Row> rows = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection c = database.getConnection()) {
                return rows(c, id);
            }
        });
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<ArticleVersions.Version> versions = new ArrayList<>();
        VersionComparison.Side before = null;
        for (Row row : rows) {
            Report report = row.report() == null ? null : ReportReader.read(row.report());
            VersionComparison.Side side = new VersionComparison.Side(row.title(), row.text(), report);
            versions.add(new ArticleVersions.Version(
                    row.id(),
                    versions.size() + 1,
                    row.counted(),
                    row.createdAt(),
                    row.publishedAt(),
                    row.title(),
                    row.nWords(),
                    before == null ? null : VersionComparison.of(before, side)));
            before = side;
        }
        return Optional.of(new ArticleVersions(
                rows.get(0).address(),
                rows.stream().filter(Row::counted).map(Row::id).findFirst().orElse(null),
                List.copyOf(versions)));
    }

    private static List<Row> rows(Connection c, String id) throws SQLException {
        List<Row> out = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement("""
                select a.id, a.address, a.counted, a.created_at, a.published_at, a.published_offset_seconds, a.title, a.text,
                       a.n_words, n.stored
                from article one join article a on a.id = one.id or a.address = one.address
                left join lateral (
                    select %s as stored from analysis n left join analysis_version v on v.digest = n.analyzer_digest
                    where n.article_id = a.id order by coalesce(v.active, false) desc, n.id desc limit 1
                ) n on true
                where one.id = ? order by a.seq limit ?""".formatted(StoredReports.column("n")))) {
            s.setString(1, id);
            s.setInt(2, MOST_VERSIONS);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    OffsetDateTime at = r.getObject(5, OffsetDateTime.class);
                    out.add(new Row(
                            r.getString(1),
                            r.getString(2),
                            r.getBoolean(3),
                            r.getObject(4, OffsetDateTime.class).toInstant(),
                            at == null ? null : at.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(r.getInt(6))),
                            r.getString(7),
                            r.getString(8),
                            r.getInt(9),
                            StoredReports.read(r, 10)));
                }
            }
        }
        return out;
    }
}
