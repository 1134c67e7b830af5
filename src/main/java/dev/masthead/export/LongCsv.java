package dev.masthead.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tidy long form: one row a metric of an article. */
final class LongCsv implements ExportFormat {
    @Override
    public String name() {
        return "csv-long";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public long write(ExportSource source, Path file) throws IOException {
        long[] n = {0};
        try (CsvFile csv = new CsvFile(new BufferedOutputStream(Files.newOutputStream(file)), Tables.METRICS, false)) {
            source.forEach(a -> {
                n[0]++;
                TableRows.metrics(a, (table, row) -> csv.write(row));
            });
        }
        return n[0];
    }
}
