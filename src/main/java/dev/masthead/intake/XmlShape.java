package dev.masthead.intake;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Articles in XML of one kind. {@link XmlInput} lists them. */
interface XmlShape {
    /** The name reports give as {@code source_format}. */
    String name();

    /** Names of the root element without prefix, in small letters. */
    Set<String> roots();

    /** The elements that are articles, in the order of the document. */
    List<Element> articles(Document document);

    /** Takes every value that the shape has. */
    void take(XmlFields fields);
}
