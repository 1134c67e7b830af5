package dev.masthead.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.Map;
import java.util.Optional;

/** A table with a header: separated by commas, semicolons or tabs, with line ends in quoted cells. */
final class CsvInput implements InputFormat {
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int MOST_COLUMNS = 1_000;

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
        for (char separator : SEPARATORS) {
            List<String> columns = List.of(header.toLowerCase(Locale.ROOT)
                    .replace("\"", "")
                    .split(java.util.regex.Pattern.quote(String.valueOf(separator)), MOST_COLUMNS));
            if (columns.size() > 1
                    && new ColumnMapping(input.columns())
                            .hasText(columns.stream().map(String::strip).toList())) {
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
            List<String> header = rows.next().getFields().stream()
                    .map(h -> h.startsWith("\uFEFF") ? h.substring(1).strip() : h.strip())
                    .toList();
            Optional<String> wrong = wrongColumns(header, input.columns());
            if (wrong.isPresent()) {
                sink.accept(RawArticle.refused(
                        input.place("line 1"),
                        new InvalidSubmissionException(Reason.INVALID_VALUE, null, wrong.get())));
                return;
            }
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                sink.accept(article(input, header, row));
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

    static Optional<String> wrongColumns(List<String> header, Map<String, String> columns) {
        for (Map.Entry<String, String> one : columns.entrySet()) {
            if (!header.contains(one.getValue())) {
                return Optional.of("The map names a column for " + one.getKey() + " that the table does not have.");
            }
        }
        boolean known = columns.containsKey("text")
                || header.contains("story_text")
                || new ColumnMapping(columns).hasText(header);
        return known
                ? Optional.empty()
                : Optional.of("No column is known to hold the text; map=text:COLUMN says which.");
    }

    private RawArticle article(Input input, List<String> header, CsvRecord row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        int size = 0;
        for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
            String value = row.getField(i);
            size += 2 * value.length();
            if (!header.get(i).isEmpty()) {
                node.put(header.get(i), value);
            }
        }
        String format = input.isNamed(".tsv", ".tab") ? "tsv" : "csv";
        return new RawArticle(
                input.place("line " + row.getStartingLineNumber()),
                null,
                size,
                () -> articles.readRow(node, input.columns(), format));
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
