package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.masthead.intake.press.Languages;

/** An article of Event Registry (newsapi.ai). */
final class EventRegistry implements JsonShape {
    @Override
    public String name() {
        return "event-registry";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("body")
                && node.has("uri")
                && (node.has("dateTime") || node.has("dateTimePub") || node.has("dataType"));
    }

    @Override
    public void take(FieldReader fields) {
        JsonNode source = fields.node().path("source");
        fields.id("uri").url("url").title("title").text("body");
        if (fields.node().path("url").asText().isBlank()
                && !source.path("title").asText().isBlank()) {
            fields.taken("outlet", "source.title", source.path("title").asText());
        }
        // dateTimePub is when the article appeared, dateTime when the service found it
        fields.publishedAt("dateTimePub", "dateTime", "date")
                .bylines(";", "authors")
                .keywords(";,", "concepts", "categories");
        String language = fields.node().path("lang").asText();
        fields.languageOf("lang", language.length() > 2 ? Languages.ofThreeLetters(language) : language);
        fields.leave("source", "date", "time", "dateTime", "lang");
    }
}
