package dev.masthead.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table with a header: separated by commas, semicolons or tabs, with line ends in quoted cells. */
final class CsvInput implements InputFormat {
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int MOST_COLUMNS = 1_000;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\uFEFF?\"?sep=(.?)\"?", Pattern.CASE_INSENSITIVE);

    private final Bounds bounds;
    private final JsonArticles articles;

    CsvInput(Bounds bounds, JsonArticles articles) {
        this.bounds = bounds;
        this.articles = articles;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isDeclared("text/csv", "text/tab-separated-values") || input.isNamed(".csv", ".tsv", ".tab")) {
            return true;
        }
        if (input.isDeclared("text/plain") || input.isNamed(".txt")) {
            return false;
        }
        String header = firstLine(input.peekText());
        if (separatorLine(header) != null) {
            return true;
        }
        for (char separator : SEPARATORS) {
            List<String> columns = List.of(header.toLowerCase(Locale.ROOT)
                    .replace("\"", "")
                    .split(java.util.regex.Pattern.quote(String.valueOf(separator)), MOST_COLUMNS));
            if (columns.size() > 1
                    && new ColumnMapping(input.columns())
                            .hasText(columns.stream()
                                    .map(c -> c.strip().replace(' ', '_').replace('-', '_'))
                                    .toList())) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(0, end);
    }

    private static char separator(Input input, String header) {
        if (input.isDeclared("text/tab-separated-values") || input.isNamed(".tsv", ".tab")) {
            return '\t';
        }
        Character named = separatorLine(header);
        if (named != null) {
            return named;
        }
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long n = header.chars().filter(c -> c == separator).count();
            if (n > most) {
                most = n;
                best = separator;
            }
        }
        return best;
    }

    @Override
    public boolean takesColumns() {
        return true;
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        char separator = separator(input, firstLine(input.peekText()));
        Charset charset = input.charset() == null ? charset(input.peek()) : input.charset();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(bounds.document())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .detectBomHeader(true)
                .ofCsvRecord(new InputStreamReader(new Uncloseable(input.stream()), charset))) {
            Iterator<CsvRecord> rows = csv.iterator();
            if (!rows.hasNext()) {
                return;
            }
            TableColumns columns;
            try {
                columns = TableColumns.of(header(rows), input.columns());
            } catch (InvalidSubmissionException e) {
                sink.accept(RawArticle.refused(input.place("line 1"), e));
                return;
            }
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                sink.accept(article(input, columns, row));
            }
        } catch (CsvParseException e) {
            sink.accept(RawArticle.refused(
                    input.place(""),
                    new InvalidSubmissionException(
                            Reason.DAMAGED,
                            null,
                            "The table cannot be read on: a quotation mark is missing, or a row is longer than "
                                    + bounds.document() + " characters.")));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The first row; spreadsheets put a line before it that only names the separator. */
    private static List<String> header(Iterator<CsvRecord> rows) {
        List<String> header = rows.next().getFields();
        return separatorLine(String.join("", header)) != null && rows.hasNext()
                ? rows.next().getFields()
                : header;
    }

    /** The separator that a line such as {@code sep=;} names; null for any other line. */
    private static Character separatorLine(String line) {
        Matcher separator = SEPARATOR_LINE.matcher(line);
        if (!separator.matches()) {
            return null;
        }
        return separator.group(1).isEmpty() ? ',' : separator.group(1).charAt(0);
    }

    private RawArticle article(Input input, TableColumns columns, CsvRecord row) {
        ObjectNode node = columns.row(row.getFields());
        int size = row.getFields().stream().mapToInt(v -> 2 * v.length()).sum();
        String format = input.isNamed(".tsv", ".tab") ? "tsv" : "csv";
        return new RawArticle(
                input.place("line " + row.getStartingLineNumber()),
                null,
                size,
                () -> articles.readRow(node, columns.columns(), format));
    }

    /** UTF-8, unless the first bytes cannot be that. */
    private static Charset charset(byte[] head) {
        if (Input.startsWith(head, 0xFF, 0xFE) || Input.startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
        return result.isError() ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }
}
