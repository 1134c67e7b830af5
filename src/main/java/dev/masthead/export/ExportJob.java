package dev.masthead.export;

import dev.masthead.coding.CorrectedFigures;
import dev.masthead.coding.CorrectedProfiles;
import dev.masthead.corpus.CorpusDatabase;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.CorpusProfiles;
import dev.masthead.database.StoredReports;
import dev.masthead.job.Folders;
import dev.masthead.job.JobWork;
import dev.masthead.job.RunningJob;
import dev.masthead.profile.AnalysisVersions;
import dev.masthead.profile.MetricValues;
import dev.masthead.profile.Selection;
import dev.masthead.profile.TrendBy;
import dev.masthead.report.Codebook;
import dev.masthead.report.ReportReader;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes an export to a file. Articles are read one after the other, so that memory does not grow with their number. */
@ApplicationScoped
public class ExportJob implements JobWork {
    /** Its {@link dev.masthead.job.Job#kind}. */
    public static final String KIND = "export";

    private static final String FILTER = "filter";

    /** Reports that the driver holds at a time: those of long articles have megabytes. */
    private static final int FETCH = 16;

    private final AgroalDataSource database;
    private final CorpusDatabase corpus;
    private final AnalysisVersions versions;
    private final CorrectedProfiles profiles;
    private final CorrectedFigures corrected;
    private final MetricValues metrics;

    public ExportJob(
            AgroalDataSource database,
            CorpusDatabase corpus,
            AnalysisVersions versions,
            CorrectedProfiles profiles,
            CorrectedFigures corrected,
            MetricValues metrics) {
        this.database = database;
        this.corpus = corpus;
        this.versions = versions;
        this.profiles = profiles;
        this.corrected = corrected;
        this.metrics = metrics;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * A job's parameters.
     *
     * @param format one of {@link #formats}
     * @param text   whether the texts go along
     */
    public static Map<String, String> parameters(String format, CorpusFilter filter, boolean text) {
        Map<String, String> out = new TreeMap<>();
        out.put("format", format);
        out.put(FILTER, filter.canonical());
        if (text) {
            out.put("text", "true");
        }
        return out;
    }

    /** Names of the formats. */
    public static List<String> formats() {
        return ExportFormats.ALL.stream().map(ExportFormat::name).toList();
    }

    /** The media type of a format's files. */
    public static String mediaType(String format) {
        return ExportFormats.named(format).orElseThrow().mediaType();
    }

    /** The name of a format's file, also in the job's folder. */
    public static String fileName(String format) {
        return "masthead-export." + ExportFormats.named(format).orElseThrow().extension();
    }

    /** Name under which a client saves it: exports in different formats, and of different days, do not take each other's place. */
    public static String downloadName(String format, Object job) {
        return "masthead-" + format + "-" + job + "."
                + ExportFormats.named(format).orElseThrow().extension();
    }

    @Override
    public long run(RunningJob job) throws IOException {
        ExportFormat format =
                ExportFormats.named(job.parameters().get("format")).orElseThrow();
        Path working = job.folder().resolve("working");
        // what an attempt that was killed has left
        Folders.remove(working);
        Files.createDirectories(working);
        try {
            Path done = job.folder().resolve(fileName(format.name()));
            Path writing = working.resolve(done.getFileName());
            long n = format.write(new Source(job), writing);
            Folders.makePrivate(writing);
            Files.move(writing, done, StandardCopyOption.REPLACE_EXISTING);
            job.progress(n, 0, Files.size(done), 1);
            return n;
        } finally {
            Folders.remove(working);
        }
    }

    private final class Source implements ExportSource {
        private final RunningJob job;
        private final CorpusFilter filter;

        Source(RunningJob job) {
            this.job = job;
            CorpusFilter asked = CorpusFilter.parse(job.parameters().getOrDefault(FILTER, ""));
            // chosen once, so that a version that profiles go over to meanwhile does not mix with the one before
            String version = corpus.analysis(asked);
            filter = version == null
                    ? versions.active().map(asked::ofAnalysis).orElse(asked)
                    : asked.ofAnalysis(version);
        }

        @Override
        public boolean withText() {
            return "true".equals(job.parameters().get("text"));
        }

        @Override
        public Map<String, String> filter() {
            Map<String, String> out = new TreeMap<>(job.parameters());
            out.remove(FILTER);
            filter.parameters().forEach((name, values) -> out.put(name, String.join(", ", values)));
            return out;
        }

        @Override
        public void forEach(Each each) throws IOException {
            String columns = "a.id, o.ownership_class, o.country, o.operator, " + StoredReports.column("n") + ", "
                    + (withText() ? "a.text" : "null");
            query(columns, "order by a.seq", rows -> {
                long n = 0;
                while (rows.next()) {
                    job.check();
                    String json = StoredReports.read(rows, 5);
                    each.accept(new ExportedArticle(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            json,
                            ReportReader.read(json),
                            rows.getString(6)));
                    n++;
                    job.progress(n, 0, 0, 0);
                }
            });
        }

        @Override
        public SortedSet<String> metrics() throws IOException {
            SortedSet<String> names = new TreeSet<>();
            query("n.figures, n.metrics::text", "", rows -> {
                while (rows.next()) {
                    metrics.addNames(rows.getString(1), rows.getString(2), names);
                }
            });
            return names;
        }

        @Override
        public List<CorrectedRow> corrected() {
            if (!corrected.covers(filter)) {
                return List.of();
            }
            CorpusProfiles.Wish wish =
                    new CorpusProfiles.Wish((int) Codebook.load().parameter("min_articles"), null, TrendBy.MONTH);
            List<CorrectedRow> out = new ArrayList<>(CorrectedRow.of(profiles.of(filter, wish)));
            for (String outlet : outlets()) {
                profiles.ofOutlet(outlet, filter, wish).ifPresent(p -> out.addAll(CorrectedRow.of(p)));
            }
            return out;
        }

        private SortedSet<String> outlets() {
            SortedSet<String> out = new TreeSet<>();
            try {
                query("distinct o.slug", "and o.slug is not null", rows -> {
                    while (rows.next()) {
                        out.add(rows.getString(1));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out;
        }

        private void query(String columns, String order, RowReader reader) throws IOException {
            try (Connection connection = database.getConnection()) {
                // the driver reads in portions inside a transaction only
                connection.setAutoCommit(false);
                Selection selection = corpus.analyses(connection, filter);
                try (PreparedStatement statement = selection.prepare(connection, columns, order)) {
                    statement.setFetchSize(FETCH);
                    try (ResultSet rows = statement.executeQuery()) {
                        reader.read(rows);
                    }
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw new IOException("the articles cannot be read", e);
            }
        }
    }

    /** Reads the rows that a query found. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet rows) throws SQLException, IOException;
    }
}
