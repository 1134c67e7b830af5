package dev.masthead.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The wide form: one row an article, one column a metric. */
final class WideCsv implements ExportFormat {
    private final String name;
    private final boolean guarded;
    private final List<String> first;
    private final Map<String, String> renamed;

    private WideCsv(String name, boolean guarded, List<String> first, Map<String, String> renamed) {
        this.name = name;
        this.guarded = guarded;
        this.first = first;
        this.renamed = renamed;
    }

    static WideCsv plain() {
        return new WideCsv("csv", false, List.of(), Map.of());
    }

    /** For spreadsheets, guarded against formulas in the texts. */
    static WideCsv excel() {
        return new WideCsv("csv-excel", true, List.of(), Map.of());
    }

    /**
     * As quanteda, readtext and spaCy's readers want it: {@code doc_id} first, {@code text} second where the texts go along, and
     * everything else as variables of the document.
     */
    static WideCsv quanteda() {
        return new WideCsv("quanteda", false, List.of("article_id", "text"), Map.of("article_id", "doc_id"));
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
        int[] order = order(wide.columns());
        try (CsvFile csv =
                new CsvFile(new BufferedOutputStream(Files.newOutputStream(file)), shaped(wide, order), guarded)) {
            source.forEach(a -> {
                n[0]++;
                Object[] row = TableRows.wide(wide, a, source.withText());
                csv.write(Arrays.stream(order).mapToObj(i -> row[i]).toArray());
            });
        }
        return n[0];
    }

    /** The columns' indices with those first that come first. */
    private int[] order(List<Table.Column> columns) {
        return IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> {
                    int at = first.indexOf(columns.get(i).name());
                    return at < 0 ? first.size() : at;
                }))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Table shaped(Table wide, int[] order) {
        List<Table.Column> columns = Arrays.stream(order)
                .mapToObj(wide.columns()::get)
                .map(c -> new Table.Column(renamed.getOrDefault(c.name(), c.name()), c.type()))
                .toList();
        List<String> key =
                wide.key().stream().map(k -> renamed.getOrDefault(k, k)).toList();
        return new Table(name, wide.description(), columns, key);
    }
}
