package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.masthead.intake.html.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** News in JSON of the IPTC, versions 1 to 3. */
final class Ninjs implements JsonShape {
    private static final List<String> BODIES = List.of("body_text", "bodyText", "body_xhtml", "body_html");

    @Override
    public String name() {
        return "ninjs";
    }

    @Override
    public boolean recognises(JsonNode node) {
        boolean version = node.path("standard").path("name").asText().equalsIgnoreCase("ninjs");
        return version
                || node.has("uri")
                        && (node.has("versioncreated")
                                || node.has("versionCreated")
                                || node.has("headlines")
                                || node.has("bodies")
                                || BODIES.stream().anyMatch(node::has));
    }

    @Override
    public void take(FieldReader fields) {
        JsonNode node = fields.node();
        fields.url("url", "uri").id("uri").title("headline", "title").text("body_text", "bodyText");
        fields.html("body_xhtml", "body_html");
        headlines(node, fields);
        bodies(node, fields);
        fields.summary("description_text", "descriptionText")
                .publishedAt("firstcreated", "firstCreated", "contentCreated", "versioncreated", "versionCreated")
                .language("language")
                .keywords(",;", "keywords");
        JsonNode by = node.path("by");
        fields.bylines(";,", by.isMissingNode() ? "byline" : "by");
        sources(node, fields);
        fields.leave("body_xhtml", "body_html", "versioncreated", "versionCreated");
    }

    /** Versions 2 and 3 give the headline in lengths; the one without a role or called main is the headline. */
    private static void headlines(JsonNode node, FieldReader fields) {
        JsonNode chosen = best(node.path("headlines"));
        if (chosen != null) {
            fields.taken("title", "headlines", chosen.path("value").asText()).leave("headlines");
        }
    }

    private static void bodies(JsonNode node, FieldReader fields) {
        JsonNode chosen = best(node.path("bodies"));
        if (chosen == null) {
            return;
        }
        String value = chosen.path("value").asText();
        String type = (chosen.path("contenttype").asText()
                        + chosen.path("contentType").asText())
                .toLowerCase(Locale.ROOT);
        boolean markup = type.contains("html") || type.contains("xml") || type.isEmpty() && value.startsWith("<");
        fields.taken("text", "bodies", markup ? PageReader.fragmentText(value) : value)
                .leave("bodies");
    }

    private static JsonNode best(JsonNode list) {
        JsonNode first = null;
        for (JsonNode one : list) {
            if (one.path("value").asText().isBlank()) {
                continue;
            }
            String role = one.path("role").asText().toLowerCase(Locale.ROOT);
            if (role.isEmpty() || role.equals("main")) {
                return one;
            }
            first = first == null ? one : first;
        }
        return first;
    }

    private static void sources(JsonNode node, FieldReader fields) {
        List<String> names = new ArrayList<>();
        JsonNode infosources = node.has("infosources") ? node.path("infosources") : node.path("infosource");
        for (JsonNode source : infosources) {
            String name = source.path("name").asText();
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        if (!names.isEmpty()) {
            fields.metadata("infosources", String.join("; ", names));
            fields.leave("infosources", "infosource");
            if (node.path("url").asText().isBlank()) {
                fields.taken("outlet", node.has("infosources") ? "infosources" : "infosource", names.get(0));
            }
        }
    }
}
