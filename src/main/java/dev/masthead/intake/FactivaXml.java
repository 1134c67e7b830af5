package dev.masthead.intake;

import dev.masthead.intake.press.Languages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What Factiva's interface for programs answers: a response with articles. */
final class FactivaXml implements XmlShape {
    @Override
    public String name() {
        return "factiva";
    }

    @Override
    public Set<String> roots() {
        return Set.of("ppsarticleresponse", "getarticleresponse", "ppsarticleresultset");
    }

    @Override
    public List<Element> articles(Document document) {
        return XmlFields.inside(document, "article").stream()
                .filter(a -> !XmlFields.inside(a, "headline").isEmpty())
                .toList();
    }

    @Override
    public void take(XmlFields fields) {
        Optional<String> id = fields.text("accessionNo")
                .or(() -> fields.text("reference").map(r -> r.substring(r.lastIndexOf('/') + 1)));
        String lead = fields.first("leadParagraph").map(XmlFields::paragraphs).orElse("");
        String tail = fields.first("tailParagraphs").map(XmlFields::paragraphs).orElse("");
        fields.id(id, "reference")
                .outlet(fields.text("sourceName"), "sourceName")
                .title(fields.text("headline"), "headline")
                .body(Optional.of((lead + "\n\n" + tail).strip()), "tailParagraphs")
                .byline(fields.text("byline"), "byline")
                .publishedAt(fields.text("publicationDate", "date"), "publicationDate")
                .publishedAt(fields.text("publicationDate"), "publicationDate")
                .language(fields.text("baseLanguage").map(l -> l.length() > 2 ? Languages.code(l) : l), "baseLanguage")
                .section(fields.text("sectionName"), "sectionName")
                .metadata("length", fields.text("wordCount").map(w -> w + " words"))
                .metadata("copyright", fields.text("copyright"));
    }
}
