package dev.masthead.export;

import dev.masthead.corpus.CitationNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Who rests on whom, for spreadsheets and for programs that draw networks. */
public final class CitationFiles {
    private static final Table PAIRS = new Table(
            "citations",
            "One row a group of articles and an outlet that they rest on.",
            Tables.columns("group:s group_name:s cites:s cites_name:s cites_class:s n_articles:i n_copies:i"
                    + " first_article:s first_published_at:d"),
            List.of("group", "cites"));

    private CitationFiles() {}

    /** One row a pair, as CSV (RFC 4180). */
    public static byte[] csv(CitationNetwork network) throws IOException {
        Map<String, CitationNetwork.Group> groups = new LinkedHashMap<>();
        network.groups().forEach(g -> groups.put(g.value(), g));
        Map<String, CitationNetwork.Cited> cited = new LinkedHashMap<>();
        network.cited().forEach(o -> cited.put(o.outlet(), o));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, PAIRS, false)) {
            for (CitationNetwork.Citation one : network.citations()) {
                file.write(new Object[] {
                    one.group(),
                    groups.get(one.group()).name(),
                    one.cites(),
                    cited.get(one.cites()).name(),
                    cited.get(one.cites()).ownershipClass(),
                    one.nArticles(),
                    one.nCopies(),
                    one.first() == null ? null : one.first().article(),
                    one.first() == null ? null : one.first().publishedAt()
                });
            }
        }
        return out.toByteArray();
    }

    /** Groups and outlets as nodes, citations as edges from who cites to who is cited: GraphML (graphml.graphdrawing.org). */
    public static byte[] graphml(CitationNetwork network) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            key(xml, "name", "node", "string");
            key(xml, "class", "node", "string");
            key(xml, "articles", "node", "long");
            key(xml, "weight", "edge", "long");
            key(xml, "copies", "edge", "long");
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "citations");
            xml.writeAttribute("edgedefault", "directed");
            Map<String, String> ids = nodes(xml, network);
            for (CitationNetwork.Citation one : network.citations()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("source", ids.get(citing(network, one.group())));
                xml.writeAttribute("target", ids.get("outlet " + one.cites()));
                data(xml, "weight", Long.toString(one.nArticles()));
                data(xml, "copies", Long.toString(one.nCopies()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    /** An outlet that cites and is cited is one node; a class or a month is none that is cited. */
    private static String citing(CitationNetwork network, String group) {
        return (network.by().equals("outlet") ? "outlet " : "group ") + group;
    }

    private static Map<String, String> nodes(XMLStreamWriter xml, CitationNetwork network) throws XMLStreamException {
        Map<String, String> ids = new LinkedHashMap<>();
        for (CitationNetwork.Group g : network.groups()) {
            node(xml, ids, citing(network, g.value()), g.name(), g.ownershipClass(), g.nArticles());
        }
        for (CitationNetwork.Cited o : network.cited()) {
            node(xml, ids, "outlet " + o.outlet(), o.name(), o.ownershipClass(), null);
        }
        return ids;
    }

    private static void node(
            XMLStreamWriter xml, Map<String, String> ids, String key, String name, String ownershipClass, Long articles)
            throws XMLStreamException {
        if (ids.containsKey(key)) {
            return;
        }
        String id = "n" + ids.size();
        ids.put(key, id);
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
        data(xml, "name", name);
        if (ownershipClass != null) {
            data(xml, "class", ownershipClass);
        }
        if (articles != null) {
            data(xml, "articles", articles.toString());
        }
        xml.writeEndElement();
    }

    private static void key(XMLStreamWriter xml, String name, String of, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(RefiQda.allowed(value));
        xml.writeEndElement();
    }
}
