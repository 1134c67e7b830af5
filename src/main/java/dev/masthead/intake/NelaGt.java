package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** Articles of the NELA-GT collections, whose texts have about one word in fourteen replaced by {@code @}. */
final class NelaGt implements JsonShape {
    private static final String REPLACED = "@ @";

    @Override
    public String name() {
        return "nela-gt";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("content")
                && node.has("source")
                && (node.has("published_utc")
                        || node.has("collection_utc")
                        || node.has("published")
                        || node.has("date") && node.has("author"));
    }

    @Override
    public void take(FieldReader fields) {
        fields.id("id")
                .url("url")
                .outlet("source")
                .title("title")
                .text("content")
                .bylines(",;", "author")
                .publishedAt("published_utc", "published", "date");
        if (fields.node().path("content").asText().contains(REPLACED)) {
            fields.values().warn("Words of this text were replaced by @ where it was published: counts are too low");
        }
    }
}
