package dev.masthead.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The wide form: one row an article, one column a metric. For spreadsheets, guarded against formulas in the texts. */
final class WideCsv implements ExportFormat {
    private final String name;
    private final boolean guarded;

    WideCsv(String name, boolean guarded) {
        this.name = name;
        this.guarded = guarded;
    }

    @Override
    public String name() {
        return name;
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
        Table wide = Tables.wide(source.metrics(), source.withText());
        try (CsvFile csv = new CsvFile(new BufferedOutputStream(Files.newOutputStream(file)), wide, guarded)) {
            source.forEach(a -> {
                n[0]++;
                csv.write(Tables.wideRow(wide, a, source.withText()));
            });
        }
        return n[0];
    }
}
