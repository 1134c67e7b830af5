package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** What newspaper4k and newspaper3k write. */
final class Newspaper4k implements JsonShape {
    @Override
    public String name() {
        return "newspaper4k";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("read_more_link")
                || node.has("publish_date")
                        && (node.has("top_image")
                                || node.has("meta_lang")
                                || node.has("meta_keywords")
                                || node.has("canonical_link"));
    }

    @Override
    public void take(FieldReader fields) {
        fields.url("canonical_link", "url")
                .outlet("meta_site_name")
                .title("title")
                .text("text")
                .summary("meta_description", "summary")
                .bylines(";", "authors")
                .publishedAt("publish_date")
                .language("language", "meta_lang")
                .keywords(",;", "tags", "meta_keywords", "keywords");
    }
}
