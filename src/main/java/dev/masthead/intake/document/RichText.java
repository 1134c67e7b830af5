package dev.masthead.intake.document;

import com.rtfparserkit.converter.text.AbstractTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The paragraphs of an RTF document. */
public final class RichText {
    private static final Set<Command> DESTINATIONS_TO_DROP = new HashSet<>(Set.of(
            Command.header,
            Command.footer,
            Command.footnote,
            Command.info,
            Command.pict,
            Command.fldinst,
            Command.stylesheet));

    /** Groups inside one another; the library keeps a state for each. */
    private static final int DEEPEST = 1_000;

    private RichText() {}

    /**
     * Reads a document.
     *
     * @param most characters of text
     * @return paragraphs with a blank line between them
     */
    public static String read(byte[] document, int most) throws UnreadableException {
        checkDepth(document);
        Paragraphs paragraphs = new Paragraphs(most);
        Converter converter = new Converter(paragraphs);
        try {
            converter.convert(new RtfStreamSource(new ByteArrayInputStream(document)));
            return paragraphs.text();
        } catch (Paragraphs.TooLongException e) {
            throw Paragraphs.tooLong(most);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("This is no well-formed RTF.");
        }
    }

    private static void checkDepth(byte[] document) throws UnreadableException {
        int open = 0;
        for (int i = 0; i < document.length; i++) {
            if (document[i] == '\\') {
                i++;
            } else if (document[i] == '{' && ++open > DEEPEST) {
                throw new UnreadableException("Groups are nested deeper than " + DEEPEST + ".");
            } else if (document[i] == '}') {
                open--;
            }
        }
    }

    /** Line ends that the converter gives are those of paragraphs; groups that hold no text of the page are dropped. */
    private static final class Converter extends AbstractTextConverter {
        private final Paragraphs paragraphs;
        private int depth;
        private int dropping;

        Converter(Paragraphs paragraphs) {
            this.paragraphs = paragraphs;
        }

        @Override
        public void processGroupStart() {
            super.processGroupStart();
            depth++;
        }

        @Override
        public void processGroupEnd() {
            super.processGroupEnd();
            if (dropping == depth) {
                dropping = 0;
            }
            depth--;
        }

        @Override
        public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
            if (dropping == 0 && DESTINATIONS_TO_DROP.contains(command)) {
                dropping = depth;
            }
            switch (command) {
                case par, sect, page, row -> end();
                case line -> add("\n");
                case cell, tab -> add("\t");
                default -> {
                    if (command != Command.par) {
                        super.processCommand(command, parameter, hasParameter, optional);
                    }
                }
            }
        }

        private void end() {
            if (dropping == 0) {
                paragraphs.end();
            }
        }

        private void add(String text) {
            if (dropping == 0) {
                paragraphs.add(text);
            }
        }

        @Override
        public void processExtractedText(String text) {
            add(text);
        }
    }
}
