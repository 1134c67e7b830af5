package dev.masthead.intake.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article as a page's JSON-LD describes it. What is no JSON there is passed over, as browsers do. */
public final class LinkedData {
    private static final int MOST_SCRIPTS = 50;
    private static final int MOST_NODES = 5_000;
    private static final int LONGEST_SCRIPT = 4 << 20;
    private static final int DEEPEST = 100;
    private static final int MOST_ARTICLES = 50;
    private static final int HEADLINE_CHARS = 10;

    private static final JsonMapper MAPPER = newMapper();

    private final JsonNode article;

    private LinkedData(JsonNode article) {
        this.article = article;
    }

    private static JsonMapper newMapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper;
    }

    /** The article of a page: of several the one that the page is called after, and of these the one with most text. */
    static LinkedData of(Document document) {
        int seen = 0;
        String title = document.title();
        ObjectNode best = null;
        int bestRank = -1;
        for (Element script : document.select("script[type=application/ld+json]")) {
            String json = script.data().strip();
            if (seen++ >= MOST_SCRIPTS || json.length() > LONGEST_SCRIPT) {
                continue;
            }
            try {
                for (ObjectNode found : articles(MAPPER.readTree(json))) {
                    String headline = found.path("headline").asText("").strip();
                    boolean same = headline.length() >= HEADLINE_CHARS && title.contains(headline);
                    int rank = (same ? LONGEST_SCRIPT : 0)
                            + found.path("articleBody").asText("").length();
                    if (rank > bestRank) {
                        best = found;
                        bestRank = rank;
                    }
                }
            } catch (JsonProcessingException notJson) {
                // the next one
            }
        }
        return new LinkedData(best == null ? MAPPER.createObjectNode() : best);
    }

    boolean isGiven() {
        return !article.isEmpty();
    }

    /** The article that a JSON-LD document describes, also inside lists and {@code @graph}; empty where it has none. */
    public static Optional<JsonNode> article(JsonNode root) {
        return articles(root).stream().map(a -> (JsonNode) a).findFirst();
    }

    private static List<ObjectNode> articles(JsonNode root) {
        List<ObjectNode> articles = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES && articles.size() < MOST_ARTICLES; seen++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                if (isArticle(node.path("@type"))) {
                    articles.add(withNames((ObjectNode) node, root));
                    continue;
                }
                for (String inside : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")) {
                    if (node.path(inside).isContainerNode()) {
                        open.add(node.get(inside));
                    }
                }
            }
        }
        return articles;
    }

    /** The article with its people and organisations in place, where a {@code @graph} names them beside it. */
    private static ObjectNode withNames(ObjectNode article, JsonNode root) {
        Map<String, JsonNode> named = new HashMap<>();
        for (JsonNode document : root.isArray() ? root : List.of(root)) {
            int seen = 0;
            for (JsonNode node : document.path("@graph")) {
                if (node.has("name") && seen++ < MOST_NODES) {
                    named.putIfAbsent(node.path("@id").asText(""), node);
                }
            }
        }
        if (named.isEmpty()) {
            return article;
        }
        ObjectNode copy = article.objectNode().setAll(article);
        for (String field : List.of("author", "creator", "publisher")) {
            JsonNode value = article.path(field);
            if (value.isArray()) {
                ArrayNode list = copy.putArray(field);
                value.forEach(one -> list.add(named(one, named)));
            } else if (value.isObject()) {
                copy.set(field, named(value, named));
            }
        }
        return copy;
    }

    private static JsonNode named(JsonNode value, Map<String, JsonNode> named) {
        return value.has("name") ? value : named.getOrDefault(value.path("@id").asText(""), value);
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isTextual()) {
            String name = type.textValue();
            return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
        }
        for (JsonNode one : type) {
            if (one.isTextual() && isArticle(one)) {
                return true;
            }
        }
        return false;
    }

    JsonNode get(String field) {
        return article.get(field);
    }

    /** The first of the fields that holds text. */
    Optional<String> text(String... fields) {
        for (String field : fields) {
            JsonNode value = article.path(field);
            if (value.isArray() && value.size() > 0) {
                value = value.get(0);
            }
            if (value.isTextual() && !value.textValue().isBlank()) {
                return Optional.of(value.textValue());
            }
        }
        return Optional.empty();
    }

    Optional<String> name(String field) {
        return names(field).stream().findFirst();
    }

    List<String> names(String field) {
        return names(article.path(field));
    }

    /** Names of persons or organisations: strings, objects with a name, or lists of both. */
    public static List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode one : value) {
                if (!one.isArray()) {
                    names.addAll(names(one));
                }
            }
        } else if (value.isObject()) {
            names.addAll(names(value.path("name")));
        } else if (value.isTextual() && !value.textValue().isBlank()) {
            names.add(value.textValue().strip());
        }
        return names;
    }
}
