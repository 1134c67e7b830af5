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
        return new ParagraphReader(PASSED_OVER, most) {
            private int inside;

            @Override
            void opens(String name, XMLStreamReader reader) {
                switch (name) {
                    case "p", "h" -> inside++;
                    case "tab" -> text("\t");
                    case "line-break" -> text("\n");
                    case "s" -> text(" ".repeat(spaces(reader)));
                    default -> {
                        // spans
                    }
                }
            }

            @Override
            public void text(String value) {
                if (inside > 0) {
                    add(value);
                }
            }

            @Override
            void closes(String name) {
                if (name.equals("p") || name.equals("h")) {
                    inside--;
                    endParagraph();
                }
            }
        }.read(content, depth);
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
