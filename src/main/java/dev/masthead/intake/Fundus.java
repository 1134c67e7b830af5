package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An article as Fundus saves it: a summary, and sections with a headline and paragraphs. */
final class Fundus implements JsonShape {
    @Override
    public String name() {
        return "fundus";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.path("body").path("sections").isArray()
                || node.has("plaintext") && (node.has("publishing_date") || node.has("free_access"));
    }

    @Override
    public void take(FieldReader fields) {
        JsonNode node = fields.node();
        JsonNode body = node.path("body");
        fields.text("plaintext");
        if (body.path("sections").isArray()) {
            List<String> blocks = new ArrayList<>();
            add(blocks, body.path("summary"));
            for (JsonNode section : body.path("sections")) {
                add(blocks, section.path("headline"));
                add(blocks, section.path("paragraphs"));
            }
            fields.taken("text", "body", String.join("\n\n", blocks));
        }
        JsonNode html = node.path("html");
        String url = node.path("url")
                .asText(html.path("responded_url")
                        .asText(html.path("requested_url").asText()));
        fields.address("url", url)
                .outlet("publisher")
                .title("title")
                .bylines(";", "authors")
                .publishedAt("publishing_date")
                .language("lang", "language")
                .keywords(";,", "topics")
                .leave("body", "plaintext", "html", "images");
    }

    private static void add(List<String> blocks, JsonNode texts) {
        if (texts.isTextual() && !texts.textValue().isBlank()) {
            blocks.add(texts.textValue().strip());
        }
        texts.forEach(t -> add(blocks, t));
    }
}
