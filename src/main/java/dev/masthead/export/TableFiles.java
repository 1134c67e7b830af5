package dev.masthead.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every table as a file in a folder, written in one pass over the articles. */
final class TableFiles {
    private TableFiles() {}

    /** Writes one table. */
    interface Writer extends Closeable {
        void write(Object[] row) throws IOException;
    }

    /** Opens the file of a table. */
    @FunctionalInterface
    interface Opener {
        Writer open(Table table, Path file) throws IOException;
    }

    /** What was written: the file and the rows of each table, and the articles. */
    record Written(Map<Table, Path> files, Map<String, Long> rows, long articles) {}

    static Written write(ExportSource source, Path folder, String extension, Opener opener) throws IOException {
        Files.createDirectories(folder);
        Map<String, Writer> writers = new LinkedHashMap<>();
        Map<Table, Path> files = new LinkedHashMap<>();
        Map<String, Long> rows = new LinkedHashMap<>();
        long[] n = {0};
        try {
            for (Table table : Tables.ALL) {
                Table shown = table == Tables.ARTICLES ? Tables.articles(source.withText()) : table;
                Path file = folder.resolve(table.name() + "." + extension);
                writers.put(table.name(), opener.open(shown, file));
                files.put(shown, file);
                rows.put(table.name(), 0L);
            }
            RowSink sink = (table, row) -> {
                rows.merge(table.name(), 1L, Long::sum);
                writers.get(table.name()).write(row);
            };
            OutletFigures outlets = new OutletFigures();
            source.forEach(a -> {
                n[0]++;
                sink.accept(Tables.ARTICLES, TableRows.article(a, source.withText()));
                TableRows.rows(a, sink);
                outlets.add(a);
            });
            outlets.write(sink);
        } finally {
            IOException failed = null;
            for (Writer writer : writers.values()) {
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
        return new Written(files, rows, n[0]);
    }
}
