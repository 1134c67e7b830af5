package dev.masthead.intake.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads web pages. Stateless; fetches nothing. */
public final class PageReader {
    /** Elements inside one another; the parser looks through them at each tag. What is deeper is read as if it were not. */
    private static final int DEEPEST = 200;

    private static final int FRONT_HEADINGS = 3;
    private static final int LIST_HEADINGS = 8;
    private static final int MOST_META = 2_000;
    private static final List<String> TITLE = List.of("og:title", "twitter:title", "dc.title", "parsely-title");
    private static final List<String> DATE = List.of(
            "article:published_time",
            "datepublished",
            "parsely-pub-date",
            "dc.date.issued",
            "dc.date",
            "dcterms.created",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "date",
            "og:pubdate");
    private static final List<String> AUTHOR =
            List.of("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl");
    private static final Pattern ESCAPE = Pattern.compile("&(?:[a-z]{2,8}|#[0-9]{2,5}|#x[0-9a-f]{2,4});");
    private static final List<String> DESCRIPTION = List.of("og:description", "description", "twitter:description");
    private static final List<String> KEYWORDS = List.of("news_keywords", "keywords", "parsely-tags");

    private final int tags;
    private final ArticleExtractor extractor = new ArticleExtractor(Boilerplate.standard());

    /**
     * @param tags how many are read of a page; what stands behind the last of them is cut off, with a warning
     */
    public PageReader(int tags) {
        this.tags = tags;
    }

    /**
     * Reads a page.
     *
     * @param html    decoded
     * @param address where the page was found; null where that is unknown
     */
    public Page read(String html, String address) {
        int end = end(html);
        Document document = Jsoup.parse(
                html.substring(0, end),
                address == null ? "" : address,
                Parser.htmlParser().setMaxDepth(DEEPEST));
        OpenPage open = new OpenPage(document, address);
        if (end < html.length()) {
            open.warnings.add("The page has more than " + tags + " tags; what stands behind them was not read");
        }
        return open.page();
    }

