package dev.masthead.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.text.CodePoints;
import dev.masthead.text.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the project's own JSON: one object with {@code text} and what else is known of the article. Its text is kept to
 * the character. Every refusal points at the value at fault.
 */
public final class JsonSubmissions implements SubmissionFormat {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "url",
            "outlet",
            "title",
            "text",
            "summary",
            "bylines",
            "published_at",
            "language",
            "section",
            "keywords",
            "targets");

    /** Stands in addresses, file names and tables as it is. */
    private static final Pattern SERVICE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2})([-_][A-Za-z0-9_-]{1,20})?");
    private static final int IGNORED_FIELDS_NAMED = 10;

    private final Limits limits;
    private final boolean anyId;

    private final int depth;
    private final JsonMapper mapper;

    private JsonSubmissions(Limits limits, boolean anyId, int depth) {
        this.limits = limits;
        this.anyId = anyId;
        this.depth = depth;
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(depth)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** For the service, where an id becomes part of an address: letters, digits, {@code . _ : -}, at most 128. */
    public static JsonSubmissions ofService(Limits limits) {
        return new JsonSubmissions(limits, false, Bounds.DEFAULT.depth());
    }

    /** For files, whose ids are only repeated: any text or whole number. */
    public static JsonSubmissions ofLines(Limits limits) {
        return new JsonSubmissions(limits, true, Bounds.DEFAULT.depth());
    }

    /** The same with another bound for objects and lists inside one another. */
    JsonSubmissions nestedTo(int newDepth) {
        return new JsonSubmissions(limits, anyId, newDepth);
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Submission read(byte[] content, Charset charset) throws InvalidSubmissionException {
        return read(parse(content, charset));
    }

    JsonNode parse(byte[] content, Charset charset) throws InvalidSubmissionException {
        if (charset != null && !charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
            throw new InvalidSubmissionException(
                    Reason.MALFORMED_ENCODING, null, "JSON is sent in UTF-8, not in " + charset.name() + ".");
        }
        return parse(Checks.decode(content, StandardCharsets.UTF_8));
    }

    private JsonNode parse(String json) throws InvalidSubmissionException {
        try (JsonParser parser = mapper.createParser(json)) {
            try {
                JsonNode node = mapper.readTree(parser);
                if (node == null || node.isMissingNode()) {
                    throw new InvalidSubmissionException(Reason.MALFORMED_JSON, "", "There is no JSON.");
                }
                return node;
            } catch (StreamConstraintsException e) {
                throw BoundExceededException.alone("The JSON is nested deeper than " + depth
                                + ", or a string, a number or a name in it is too long.")
                        .refusal();
            } catch (JsonProcessingException e) {
                // the parser's own message repeats what was sent; place and pointer are enough
                JsonLocation at = e.getLocation();
                String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
                throw new InvalidSubmissionException(
                        Reason.MALFORMED_JSON,
                        parser.getParsingContext().pathAsPointer().toString(),
                        "This is not well-formed JSON" + where + ".");
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading a string cannot fail", e);
        }
    }

    Submission read(JsonNode node) throws InvalidSubmissionException {
        if (!node.isObject()) {
            throw wrong("", "A submission is one JSON object, not " + kindOf(node) + ".");
        }
        JsonNode textNode = node.get("text");
        if (textNode == null || textNode.isNull()) {
            throw new InvalidSubmissionException(Reason.EMPTY_TEXT, "/text", "The text is missing.");
        }
        if (!textNode.isTextual()) {
            throw wrong("/text", "text must be a string, not " + kindOf(textNode) + ".");
        }
        String text = textNode.textValue();
        Checks.body(text, "/text", limits);
        SubmissionDraft draft = new SubmissionDraft();
        draft.id = id(node);
        draft.url = url(node);
        draft.outlet = string(node, "outlet");
        draft.title = string(node, "title");
        draft.text = text;
        draft.summary = string(node, "summary");
        draft.bylines = strings(node, "bylines");
        draft.published(published(node));
        draft.language = language(node);
        draft.section = string(node, "section");
        draft.keywords = strings(node, "keywords");
        draft.targets = targets(node, text);
        draft.sourceFormat = name();
        Map<String, String> mapping = underOtherNames((ObjectNode) node, draft);
        draft.mapping = mapping;
        draft.warnings = ignored(node, mapping.values());
        return draft.submission();
    }

    /**
     * Date and authors under the names that tables and other programs give them, such as {@code date} and {@code authors}, where
     * our own names are not there. What cannot be read there is ignored, as any field is that a submission does not have.
     *
     * @return by field of ours the name it was found under
     */
    private Map<String, String> underOtherNames(ObjectNode node, SubmissionDraft draft) {
        FieldReader fields = new FieldReader(node, limits);
        if (!node.hasNonNull("published_at")) {
            fields.publishedAt(ColumnMapping.usual("published_at"));
        }
        if (!node.hasNonNull("bylines")) {
            fields.bylines(";", ColumnMapping.usual("bylines"));
        }
        return fields.into(draft);
    }

    /** Whether the service can use an id as it is. */
    public static boolean isServiceId(String id) {
        return SERVICE_ID.matcher(id).matches();
    }

    private String id(JsonNode node) throws InvalidSubmissionException {
        JsonNode value = node.get("id");
        if (anyId && value != null && value.isIntegralNumber()) {
            return value.asText();
        }
        String id = string(node, "id");
        if (id == null) {
            return null;
        }
        if (!anyId && !SERVICE_ID.matcher(id).matches()) {
            throw wrong("/id", "id may hold letters, digits and . _ : - only, and at most 128 of them.");
        }
        if (id.isEmpty()) {
            throw wrong("/id", "id must not be empty.");
        }
        return id;
    }

    private String url(JsonNode node) throws InvalidSubmissionException {
        String url = string(node, "url");
        if (url == null || url.isBlank()) {
            return null;
        }
        if (WebAddress.parse(url.strip()).isEmpty()) {
            throw wrong("/url", "url must be an absolute http or https address.");
        }
        return url.strip();
    }

    private LooseTime published(JsonNode node) throws InvalidSubmissionException {
        String value = string(node, "published_at");
        if (value == null) {
            return null;
        }
        Optional<LooseTime> time = LooseTime.iso(value).or(() -> LooseTime.reduced(value));
        if (time.isEmpty()) {
            throw wrong(
                    "/published_at",
                    "published_at must be a date and time with its zone, such as 2025-06-12T07:12:00+02:00,"
                            + " or a date, such as 2025-06-12, a month, 2025-06, or a year, 2025, which count as their first"
                            + " moment in UTC.");
        }
        return time.get();
    }

    private String language(JsonNode node) throws InvalidSubmissionException {
        String value = string(node, "language");
        if (value == null) {
            return null;
        }
        var match = LANGUAGE.matcher(value);
        if (!match.matches()) {
            throw wrong("/language", "language must be an ISO 639-1 code, such as en.");
        }
        return match.group(1).toLowerCase(Locale.ROOT);
    }

    private List<Span> targets(JsonNode node, String text) throws InvalidSubmissionException {
        JsonNode list = list(node, "targets");
        List<Span> targets = new ArrayList<>();
        if (list == null) {
            return targets;
        }
        CodePoints points = new CodePoints(text);
        for (int i = 0; i < list.size(); i++) {
            String pointer = "/targets/" + i;
            JsonNode target = list.get(i);
            if (!target.isObject()) {
                throw wrong(pointer, "A target is an object with start and end, not " + kindOf(target) + ".");
            }
            int start = offset(target, "start", pointer, points.length());
            int end = offset(target, "end", pointer, points.length());
            if (end <= start) {
                throw new InvalidSubmissionException(
                        Reason.TARGET_OUT_OF_RANGE,
                        pointer + "/end",
                        "The target ends at " + end + ", not behind its start at " + start + ".");
            }
            targets.add(new Span(points.toUtf16(start), points.toUtf16(end)));
        }
        return targets;
    }

    private static int offset(JsonNode target, String field, String pointer, int length)
            throws InvalidSubmissionException {
        JsonNode value = target.get(field);
        if (value == null || !value.isIntegralNumber()) {
            throw wrong(
                    pointer + "/" + field,
                    field + " must be a whole number" + (value == null ? "." : ", not " + kindOf(value) + "."));
        }
        if (!value.canConvertToInt() || value.intValue() < 0 || value.intValue() > length) {
            throw new InvalidSubmissionException(
                    Reason.TARGET_OUT_OF_RANGE,
                    pointer + "/" + field,
                    "The offset " + value.asText() + " lies outside the text, which has " + length + " characters.");
        }
        return value.intValue();
    }

    /** The value of a field; null where it is absent or null. */
    private String string(JsonNode node, String field) throws InvalidSubmissionException {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : string(value, field, "/" + field);
    }

    private String string(JsonNode value, String field, String pointer) throws InvalidSubmissionException {
        if (!value.isTextual()) {
            throw wrong(pointer, field + " must be a string, not " + kindOf(value) + ".");
        }
        String text = value.textValue();
        if (text.codePointCount(0, text.length()) > limits.field()) {
            throw wrong(pointer, field + " is longer than " + limits.field() + " characters.");
        }
        Checks.characters(text, pointer);
        return text;
    }

    private List<String> strings(JsonNode node, String field) throws InvalidSubmissionException {
        JsonNode list = list(node, field);
        List<String> values = new ArrayList<>();
        if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                values.add(string(list.get(i), field, "/" + field + "/" + i));
            }
        }
        return values;
    }

    private JsonNode list(JsonNode node, String field) throws InvalidSubmissionException {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isArray()) {
            throw wrong("/" + field, field + " must be a list, not " + kindOf(value) + ".");
        }
        if (value.size() > limits.items()) {
            throw wrong("/" + field, field + " has " + value.size() + " entries; " + limits.items() + " are accepted.");
        }
        return value;
    }

    /** A misspelt field must not vanish without a word. */
    private List<String> ignored(JsonNode node, Collection<String> used) throws InvalidSubmissionException {
        Set<String> unknown = new TreeSet<>();
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name) && !used.contains(name)) {
                unknown.add(name);
            }
        }
        if (unknown.isEmpty()) {
            return List.of();
        }
        List<String> named = unknown.stream().limit(IGNORED_FIELDS_NAMED).toList();
        for (String name : named) {
            if (name.length() > limits.field()) {
                throw wrong("", "The name of a field is longer than " + limits.field() + " characters.");
            }
            Checks.characters(name, "");
        }
        String more = unknown.size() > named.size() ? " and " + (unknown.size() - named.size()) + " more" : "";
        return List.of("Fields that a submission does not have were ignored: " + String.join(", ", named) + more);
    }

    private static InvalidSubmissionException wrong(String pointer, String detail) {
        return new InvalidSubmissionException(Reason.INVALID_VALUE, pointer, detail);
    }

    private static String kindOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING -> "a string";
            default -> "null";
        };
    }
}
