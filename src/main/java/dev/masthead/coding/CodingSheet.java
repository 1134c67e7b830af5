package dev.masthead.coding;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.masthead.profile.InvalidQueryException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table that a coder has filled in, as a spreadsheet writes it: columns {@code item}, {@code answer} and, if wanted, {@code note}, by
 * their names and in any order, between others; separated by commas, semicolons or tabs.
 *
 * @param empty lines without an answer
 */
public record CodingSheet(List<Line> lines, int empty, List<LineRefusal> refusals) {
    /** What stands in the column {@code answer} where a coder cannot say. */
    public static final String CANNOT_SAY = "cannot_say";

    private static final int MOST_LINES = 2 * SampleWish.MOST_ITEMS;
    private static final String SEPARATORS = ",;\t";

    /** @param number of the line in the file, from 1 on */
    public record Line(long number, int item, Codings.Answer answer) {}

    /** Why a line is not taken; {@code line} is its number in the file, from 1 on. */
    public record LineRefusal(long line, String problem) {}

    /** @throws InvalidQueryException if it is no such table */
    public static CodingSheet read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = plain.indexOf('\n');
        char separator = separator(end < 0 ? plain : plain.substring(0, end));
        List<Line> lines = new ArrayList<>();
        List<LineRefusal> refusals = new ArrayList<>();
        int empty = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new StringReader(plain))) {
            Iterator<CsvRecord> rows = csv.iterator();
            List<String> header = rows.hasNext()
                    ? rows.next().getFields().stream()
                            .map(f -> f.strip().toLowerCase(Locale.ROOT))
                            .toList()
                    : List.of();
            int item = header.indexOf("item");
            int answer = header.indexOf("answer");
            int note = header.indexOf("note");
            if (item < 0 || answer < 0) {
                throw new InvalidQueryException(
                        "The first line names the columns; item and answer must be among them.");
            }
            Set<Integer> met = new HashSet<>();
            for (int n = 0; rows.hasNext(); n++) {
                CsvRecord row = rows.next();
                if (n == MOST_LINES) {
                    throw new InvalidQueryException("The table has more than " + MOST_LINES + " lines.");
                }
                String said = field(row, answer).strip();
                long number = row.getStartingLineNumber();
                if (said.isEmpty()) {
                    empty++;
                    continue;
                }
                String of = field(row, item).strip();
                if (!of.matches("[0-9]{1,9}")) {
                    refusals.add(new LineRefusal(number, "item must be the number of an item."));
                } else if (!met.add(Integer.parseInt(of))) {
                    refusals.add(new LineRefusal(number, "An earlier line is of the same item."));
                } else {
                    boolean cannot = said.equalsIgnoreCase(CANNOT_SAY);
                    String words = note < 0 ? "" : field(row, note).strip();
                    lines.add(new Line(
                            number,
                            Integer.parseInt(of),
                            new Codings.Answer(
                                    cannot ? null : said.toLowerCase(Locale.ROOT),
                                    cannot,
                                    words.isEmpty() ? null : words)));
                }
            }
        } catch (CsvParseException e) {
            throw new InvalidQueryException(
                    "The table cannot be read as CSV: a quotation mark is missing or too much.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CodingSheet(List.copyOf(lines), empty, List.copyOf(refusals));
    }

    private static String field(CsvRecord row, int at) {
        return at < row.getFieldCount() ? row.getField(at) : "";
    }

    private static char separator(String header) {
        char best = SEPARATORS.charAt(0);
        long most = -1;
        for (char c : SEPARATORS.toCharArray()) {
            long n = header.chars().filter(x -> x == c).count();
            if (n > most) {
                most = n;
                best = c;
            }
        }
        return best;
    }
}
