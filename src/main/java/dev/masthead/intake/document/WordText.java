package dev.masthead.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a Word document (ECMA-376, {@code word/document.xml}): what a reader sees, without deleted text. */
public final class WordText {
    /** What tracked changes took away, codes of fields, and second forms of drawings for old programs. */
    private static final Set<String> PASSED_OVER =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pict");

    private WordText() {}

    /**
     * Reads the main part of a document.
     *
     * @param most characters of text
     * @return paragraphs with a blank line between them
     */
    public static String read(InputStream document, int depth, int most)
            throws UnreadableException, IOException, InterruptedException {
        Paragraphs paragraphs = new Paragraphs(most);
        try {
            XmlEvents.read(document, depth, new XmlEvents.Handler() {
                private int passing;
                private boolean text;

                @Override
                public void start(String name, XMLStreamReader reader) {
                    passing += PASSED_OVER.contains(name) ? 1 : 0;
                    switch (name) {
                        case "t" -> text = true;
                        case "tab" -> add("\t");
                        case "br", "cr" -> add("\n");
                        case "noBreakHyphen" -> add("-");
                        default -> {
                            // runs and properties
                        }
                    }
                }

                @Override
                public void text(String value) {
                    if (text) {
                        add(value);
                    }
                }

                private void add(String value) {
                    if (passing == 0) {
                        paragraphs.add(value);
                    }
                }

                @Override
                public void end(String name) {
                    passing -= PASSED_OVER.contains(name) ? 1 : 0;
                    if (name.equals("t")) {
                        text = false;
                    } else if (name.equals("p")) {
                        paragraphs.end();
                    }
                }
            });
            return paragraphs.text();
        } catch (Paragraphs.TooLongException e) {
            throw Paragraphs.tooLong(most);
        }
    }
}
