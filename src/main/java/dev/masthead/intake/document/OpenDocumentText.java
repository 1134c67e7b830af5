package dev.masthead.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of an OpenDocument text (ISO/IEC 26300, {@code content.xml}). */
public final class OpenDocumentText {
    private static final Set<String> PASSED_OVER =
            Set.of("tracked-changes", "annotation", "note", "settings", "font-face-decls");
    private static final int MOST_SPACES = 1_000;

    private OpenDocumentText() {}

    /**
     * Reads the content of a document.
     *
     * @param most characters of text
     * @return paragraphs with a blank line between them
     */
    public static String read(InputStream content, int depth, int most)
            throws UnreadableException, IOException, InterruptedException {
        Paragraphs paragraphs = new Paragraphs(most);
        try {
            XmlEvents.read(content, depth, new XmlEvents.Handler() {
                private int passing;
                private int inside;

                @Override
                public void start(String name, XMLStreamReader reader) {
                    passing += PASSED_OVER.contains(name) ? 1 : 0;
                    switch (name) {
                        case "p", "h" -> inside++;
                        case "tab" -> add("\t");
                        case "line-break" -> add("\n");
                        case "s" -> add(" ".repeat(spaces(reader)));
                        default -> {
                            // spans
                        }
                    }
                }

                @Override
                public void text(String value) {
                    add(value);
                }

                private void add(String value) {
                    if (passing == 0 && inside > 0) {
                        paragraphs.add(value);
                    }
                }

                @Override
                public void end(String name) {
                    if (name.equals("p") || name.equals("h")) {
                        inside--;
                        if (passing == 0) {
                            paragraphs.end();
                        }
                    }
                    passing -= PASSED_OVER.contains(name) ? 1 : 0;
                }
            });
            return paragraphs.text();
        } catch (Paragraphs.TooLongException e) {
            throw Paragraphs.tooLong(most);
        }
    }

    private static int spaces(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("c")) {
                String count = reader.getAttributeValue(i);
                return count.matches("[0-9]{1,4}") ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
            }
        }
        return 1;
    }
}
