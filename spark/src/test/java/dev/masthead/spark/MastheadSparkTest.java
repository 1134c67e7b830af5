package dev.masthead.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.analysis.Analyzer;
import dev.masthead.export.Table;
import dev.masthead.intake.Bounds;
import dev.masthead.intake.Intake;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.Limits;
import dev.masthead.intake.Submission;
import dev.masthead.intake.SubmissionJson;
import dev.masthead.profile.ProfileSums;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import dev.masthead.report.ReportWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on two workers, one of whose executors is killed. What it makes is held against the analyzer itself. */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MastheadSparkTest {
    private static final Path LEXICONS = Path.of("../lexicons");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LINES = 60;

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static Path input;
    private static Path output;

    /** What the analyzer makes of the input in one thread, in the order of the input. */
    private static final List<String> REPORTS = new ArrayList<>();

    private static final List<Submission> SUBMISSIONS = new ArrayList<>();
    private static final List<String> REFUSED = new ArrayList<>();

    @BeforeAll
    static void begin() throws Exception {
        spark = LocalCluster.start();
        input = Files.createDirectories(folder.resolve("Eingabe ü"));
        output = folder.resolve("output");
        lines(input.resolve("a lines.jsonl"));
        Files.writeString(
                input.resolve("b text.txt"), "Rain floods the harbour\n\nRain flooded the harbour on Monday.\n");
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(input.resolve("c.warc.gz")))) {
            packed.write(warc());
        }
        Files.write(
                input.resolve("d broken.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3});
        spark.createDataFrame(
                        List.of(
                                org.apache.spark.sql.RowFactory.create(
                                        "p1",
                                        "https://www.tass.com/politics/1",
                                        "The bridge opens",
                                        "The minister said that the bridge would open.",
                                        java.sql.Timestamp.from(java.time.Instant.parse("2024-05-03T10:15:00Z"))),
                                org.apache.spark.sql.RowFactory.create(
                                        "p2", null, "The regime fails", "The regime failed, he said.", null)),
                        new org.apache.spark.sql.types.StructType()
                                .add("id", "string")
                                .add("url", "string")
                                .add("title", "string")
                                .add("text", "string")
                                .add("published_at", "timestamp"))
                .coalesce(1)
                .write()
                .parquet(folder.resolve("parquet").toString());
        try (Stream<Path> written = Files.list(folder.resolve("parquet"))) {
            Files.copy(
                    written.filter(f -> f.toString().endsWith(".parquet"))
                            .findFirst()
                            .orElseThrow(),
                    input.resolve("e rows.parquet"));
        }
        Files.writeString(input.resolve("f no.parquet"), "this is none");
        expect();
    }

    /** Distinct articles, one twice, one in two versions, one without text, of known and unknown outlets, with and without dates. */
    private static void lines(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            ObjectNode article = JSON.createObjectNode()
                    .put("id", "ä" + i)
                    .put("title", "Bridge " + i + " opens")
                    .put("url", (i % 3 == 0 ? "https://tass.com/" : "https://www.xinhuanet.com/") + "politics/" + i)
                    .put("section", i % 4 == 0 ? "World" : null);
            if (i % 5 != 0) {
                article.put("published_at", "2024-0" + (1 + i % 3) + "-1" + i % 10 + "T23:30:00-05:00");
            }
            article.put(
                    "text",
                    "“The regime is a disgrace,” the minister said of Beijing on Monday. Bridge " + i
                            + " would open, he added. "
                            + "Reuters reported that Washington was lying.".repeat(1 + i % 4));
            switch (i) {
                case 17 -> article.remove("text");
                case 30 ->
                    article.put("url", "https://tass.com/politics/3")
                            .put("text", "The bridge stays shut, officials said.");
                case 41 ->
                    article.put("url", "https://tass.com/politics/6")
                            .put("title", "Bridge 6 opens")
                            .put(
                                    "text",
                                    "“The regime is a disgrace,” the minister said of Beijing on Monday. Bridge 6 would open, he added. "
                                            + "Reuters reported that Washington was lying.".repeat(3));
                default -> {}
            }
            lines.append(JSON.writeValueAsString(article)).append('\n');
        }
        Files.writeString(file, lines);
    }

    private static byte[] warc() {
        String page =
                "<html><head><title>Storm shuts the port</title></head><body><article><h1>Storm shuts the port</h1>"
                        + "<p>The port was shut on Monday, the mayor said, and ships waited outside for hours.</p>"
                        + "<p>“It is the worst storm in years,” she told reporters. The government called it a disaster.</p>"
                        + "<p>Ferries will not sail before Wednesday, the company wrote in a statement to passengers.</p>"
                        + "</article></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length()
                + "\r\n\r\n" + page;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-111111111111>\r\n"
                        + "WARC-Date: 2024-05-01T10:00:00Z\r\nWARC-Target-URI: https://example.org/storm\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                        + "\r\n\r\n" + http + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** As the command line reads and scores the same folder; of Parquet the lines that its rows are. */
    private static void expect() throws Exception {
        Analyzer analyzer = Analyzer.load(LEXICONS);
        Intake intake = new Intake(Limits.DEFAULT, Bounds.DEFAULT, true);
        List<Path> files;
        try (Stream<Path> all = Files.list(input)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            InputStream in = name.equals("e rows.parquet")
                    ? new java.io.ByteArrayInputStream(
                            ("{\"id\":\"p1\",\"url\":\"https://www.tass.com/politics/1\",\"title\":\"The bridge opens\",\"text\":\"The minister said that the bridge would open.\",\"published_at\":\"2024-05-03T10:15:00Z\"}\n"
                                            + "{\"id\":\"p2\",\"title\":\"The regime fails\",\"text\":\"The regime failed, he said.\"}\n")
                                    .getBytes(StandardCharsets.UTF_8))
                    : Files.newInputStream(file);
            if (name.equals("f no.parquet")) {
                continue;
            }
            try (in) {
                intake.read(name.replace(".parquet", ".parquet.jsonl"), null, null, Map.of(), in, raw -> {
                    try {
                        Submission submission = raw.readNamed();
                        REPORTS.add(ReportWriter.toJson(analyzer.analyze(submission)));
                        SUBMISSIONS.add(submission);
                    } catch (InvalidSubmissionException e) {
                        REFUSED.add(raw.refusal(e));
                    }
                });
            }
        }
        assertThat(REPORTS).hasSize(LINES - 1 + 1 + 1 + 2);
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    private static String run(Path to) throws IOException {
        return MastheadSpark.run(
                spark,
                Options.of(
                        "--input",
                        "file://" + input,
                        "--output",
                        "file://" + to,
                        "--lexicons",
                        LEXICONS.toString(),
                        "--split-bytes",
                        "2000"));
    }

    private static List<Path> parts(Path of, String kind) throws IOException {
        try (Stream<Path> units = Files.walk(of.resolve(kind))) {
            return units.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path of, String kind) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path part : parts(of, kind)) {
            try (InputStream in = Files.newInputStream(part)) {
                InputStream plain = part.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
            }
        }
        return lines;
    }

    @Test
    @Order(1)
    void reportsAreThoseOfTheCommandLineThoughAnExecutorIsKilled() throws Exception {
        List<String> killed = new ArrayList<>();
        Thread killer = new Thread(() -> {
            try {
                // the third unit that is done, waited for with a bound: without it nobody is killed, and the test fails
                for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
                        !Files.isDirectory(output.resolve("_units"))
                                || parts(output, "_units").size() < 3; ) {
                    if (System.nanoTime() > end) {
                        throw new IOException("no three units were done in five minutes");
                    }
                    Thread.sleep(20);
                }
                ProcessHandle one = LocalCluster.executors().get(0);
                killed.add(Long.toString(one.pid()));
                one.destroyForcibly();
            } catch (IOException | InterruptedException e) {
                killed.add(e.toString());
            }
        });
        killer.start();

        String said = run(output);
        killer.join();

        assertThat(killed).singleElement().asString().matches("[0-9]+");
        assertThat(said).startsWith(REPORTS.size() + " articles, ");
        assertThat(lines(output, "reports")).containsExactlyElementsOf(REPORTS);
        assertThat(parts(output, "_units")).hasSizeGreaterThan(8);
        assertThat(output.resolve("_work"))
                .satisfiesAnyOf(
                        w -> assertThat(w).doesNotExist(),
                        w -> assertThat(parts(output, "_work")).isEmpty());
        List<Submission> read = new ArrayList<>();
        for (String line : lines(output, "submissions")) {
            read.add(SubmissionJson.read(JSON.readTree(line)));
        }
        assertThat(read).containsExactlyElementsOf(SUBMISSIONS);
    }

    @Test
    @Order(2)
    void whatIsNoArticleIsPutAsideWithItsReason() throws IOException {
        List<String> reasons = new ArrayList<>();
        for (String line : lines(output, "refused")) {
            reasons.add(JSON.readTree(line).get("reason").textValue());
        }
        assertThat(reasons).hasSize(3);
        assertThat(reasons.get(0)).startsWith("a lines.jsonl, line ").contains("/text");
        assertThat(reasons.get(1)).startsWith("d broken.jsonl.gz");
        assertThat(reasons.get(2)).isEqualTo("f no.parquet: this is no Parquet file that can be read");
    }

    @Test
    @Order(3)
    void tablesHoldTheReportsRows() throws IOException {
        Dataset<Row> articles = spark.read().parquet(output + "/tables/articles");
        assertThat(articles.select("article_id").collectAsList().stream().map(r -> r.getString(0)))
                .containsExactlyInAnyOrderElementsOf(
                        REPORTS.stream().map(r -> ReportReader.read(r).id()).toList());
        assertThat(articles.filter("outlet_domain = 'tass.com' and ownership_class is not null")
                        .count())
                .isPositive();
        long attributions = REPORTS.stream()
                .mapToLong(r -> ReportReader.read(r).attributions().size())
                .sum();
        assertThat(spark.read().parquet(output + "/tables/attributions").count())
                .isEqualTo(attributions);
        long metrics = REPORTS.stream()
                .mapToLong(r -> ReportReader.read(r).metrics().size())
                .sum();
        assertThat(spark.read().parquet(output + "/tables/metrics").count()).isEqualTo(metrics);
    }

    /** The second of the same article does not count, nor the first of two versions. */
    @Test
    @Order(4)
    void sumsAreThoseOfTheArticlesThatCount() throws IOException {
        ProfileSums sums = new ProfileSums();
        for (String json : REPORTS) {
            Report report = ReportReader.read(json);
            if (!report.id().equals("ä41") && !report.id().equals("ä3")) {
                sums.add(report, 1);
            }
        }
        Map<String, String> expected = new TreeMap<>();
        SumTables.<RuntimeException>rows(sums, (table, row) -> put(expected, table, row));
        Map<String, String> made = new TreeMap<>();
        for (Table table : SumTables.ALL) {
            for (Row row :
                    spark.read().parquet(output + "/profile/" + table.name()).collectAsList()) {
                Object[] values = new Object[row.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.get(i);
                }
                put(made, table, values);
            }
        }

        assertThat(made).isEqualTo(expected);
        JsonNode manifest = JSON.readTree(output.resolve("manifest.json").toFile());
        assertThat(manifest.get("counted").longValue()).isEqualTo(REPORTS.size() - 2);
    }

    private static void put(Map<String, String> rows, Table table, Object[] values) {
        StringBuilder key = new StringBuilder(table.name());
        StringBuilder sums = new StringBuilder();
        boolean something = false;
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Long n) {
                sums.append(' ').append(n);
                something |= n != 0;
            } else {
                key.append('|').append(values[i]);
            }
        }
        if (something) {
            rows.put(key.toString(), sums.toString());
        }
    }

    @Test
    @Order(5)
    void aRunThatWasCutOffGoesOnWithTheUnitsThatAreMissing() throws IOException {
        Map<Path, FileTime> before = times();
        List<Path> marks = parts(output, "_units");
        Path lost = marks.get(2);
        String unit = lost.getFileName().toString().replace(".json", "");
        Files.delete(lost);
        // half of it is in its place, and not what it should be
        Files.writeString(output.resolve("reports").resolve(unit).resolve("reports.jsonl.gz"), "cut off");
        Files.delete(output.resolve("tables/frames").resolve(unit).resolve("part.parquet"));

        run(output);

        assertThat(lines(output, "reports")).containsExactlyElementsOf(REPORTS);
        List<Path> changed = times().entrySet().stream()
                .filter(e -> !e.getValue().equals(before.get(e.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(changed).isNotEmpty().allMatch(f -> f.toString().contains(unit));
    }

    private static Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (String kind : List.of("reports", "tables", "_units", "sums")) {
            for (Path part : parts(output, kind)) {
                times.put(part, Files.getLastModifiedTime(part));
            }
        }
        return times;
    }

    @Test
    @Order(6)
    void anotherRunNeedsAnotherFolder() throws IOException {
        Files.writeString(input.resolve("g later.txt"), "A later article came.\n");

        assertThatThrownBy(() -> run(output))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds a run of other files");
    }

    @Test
    void daysAreThoseOfUtc() {
        assertThat(ProfileSums.NO_DAY).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(REPORTS.stream().collect(Collectors.joining())).contains("-05:00");
    }
}
