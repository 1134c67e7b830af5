package dev.masthead.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The rows of the sheets of an OpenDocument spreadsheet ({@code content.xml}). */
public final class OpenDocumentSheet {
    private static final int MOST_COLUMNS = 1_000;

    private OpenDocumentSheet() {}

    /**
     * Hands over the rows of the first sheet that has any.
     *
     * @param most characters of a cell
     */
    public static void read(InputStream content, int depth, int most, SheetRows rows)
            throws UnreadableException, IOException, InterruptedException {
        XmlEvents.read(content, depth, new XmlEvents.Handler() {
            private final StringBuilder text = new StringBuilder();
            private List<String> cells = new ArrayList<>();
            private int sheet;
            private int row;
            private int repeated;
            private String given = "";
            private int inside;
            private int annotation;
            private int chosen;

            @Override
            public void start(String name, XMLStreamReader reader) {
                switch (name) {
                    case "table" -> sheet++;
                    case "table-row" -> {
                        row++;
                        cells = new ArrayList<>();
                    }
                    case "table-cell", "covered-table-cell" -> {
                        repeated = Math.max(1, repetitions(reader));
                        given = attribute(reader, "date-value");
                        if (given.isEmpty() && !attribute(reader, "value-type").equals("percentage")) {
                            given = attribute(reader, "value");
                        }
                        text.setLength(0);
                    }
                    case "p" -> {
                        if (inside++ == 0 && text.length() > 0) {
                            text.append('\n');
                        }
                    }
                    case "annotation" -> annotation++;
                    case "line-break" -> text.append('\n');
                    case "s" -> text.append(' ');
                    case "tab" -> text.append('\t');
                    default -> {
                        // spans
                    }
                }
            }

            @Override
            public void text(String value) {
                if (inside > 0 && annotation == 0 && text.length() < most) {
                    text.append(value);
                }
            }

            @Override
            public void end(String name) throws IOException, InterruptedException {
                switch (name) {
                    case "p" -> inside--;
                    case "annotation" -> {
                        annotation--;
                        text.setLength(0);
                    }
                    case "table-cell", "covered-table-cell" -> {
                        String value = given.isEmpty() ? text.toString() : given;
                        // empty cells are repeated to the edge of the sheet
                        for (int i = 0; i < repeated && cells.size() < MOST_COLUMNS; i++) {
                            cells.add(value);
                        }
                    }
                    case "table-row" -> {
                        boolean empty = cells.stream().allMatch(String::isEmpty);
                        if (!empty && (chosen == 0 || chosen == sheet)) {
                            chosen = sheet;
                            rows.row(row, cells);
                        }
                    }
                    case "table" -> row = 0;
                    default -> {
                        // nothing to close
                    }
                }
            }
        });
    }

    private static int repetitions(XMLStreamReader reader) {
        String count = attribute(reader, "number-columns-repeated");
        return count.matches("[0-9]{1,6}") ? Integer.parseInt(count) : 1;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}
