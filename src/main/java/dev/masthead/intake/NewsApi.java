package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article of NewsAPI.org, which cuts texts off. */
final class NewsApi implements JsonShape {
    private static final Pattern CUT = Pattern.compile("\\s*…?\\s*\\[\\+\\d+ chars\\]\\s*$");

    @Override
    public String name() {
        return "newsapi";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("publishedAt") && node.has("urlToImage");
    }

    @Override
    public void take(FieldReader fields) {
        JsonNode node = fields.node();
        fields.url("url").title("title").summary("description").text("content", "description");
        Matcher cut = CUT.matcher(node.path("content").asText());
        if (cut.find()) {
            fields.taken("text", "content", node.path("content").asText().substring(0, cut.start()));
            fields.values().warn("The interface cut the text off: only its beginning was read");
        }
        String source =
                node.path("source").path("name").asText(node.path("source").asText());
        if (node.path("url").asText().isBlank() && !source.isBlank()) {
            fields.taken("outlet", "source.name", source);
        }
        fields.namesIn("author", node.path("author").asText())
                .publishedAt("publishedAt")
                .leave("source", "author", "urlToImage");
    }
}
