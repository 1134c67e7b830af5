package dev.masthead.intake;

import dev.masthead.intake.press.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The paragraphs in an element; its whole text where it has none. */
    static String paragraphs(Element body) {
        List<String> texts = new ArrayList<>();
        for (Element one : body.getAllElements()) {
            boolean block = one != body && isBlock(one);
            if (block
                    && one.children().stream().noneMatch(XmlFields::isBlock)
                    && !one.text().isBlank()) {
                texts.add(one.text().strip());
            }
        }
        return texts.isEmpty() ? body.text().strip() : String.join("\n\n", texts);
    }

    private static boolean isBlock(Element one) {
        String tag = one.tagName();
        return BLOCKS.contains(tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT));
    }

    XmlFields id(Optional<String> value, String from) {
        value.flatMap(values::line).filter(JsonSubmissions::isServiceId).ifPresent(v -> {
            draft.id = v;
            mapping.put("id", from);
        });
        return this;
    }

    XmlFields url(Optional<String> value, String from) {
        value.flatMap(values::line).filter(v -> WebAddress.parse(v).isPresent()).ifPresent(v -> {
            draft.url = v;
            mapping.put("url", from);
        });
        return this;
    }

    XmlFields outlet(Optional<String> value, String from) {
        value.flatMap(values::line).filter(v -> draft.url == null).ifPresent(v -> {
            draft.outlet = v;
            mapping.put("outlet", from);
        });
        return this;
    }

    XmlFields title(Optional<String> value, String from) {
        if (draft.title == null) {
            value.flatMap(values::line).ifPresent(v -> {
                draft.title = v;
                mapping.put("title", from);
            });
        }
        return this;
    }

    XmlFields body(Optional<String> value, String from) {
        if (draft.text.isBlank()) {
            value.ifPresent(v -> {
                draft.text = v;
                mapping.put("text", from);
            });
        }
        return this;
    }

    XmlFields summary(Optional<String> value, String from) {
        value.flatMap(values::line).ifPresent(v -> {
            draft.summary = v;
            mapping.put("summary", from);
        });
        return this;
    }

    XmlFields byline(Optional<String> value, String from) {
        value.map(Names::of).map(values::lines).filter(v -> !v.isEmpty()).ifPresent(v -> {
            draft.bylines = v;
            mapping.put("bylines", from);
        });
        return this;
    }

    XmlFields names(List<String> names, String from) {
        if (!names.isEmpty()) {
            draft.bylines = values.lines(names);
            mapping.put("bylines", from);
        }
        return this;
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
        value.ifPresent(v -> {
            draft.language = values.language(v);
            mapping.put("language", from);
        });
        return this;
    }

    XmlFields section(Optional<String> value, String from) {
        value.flatMap(values::line).ifPresent(v -> {
            draft.section = v;
            mapping.put("section", from);
        });
        return this;
    }

    XmlFields keywords(List<String> words, String from) {
        if (!words.isEmpty()) {
            draft.keywords = values.lines(words);
            mapping.put("keywords", from);
        }
        return this;
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
