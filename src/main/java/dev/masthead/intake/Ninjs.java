package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.masthead.intake.html.LinkedData;
import dev.masthead.intake.html.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** News in JSON of the IPTC, versions 1 to 3. */
final class Ninjs implements JsonShape {
    private static final String BODY = "body_";

    /** Version 1 lets providers name bodies and headlines by their purpose; these names its guidelines use. */
    private static final List<String> TEXTS = List.of("body_text", "body_main", "body_plain", "body_plaintext");

    private static final List<String> MARKUP = List.of("body_xhtml", "body_html", "body_richtext");

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
                                || TEXTS.stream().anyMatch(node::has)
                                || MARKUP.stream().anyMatch(node::has));
    }

    @Override
    public void take(FieldReader fields) {
        JsonNode node = fields.node();
        fields.url("url", "uri").id("uri").title("headline", "headline_main", "title");
        body(node, fields);
        headlines(node, fields);
        bodies(node, fields);
        descriptions(node, fields);
        fields.publishedAt(
                        "firstcreated",
                        "firstCreated",
                        "contentcreated",
                        "contentCreated",
                        "versioncreated",
                        "versionCreated")
                .language("language")
                .keywords(",;", "keywords");
        fields.people("by", "byline");
        sources(node, fields);
        fields.leave("versioncreated", "versionCreated");
    }

    /** The plain body before the one with markup: a provider that has both says the same in them. */
    private static void body(JsonNode node, FieldReader fields) {
        List<String> named = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (name.startsWith(BODY)) {
                named.add(name);
            }
        });
        fields.text(TEXTS.toArray(String[]::new)).html(MARKUP.toArray(String[]::new));
        fields.html(named.toArray(String[]::new)).leave(named.toArray(String[]::new));
    }

    private static void descriptions(JsonNode node, FieldReader fields) {
        JsonNode chosen = best(node.path("descriptions"));
        if (chosen != null) {
            fields.taken("summary", "descriptions", chosen.path("value").asText())
                    .leave("descriptions");
        } else {
            fields.summary("description_text", "description_main", "description_summary");
        }
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

    /** Who supplied it, in the spelling of versions 3, 2 and 1. An {@code uri} names the item and not where it appeared. */
    private static void sources(JsonNode node, FieldReader fields) {
        for (String field : List.of("infoSources", "infosources", "infosource")) {
            List<String> names = LinkedData.names(node.path(field));
            if (!names.isEmpty()) {
                fields.metadata("infosources", String.join("; ", names));
                fields.leave(field);
                if (node.path("url").asText().isBlank()) {
                    fields.taken("outlet", field, names.get(0));
                }
                return;
            }
        }
    }
}
