package dev.masthead.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import dev.masthead.export.Table;
import dev.masthead.profile.ProfileSums;
import dev.masthead.report.ReportReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Adds up the sums of all units as the service would that took the articles in in their order: of the same article twice the first
 * counts, of several versions under one address the last. What does not count is taken away again, which is exact with whole numbers.
 */
final class Sums {
    private static final String PROFILE = "/profile/";

    private final SparkSession spark;
    private final String output;
    private final Broadcast<SerializableConfiguration> conf;

    Sums(SparkSession spark, String output, Broadcast<SerializableConfiguration> conf) {
        this.spark = spark;
        this.output = output;
        this.conf = conf;
    }

    /** Writes the sums; returns how many articles count. */
    long write() {
        Dataset<Row> identities = spark.read().parquet(output + "/" + UnitWork.IDENTITIES);
        Dataset<Row> ranked = identities.withColumn(
                "rank", row_number().over(Window.partitionBy("identity").orderBy(col("unit"), col("n"))));
        Dataset<Row> twice = ranked.filter("rank > 1").select("unit", "n");
        Dataset<Row> older = ranked.filter("rank = 1 and address is not null")
                .withColumn(
                        "version",
                        row_number()
                                .over(Window.partitionBy("address")
                                        .orderBy(col("unit").desc(), col("n").desc())))
                .filter("version > 1")
                .select("unit", "n");
        Dataset<Row> uncounted = twice.union(older).cache();
        long counted = identities.count() - uncounted.count();
        Broadcast<SerializableConfiguration> configuration = conf;
        String folder = output;
        JavaRDD<Row> corrections = uncounted
                .groupBy("unit")
                .agg(collect_list("n").as("places"))
                .toJavaRDD()
                .flatMap(row -> takenAway(
                                folder,
                                ((Number) row.getAs("unit")).intValue(),
                                row.getList(row.fieldIndex("places")),
                                configuration.value().value())
                        .iterator())
                .cache();
        for (Table table : SumTables.ALL) {
            String name = table.name();
            JavaRDD<Row> mine =
                    corrections.filter(r -> r.getString(0).equals(name)).map(r -> r.getStruct(1));
            add(table, mine);
        }
        return counted;
    }

    private void add(Table table, JavaRDD<Row> corrections) {
        StructType schema = new StructType();
        List<Column> keys = new ArrayList<>();
        List<Column> sums = new ArrayList<>();
        StringBuilder something = new StringBuilder();
        for (Table.Column column : table.columns()) {
            switch (column.type()) {
                case INTEGER -> {
                    schema = schema.add(column.name(), DataTypes.LongType);
                    sums.add(sum(column.name()).as(column.name()));
                    something
                            .append(something.isEmpty() ? "" : " or ")
                            .append(column.name())
                            .append(" <> 0");
                }
                case BOOLEAN -> {
                    schema = schema.add(column.name(), DataTypes.BooleanType);
                    keys.add(col(column.name()));
                }
                default -> {
                    schema = schema.add(column.name(), DataTypes.StringType);
                    keys.add(col(column.name()));
                }
            }
        }
        Column[] order = keys.toArray(Column[]::new);
        spark.read()
                .parquet(output + "/" + UnitWork.SUMS + table.name())
                .drop("unit")
                .union(spark.createDataFrame(corrections, schema))
                .groupBy(order)
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
                .filter(something.toString())
                .orderBy(order)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(output + PROFILE + table.name());
    }

    private static List<Row> takenAway(String output, int unit, List<Long> places, Configuration conf)
            throws IOException {
        Set<Long> wanted = new HashSet<>(places);
        ProfileSums sums = new ProfileSums();
        Path file = new Path(output, UnitWork.REPORTS + "/" + Unit.folder(unit) + "/" + UnitWork.REPORTS_FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(file.getFileSystem(conf).open(file)), StandardCharsets.UTF_8))) {
            long n = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (wanted.contains(n)) {
                    sums.add(ReportReader.read(line), -1);
                }
                n++;
            }
        }
        List<Row> rows = new ArrayList<>();
        SumTables.<RuntimeException>rows(
                sums, (table, row) -> rows.add(RowFactory.create(table.name(), RowFactory.create(row))));
        return rows;
    }
}
