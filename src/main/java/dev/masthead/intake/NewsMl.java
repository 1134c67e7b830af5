package dev.masthead.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** NewsML-G2 of the IPTC: news items with text in XML, alone or in a message of several. */
final class NewsMl implements XmlShape {
    @Override
    public String name() {
        return "newsml-g2";
    }

    @Override
    public Set<String> roots() {
        return Set.of("newsmessage", "newsitem");
    }

    @Override
    public List<Element> articles(Document document) {
        List<Element> items = new ArrayList<>();
        for (Element item : XmlFields.inside(document, "newsItem")) {
            // pictures and packages have no text
            if (!XmlFields.inside(item, "inlineXML").isEmpty()
                    || !XmlFields.inside(item, "inlineData").isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    @Override
    public void take(XmlFields fields) {
        Element item = fields.article();
        Optional<Element> nitf = fields.first("inlineXML", "body.content");
        Optional<Element> page = fields.first("inlineXML", "body").or(() -> fields.first("inlineXML"));
        fields.id(Optional.of(item.attr("guid")), "guid")
                .url(Optional.of(item.attr("guid")), "guid")
                .outlet(named(fields, "infoSource").or(() -> named(fields, "provider")), "provider")
                .title(fields.text("contentMeta", "headline").or(() -> fields.text("headline")), "headline")
                .body(nitf.or(() -> page).map(XmlFields::paragraphs), "inlineXML")
                .body(fields.text("inlineData"), "inlineData")
                .summary(fields.text("contentMeta", "description"), "description")
                .byline(fields.text("contentMeta", "by").or(() -> named(fields, "creator")), "by")
                .publishedAt(fields.text("itemMeta", "firstCreated"), "firstCreated")
                .publishedAt(fields.text("itemMeta", "versionCreated"), "versionCreated")
                .publishedAt(fields.text("contentMeta", "contentCreated"), "contentCreated")
                .language(
                        fields.attribute("tag", "contentMeta", "language").or(() -> Optional.of(item.attr("xml:lang"))),
                        "language")
                .keywords(keywords(fields), "subject")
                .metadata("slugline", fields.text("contentMeta", "slugline"))
                .metadata("dateline", fields.text("dateline"));
    }

    private static Optional<String> named(XmlFields fields, String element) {
        return fields.text(element, "name")
                .or(() -> fields.attribute("literal", element))
                .or(() -> fields.attribute("qcode", element).map(q -> q.substring(q.indexOf(':') + 1)));
    }

    private static List<String> keywords(XmlFields fields) {
        List<String> words = new ArrayList<>();
        for (Element subject : XmlFields.inside(fields.article(), "subject")) {
            XmlFields.inside(subject, "name").stream().limit(1).forEach(n -> words.add(n.text()));
        }
        return words;
    }
}
