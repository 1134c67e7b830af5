package dev.masthead.intake.press;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Exports of Europresse. In its pages classes name the parts of each article; as text, each article ends with its number,
 * {@code news·20200305·LM·1234}.
 */
public final class Europresse implements PressDatabase {
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?:news|biz|tw|web|doc)[·:.](\\d{8})[·:.]([A-Z0-9]{1,6})[·:.]([0-9A-Za-z_+-]{1,60})");
    private static final String MARKER = "news·";
    private static final Pattern WORDS = Pattern.compile("(?i)(?<!\\d)(\\d{1,3}(?:[ .,]\\d{3})*)\\s*(?:mots|words)");
    private static final Pattern PAGES = Pattern.compile("(?i),?\\s*p\\.\\s*[\\w-]+(?:\\s*,\\s*[\\w-]+)*\\s*$");
    private static final Pattern ISSUE = Pattern.compile("(?i),?\\s*(?:no\\.?|n°)\\s*[\\w/ -]+$");
    private static final int SHORT = 120;

    @Override
    public String name() {
        return "europresse";
    }

    @Override
    public boolean recognises(String text) {
        return text.contains(MARKER) && NUMBER.matcher(text).find();
    }

    /** Whether a page is an export, by the classes of its parts. */
    public static boolean recognises(Document page) {
        return page.selectFirst(".DocPublicationName") != null
                && page.selectFirst(".titreArticleVisu, .titreArticle") != null;
    }

    /**
     * The articles of a page in their order.
     *
     * @param plain gives the text of an element, paragraphs with a blank line between them
     */
    public static List<PressArticle> read(Document page, java.util.function.Function<Element, String> plain) {
        List<PressArticle> articles = new ArrayList<>();
        for (Element name : page.select("span.DocPublicationName, div.DocPublicationName, p.DocPublicationName")) {
            Element around = name.closest("article");
            articles.add(around == null ? old(name, plain) : present(around, name));
        }
        return articles;
    }

    private static PressArticle present(Element article, Element name) {
        String header = text(article, ".DocHeader");
        Element body = article.selectFirst(".docOcurrContainer, .DocText, section");
        List<String> paragraphs = new ArrayList<>();
        if (body != null) {
            for (Element p : body.select("p, h1, h2, h3, h4, li, blockquote")) {
                if (p.parents().stream().noneMatch(e -> e != p && e.normalName().equals("p"))
                        && !p.text().isBlank()) {
                    paragraphs.add(p.text().strip());
                }
            }
            if (paragraphs.isEmpty() && !body.text().isBlank()) {
                paragraphs.add(body.text().strip());
            }
        }
        Element title = article.selectFirst(".titreArticleVisu, .rdp__articletitle, .titreArticle");
        return article(
                name.ownText().isBlank() ? name.text() : name.ownText(),
                header,
                title == null ? "" : title.text(),
                text(article, ".sm-margin-bottomNews, .docAuthors"),
                text(article, ".rdp__subtitle, .apd-sous-titre"),
                paragraphs,
                article.text());
    }

    private static String text(Element article, String selector) {
        return String.join(" ", article.select(selector).eachText()).strip();
    }

    /** Before 2018: all in one cell of a table, in a fixed order. */
    private static PressArticle old(Element name, java.util.function.Function<Element, String> plain) {
        Element cell = Optional.ofNullable(name.closest("td")).orElse(name.parent());
        List<String> headers = cell.select("> .DocHeader").eachText();
        Element title = cell.selectFirst(".titreArticleVisu");
        Element rest = new Element("div");
        boolean behind = false;
        for (org.jsoup.nodes.Node node : cell.childNodes()) {
            if (behind && !(node instanceof Element e && e.normalName().equals("table"))) {
                rest.appendChild(node.clone());
            }
            behind |= node == title;
        }
        List<String> blocks = new ArrayList<>(Blocks.of(plain.apply(rest)));
        String author = "";
        if (blocks.size() > 1 && isAuthor(blocks.get(0))) {
            author = blocks.remove(0);
        }
        return article(
                name.text(),
                String.join(" ", headers),
                title == null ? "" : title.text(),
                author,
                "",
                body(blocks),
                cell.text());
    }

    private static boolean isAuthor(String block) {
        String[] words = block.split("\\s+");
        boolean names = words.length >= 2 && words.length <= 8 && block.length() < SHORT;
        for (String word : words) {
            names &= Character.isUpperCase(word.charAt(0))
                    || List.of("et", "and", "de", "avec", ";", "&").contains(word);
        }
        return names && ".?!…".indexOf(block.charAt(block.length() - 1)) < 0;
    }

    private static List<String> body(List<String> blocks) {
        List<String> body = new ArrayList<>();
        for (String block : blocks) {
            String small = block.toLowerCase(Locale.ROOT);
            boolean notice = small.startsWith("©")
                    || small.startsWith("numéro de document")
                    || small.startsWith("document number")
                    || NUMBER.matcher(block).lookingAt();
            if (notice) {
                break;
            }
            body.add(block);
        }
        return body;
    }

    @Override
    public List<PressArticle> read(String text) {
        List<PressArticle> articles = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (String block : Blocks.of(text)) {
            Matcher number = NUMBER.matcher(block);
            boolean ends = number.find() && block.length() < SHORT * 2;
            if (!ends) {
                now.add(block);
                continue;
            }
            if (now.size() > 2) {
                articles.add(fromText(now, block));
            }
            now = new ArrayList<>();
        }
        return articles;
    }

    private static PressArticle fromText(List<String> blocks, String number) {
        int dated = -1;
        for (int i = 0; i < blocks.size() && dated < 0; i++) {
            dated = blocks.get(i).length() < SHORT * 2
                            && LongDate.find(blocks.get(i)).isPresent()
                    ? i
                    : -1;
        }
        if (dated < 0) {
            return article(null, "", blocks.get(0), "", "", body(blocks.subList(1, blocks.size())), number);
        }
        String source = dated > 0 ? blocks.get(dated - 1) : null;
        List<String> rest = new ArrayList<>(blocks.subList(dated + 1, blocks.size()));
        String title = rest.isEmpty() ? "" : rest.remove(0);
        String author = rest.size() > 1 && isAuthor(rest.get(0)) ? rest.remove(0) : "";
        return article(source, blocks.get(dated), title, author, "", body(rest), number);
    }

    private static PressArticle article(
            String source, String header, String title, String author, String summary, List<String> text, String all) {
        Map<String, String> metadata = new LinkedHashMap<>();
        Matcher number = NUMBER.matcher(all);
        String id = null;
        LocalDate day = LongDate.find(header).orElse(null);
        if (number.find()) {
            id = number.group();
            day = day == null ? day(number.group(1)) : day;
        }
        if (!header.isBlank()) {
            metadata.put("header", header);
        }
        Matcher words = WORDS.matcher(header);
        String section = section(header);
        return new PressArticle(
                id,
                source == null
                        ? null
                        : ISSUE.matcher(source.strip()).replaceFirst("").strip(),
                title.strip(),
                String.join("\n\n", text),
                summary.isBlank() ? null : summary,
                author.isBlank() ? List.of() : Names.of(author),
                day,
                section,
                null,
                words.find() ? Blocks.number(words.group(1)) : -1,
                metadata);
    }

    /** What stands before the day of the week in a header such as "Politique, jeudi 5 octobre 2013, p. 3". */
    private static String section(String header) {
        String first = PAGES.matcher(header).replaceFirst("");
        int comma = first.indexOf(',');
        String section = comma > 0 ? first.substring(0, comma).strip() : "";
        return section.isEmpty() || LongDate.find(section).isPresent() ? null : section;
    }

    private static LocalDate day(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
