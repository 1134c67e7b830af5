package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An item of the Guardian's Open Platform, with {@code show-fields=all}. */
final class Guardian implements JsonShape {
    @Override
    public String name() {
        return "guardian";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("webUrl") && node.has("webTitle");
    }

    @Override
    public void take(FieldReader fields) {
        JsonNode inner = fields.node().path("fields");
        fields.id("id").url("webUrl").title("webTitle");
        boolean plain = !inner.path("bodyText").asText().isBlank();
        String markup = inner.path("body").asText(inner.path("main").asText());
        // the plain text of the interface has no paragraphs
        if (!markup.isBlank()) {
            fields.markup("fields.body", markup);
        } else if (plain) {
            fields.taken("text", "fields.bodyText", inner.path("bodyText").asText());
        }
        if (!inner.path("headline").asText().isBlank()) {
            fields.taken("title", "fields.headline", inner.path("headline").asText());
        }
        String standfirst =
                inner.path("standfirst").asText(inner.path("trailText").asText());
        if (!standfirst.isBlank()) {
            fields.taken("summary", "fields.standfirst", FieldReader.plain(standfirst));
        }
        fields.namesIn("fields.byline", inner.path("byline").asText())
                .publishedAt("webPublicationDate")
                .section("sectionName");
        List<String> keywords = new ArrayList<>();
        fields.node().path("tags").forEach(t -> {
            if (t.path("type").asText().equals("keyword")) {
                keywords.add(t.path("webTitle").asText());
            }
        });
        fields.keywordsOf("tags", keywords).leave("fields", "tags", "apiUrl", "isHosted");
        fields.language("lang");
    }
}
