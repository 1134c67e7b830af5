package dev.masthead.spark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.export.ParquetTable;
import dev.masthead.export.ReportTables;
import dev.masthead.export.Table;
import dev.masthead.intake.Bounds;
import dev.masthead.intake.Identity;
import dev.masthead.intake.Intake;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.Limits;
import dev.masthead.intake.RawArticle;
import dev.masthead.intake.Submission;
import dev.masthead.intake.SubmissionJson;
import dev.masthead.profile.ProfileSums;
import dev.masthead.report.Report;
import dev.masthead.report.ReportWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopOutputFile;

/** Scores a unit: reads its articles, and makes reports, tables, sums and the list of what was refused. */
final class UnitWork {
    static final String REPORTS = "reports";
    static final String REPORTS_FILE = "reports.jsonl.gz";
    static final String SUBMISSIONS = "submissions";
    static final String SUBMISSIONS_FILE = "submissions.jsonl.gz";
    static final String REFUSED = "refused";
    static final String TABLES = "tables/";
    static final String SUMS = "sums/";
    static final String IDENTITIES = "identities";
    static final String PARQUET = "part.parquet";

    /** By which articles are the same, and versions of the same. */
    private static final Table IDENTITY =
            Table.of("identities", "One row an article.", "n:i article_id:s identity:s address:s");

    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Analyzer analyzer;
    private final Configuration conf;
    private final Plan plan;
    private final String output;
    private final Intake intake = new Intake(Limits.DEFAULT, Bounds.DEFAULT, true);

    UnitWork(Analyzer analyzer, Configuration conf, Plan plan, String output) {
        this.analyzer = analyzer;
        this.conf = conf;
        this.plan = plan;
        this.output = output;
    }

    /** Scores the unit unless that was done before. */
    void run(Unit unit) throws IOException, InterruptedException {
        try (UnitFiles files = new UnitFiles(output, unit.number(), conf)) {
            if (files.done() != null) {
                return;
            }
            byte[] mark;
            try (Results results = new Results(files)) {
                for (Piece piece : unit.pieces()) {
                    read(piece, results);
                }
                results.writeSums();
                mark = results.mark(unit.number());
            }
            files.finish(mark);
        }
    }

    private void read(Piece piece, Results results) throws IOException, InterruptedException {
        Path path = new Path(piece.path());
        FileSystem fs = path.getFileSystem(conf);
        boolean parquet = Piece.isParquet(piece.path());
        try (StorageStream in = new StorageStream(open(piece, path, fs))) {
            try {
                intake.read(
                        parquet ? piece.name() + ".jsonl" : piece.name(), null, null, plan.columns(), in, results::add);
            } catch (ResultsException e) {
                throw e.getCause();
            } catch (IOException e) {
                // the file itself is broken, unless the storage is
                in.rethrow();
                results.refuse(piece.name() + ": " + e.getMessage());
            }
            in.rethrow();
        } catch (RuntimeException e) {
            if (!parquet) {
                throw e;
            }
            results.refuse(piece.name() + ": this is no Parquet file that can be read");
        }
    }

    private InputStream open(Piece piece, Path path, FileSystem fs) throws IOException {
        if (Piece.isParquet(piece.path())) {
            return new ParquetRows(piece, conf);
        }
        return Piece.isLines(piece.path()) ? new LinesStream(fs.open(path), piece.start(), piece.end()) : fs.open(path);
    }

    /** What cannot be written must not be taken for a fault of the input. */
    private static final class ResultsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ResultsException(IOException cause) {
            super(cause);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }

    private final class Results implements AutoCloseable {
        private final UnitFiles files;
        private final OutputStream reports;
        private final OutputStream submissions;
        private final OutputStream refused;
        private final ReportTables tables;
        private final ParquetTable identities;
        private final ProfileSums sums = new ProfileSums();
        private long articles;
        private long words;
        private long refusals;

        Results(UnitFiles files) throws IOException {
            this.files = files;
            reports = packed(REPORTS, REPORTS_FILE);
            submissions = packed(SUBMISSIONS, SUBMISSIONS_FILE);
            refused = new BufferedOutputStream(files.create(REFUSED, "refused.jsonl"), BUFFER);
            tables = new ReportTables(table -> at(files.file(TABLES + table, PARQUET)));
            identities = new ParquetTable(IDENTITY, at(files.file(IDENTITIES, PARQUET)));
        }

        private OutputStream packed(String kind, String name) throws IOException {
            return new BufferedOutputStream(new GZIPOutputStream(files.create(kind, name), BUFFER), BUFFER);
        }

        private HadoopOutputFile at(Path file) throws IOException {
            return HadoopOutputFile.fromPath(file, conf);
        }

        void add(RawArticle raw) {
            try {
                Submission submission;
                Report report;
                try {
                    submission = raw.readNamed();
                    report = analyzer.analyze(submission);
                } catch (InvalidSubmissionException e) {
                    refuse(raw.refusal(e));
                    return;
                } catch (UnsupportedLanguageException e) {
                    refuse(raw.place() + ": " + e.getMessage());
                    return;
                } catch (RuntimeException | StackOverflowError e) {
                    // a fault of this program costs the article, and not those of a hundred million others
                    refuse(raw.place() + ": it could not be analysed, "
                            + e.getClass().getName());
                    return;
                }
                line(reports, ReportWriter.toBytes(report));
                line(submissions, SubmissionJson.write(submission).getBytes(StandardCharsets.UTF_8));
                tables.add(report);
                identities.write(new Object[] {
                    articles,
                    report.id(),
                    Identity.of(submission).sha256(),
                    submission.url() == null ? null : Identity.address(submission.url())
                });
                sums.add(report, 1);
                articles++;
                words += report.article().nWords();
            } catch (IOException e) {
                throw new ResultsException(e);
            }
        }

        void refuse(String reason) throws IOException {
            refusals++;
            line(refused, JSON.writeValueAsBytes(JSON.createObjectNode().put("reason", reason)));
        }

        private static void line(OutputStream out, byte[] bytes) throws IOException {
            out.write(bytes);
            out.write('\n');
        }

        void writeSums() throws IOException {
            Map<Table, ParquetTable> writers = new LinkedHashMap<>();
            for (Table table : SumTables.ALL) {
                writers.put(table, new ParquetTable(table, at(files.file(SUMS + table.name(), PARQUET))));
            }
            SumTables.<IOException>rows(sums, (table, row) -> writers.get(table).write(row));
            for (ParquetTable writer : writers.values()) {
                writer.close();
            }
        }

        byte[] mark(int number) throws IOException {
            ObjectNode mark = JSON.createObjectNode()
                    .put("unit", number)
                    .put("articles", articles)
                    .put("words", words)
                    .put("refused", refusals);
            return JSON.writeValueAsBytes(mark);
        }

        @Override
        public void close() throws IOException {
            reports.close();
            submissions.close();
            refused.close();
            tables.close();
            identities.close();
        }
    }
}
