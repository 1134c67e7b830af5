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
        return new ParagraphReader(PASSED_OVER, most) {
            private boolean text;

            @Override
            void opens(String name, XMLStreamReader reader) {
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

            @Override
            void closes(String name) {
                if (name.equals("t")) {
                    text = false;
                } else if (name.equals("p")) {
                    endParagraph();
                }
            }
        }.read(document, depth);
    }
}
