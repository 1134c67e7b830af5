package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** What trafilatura writes with {@code --json --with-metadata}. */
final class Trafilatura implements JsonShape {
    @Override
    public String name() {
        return "trafilatura";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("source-hostname")
                || node.has("hostname") && (node.has("fingerprint") || node.has("excerpt"))
                || node.has("raw_text") && node.has("fingerprint");
    }

    @Override
    public void take(FieldReader fields) {
        fields.id("id")
                .url("source", "url")
                .outlet("source-hostname", "hostname")
                .title("title")
                .text("text", "raw_text")
                .summary("excerpt", "description")
                .bylines(";", "author")
                .publishedAt("date")
                .language("language")
                .section("categories")
                .keywords(";,", "tags")
                .leave("raw_text", "text");
    }
}
