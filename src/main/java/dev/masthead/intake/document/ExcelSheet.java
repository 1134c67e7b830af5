package dev.masthead.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of a sheet of an Excel workbook (ECMA-376). Numbers are written without an exponent, dates in ISO 8601: which
 * numbers are dates only their formats tell.
 */
public final class ExcelSheet {
    private static final int MOST_COLUMNS = 1_000;
    /** Formats of dates that are built in, by their numbers (ECMA-376 part 1, 18.8.30). */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 45, 46, 47, 50, 57);

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double SECONDS_OF_DAY = 86_400;
    private static final double LATEST = 2_958_466;

    private final List<String> shared;
    private final List<Boolean> dated;
    private final boolean from1904;

    /**
     * @param shared   strings that cells name by number
     * @param dated    for each style of cells whether it shows dates
     * @param from1904 whether days are counted from 1904 on, as old Macintosh programs did
     */
    public ExcelSheet(List<String> shared, List<Boolean> dated, boolean from1904) {
        this.shared = List.copyOf(shared);
        this.dated = List.copyOf(dated);
        this.from1904 = from1904;
    }

    /** The strings of {@code xl/sharedStrings.xml}, without what is written above Asian characters. */
    public static List<String> sharedStrings(InputStream in, int depth, int most)
            throws UnreadableException, IOException, InterruptedException {
        List<String> strings = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        long[] all = new long[1];
        try {
            XmlEvents.read(in, depth, new XmlEvents.Handler() {
                private boolean text;
                private int phonetic;

                @Override
                public void start(String name, XMLStreamReader reader) {
                    text = name.equals("t");
                    phonetic += name.equals("rPh") ? 1 : 0;
                }

                @Override
                public void text(String value) {
                    if (text && phonetic == 0) {
                        all[0] += value.length();
                        if (all[0] > most) {
                            throw new Paragraphs.TooLongException();
                        }
                        now.append(value);
                    }
                }

                @Override
                public void end(String name) {
                    text = false;
                    phonetic -= name.equals("rPh") ? 1 : 0;
                    if (name.equals("si")) {
                        strings.add(now.toString());
                        now.setLength(0);
                    }
                }
            });
        } catch (Paragraphs.TooLongException e) {
            throw Paragraphs.tooLong(most);
        }
        return strings;
    }

    /** For each style of {@code xl/styles.xml} whether it shows dates. */
    public static List<Boolean> dateStyles(InputStream in, int depth)
            throws UnreadableException, IOException, InterruptedException {
        Set<Integer> dates = new HashSet<>(DATES);
        List<Boolean> styles = new ArrayList<>();
        XmlEvents.read(in, depth, new XmlEvents.Handler() {
            private boolean cells;

            @Override
            public void start(String name, XMLStreamReader reader) {
                switch (name) {
                    case "numFmt" -> {
                        if (isDate(attribute(reader, "formatCode"))) {
                            dates.add(number(attribute(reader, "numFmtId"), -1));
                        }
                    }
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells) {
                            styles.add(dates.contains(number(attribute(reader, "numFmtId"), -1)));
                        }
                    }
                    default -> {
                        // fonts and fills
                    }
                }
            }

            @Override
            public void text(String value) {
                // styles have none
            }

            @Override
            public void end(String name) {
                cells &= !name.equals("cellXfs");
            }
        });
        return styles;
    }

    /** A format shows a date if it has a year or a day outside of quotation marks and brackets. */
    private static boolean isDate(String format) {
        boolean quoted = false;
        int bracket = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '[') {
                bracket++;
            } else if (c == ']') {
                bracket--;
            } else if (!quoted && bracket == 0 && (c == 'y' || c == 'd')) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code xl/workbook.xml} counts days from 1904 on. */
    public static boolean isFrom1904(InputStream in, int depth)
            throws UnreadableException, IOException, InterruptedException {
        boolean[] found = new boolean[1];
        XmlEvents.read(in, depth, new XmlEvents.Handler() {
            @Override
            public void start(String name, XMLStreamReader reader) {
                found[0] |= name.equals("workbookPr")
                        && attribute(reader, "date1904").matches("1|true");
            }

            @Override
            public void text(String value) {
                // none
            }

            @Override
            public void end(String name) {
                // nothing to close
            }
        });
        return found[0];
    }

    /** Hands over the rows of a sheet. */
    public void read(InputStream sheet, int depth, int most, SheetRows rows)
            throws UnreadableException, IOException, InterruptedException {
        XmlEvents.read(sheet, depth, new XmlEvents.Handler() {
            private final StringBuilder value = new StringBuilder();
            private List<String> cells = new ArrayList<>();
            private int row;
            private int column;
            private String type = "";
            private int style = -1;
            private boolean text;

            @Override
            public void start(String name, XMLStreamReader reader) {
                switch (name) {
                    case "row" -> {
                        row = number(attribute(reader, "r"), row + 1);
                        cells = new ArrayList<>();
                    }
                    case "c" -> {
                        String at = attribute(reader, "r");
                        column = at.isEmpty() ? cells.size() : column(at);
                        type = attribute(reader, "t");
                        style = number(attribute(reader, "s"), -1);
                        value.setLength(0);
                    }
                    case "v", "t" -> text = true;
                    default -> {
                        // formulas
                    }
                }
            }

            @Override
            public void text(String given) {
                if (text && value.length() < most) {
                    value.append(given);
                }
            }

            @Override
            public void end(String name) throws IOException, InterruptedException {
                switch (name) {
                    case "v", "t" -> text = false;
                    case "c" -> {
                        if (column < MOST_COLUMNS) {
                            while (cells.size() <= column) {
                                cells.add("");
                            }
                            cells.set(column, shown(value.toString(), type, style));
                        }
                    }
                    case "row" -> rows.row(row, cells);
                    default -> {
                        // nothing to close
                    }
                }
            }
        });
    }

    private String shown(String value, String type, int style) {
        if (type.equals("s")) {
            int at = number(value.strip(), -1);
            return at >= 0 && at < shared.size() ? shared.get(at) : "";
        }
        if (!type.isEmpty() && !type.equals("n") || value.isBlank()) {
            return type.equals("e") ? "" : type.equals("b") ? value.equals("1") ? "true" : "false" : value;
        }
        try {
            BigDecimal number = new BigDecimal(value.strip());
            if (style >= 0 && style < dated.size() && dated.get(style)) {
                return date(number.doubleValue());
            }
            return number.scale() > 0 || Math.abs(number.precision() - number.scale()) < MOST_COLUMNS
                    ? number.stripTrailingZeros().toPlainString()
                    : value;
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private String date(double days) {
        if (days < 0 || days > LATEST) {
            return "";
        }
        LocalDateTime time =
                (from1904 ? EPOCH_1904 : EPOCH_1900).atStartOfDay().plusSeconds(Math.round(days * SECONDS_OF_DAY));
        return days == Math.floor(days)
                ? time.toLocalDate().toString()
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(time);
    }

    /** The column of a place such as {@code BC17}, from 0. */
    private static int column(String at) {
        int column = 0;
        for (int i = 0; i < at.length() && Character.isLetter(at.charAt(i)) && column < MOST_COLUMNS; i++) {
            column = column * 26 + (Character.toUpperCase(at.charAt(i)) - 'A' + 1);
        }
        return Math.max(0, column - 1);
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int number(String value, int otherwise) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
    }
}
