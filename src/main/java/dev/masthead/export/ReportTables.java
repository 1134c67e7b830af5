package dev.masthead.export;

import dev.masthead.report.Report;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.io.OutputFile;

/**
 * The tables of exports as Parquet files, for who scores articles without the service: all but {@code outlet_metrics}, which tells of
 * the whole of an export.
 */
public final class ReportTables implements Closeable {
    private static final List<Table> TABLES =
            Tables.ALL.stream().filter(t -> t != Tables.OUTLET_METRICS).toList();

    private final Map<String, ParquetTable> writers = new LinkedHashMap<>();

    /** Where the file of a table goes. */
    @FunctionalInterface
    public interface Place {
        OutputFile of(String table) throws IOException;
    }

    /** Begins every file. */
    public ReportTables(Place place) throws IOException {
        for (Table table : TABLES) {
            writers.put(table.name(), new ParquetTable(table, place.of(table.name())));
        }
    }

    /** The names of the tables, in the order in which exports have them. */
    public static List<String> names() {
        return TABLES.stream().map(Table::name).toList();
    }

    /** Adds an article's rows; its ownership is what the report says. */
    public void add(Report report) throws IOException {
        Report.Ownership ownership =
                report.article().outlet() == null ? null : report.sourcing().ownership();
        ExportedArticle article = new ExportedArticle(
                report.id(),
                ownership == null ? null : ownership.ownershipClass(),
                ownership == null ? null : ownership.country(),
                ownership == null ? null : ownership.operator(),
                null,
                report,
                null);
        RowSink sink = (table, row) -> writers.get(table.name()).write(row);
        sink.accept(Tables.ARTICLES, TableRows.article(article, false));
        TableRows.rows(article, sink);
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (ParquetTable writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
