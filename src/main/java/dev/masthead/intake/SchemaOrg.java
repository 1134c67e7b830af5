package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.masthead.intake.html.LinkedData;
import dev.masthead.intake.html.PageReader;
import java.util.List;

/** An article of schema.org as JSON-LD; {@link JsonArticles} has taken it out of its {@code @graph}. */
final class SchemaOrg implements JsonShape {
    @Override
    public String name() {
        return "schema.org";
    }

    @Override
    public boolean recognises(JsonNode node) {
        boolean linked = node.has("@type") || node.has("@graph") || node.has("@context");
        return linked && LinkedData.article(node).isPresent();
    }

    @Override
    public void take(FieldReader fields) {
        JsonNode node = fields.node();
        fields.url("url", "mainEntityOfPage", "@id")
                .title("headline", "name")
                .summary("description", "abstract")
                .bylines(";", "author", "creator")
                .publishedAt("datePublished", "dateCreated")
                .language("inLanguage")
                .section("articleSection")
                .keywords(",;", "keywords")
                .leave("@context", "@type", "@id");
        String body = node.path("articleBody").asText(node.path("text").asText());
        if (!body.isBlank()) {
            boolean markup = body.contains("</p>") || body.contains("<br");
            fields.taken(
                            "text",
                            node.has("articleBody") ? "articleBody" : "text",
                            markup ? PageReader.fragmentText(body) : body)
                    .leave("articleBody", "text");
        }
        List<String> publisher = LinkedData.names(node.path("publisher"));
        if (!publisher.isEmpty()) {
            fields.metadata("publisher", publisher.get(0));
            fields.leave("publisher");
            if (!node.path("url").isTextual()) {
                fields.taken("outlet", "publisher", publisher.get(0));
            }
        }
    }
}
