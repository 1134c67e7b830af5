package dev.masthead.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the OpenAPI document says of answers. Each schema is compiled once, since large reports are checked against them in
 * most tests of the API.
 */
final class OpenApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final int MOST_FAULTS = 20;

    /** An address of the document as a pattern; those with fewer parameters come first. */
    private record Path(Pattern pattern, int parameters, JsonNode operations) {}

    private final List<Path> paths = new ArrayList<>();
    private final JsonNode components;
    private final Map<JsonNode, JsonSchema> compiled = new HashMap<>();

    OpenApiDocument(String json) {
        JsonNode document;
        try {
            document = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the OpenAPI document is no JSON", e);
        }
        if (!document.has("paths")) {
            throw new IllegalArgumentException("this is no OpenAPI document: " + json);
        }
        components = nullsAllowed(document.path("components"));
        document.get("paths").properties().forEach(path -> {
            String[] fixed = path.getKey().split("\\{[^}]*\\}", -1);
            StringBuilder pattern = new StringBuilder(Pattern.quote(fixed[0]));
            for (int i = 1; i < fixed.length; i++) {
                pattern.append("[^/]+").append(Pattern.quote(fixed[i]));
            }
            paths.add(new Path(Pattern.compile(pattern.toString()), fixed.length - 1, path.getValue()));
        });
        paths.sort(Comparator.comparingInt(Path::parameters));
    }

    /** Version 3.0 of OpenAPI says {@code nullable} where JSON Schema says that null is another type. */
    private static JsonNode nullsAllowed(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode out = JSON.createArrayNode();
            list.forEach(n -> out.add(nullsAllowed(n)));
            return out;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        ObjectNode out = JSON.createObjectNode();
        node.properties().forEach(field -> out.set(field.getKey(), nullsAllowed(field.getValue())));
        JsonNode nullable = out.get("nullable");
        if (nullable == null || !nullable.isBoolean()) {
            return out;
        }
        out.remove("nullable");
        if (!nullable.booleanValue()) {
            return out;
        }
        ObjectNode either = JSON.createObjectNode();
        either.putArray("anyOf").add(out).addObject().put("type", "null");
        return either;
    }

    /** What is wrong with an answer by this document; empty where nothing is. */
    List<String> faults(String method, String address, Response response) {
        Optional<Path> path = paths.stream()
                .filter(p -> p.pattern.matcher(address).matches())
                .filter(p -> p.operations.has(method.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (path.isEmpty()) {
            // that there is no such address, or no such method of it, is no answer of an operation
            return response.statusCode() == 404 || response.statusCode() == 405
                    ? List.of()
                    : List.of("no operation answers this");
        }
        JsonNode answers =
                path.get().operations.get(method.toLowerCase(Locale.ROOT)).get("responses");
        JsonNode answer = answers.path(Integer.toString(response.statusCode()));
        if (answer.isMissingNode()) {
            if (response.statusCode() < 400) {
                return List.of("no answer " + response.statusCode() + " is documented");
            }
            answer = answers.path("default");
        }
        return body(answer.path("content"), response);
    }

    private List<String> body(JsonNode content, Response response) {
        String type =
                response.contentType() == null ? "" : response.contentType().split(";", 2)[0];
        if (type.isEmpty()) {
            // an answer without a body: to HEAD, "not modified", whoever prefers a minimal one
            return List.of();
        }
        JsonNode media = content.has(type) ? content.get(type) : content.path("*/*");
        if (media.isMissingNode()) {
            return List.of(type + " is not among the documented types of the answer");
        }
        boolean json = type.equals("application/json") || type.endsWith("+json");
        // lines of JSON and files are described as strings
        boolean text = "string".equals(media.path("schema").path("type").asText());
        if (!json || text || media.path("schema").isMissingNode()) {
            return List.of();
        }
        try {
            return compiled
                    .computeIfAbsent(media.get("schema"), this::compile)
                    .validate(JSON.readTree(response.asByteArray()))
                    .stream()
                    .map(Object::toString)
                    .limit(MOST_FAULTS)
                    .toList();
        } catch (java.io.IOException e) {
            return List.of("the body is no JSON");
        }
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", components);
        whole.putArray("allOf").add(nullsAllowed(schema));
        return SCHEMAS.getSchema(whole);
    }
}
