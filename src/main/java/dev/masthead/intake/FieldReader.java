package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.html.LinkedData;
import dev.masthead.intake.html.PageReader;
import dev.masthead.intake.press.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes an article's values out of an object by field names, and notes which field gave which value. What nobody took
 * becomes metadata.
 */
final class FieldReader {
    private static final Pattern BY = Pattern.compile("(?:[Bb][Yy] )?(.*)", Pattern.DOTALL);
    private static final Pattern AND = Pattern.compile(" (?:and|&) ");

    private final ObjectNode node;
    private final Limits limits;
    private final Values values;
    private final Set<String> used = new HashSet<>();
    private final Map<String, String> mapping = new TreeMap<>();
    private final Map<String, String> extra = new TreeMap<>();

    private final SubmissionDraft draft = new SubmissionDraft();

    FieldReader(ObjectNode node, Limits limits) {
        this.node = node;
        this.limits = limits;
        values = new Values(limits, List.of());
    }

    JsonNode node() {
        return node;
    }

    Values values() {
        return values;
    }

    /** The first of the fields that holds a string that is not blank; it counts as taken for {@code target}. */
    private Optional<String> first(String target, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            if (value.isTextual() && !value.textValue().isBlank() || value.isNumber()) {
                used.add(field);
                mapping.put(target, field);
                return Optional.of(value.asText());
            }
        }
        return Optional.empty();
    }

    FieldReader id(String... fields) {
        first("id", fields).flatMap(values::line).ifPresent(v -> draft.id = v);
        return this;
    }

    FieldReader url(String... fields) {
        for (String field : fields) {
            JsonNode given = node.path(field);
            // JSON-LD names pages as {"@id": …}
            Optional<String> address = values.line((given.isObject() ? given.path("@id") : given).asText(""))
                    .filter(a -> WebAddress.parse(a).isPresent());
            if (address.isPresent()) {
                draft.url = address.get();
                used.add(field);
                mapping.put("url", field);
                return this;
            }
        }
        return this;
    }

    /** The outlet by name or domain; where the article has an address, that tells more, and this becomes metadata. */
    FieldReader outlet(String... fields) {
        if (draft.url == null && draft.outlet == null) {
            first("outlet", fields).flatMap(values::line).ifPresent(v -> draft.outlet = v);
        }
        return this;
    }

    /** The outlet as whoever made the file says it, whatever the address. */
    FieldReader givenOutlet(String field) {
        first("outlet", field).flatMap(values::line).ifPresent(v -> draft.outlet = v);
        return this;
    }

    FieldReader title(String... fields) {
        first("title", fields).flatMap(values::line).ifPresent(v -> draft.title = v);
        return this;
    }

    FieldReader text(String... fields) {
        first("text", fields).ifPresent(v -> draft.text = v);
        return this;
    }

    /** The same where the field holds HTML. */
    FieldReader html(String... fields) {
        if (draft.text.isBlank()) {
            first("text", fields).ifPresent(v -> draft.text = PageReader.fragmentText(v));
        }
        return this;
    }

    /** A value that was found by other means. */
    FieldReader taken(String target, String from, String value) {
        switch (target) {
            case "text" -> draft.text = value;
            case "title" -> values.line(value).ifPresent(v -> draft.title = v);
            case "outlet" -> values.line(value).ifPresent(v -> draft.outlet = v);
            case "summary" -> values.line(value).ifPresent(v -> draft.summary = v);
            default -> throw new IllegalArgumentException(target);
        }
        mapping.put(target, from);
        return this;
    }

    /** The same where the value is HTML. */
    FieldReader markup(String from, String value) {
        return taken("text", from, PageReader.fragmentText(value));
    }

    /** A short value without the tags and escapes in it. */
    static String plain(String value) {
        return value.indexOf('<') >= 0 || value.indexOf('&') >= 0
                ? PageReader.fragmentText(value).replace("\n\n", " ")
                : value;
    }

    /** An address that was found by other means. */
    FieldReader address(String from, String value) {
        values.line(value).filter(a -> WebAddress.parse(a).isPresent()).ifPresent(a -> {
            draft.url = a;
            used.add(from);
            mapping.put("url", from);
        });
        return this;
    }

    /** A language that was found by other means. */
    FieldReader languageOf(String from, String value) {
        if (value != null && !value.isBlank()) {
            draft.language = values.language(value);
            used.add(from);
            mapping.put("language", from);
        }
        return this;
    }

    /** Authors in a byline that was found by other means. */
    FieldReader namesIn(String from, String byline) {
        List<String> names = values.lines(Names.of(plain(byline)));
        if (!names.isEmpty()) {
            draft.bylines = names;
            used.add(from);
            mapping.put("bylines", from);
        }
        return this;
    }

    FieldReader keywordsOf(String from, List<String> words) {
        List<String> found = values.lines(words);
        if (!found.isEmpty()) {
            draft.keywords = found;
            used.add(from);
            mapping.put("keywords", from);
        }
        return this;
    }

    FieldReader summary(String... fields) {
        first("summary", fields).flatMap(values::line).ifPresent(v -> draft.summary = v);
        return this;
    }

    FieldReader section(String... fields) {
        draft.section = list("section", "", fields).stream().findFirst().orElse(null);
        return this;
    }

    FieldReader language(String... fields) {
        first("language", fields).ifPresent(v -> draft.language = values.language(v));
        return this;
    }

    FieldReader publishedAt(String... fields) {
        for (String field : fields) {
            if (draft.publishedAt == null
                    && node.path(field).isValueNode()
                    && !node.path(field).isNull()) {
                draft.published(values.time(node.path(field).asText()));
                used.add(field);
                if (draft.publishedAt != null) {
                    mapping.put("published_at", field);
                }
            }
        }
        return this;
    }

    /** Names in a list, or in one string with one of the separators between them. */
    FieldReader bylines(String separators, String... fields) {
        draft.bylines = values.lines(list("bylines", separators, fields).stream()
                .flatMap(line -> Names.of(line).stream())
                .toList());
        return this;
    }

    /** Names as a line such as "By Ann Example and Bo Sample" gives them. */
    FieldReader people(String... fields) {
        for (String field : fields) {
            Matcher line = BY.matcher(node.path(field).asText(""));
            List<String> names =
                    line.matches() ? split(AND.matcher(line.group(1)).replaceAll(";"), ";,") : List.of();
            if (!names.isEmpty()) {
                used.add(field);
                mapping.put("bylines", field);
                draft.bylines = names;
                return this;
            }
        }
        return this;
    }

    FieldReader keywords(String separators, String... fields) {
        draft.keywords = list("keywords", separators, fields);
        return this;
    }

    private List<String> list(String target, String separators, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            List<String> found = value.isTextual()
                    ? split(plain(value.textValue()), separators)
                    : values.lines(LinkedData.names(value));
            if (!found.isEmpty()) {
                used.add(field);
                mapping.put(target, field);
                return found;
            }
        }
        return List.of();
    }

    private List<String> split(String value, String separators) {
        Optional<List<String>> literal = ListLiteral.parse(value);
        if (literal.isPresent()) {
            return values.lines(literal.get());
        }
        List<String> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || separators.indexOf(value.charAt(i)) >= 0) {
                out.add(value.substring(start, i));
                start = i + 1;
            }
        }
        return values.lines(out.stream().filter(v -> !LooseTime.isNothing(v)).toList());
    }

    /** Fields that say again what others say, such as the text with its markup. */
    FieldReader leave(String... fields) {
        used.addAll(List.of(fields));
        return this;
    }

    void metadata(String name, String value) {
        extra.put(name, value);
    }

    /** @throws InvalidSubmissionException if there is no text, or more than the limits allow */
    /** Puts date and authors, as far as they were found, into another draft; answers by field the name it was found under. */
    Map<String, String> into(SubmissionDraft other) {
        if (draft.publishedAt != null) {
            other.publishedAt = draft.publishedAt;
            other.publishedPrecision = draft.publishedPrecision;
        }
        if (draft.bylines != null && !draft.bylines.isEmpty()) {
            other.bylines = draft.bylines;
        }
        return Map.copyOf(mapping);
    }

    Submission submission(String format) throws InvalidSubmissionException {
        Checks.body(draft.text, mapping.containsKey("text") ? "/" + mapping.get("text") : null, limits);
        draft.sourceFormat = format;
        draft.warnings = values.warnings();
        draft.mapping = mapping;
        draft.metadata = metadata();
        return draft.submission();
    }

    private Map<String, String> metadata() {
        Map<String, String> out = new TreeMap<>(extra);
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            boolean empty = value.isNull()
                    || value.isContainerNode() && value.isEmpty()
                    || value.isTextual() && value.textValue().isBlank();
            if (used.contains(field.getKey()) || empty || out.size() >= limits.items()) {
                continue;
            }
            Optional<String> name = values.line(field.getKey());
            Optional<String> shown = values.line(value.isTextual() ? value.textValue() : value.toString());
            if (name.isPresent() && shown.isPresent()) {
                out.put(name.get(), shown.get());
            }
        }
        return out;
    }
}
