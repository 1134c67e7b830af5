package dev.masthead.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.database.CopyRows;
import dev.masthead.findings.FindingsStore;
import dev.masthead.report.Codebook;
import dev.masthead.report.Report;
import dev.masthead.report.ReportWriter;
import dev.masthead.text.Sha256;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Fills a database with invented articles, to measure what many articles cost. Articles and analyses go in by COPY; what they
 * add to profiles is worked out and written by the code that the service folds changes with, so the tables are as the service
 * itself would have filled them. The database must have the service's tables and hold nothing invented yet.
 */
public final class InventedLoad {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = "An invented article: it has figures and no text.";
    private static final int CHUNK = 1 << 22;

    private final Connection connection;
    private final InventedReports reports;
    private final Codebook codebook = Codebook.load();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * How much to invent.
     *
     * @param articles of all outlets together; outlet k of n gets a share in proportion to 1 ÷ (k + 20), so large ones are
     *                 some 25 times the small ones
     * @param from     first day
     * @param days     over how many days
     */
    public record Plan(int outlets, int articles, LocalDate from, int days) {
        private static final int FLATTENING = 20;

        /** How many articles the outlet gets, 1 being the largest; all together they are {@link #articles}. */
        public int articlesOf(int outlet) {
            return upTo(outlet) - upTo(outlet - 1);
        }

        private int upTo(int outlet) {
            return (int) Math.round(articles * weight(outlet) / weight(outlets));
        }

        private static double weight(int outlets) {
            double sum = 0;
            for (int k = 1; k <= outlets; k++) {
                sum += 1.0 / (k + FLATTENING);
            }
            return sum;
        }
    }

    /** @param connection to PostgreSQL itself; its commits are made here */
    public InventedLoad(Connection connection, Analyzer analyzer, long seed) {
        this.connection = connection;
        reports = new InventedReports(analyzer, codebook, seed);
    }

    /**
     * Writes it all, an outlet a transaction.
     *
     * @param written hears how many outlets are done
     * @throws IOException if the database has invented articles already, or another version of the analyzer is active
     */
    public void write(Plan plan, IntConsumer written) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            refuseWhatIsThere();
            for (int outlet = 1; outlet <= plan.outlets(); outlet++) {
                write(reports.new OfOutlet(outlet, plan.from(), plan.days()), plan.articlesOf(outlet));
                connection.commit();
                written.accept(outlet);
            }
        } finally {
            connection.rollback();
        }
    }

    private void refuseWhatIsThere() throws SQLException, IOException {
        try (PreparedStatement s = connection.prepareStatement("""
                select exists (select from article where source_format = 'invented'),
                       (select digest from analysis_version where active)""");
                ResultSet r = s.executeQuery()) {
            r.next();
            if (r.getBoolean(1)) {
                throw new IOException("the database holds invented articles already; take another one");
            }
            if (r.getString(2) != null && !r.getString(2).equals(reports.digest())) {
                throw new IOException("the profiles of this database are of another version of program or lexicons");
            }
        }
    }

    private void write(InventedReports.OfOutlet source, int articles) throws SQLException, IOException {
        lockOutTheFolder();
        long outlet = row(source.domain());
        CopyRows articleRows = new CopyRows(
                "article (id, digest, url, outlet_id, title, text, bylines, published_at, published_offset_seconds,"
                        + " published_precision, language, section, keywords, source_format, warnings, n_words)");
        CopyRows analysisRows = new CopyRows("analysis (article_id, analyzer_digest, report, metrics)");
        ProfileTally tally = null;
        Map<String, FiguresStore.Figures> figures = new LinkedHashMap<>();
        Map<String, Report> stored = new LinkedHashMap<>();
        for (int i = 0; i < articles; i++) {
            InventedReports.Invented invented = source.next();
            String json = ReportWriter.toJson(invented.report());
            articleRow(articleRows, invented, outlet);
            analysisRow(analysisRows, invented, json);
            FiguresStore.Figures kept = FiguresStore.Figures.of(
                    invented.report(), ArticleFigures.of(invented.report(), codebook), this::number);
            figures.put(invented.id(), kept);
            stored.put(invented.id(), invented.report());
            boolean last = i == articles - 1;
            if (tally == null || analysisRows.length() > CHUNK || last) {
                // the first one registers the version that the tally looks up
                articleRows.send(connection);
                analysisRows.send(connection);
                FiguresStore.addAll(connection, figures, reports.digest());
                figures.clear();
                findings(stored);
                stored.clear();
                tally = tally == null ? new ProfileTally(connection) : tally;
            }
            boolean reprint = invented.report().metrics().get("wire_copy") == 1;
            tally.add(
                    new ProfileTally.Place(reports.digest(), outlet, invented.day(), invented.section(), reprint),
                    kept.added(),
                    1);
        }
        if (tally != null) {
            tally.write();
        }
        dropNotes(outlet);
    }

    private int number(String metric) {
        return numbers.computeIfAbsent(metric, name -> {
            try (PreparedStatement s = connection.prepareStatement("""
                    insert into metric_number (name) values (?) on conflict (name) do update set name = excluded.name
                    returning number""")) {
                s.setString(1, name);
                try (ResultSet r = s.executeQuery()) {
                    r.next();
                    return r.getInt(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("a metric cannot be given a number", e);
            }
        });
    }

    private void lockOutTheFolder() throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            s.setLong(1, ProfileFolder.LOCK);
            s.execute();
        }
    }

    private long row(String domain) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "insert into outlet (slug, name, domain, ownership_class) values (?, ?, ?, ?) returning id")) {
            s.setString(1, domain);
            s.setString(2, domain);
            s.setString(3, domain);
            s.setString(4, Outlet.UNCLASSIFIED);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getLong(1);
            }
        }
    }

    /** The triggers have noted what is about to be in the sums already; nobody has seen the notes. */
    private void dropNotes(long outlet) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("delete from profile_change where outlet_id = ?")) {
            s.setLong(1, outlet);
            s.executeUpdate();
        }
    }

    private static void articleRow(CopyRows out, InventedReports.Invented a, long outlet) {
        Report.ArticleInfo info = a.report().article();
        out.add(
                a.id(),
                Sha256.of(a.id()),
                info.url(),
                Long.toString(outlet),
                info.title(),
                TEXT,
                "{}",
                info.publishedAt(),
                "0",
                info.publishedPrecision(),
                info.language(),
                info.section(),
                "{}",
                info.sourceFormat(),
                "{}",
                Integer.toString(info.nWords()));
    }

    private void analysisRow(CopyRows out, InventedReports.Invented a, String json) {
        try {
            out.add(
                    a.id(),
                    reports.digest(),
                    json,
                    JSON.writeValueAsString(a.report().metrics()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers cannot fail to be written", e);
        }
    }

    /** What the reports say as rows, of analyses that are stored. */
    private void findings(Map<String, Report> stored) throws SQLException {
        Map<Long, Report> byNumber = new LinkedHashMap<>();
        try (PreparedStatement s =
                connection.prepareStatement("select id, article_id from analysis where article_id = any (?)")) {
            s.setArray(1, connection.createArrayOf("text", stored.keySet().toArray()));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    byNumber.put(r.getLong(1), stored.get(r.getString(2)));
                }
            }
        }
        FindingsStore.addAll(connection, byNumber);
    }
}
