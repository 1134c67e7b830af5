package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.intake.html.LinkedData;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** Reads an article from one JSON object: the project's own, or that of a program known by the fields it writes. */
public final class JsonArticles implements SubmissionFormat {
    /** Every shape there is; a new one is a class and a line here. The first that fits reads. */
    private static final List<JsonShape> SHAPES = List.of(
            new SchemaOrg(),
            new Ninjs(),
            new Guardian(),
            new NewYorkTimes(),
            new EventRegistry(),
            new NewsApi(),
            new Fundus(),
            new NewsPlease(),
            new MediaCloud(),
            new NelaGt(),
            new Trafilatura(),
            new Newspaper4k(),
            new JsonFeed());

    private static final ColumnMapping ANY_TABLE = new ColumnMapping(Map.of());

    private final Limits limits;
    private final boolean anyId;
    private final JsonSubmissions own;

    /** @param anyId whether ids may be any text, as in files; in the service they become parts of addresses */
    public JsonArticles(Limits limits, Bounds bounds, boolean anyId) {
        this.limits = limits;
        this.anyId = anyId;
        own = (anyId ? JsonSubmissions.ofLines(limits) : JsonSubmissions.ofService(limits)).nestedTo(bounds.depth());
    }

    @Override
    public String name() {
        return own.name();
    }

    @Override
    public String mediaType() {
        return own.mediaType();
    }

    @Override
    public Submission read(byte[] content, Charset charset) throws InvalidSubmissionException {
        return read(own.parse(content, charset));
    }

    /** The same with fields that the caller named. */
    Submission read(byte[] content, Map<String, String> columns) throws InvalidSubmissionException {
        return read(own.parse(content, null), columns);
    }

    Submission read(JsonNode node) throws InvalidSubmissionException {
        if (node instanceof ObjectNode object) {
            for (JsonShape shape : SHAPES) {
                if (shape.recognises(object)) {
                    return read(object, shape, shape.name());
                }
            }
        }
        if (node instanceof ObjectNode object && isTable(object)) {
            throw new InvalidSubmissionException(
                    Reason.INVALID_VALUE,
                    "",
                    "This is a table by its columns, as pandas writes it: to_json(orient=\"records\", lines=True) writes articles.");
        }
        if (node instanceof ObjectNode object && !object.has("text")) {
            ObjectNode table = inOurSpelling(object);
            if (ANY_TABLE.recognises(table)) {
                return read(table, ANY_TABLE, "json");
            }
        }
        return own.read(node);
    }

    /** Whether an object is a whole table: a text for each row under the name of a column, or names of columns beside rows. */
    private static boolean isTable(ObjectNode object) {
        for (String column : ColumnMapping.usual("text")) {
            JsonNode values = object.path(column);
            if (values.isObject() && values.size() > 0 && values.path("0").isTextual()) {
                return true;
            }
        }
        return object.path("columns").isArray() && object.path("data").path(0).isArray();
    }

    /** With the usual names of columns in the spelling of ours, as a table's header is read. */
    private static ObjectNode inOurSpelling(ObjectNode object) {
        ObjectNode out = object.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String usual = TableColumns.usual(field.getKey());
            boolean renamed = ColumnMapping.isUsual(usual) && !object.has(usual);
            out.set(renamed ? usual : field.getKey(), field.getValue());
        }
        return out;
    }

    /** An object whose fields the caller named. */
    Submission read(JsonNode node, Map<String, String> columns) throws InvalidSubmissionException {
        if (columns.isEmpty() || !(node instanceof ObjectNode object)) {
            return read(node);
        }
        for (Map.Entry<String, String> one : columns.entrySet()) {
            if (one.getKey().equals("text") && !object.has(one.getValue())) {
                throw new InvalidSubmissionException(
                        Reason.INVALID_VALUE, "", "The map names a field for the text that the object does not have.");
            }
        }
        return read(object, new ColumnMapping(columns), "json");
    }

    /** A row of a table, which may be that of a known program too. */
    Submission readRow(ObjectNode row, Map<String, String> columns, String format) throws InvalidSubmissionException {
        if (columns.isEmpty()) {
            for (JsonShape shape : SHAPES) {
                if (shape.recognises(row)) {
                    return read(row, shape, shape.name());
                }
            }
        }
        return read(row, new ColumnMapping(columns), format);
    }

    private Submission read(ObjectNode object, JsonShape shape, String name) throws InvalidSubmissionException {
        ObjectNode article = shape instanceof SchemaOrg
                ? (ObjectNode) LinkedData.article(object).orElse(object)
                : object;
        FieldReader fields = new FieldReader(article, limits);
        shape.take(fields);
        Submission read = fields.submission(name);
        return anyId || read.id() == null || JsonSubmissions.isServiceId(read.id()) ? read : read.withId(null);
    }

    static InvalidSubmissionException notAnObject() {
        return new InvalidSubmissionException(Reason.INVALID_VALUE, "", "An article is one JSON object.");
    }
}
