package dev.masthead.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.analysis.Analyzer;
import dev.masthead.app.DatabaseResource;
import dev.masthead.intake.ScoredRun;
import dev.masthead.intake.Submission;
import dev.masthead.intake.SubmissionJson;
import dev.masthead.profile.ProfileFolder;
import dev.masthead.profile.ProfileSums;
import dev.masthead.report.Report;
import dev.masthead.report.ReportWriter;
import dev.masthead.statistics.MetricSums;
import dev.masthead.statistics.PackedSums;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A run of {@code spark/} comes into the database with the sums that it has itself. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ScoredRunLoaderTest {
    private static final String HOST = "scored-run.example";

    @Inject
    ScoredRunLoader loader;

    @Inject
    Analyzer analyzer;

    @Inject
    ProfileFolder folder;

    @Inject
    DataSource database;

    @TempDir
    Path run;

    private static Submission article(int i, String text) {
        return new Submission(
                i % 2 == 0 ? "no id for/an address " + i : "scored-run-" + i,
                "https://" + HOST + "/" + i,
                null,
                "The regime opens bridge " + i,
                text,
                null,
                null,
                i % 4 == 0 ? null : OffsetDateTime.parse("2024-0" + (1 + i % 3) + "-10T23:30:00-05:00"),
                "en",
                i % 3 == 0 ? "World" : null,
                null,
                null,
                "json",
                null,
                null,
                null);
    }

    private void write(String analyzerDigest, List<Submission> submissions, List<Report> reports) throws IOException {
        int half = submissions.size() / 2;
        for (int unit = 0; unit < 2; unit++) {
            List<String> articles = new ArrayList<>();
            List<String> scored = new ArrayList<>();
            for (int i = unit == 0 ? 0 : half; i < (unit == 0 ? half : submissions.size()); i++) {
                articles.add(SubmissionJson.write(submissions.get(i)));
                scored.add(ReportWriter.toJson(reports.get(i)));
            }
            write("submissions", unit, articles);
            write("reports", unit, scored);
        }
        Files.writeString(
                run.resolve("manifest.json"),
                "{\"format\": \"masthead.spark/1\", \"analyzer\": \"" + analyzerDigest + "\", \"units\": 2}");
    }

    private void write(String kind, int unit, List<String> lines) throws IOException {
        Path file = Files.createDirectories(run.resolve(kind + "/unit=0000000" + unit))
                .resolve(kind + ".jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsLoadedHasTheSumsOfTheRun() throws Exception {
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            submissions.add(article(
                    i,
                    "“The regime is a disgrace,” the minister said of Beijing. Bridge " + i
                            + " opened. ".repeat(1 + i)));
        }
        List<Report> reports = submissions.stream().map(analyzer::analyze).toList();
        write(analyzer.info().digest(), submissions, reports);
        ProfileSums sums = new ProfileSums();
        reports.forEach(r -> sums.add(r, 1));

        ScoredRunLoader.Loaded loaded = loader.load(ScoredRun.in(run), (so, units) -> {});
        ScoredRunLoader.Loaded again = loader.load(ScoredRun.in(run), (so, units) -> {});
        folder.catchUp();

        assertThat(loaded).isEqualTo(new ScoredRunLoader.Loaded(12, 0, 0));
        assertThat(again).isEqualTo(new ScoredRunLoader.Loaded(0, 12, 0));
        Map<String, String> expected = new TreeMap<>();
        sums.forEach(new ProfileSums.Visitor<RuntimeException>() {
            @Override
            public void articles(ProfileSums.Key k, long articles, long words) {
                expected.put(name(k), articles + " " + words);
            }

            @Override
            public void metric(ProfileSums.Key k, String metric, MetricSums s) {
                if (s.x() != 0 || s.y() != 0) {
                    expected.put(
                            name(k) + " " + metric, s.x() + " " + s.xx() + " " + s.y() + " " + s.yy() + " " + s.xy());
                }
            }

            @Override
            public void item(ProfileSums.ItemKey k, long articles, long n, long a, long an, long b, long bn) {
                if (!k.outlet().equals(ProfileSums.CORPUS)) {
                    expected.put(
                            k.month() + " " + k.kind() + " " + k.item(),
                            articles + " " + n + " " + a + " " + an + " " + b + " " + bn);
                }
            }

            private String name(ProfileSums.Key k) {
                return k.grain() + " " + k.section() + " " + k.reprint() + " " + k.day();
            }
        });
        assertThat(stored(reports.get(0).article().outlet().slug())).isEqualTo(expected);
    }

    private Map<String, String> stored(String outlet) throws SQLException {
        Map<String, String> out = new TreeMap<>();
        String of =
                " s join analysis_version v on v.id = s.version_id join outlet o on o.id = s.outlet_id where o.slug = '"
                        + outlet + "' and v.digest = '" + analyzer.info().digest() + "'";
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            try (ResultSet r =
                    s.executeQuery("select grain::text, section, reprint, day::text, n_articles, n_words, packed,"
                            + " v.metrics from outlet_statistics" + of)) {
                while (r.next()) {
                    String key = r.getString(1) + " " + r.getString(2) + " " + r.getBoolean(3) + " " + r.getString(4);
                    out.put(key, r.getLong(5) + " " + r.getLong(6));
                    long[] sums = PackedSums.unpack(r.getBytes(7));
                    String[] metrics = (String[]) r.getArray(8).getArray();
                    for (int i = 0; (i + 1) * MetricSums.WIDTH <= sums.length; i++) {
                        int at = i * MetricSums.WIDTH;
                        if (sums[at] != 0 || sums[at + 2] != 0) {
                            out.put(
                                    key + " " + metrics[i],
                                    sums[at] + " " + sums[at + 1] + " " + sums[at + 2] + " " + sums[at + 3] + " "
                                            + sums[at + 4]);
                        }
                    }
                }
            }
            try (ResultSet r = s.executeQuery(
                    "select month::text, kind, item, n_articles, n, a, an, b, bn from outlet_items" + of)) {
                while (r.next()) {
                    out.put(
                            r.getString(1) + " " + r.getString(2) + " " + r.getString(3),
                            r.getLong(4) + " " + r.getLong(5) + " " + r.getLong(6) + " " + r.getLong(7) + " "
                                    + r.getLong(8) + " " + r.getLong(9));
                }
            }
        }
        return out;
    }

    @Test
    void whatAnotherAnalyzerScoredIsRefused() throws IOException {
        Submission one = article(99, "The bridge opened, the minister said.");
        write("another", List.of(one, one), List.of(analyzer.analyze(one), analyzer.analyze(one)));

        assertThatThrownBy(() -> loader.load(ScoredRun.in(run), (so, units) -> {}))
                .hasMessageContaining("was scored by analyzer another, and this one is "
                        + analyzer.info().digest());
    }

    @Test
    void reportsOfOtherArticlesAreRefused() throws IOException {
        Submission one = article(97, "The bridge opened, the minister said.");
        Submission other = article(98, "The bridge did not open, the minister said.");
        write(analyzer.info().digest(), List.of(one, other), List.of(analyzer.analyze(other), analyzer.analyze(one)));

        assertThatThrownBy(() -> loader.load(ScoredRun.in(run), (so, units) -> {}))
                .hasMessageContaining("are not those of its articles");
    }
}
