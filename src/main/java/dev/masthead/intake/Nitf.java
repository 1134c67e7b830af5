package dev.masthead.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** News Industry Text Format of the IPTC, as agencies and the corpus of the New York Times have it. */
final class Nitf implements XmlShape {
    @Override
    public String name() {
        return "nitf";
    }

    @Override
    public Set<String> roots() {
        return Set.of("nitf");
    }

    @Override
    public List<Element> articles(Document document) {
        return XmlFields.inside(document, "nitf");
    }

    @Override
    public void take(XmlFields fields) {
        fields.id(fields.attribute("id-string", "doc-id"), "doc-id")
                .url(fields.attribute("ex-ref", "pubdata"), "pubdata ex-ref")
                .outlet(fields.attribute("name", "pubdata").or(() -> fields.text("distributor")), "pubdata name")
                .title(fields.text("hedline", "hl1").or(() -> fields.text("head", "title")), "hl1")
                .body(body(fields), "body.content")
                .summary(fields.text("abstract"), "abstract")
                .byline(fields.text("byline"), "byline")
                .publishedAt(fields.attribute("date.publication", "pubdata"), "date.publication")
                .publishedAt(fields.attribute("norm", "date.issue"), "date.issue")
                .publishedAt(fields.attribute("norm", "date.release"), "date.release")
                .section(fields.attribute("position.section", "pubdata"), "position.section")
                .keywords(keywords(fields.article()), "keyword")
                .metadata("dateline", fields.text("dateline"));
    }

    /** The corpus of the New York Times repeats the first paragraph in a block of its own. */
    private static Optional<String> body(XmlFields fields) {
        Optional<Element> content = fields.first("body.content");
        for (Element block : content.map(c -> XmlFields.inside(c, "block")).orElse(List.of())) {
            if (block.attr("class").equals("full_text")) {
                return Optional.of(XmlFields.paragraphs(block));
            }
        }
        return content.map(c -> {
            Element text = c.clone();
            for (String media : List.of("media", "table", "fn")) {
                XmlFields.inside(text, media).forEach(Element::remove);
            }
            return XmlFields.paragraphs(text);
        });
    }

    private static List<String> keywords(Element article) {
        List<String> words = new ArrayList<>();
        XmlFields.inside(article, "keyword").forEach(k -> words.add(k.attr("key")));
        words.removeIf(String::isBlank);
        return words;
    }
}