    private int end(String html) {
        int seen = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (++seen > tags) {
                return i;
            }
        }
        return html.length();
    }

    /**
     * The text of a piece of HTML such as a feed's entry: paragraphs with a blank line between them, nothing left out but
     * scripts, styles and asides, which in feeds are links to other stories.
     */
    public static String fragmentText(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("aside").remove();
        StringBuilder out = new StringBuilder();
        for (Block block :
                new BlockReader(Boilerplate.standard()).read(document).blocks()) {
            out.append(out.length() == 0 ? "" : "\n\n").append(block.plain());
        }
        return out.toString();
    }

    private static final String BYLINE = "p.byline, div.byline, span.byline, p.author, div.author, span.author";

    /** One page while its fields are looked for. Not thread-safe. */
    private final class OpenPage {
        private final Document document;
        private final String address;
        private final Map<String, String> meta = new HashMap<>();
        private final Map<String, String> mapping = new HashMap<>();
        private final List<String> warnings = new ArrayList<>();
        private final LinkedData linked;

        OpenPage(Document document, String address) {
            this.document = document;
            this.address = address;
            int seen = 0;
            for (Element e : document.getElementsByTag("meta")) {
                if (seen++ >= MOST_META) {
                    break;
                }
                String name = e.hasAttr("property") ? e.attr("property") : e.attr("name");
                if (name.isEmpty()) {
                    name = e.attr("itemprop");
                }
                String content = e.attr("content").strip();
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name.toLowerCase(java.util.Locale.ROOT), content);
                }
            }
            linked = LinkedData.of(document);
        }

        Page page() {
            String title = title();
            Optional<String> hint = linked.text("articleBody", "text").map(PageReader::plain);
            String text = isRefusal() ? "" : extractor.extract(document, hint.orElse(null), title, list());
            mapping.put("text", "body");
            return new Page(
                    url(),
                    title,
                    value("outlet", Optional.ofNullable(meta.get("og:site_name")), "meta og:site_name")
                            .or(() -> value("outlet", linked.name("publisher"), "json-ld publisher"))
                            .orElse(null),
                    authors(),
                    date(),
                    language(),
                    value("section", linked.text("articleSection"), "json-ld articleSection")
                            .or(() -> fromMeta("section", List.of("article:section", "section")))
                            .orElse(null),
                    keywords(),
                    fromMeta("summary", DESCRIPTION)
                            .or(() -> value("summary", linked.text("description"), "json-ld description"))
                            .orElse(null),
                    text,
                    mapping,
                    warnings);
        }

        private boolean isRefusal() {
            return !linked.isGiven() && Boilerplate.standard().isRefusal(document.title());
        }

        /** Headings that have to be links before the page counts as a list; 0 where it says that it is an article. */
        private int list() {
            boolean article = linked.isGiven()
                    || meta.getOrDefault("og:type", "").equalsIgnoreCase("article")
                    || meta.containsKey("article:published_time")
                    || document.selectFirst("[itemprop=articleBody]") != null;
            if (article) {
                return 0;
            }
            String given = url();
            String path = given == null ? "" : given.replaceFirst("^https?://[^/?#]*", "");
            return given != null && (path.isEmpty() || path.matches("/?(index\\.[a-z]{3,5})?([?#].*)?"))
                    ? FRONT_HEADINGS
                    : LIST_HEADINGS;
        }

        private Optional<String> value(String field, Optional<String> value, String source) {
            Optional<String> given = value.map(PageReader::plain).filter(v -> !v.isBlank());
            given.ifPresent(v -> mapping.putIfAbsent(field, source));
            return given;
        }

        private Optional<String> fromMeta(String field, List<String> names) {
            for (String name : names) {
                Optional<String> found = value(field, Optional.ofNullable(meta.get(name)), "meta " + name);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private String title() {
            Optional<String> given =
                    value("title", linked.text("headline"), "json-ld headline").or(() -> fromMeta("title", TITLE));
            if (given.isPresent()) {
                return given.get();
            }
            Element h1 = document.selectFirst("h1");
            return value("title", Optional.ofNullable(h1).map(Element::text), "h1")
                    .or(() -> value("title", Optional.of(document.title()), "title"))
                    .orElse("");
        }

        private String url() {
            Element canonical = document.selectFirst("link[rel=canonical]");
            return value("url", Optional.ofNullable(canonical).map(e -> e.attr("href")), "link canonical")
                    .filter(u -> u.startsWith("http"))
                    .or(() -> value("url", Optional.ofNullable(meta.get("og:url")), "meta og:url"))
                    .or(() -> value("url", linked.text("url"), "json-ld url"))
                    .filter(u -> u.startsWith("http"))
                    .orElse(address);
        }

        private List<String> authors() {
            List<String> names = linked.names("author");
            if (!names.isEmpty()) {
                mapping.put("bylines", "json-ld author");
                return names;
            }
            return fromMeta("bylines", AUTHOR)
                    .filter(n -> !n.startsWith("http"))
                    .or(this::shownByline)
                    .map(List::of)
                    .orElse(List.of());
        }

        /** The line that readers see, where it is marked as one and holds nothing else. */
        private Optional<String> shownByline() {
            Element author = document.selectFirst("[itemprop=author] [itemprop=name], a[rel=author]");
            if (author != null) {
                return value("bylines", Optional.of(author.text()), "author");
            }
            Element line = document.selectFirst(BYLINE);
            return line == null || !Byline.is(line.text())
                    ? Optional.empty()
                    : value("bylines", Optional.of(line.text()), "byline");
        }

        private String date() {
            Optional<String> given = value("published_at", linked.text("datePublished"), "json-ld datePublished")
                    .or(() -> fromMeta("published_at", DATE));
            if (given.isPresent()) {
                return given.get();
            }
            Element time = document.selectFirst("time[datetime]");
            return value("published_at", Optional.ofNullable(time).map(e -> e.attr("datetime")), "time")
                    .orElse(null);
        }

        private String language() {
            Element html = document.selectFirst("html[lang]");
            return value("language", Optional.ofNullable(html).map(e -> e.attr("lang")), "html lang")
                    .or(() -> value("language", linked.text("inLanguage"), "json-ld inLanguage"))
                    .or(() -> fromMeta("language", List.of("og:locale", "content-language", "language")))
                    .orElse(null);
        }

        private List<String> keywords() {
            JsonNode given = linked.get("keywords");
            if (given != null && given.isArray()) {
                mapping.put("keywords", "json-ld keywords");
                List<String> all = new ArrayList<>();
                given.forEach(k -> {
                    if (k.isTextual() && !k.textValue().isBlank()) {
                        all.add(k.textValue().strip());
                    }
                });
                return all;
            }
            return value("keywords", linked.text("keywords"), "json-ld keywords")
                    .or(() -> fromMeta("keywords", KEYWORDS))
                    .map(PageReader::split)
                    .orElse(List.of());
        }
    }

    private static List<String> split(String list) {
        List<String> values = new ArrayList<>();
        for (String value : list.split("[,;]")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** Metadata often holds markup or escapes of its own. */
    private static String plain(String value) {
        boolean markup = value.indexOf('<') >= 0 || value.indexOf('&') >= 0;
        String text = (markup ? fragmentText(value) : value).strip();
        // what was escaped twice, as many programs write it into their JSON
        return ESCAPE.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }
}
