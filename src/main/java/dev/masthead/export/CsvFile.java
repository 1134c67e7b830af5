package dev.masthead.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table as CSV (RFC 4180): UTF-8, records end in CR LF, cells with a separator, a quotation mark or a line end are
 * quoted, what is unknown is empty.
 */
final class CsvFile implements Closeable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final CsvWriter writer;
    private final boolean guarded;

    /** @param guarded whether strings that a spreadsheet would take for formulas get an apostrophe before them */
    CsvFile(OutputStream out, Table table, boolean guarded) throws IOException {
        this.guarded = guarded;
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (guarded) {
            // without a mark spreadsheets take the file for western
            text.write('\uFEFF');
        }
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        writer.writeRecord(table.columns().stream().map(Table.Column::name).toList());
    }

    void write(Object[] row) {
        String[] cells = new String[row.length];
        for (int i = 0; i < row.length; i++) {
            cells[i] = cell(row[i]);
        }
        writer.writeRecord(List.of(cells));
    }

    private String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double d) {
            return Numbers.plain(d);
        }
        String text = value.toString();
        boolean formula =
                guarded && value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
