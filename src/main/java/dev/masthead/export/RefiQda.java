package dev.masthead.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A project of REFI-QDA (version 1.0 of its standard), which NVivo, MAXQDA, ATLAS.ti and QualCoder read: the texts as sources, the
 * layers of a report as codes, every mark of the text as a coding. Positions count code points. Without the texts there is
 * nothing to code, and only the codes and the articles' variables are written.
 */
final class RefiQda implements ExportFormat {
    private static final String NAMESPACE = "urn:QDA-XML:project:1.0";
    private static final String USER = guid("user");
    private static final String MADE = "1970-01-01T00:00:00Z";
    private static final List<String> VARIABLES =
            List.of("outlet", "published_at", "url", "ownership_class", "country");
    private static final Map<String, String> COLOURS = Map.of(
            "attribution", "#1f77b4",
            "loaded_term", "#d62728",
            "actor", "#2ca02c",
            "target", "#9467bd",
            "frame", "#ff7f0e");

    @Override
    public String name() {
        return "qdpx";
    }

    @Override
    public String extension() {
        return "qdpx";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    /** The same name is the same identifier in every export, so that a second one is known for what it is. */
    private static String guid(String name) {
        return UUID.nameUUIDFromBytes(("dev.masthead:" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public long write(ExportSource source, Path file) throws IOException {
        long[] n = {0};
        Map<String, List<String>> codes = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            source.forEach(a -> {
                n[0]++;
                for (Mark mark : marks(a)) {
                    List<String> labels = codes.computeIfAbsent(mark.layer(), l -> new ArrayList<>());
                    if (!labels.contains(mark.label())) {
                        labels.add(mark.label());
                    }
                }
                if (source.withText()) {
                    zip.putNextEntry(new ZipEntry("Sources/" + guid(a.id()) + ".txt"));
                    zip.write(a.text().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            });
            zip.putNextEntry(new ZipEntry("project.qde"));
            project(source, codes, zip);
            zip.closeEntry();
        }
        return n[0];
    }

    private static List<Mark> marks(ExportedArticle a) {
        return Mark.of(a.report()).stream()
                .filter(Mark::inText)
                .filter(m -> m.end() > m.start())
                .toList();
    }

    private static void project(ExportSource source, Map<String, List<String>> codes, OutputStream out)
            throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Project");
            xml.writeDefaultNamespace(NAMESPACE);
            attributes(
                    xml, "name", "Masthead", "origin", "Masthead", "creatingUserGUID", USER, "creationDateTime", MADE);
            xml.writeStartElement("Users");
            xml.writeEmptyElement("User");
            attributes(xml, "guid", USER, "name", "Masthead");
            xml.writeEndElement();
            codeBook(xml, codes);
            variables(xml);
            xml.writeStartElement("Sources");
            if (source.withText()) {
                source.forEach(a -> {
                    try {
                        article(xml, a);
                    } catch (XMLStreamException e) {
                        throw new IOException(e);
                    }
                });
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void codeBook(XMLStreamWriter xml, Map<String, List<String>> codes) throws XMLStreamException {
        xml.writeStartElement("CodeBook");
        xml.writeStartElement("Codes");
        for (Map.Entry<String, List<String>> layer : codes.entrySet()) {
            xml.writeStartElement("Code");
            attributes(
                    xml,
                    "guid",
                    guid("code " + layer.getKey()),
                    "name",
                    layer.getKey(),
                    "isCodable",
                    "true",
                    "color",
                    COLOURS.getOrDefault(layer.getKey(), "#7f7f7f"));
            for (String label : layer.getValue()) {
                xml.writeEmptyElement("Code");
                attributes(
                        xml,
                        "guid",
                        guid("code " + layer.getKey() + " " + label),
                        "name",
                        label,
                        "isCodable",
                        "true",
                        "color",
                        COLOURS.getOrDefault(layer.getKey(), "#7f7f7f"));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void variables(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Variables");
        for (String name : VARIABLES) {
            xml.writeEmptyElement("Variable");
            attributes(xml, "guid", guid("variable " + name), "name", name, "typeOfVariable", "Text");
        }
        xml.writeEndElement();
    }

    private static void article(XMLStreamWriter xml, ExportedArticle a) throws XMLStreamException {
        String title = a.report().article().title();
        xml.writeStartElement("TextSource");
        attributes(
                xml,
                "guid",
                guid("source " + a.id()),
                "name",
                allowed(title == null || title.isBlank() ? a.id() : title),
                "plainTextPath",
                "internal://" + guid(a.id()) + ".txt",
                "creatingUser",
                USER,
                "creationDateTime",
                MADE);
        int number = 0;
        for (Mark mark : marks(a)) {
            String key = a.id() + " " + number++;
            xml.writeStartElement("PlainTextSelection");
            attributes(
                    xml,
                    "guid",
                    guid("selection " + key),
                    "name",
                    allowed(mark.text()),
                    "startPosition",
                    Integer.toString(mark.start()),
                    "endPosition",
                    Integer.toString(mark.end()),
                    "creatingUser",
                    USER,
                    "creationDateTime",
                    MADE);
            if (!mark.note().isEmpty()) {
                xml.writeStartElement("Description");
                xml.writeCharacters(allowed(mark.note()));
                xml.writeEndElement();
            }
            xml.writeStartElement("Coding");
            attributes(xml, "guid", guid("coding " + key), "creatingUser", USER, "creationDateTime", MADE);
            xml.writeEmptyElement("CodeRef");
            attributes(xml, "targetGUID", guid("code " + mark.layer() + " " + mark.label()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        value(
                xml,
                "outlet",
                a.report().article().outlet() == null
                        ? null
                        : a.report().article().outlet().slug());
        value(xml, "published_at", a.report().article().publishedAt());
        value(xml, "url", a.report().article().url());
        value(xml, "ownership_class", a.ownershipClass());
        value(xml, "country", a.country());
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        xml.writeStartElement("VariableValue");
        xml.writeEmptyElement("VariableRef");
        attributes(xml, "targetGUID", guid("variable " + name));
        xml.writeStartElement("TextValue");
        xml.writeCharacters(allowed(value));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    /** XML has no way to write most control characters. */
    static String allowed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
