package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A document of the New York Times' article search, which gives first paragraphs only. */
final class NewYorkTimes implements JsonShape {
    @Override
    public String name() {
        return "nyt";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("web_url")
                && (node.has("lead_paragraph") || node.has("snippet") || node.has("abstract"))
                && node.has("pub_date");
    }

    @Override
    public void take(FieldReader fields) {
        JsonNode node = fields.node();
        fields.url("web_url")
                .text("text", "body", "lead_paragraph", "snippet", "abstract")
                .summary("abstract", "snippet");
        if (!node.has("text") && !node.has("body")) {
            fields.values().warn("The interface gives no full text: the first paragraph was read instead");
        }
        String headline =
                node.path("headline").path("main").asText(node.path("headline").asText());
        if (!headline.isBlank()) {
            fields.taken("title", "headline.main", headline);
        }
        fields.namesIn(
                        "byline.original",
                        node.path("byline")
                                .path("original")
                                .asText(node.path("byline").asText()))
                .publishedAt("pub_date")
                .section("section_name", "news_desk");
        List<String> keywords = new ArrayList<>();
        node.path("keywords").forEach(k -> keywords.add(k.path("value").asText()));
        fields.keywordsOf("keywords", keywords).leave("headline", "byline", "keywords", "multimedia", "_id", "uri");
    }
}
