package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** What news-please writes; a date it did not find is the word None. */
final class NewsPlease implements JsonShape {
    @Override
    public String name() {
        return "news-please";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("maintext") || node.has("source_domain") && node.has("date_publish");
    }

    @Override
    public void take(FieldReader fields) {
        fields.url("url")
                .outlet("source_domain")
                .title("title", "title_page", "title_rss")
                .text("maintext", "text")
                .summary("description")
                .bylines(";", "authors")
                .publishedAt("date_publish")
                .language("language")
                .leave("text");
    }
}
