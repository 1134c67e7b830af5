package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An item of a JSON Feed (jsonfeed.org, versions 1 and 1.1). */
final class JsonFeed implements JsonShape {
    @Override
    public String name() {
        return "json-feed";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("content_html") || node.has("content_text");
    }

    @Override
    public void take(FieldReader fields) {
        fields.id("id")
                .url("url", "external_url")
                .title("title")
                .html("content_html")
                .summary("summary")
                .publishedAt("date_published", "date_modified")
                .language("language")
                .keywords(",", "tags");
        if (fields.node().path("content_html").asText().isBlank()) {
            fields.text("content_text");
        }
        List<String> names = new ArrayList<>();
        fields.node().path("authors").forEach(a -> names.add(a.path("name").asText()));
        if (names.isEmpty()) {
            names.add(fields.node().path("author").path("name").asText());
        }
        names.removeIf(String::isBlank);
        if (!names.isEmpty()) {
            fields.namesIn("authors", String.join("; ", names));
        }
        fields.leave("authors", "author", "content_text", "content_html", "image", "banner_image");
    }
}
