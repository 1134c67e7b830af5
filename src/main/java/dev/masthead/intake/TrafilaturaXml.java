package dev.masthead.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What trafilatura writes with {@code --xml} and with {@code --xmltei}, and other TEI documents of one text. */
final class TrafilaturaXml implements XmlShape {
    @Override
    public String name() {
        return "tei";
    }

    @Override
    public Set<String> roots() {
        return Set.of("tei", "teicorpus", "doc");
    }

    @Override
    public List<Element> articles(Document document) {
        List<Element> texts = XmlFields.inside(document, "TEI");
        return texts.isEmpty()
                ? XmlFields.inside(document, "doc").stream()
                        .filter(d -> !XmlFields.inside(d, "main").isEmpty())
                        .toList()
                : texts;
    }

    @Override
    public void take(XmlFields fields) {
        Element root = fields.article();
        if (root.tagName().equalsIgnoreCase("doc")) {
            plain(fields, root);
            return;
        }
        fields.url(fields.attribute("target", "sourceDesc", "ptr").or(() -> fields.attribute("target", "ptr")), "ptr")
                .outlet(fields.text("sourceDesc", "publisher").or(() -> fields.text("publisher")), "publisher")
                .title(title(fields), "titleStmt")
                .body(body(fields), "body")
                .summary(fields.text("profileDesc", "abstract"), "abstract")
                .names(texts(fields, "titleStmt", "author"), "author")
                .publishedAt(fields.text("sourceDesc", "publicationStmt", "date"), "date")
                .publishedAt(fields.attribute("when", "publicationStmt", "date"), "date")
                .publishedAt(fields.text("publicationStmt", "date"), "date")
                .publishedAt(fields.attribute("when", "sourceDesc", "date"), "date")
                .language(
                        fields.attribute("ident", "language")
                                .or(() -> Optional.of(fields.article().attr("xml:lang"))),
                        "language")
                .keywords(terms(fields), "term");
    }

    private static Optional<String> title(XmlFields fields) {
        for (Element title : XmlFields.inside(fields.article(), "title")) {
            if (title.attr("type").equals("main") && !title.text().isBlank()) {
                return Optional.of(title.text());
            }
        }
        return fields.text("titleStmt", "title");
    }

    /** The text without the comments that trafilatura puts into a division of their own. */
    private static Optional<String> body(XmlFields fields) {
        return fields.first("text", "body").map(b -> {
            Element text = b.clone();
            for (Element part : XmlFields.inside(text, "div")) {
                if (part.attr("type").equals("comments")) {
                    part.remove();
                }
            }
            return XmlFields.paragraphs(text);
        });
    }

    private static List<String> terms(XmlFields fields) {
        List<String> words = new ArrayList<>();
        for (Element term : XmlFields.inside(fields.article(), "term")) {
            if (!term.attr("type").equals("categories")) {
                words.addAll(split(term.text()));
            }
        }
        return words;
    }

    private static List<String> texts(XmlFields fields, String around, String name) {
        List<String> texts = new ArrayList<>();
        fields.first(around).ifPresent(a -> XmlFields.inside(a, name).forEach(e -> texts.addAll(split(e.text()))));
        return texts;
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(";|,(?=\\S)"))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static void plain(XmlFields fields, Element doc) {
        fields.url(Optional.of(doc.attr("source")), "source")
                .outlet(Optional.of(doc.attr("sitename")), "sitename")
                .title(Optional.of(doc.attr("title")), "title")
                .body(fields.first("main").map(XmlFields::paragraphs), "main")
                .summary(Optional.of(doc.attr("excerpt")), "excerpt")
                .names(split(doc.attr("author")), "author")
                .publishedAt(Optional.of(doc.attr("date")), "date")
                .language(Optional.of(doc.attr("language")), "language")
                .section(Optional.of(doc.attr("categories")), "categories")
                .keywords(split(doc.attr("tags")), "tags");
    }
}
