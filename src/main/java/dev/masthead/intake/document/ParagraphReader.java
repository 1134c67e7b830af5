package dev.masthead.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Gathers the paragraphs of a document's XML as a reader sees them; what is inside some elements is passed over. */
abstract class ParagraphReader implements XmlEvents.Handler {
    private final Set<String> passedOver;
    private final int most;
    private final Paragraphs paragraphs;
    private int passing;

    /**
     * @param passedOver names of elements that hold nothing that is shown
     * @param most       characters of text
     */
    ParagraphReader(Set<String> passedOver, int most) {
        this.passedOver = passedOver;
        this.most = most;
        paragraphs = new Paragraphs(most);
    }

    /**
     * Reads to the end of a document.
     *
     * @return paragraphs with a blank line between them
     */
    final String read(InputStream content, int depth) throws UnreadableException, IOException, InterruptedException {
        try {
            XmlEvents.read(content, depth, this);
            return paragraphs.text();
        } catch (Paragraphs.TooLongException e) {
            throw Paragraphs.tooLong(most);
        }
    }

    @Override
    public final void start(String name, XMLStreamReader reader) {
        passing += passedOver.contains(name) ? 1 : 0;
        opens(name, reader);
    }

    @Override
    public final void end(String name) {
        closes(name);
        passing -= passedOver.contains(name) ? 1 : 0;
    }

    /** An element that may be passed over opens. */
    abstract void opens(String name, XMLStreamReader reader);

    /** An element that may be passed over closes. */
    abstract void closes(String name);

    final void add(String value) {
        if (passing == 0) {
            paragraphs.add(value);
        }
    }

    final void endParagraph() {
        if (passing == 0) {
            paragraphs.end();
        }
    }
}
