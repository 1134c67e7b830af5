package dev.masthead.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Makes the JSON Schema of reports from the records that they are made of, with the words that OpenAPI describes them with. */
final class ReportSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private final Properties descriptions = new Properties();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private ReportSchema() {
        try (Reader in = new InputStreamReader(
                ReportSchema.class.getResourceAsStream("/dev/masthead/api/descriptions.properties"),
                StandardCharsets.UTF_8)) {
            descriptions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode generate() {
        ReportSchema schema = new ReportSchema();
        ObjectNode out = JSON.createObjectNode();
        out.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        out.put("title", Report.SCHEMA);
        out.setAll(schema.object(Report.class));
        ((ObjectNode) out.at("/properties/schema")).put("const", Report.SCHEMA);
        out.putObject("$defs").setAll(schema.definitions);
        return out;
    }

    private ObjectNode object(Class<?> record) {
        ObjectNode out = JSON.createObjectNode();
        describe(out, record.getSimpleName());
        out.put("type", "object");
        out.put("additionalProperties", false);
        ArrayNode required = out.putArray("required");
        ObjectNode properties = out.putObject("properties");
        for (RecordComponent c : record.getRecordComponents()) {
            JsonProperty given = c.getAccessor().getAnnotation(JsonProperty.class);
            String name = given == null ? SNAKE_CASE.translate(c.getName()) : given.value();
            required.add(name);
            ObjectNode type = type(c.getGenericType());
            if (c.isAnnotationPresent(Nullable.class)) {
                type = orNull(type);
            }
            describe(type, record.getSimpleName() + "." + name);
            properties.set(name, type);
        }
        return out;
    }

    private void describe(ObjectNode schema, String key) {
        if (descriptions.containsKey(key)) {
            schema.put("description", descriptions.getProperty(key));
        }
    }

    private static ObjectNode orNull(ObjectNode type) {
        ObjectNode out = JSON.createObjectNode();
        if (type.has("$ref")) {
            ArrayNode either = out.putArray("anyOf");
            either.add(type);
            either.addObject().put("type", "null");
        } else {
            out.putArray("type").add(type.get("type")).add("null");
        }
        return out;
    }

    private ObjectNode type(Type type) {
        ObjectNode out = JSON.createObjectNode();
        if (type instanceof ParameterizedType p) {
            Class<?> raw = (Class<?>) p.getRawType();
            boolean list = Collection.class.isAssignableFrom(raw);
            out.put("type", list ? "array" : "object");
            Type[] arguments = p.getActualTypeArguments();
            out.set(list ? "items" : "additionalProperties", type(arguments[arguments.length - 1]));
        } else if (type == String.class) {
            out.put("type", "string");
        } else if (type == int.class || type == Integer.class) {
            out.put("type", "integer").put("minimum", 0);
        } else if (type == double.class || type == Double.class) {
            out.put("type", "number");
        } else if (type == boolean.class || type == Boolean.class) {
            out.put("type", "boolean");
        } else if (type instanceof Class<?> record && record.isRecord()) {
            String name = record.getSimpleName();
            out.put("$ref", "#/$defs/" + name);
            if (!definitions.containsKey(name)) {
                definitions.put(name, JSON.createObjectNode());
                definitions.put(name, object(record));
            }
        } else {
            throw new IllegalArgumentException("a report's record has a component of a type without a schema: " + type);
        }
        return out;
    }
}
