package dev.masthead.export;

import dev.masthead.article.ArticleSummary;
import dev.masthead.corpus.SavedQuery;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The articles of a saved query as an Atom feed (RFC 4287), for whoever comes and reads it: nothing is sent out. */
public final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /**
     * The feed.
     *
     * @param articles the last to arrive first
     */
    public static byte[] of(SavedQuery query, List<ArticleSummary> articles) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:masthead:query:" + query.id());
            element(xml, "title", query.title());
            Instant updated =
                    articles.isEmpty() ? query.createdAt() : articles.get(0).createdAt();
            element(xml, "updated", updated.toString());
            link(xml, "self", "/api/v1/queries/" + query.id() + "/feed");
            xml.writeStartElement("author");
            element(xml, "name", "Masthead");
            xml.writeEndElement();
            for (ArticleSummary article : articles) {
                entry(xml, article);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, ArticleSummary article) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:masthead:article:" + segment(article.id()));
        element(xml, "title", article.title().isEmpty() ? "(no headline)" : article.title());
        element(xml, "updated", article.createdAt().toString());
        if (article.publishedAt() != null) {
            element(xml, "published", article.publishedAt().toString());
        }
        link(xml, "alternate", "/articles/" + segment(article.id()));
        if (isWeb(article.url())) {
            link(xml, "via", article.url());
        }
        if (article.outlet() != null) {
            xml.writeStartElement("source");
            element(xml, "title", article.outlet().name());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isWeb(String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://"));
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", RefiQda.allowed(address));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(RefiQda.allowed(text));
        xml.writeEndElement();
    }
}
