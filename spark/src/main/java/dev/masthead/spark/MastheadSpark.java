package dev.masthead.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.analysis.Analyzer;
import dev.masthead.export.ReportTables;
import dev.masthead.lexicon.LexiconException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Scores articles on many machines; see docs/scale.md. */
public final class MastheadSpark {
    private static final String PLAN = "_plan.json";
    private static final String MANIFEST = "manifest.json";
    private static final int NOT_DONE = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MastheadSpark() {}

    /** The program of {@code spark-submit}: exit code 0 done, 2 not done. */
    public static void main(String[] args) throws IOException {
        int code = 0;
        try (SparkSession spark = SparkSession.builder().appName("Masthead").getOrCreate()) {
            System.err.println(run(spark, Options.of(args)));
        } catch (IllegalArgumentException | LexiconException e) {
            System.err.println("masthead: " + e.getMessage());
            code = NOT_DONE;
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Scores everything that is not scored yet.
     *
     * @return what was done, in a line
     * @throws IllegalArgumentException if the output is of another run
     * @throws IOException if an input does not exist or storage fails
     */
    static String run(SparkSession spark, Options options) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration hadoop = context.hadoopConfiguration();
        java.nio.file.Path lexicons =
                java.nio.file.Path.of(options.lexicons()).toAbsolutePath().normalize();
        Plan plan = Plan.of(options, Analyzer.digest(lexicons), hadoop);
        Path folder = new Path(options.output());
        FileSystem fs = folder.getFileSystem(hadoop);
        String output = fs.makeQualified(folder).toString();
        keep(plan, fs, new Path(output));
        UnitFiles.removeLeftovers(output, hadoop);
        Broadcast<byte[]> files = context.broadcast(Machine.packed(lexicons));
        Broadcast<SerializableConfiguration> conf = context.broadcast(new SerializableConfiguration(hadoop));
        Plan header = new Plan(plan.format(), plan.analyzer(), plan.splitBytes(), plan.columns(), List.of());
        Broadcast<String> known = context.broadcast(JSON.writeValueAsString(header));
        if (!plan.units().isEmpty()) {
            context.parallelize(plan.units(), plan.units().size()).foreach(unit -> {
                Plan of = JSON.readValue(known.value(), Plan.class);
                Analyzer analyzer = Machine.analyzer(files.value(), of.analyzer());
                new UnitWork(analyzer, conf.value().value(), of, output).run(unit);
            });
            // what a machine that was lost had begun
            UnitFiles.removeLeftovers(output, hadoop);
        }
        ObjectNode manifest = JSON.createObjectNode().put("format", Plan.FORMAT).put("analyzer", plan.analyzer());
        long articles = 0;
        long words = 0;
        long refused = 0;
        for (Unit unit : plan.units()) {
            JsonNode mark = JSON.readTree(new UnitFiles(output, unit.number(), hadoop).done());
            articles += mark.get("articles").longValue();
            words += mark.get("words").longValue();
            refused += mark.get("refused").longValue();
        }
        long counted = plan.units().isEmpty() ? 0 : new Sums(spark, output, conf).write();
        manifest.put("units", plan.units().size())
                .put("articles", articles)
                .put("words", words)
                .put("refused", refused)
                .put("counted", counted);
        ReportTables.names().forEach(manifest.putArray("tables")::add);
        write(
                fs,
                new Path(output, MANIFEST),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        return articles + " articles, " + words + " words, " + refused + " refused in "
                + plan.units().size() + " units; " + counted + " count in profiles";
    }

    /** An output is of one run: the same input, cut the same way, and the same analyzer. */
    private static void keep(Plan plan, FileSystem fs, Path output) throws IOException {
        Path file = new Path(output, PLAN);
        byte[] json = plan.json();
        if (!fs.exists(file)) {
            if (fs.exists(output) && fs.listStatus(output).length > 0) {
                throw new IllegalArgumentException(output + " is not empty and holds no run; name another --output");
            }
            fs.mkdirs(output);
            write(fs, file, json);
            return;
        }
        try (var in = fs.open(file)) {
            if (!Arrays.equals(in.readAllBytes(), json)) {
                throw new IllegalArgumentException(
                        output + " holds a run of other files, options, lexicons or another program;"
                                + " name another --output");
            }
        }
    }

    private static void write(FileSystem fs, Path file, byte[] bytes) throws IOException {
        Path writing = new Path(file.getParent(), "_" + file.getName() + ".new");
        try (FSDataOutputStream out = fs.create(writing, true)) {
            out.write(bytes);
        }
        fs.delete(file, false);
        if (!fs.rename(writing, file)) {
            throw new IOException("cannot be put in its place: " + file);
        }
    }
}
