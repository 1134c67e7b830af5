package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** Stories of Media Cloud, of its present and of its former interface. */
final class MediaCloud implements JsonShape {
    @Override
    public String name() {
        return "media-cloud";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("stories_id")
                || node.has("story_text")
                || node.has("media_name") && (node.has("publish_date") || node.has("media_url"));
    }

    @Override
    public void take(FieldReader fields) {
        fields.id("stories_id", "id")
                .url("url", "guid")
                .outlet("media_url", "media_name")
                .title("title")
                .text("story_text", "text")
                .publishedAt("publish_date")
                .language("language");
    }
}
