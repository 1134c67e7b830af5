package dev.masthead.intake;

import dev.masthead.intake.press.Names;
import dev.masthead.text.BlockQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** Takes an article's values out of an element, by the local names of what is in it. */
final class XmlFields {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "head",
            "ab",
            "item",
            "li",
            "quote",
            "blockquote",
            "hl2",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "pre",
            "paragraph",
            "tr");

    private static final Set<String> QUOTATIONS = Set.of("quote", "blockquote", "bq");

    private final Element article;
    private final Values values;
    private final Limits limits;
    private final Map<String, String> mapping = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final SubmissionDraft draft = new SubmissionDraft();

    XmlFields(Element article, Limits limits) {
        this.article = article;
        this.limits = limits;
        values = new Values(limits, List.of());
    }

    Element article() {
        return article;
    }

    /** Elements inside another by their local name, whatever their prefix and case, in the order of the document. */
    static List<Element> inside(Element around, String name) {
        List<Element> found = new ArrayList<>();
        for (Element one : around.getAllElements()) {
            String tag = one.tagName();
            String local = tag.substring(tag.indexOf(':') + 1);
            if (one != around && local.equalsIgnoreCase(name)) {
                found.add(one);
            }
        }
        return found;
    }

    /** The first element at the end of a path of local names, none of which needs to be a child of the one before. */
    Optional<Element> first(String... path) {
        List<Element> now = List.of(article);
        for (String name : path) {
            List<Element> next = new ArrayList<>();
            for (Element one : now) {
                next.addAll(inside(one, name));
            }
            now = next;
        }
        return now.stream().findFirst();
    }

    Optional<String> text(String... path) {
        return first(path).map(Element::text).filter(t -> !t.isBlank());
    }

    Optional<String> attribute(String attribute, String... path) {
        return first(path).map(e -> e.attr(attribute)).filter(t -> !t.isBlank());
    }

    /** The paragraphs in an element, those of quotations marked as such; its whole text where it has none. */
    static String paragraphs(Element body) {
        List<String> texts = new ArrayList<>();
        for (Element one : body.getAllElements()) {
            boolean block = one != body && isBlock(one);
            if (block
                    && one.children().stream().noneMatch(XmlFields::isBlock)
                    && !one.text().isBlank()) {
                String text = one.text().strip();
                texts.add(isQuoted(one, body) ? BlockQuote.of(text) : text);
            }
        }
        return texts.isEmpty() ? body.text().strip() : String.join("\n\n", texts);
    }

    private static boolean isQuoted(Element block, Element body) {
        for (Element e = block; e != null && e != body; e = e.parent()) {
            if (QUOTATIONS.contains(localName(e))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlock(Element one) {
        return BLOCKS.contains(localName(one));
    }

    private static String localName(Element one) {
        String tag = one.tagName();
        return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** Takes a value where there is one, and notes which field of the article comes from what. */
    private <T> XmlFields take(String field, Optional<T> value, String from, Consumer<T> into) {
        value.ifPresent(v -> {
            into.accept(v);
            mapping.put(field, from);
        });
        return this;
    }

    private Optional<String> line(Optional<String> value) {
        return value.flatMap(values::line);
    }

    XmlFields id(Optional<String> value, String from) {
        return take("id", line(value).filter(JsonSubmissions::isServiceId), from, v -> draft.id = v);
    }

    XmlFields url(Optional<String> value, String from) {
        Optional<String> address = line(value).filter(v -> WebAddress.parse(v).isPresent());
        return take("url", address, from, v -> draft.url = v);
    }

    XmlFields outlet(Optional<String> value, String from) {
        return take("outlet", line(value).filter(v -> draft.url == null), from, v -> draft.outlet = v);
    }

    XmlFields title(Optional<String> value, String from) {
        return take("title", line(value).filter(v -> draft.title == null), from, v -> draft.title = v);
    }

    XmlFields body(Optional<String> value, String from) {
        return take("text", value.filter(v -> draft.text.isBlank()), from, v -> draft.text = v);
    }

    XmlFields summary(Optional<String> value, String from) {
        return take("summary", line(value), from, v -> draft.summary = v);
    }

    XmlFields byline(Optional<String> value, String from) {
        return names(value.map(Names::of).orElse(List.of()), from);
    }

    XmlFields names(List<String> names, String from) {
        return take("bylines", lines(names), from, v -> draft.bylines = v);
    }

    private Optional<List<String>> lines(List<String> given) {
        return Optional.of(values.lines(given)).filter(v -> !v.isEmpty());
    }

    XmlFields publishedAt(Optional<String> value, String from) {
        if (draft.publishedAt == null && value.isPresent()) {
            draft.published(values.time(value.get()));
            if (draft.publishedAt != null) {
                mapping.put("published_at", from);
            }
        }
        return this;
    }

    XmlFields language(Optional<String> value, String from) {
        return take("language", value, from, v -> draft.language = values.language(v));
    }

    XmlFields section(Optional<String> value, String from) {
        return take("section", line(value), from, v -> draft.section = v);
    }

    XmlFields keywords(List<String> words, String from) {
        return take("keywords", lines(words), from, v -> draft.keywords = v);
    }

    XmlFields metadata(String name, Optional<String> value) {
        value.flatMap(values::line).ifPresent(v -> metadata.put(name, v));
        return this;
    }

    Submission submission(String format) throws InvalidSubmissionException {
        Checks.body(draft.text, null, limits);
        draft.sourceFormat = format;
        draft.warnings = values.warnings();
        draft.mapping = mapping;
        draft.metadata = metadata;
        return draft.submission();
    }
}
