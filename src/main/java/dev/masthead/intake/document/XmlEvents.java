package dev.masthead.intake.document;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through XML that nobody vouches for: no document type, no entities but the five, a bounded depth. */
public final class XmlEvents {
    private static final String TOO_DEEP = "Elements are nested deeper than ";

    private XmlEvents() {}

    /** Takes elements and text in the order of a document. */
    public interface Handler {
        /** An element opens; its attributes can be read from {@code reader}. */
        void start(String name, XMLStreamReader reader) throws IOException, InterruptedException;

        void text(String text) throws IOException, InterruptedException;

        void end(String name) throws IOException, InterruptedException;
    }

    /**
     * Reads to the end of a document.
     *
     * @param depth of elements inside one another at most
     * @throws UnreadableException if it is not well-formed, has a document type or is nested too deep
     * @throws IOException if the stream cannot be read
     */
    public static void read(InputStream in, int depth, Handler handler)
            throws UnreadableException, IOException, InterruptedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int open = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++open > depth) {
                            throw new UnreadableException(TOO_DEEP + depth + ".");
                        }
                        handler.start(reader.getLocalName(), reader);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        open--;
                        handler.end(reader.getLocalName());
                    }
                    default -> {
                        // comments, processing instructions and document types say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            for (Throwable cause = e; cause != null; cause = next(cause)) {
                if (cause instanceof IOException io) {
                    throw io;
                }
            }
            throw new UnreadableException("Its XML is not well-formed, or has entities, which are not read.");
        }
    }

    private static Throwable next(Throwable e) {
        return e instanceof XMLStreamException x && x.getNestedException() != null
                ? x.getNestedException()
                : e.getCause();
    }
}
