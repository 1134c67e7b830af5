package dev.masthead.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The wide form as quanteda, readtext and spaCy's readers want it: {@code doc_id} first, {@code text} second where the texts go
 * along, and everything else as variables of the document.
 */
final class QuantedaCsv implements ExportFormat {
    @Override
    public String name() {
        return "quanteda";
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
        List<Integer> order = new ArrayList<>();
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < wide.columns().size(); i++) {
            Table.Column column = wide.columns().get(i);
            if (column.name().equals("article_id")) {
                order.add(0, i);
                columns.add(0, new Table.Column("doc_id", column.type()));
            } else if (column.name().equals("text")) {
                order.add(1, i);
                columns.add(1, column);
            } else {
                order.add(i);
                columns.add(column);
            }
        }
        Table shaped = new Table("quanteda", wide.description(), columns, List.of("doc_id"));
        try (CsvFile csv = new CsvFile(new BufferedOutputStream(Files.newOutputStream(file)), shaped, false)) {
            source.forEach(a -> {
                n[0]++;
                Object[] row = Tables.wideRow(wide, a, source.withText());
                csv.write(order.stream().map(i -> row[i]).toArray());
            });
        }
        return n[0];
    }
}
