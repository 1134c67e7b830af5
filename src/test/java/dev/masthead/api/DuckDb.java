package dev.masthead.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DuckDB reading exported files. */
final class DuckDb implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    /** An empty database in memory, in which files are named relative to {@code folder}. */
    DuckDb(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set file_search_path = '" + folder.toAbsolutePath() + "'");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    List<List<Object>> rows(String query) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private long count(String what, String source) throws SQLException {
        return ((Number)
                        rows("select count(" + what + ") from " + source).get(0).get(0))
                .longValue();
    }

    /** What it counts and sums in one export of each format, in the form in which {@code read_back.py} prints it. */
    static JsonNode readBack(Path folder) throws SQLException, IOException {
        try (DuckDb db = new DuckDb(folder)) {
            ObjectNode read = JSON.createObjectNode();
            ObjectNode tidy = read.putObject("csv-long");
            tidy.put("articles", db.count("distinct article_id", "'csv-long.csv'"));
            db.sums("'csv-long.csv'", tidy.putObject("sums"));
            db.wide("'csv.csv'", read.putObject("csv"));
            db.wide("'csv-excel.csv'", read.putObject("csv-excel"));
            String reports = "read_json('jsonl.jsonl', maximum_object_size = 100000000)";
            ObjectNode jsonl = read.putObject("jsonl");
            jsonl.put("articles", db.count("*", reports));
            Object words = db.rows("select sum(metrics.n_words) from " + reports)
                    .get(0)
                    .get(0);
            jsonl.putObject("sums").put("n_words", ((Number) words).doubleValue());
            db.parquet(folder, read.putObject("parquet"));
            return read;
        }
    }

    private void sums(String source, ObjectNode into) throws SQLException {
        for (List<Object> row : rows("select metric, sum(value) from " + source + " group by metric")) {
            into.put((String) row.get(0), ((Number) row.get(1)).doubleValue());
        }
    }

    private void wide(String source, ObjectNode into) throws SQLException {
        into.put("articles", count("*", source));
        List<String> names = rows("describe select * from " + source).stream()
                .map(row -> (String) row.get(0))
                .toList();
        List<String> metrics = new ArrayList<>(names.subList(names.indexOf("n_warnings") + 1, names.size()));
        metrics.addAll(List.of("n_words", "n_sentences", "n_attributions"));
        String columns = metrics.stream().map(m -> "sum(\"" + m + "\")").collect(Collectors.joining(", "));
        List<Object> totals = rows("select " + columns + " from " + source).get(0);
        ObjectNode sums = into.putObject("sums");
        for (int i = 0; i < metrics.size(); i++) {
            if (totals.get(i) != null) {
                sums.put(metrics.get(i), ((Number) totals.get(i)).doubleValue());
            }
        }
    }

    private void parquet(Path folder, ObjectNode into) throws SQLException, IOException {
        into.put("articles", count("*", "'articles.parquet'"));
        sums("'metrics.parquet'", into.putObject("sums"));
        ObjectNode rows = into.putObject("rows");
        try (Stream<Path> files = Files.list(folder)) {
            for (String file : files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".parquet"))
                    .sorted()
                    .toList()) {
                String table = file.substring(0, file.length() - ".parquet".length());
                rows.put(table.replace('_', '-'), count("*", "'" + file + "'"));
            }
        }
        ObjectNode types = into.putObject("types");
        for (String from : List.of("* from 'attributions.parquet'", "published_at from 'articles.parquet'")) {
            for (List<Object> row : rows("describe select " + from)) {
                types.put((String) row.get(0), (String) row.get(1));
            }
        }
        var codecs = into.putArray("codecs");
        rows("select distinct compression from parquet_metadata('" + folder.toAbsolutePath() + "/*.parquet')")
                .forEach(row -> codecs.add((String) row.get(0)));
    }
}
