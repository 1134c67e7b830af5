package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Articles in XML: NITF, NewsML-G2, TEI and XML of trafilatura, XML of Factiva. Another root element is refused by its name.
 * No document type and no entity but the five is resolved.
 */
final class XmlInput implements InputFormat {
    /** Every shape there is; a new one is a class and a line here. */
    private static final List<XmlShape> SHAPES =
            List.of(new Nitf(), new NewsMl(), new TrafilaturaXml(), new FactivaXml());

    private static final Set<String> OTHERS_READ = Set.of("html", "rss", "feed", "rdf:rdf");
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.-]*(?::[\\w.-]+)?)[\\s/>]");
    private static final int HEAD = 4_096;
    private static final int DEEPEST = 200;

    private final Limits limits;
    private final Bounds bounds;

    XmlInput(Limits limits, Bounds bounds) {
        this.limits = limits;
        this.bounds = bounds;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        String root = root(input);
        if (root.isEmpty() || OTHERS_READ.contains(root.toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean known = SHAPES.stream().anyMatch(s -> s.roots().contains(local(root)));
        String head = input.peekText().stripLeading();
        return known
                || head.startsWith("<?xml")
                        && !head.substring(0, Math.min(HEAD, head.length())).contains("<html");
    }

    private static String root(Input input) throws IOException {
        String text = input.peekText().stripLeading();
        if (!text.startsWith("<")) {
            return "";
        }
        String head = text.substring(0, Math.min(HEAD, text.length()));
        Matcher root = ROOT.matcher(head);
        return root.find() ? root.group(1) : "";
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        String root = root(input);
        for (XmlShape shape : SHAPES) {
            if (shape.roots().contains(local(root))) {
                read(input, shape, sink);
                return;
            }
        }
        sink.accept(RawArticle.refused(
                input.place(""),
                new InvalidSubmissionException(
                        Reason.UNKNOWN_FORMAT,
                        null,
                        "XML with the root element " + root
                                + " is none of the formats that are read here: NITF, NewsML-G2, TEI, XML of trafilatura"
                                + " and Factiva, RSS and Atom are.")));
    }

    private void read(Input input, XmlShape shape, ArticleSink sink) throws IOException, InterruptedException {
        byte[] bytes = Documents.whole(input, bounds);
        String xml = Decoded.of(bytes, declared(bytes, input.charset())).text();
        Document document = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        int number = 0;
        List<Element> articles = shape.articles(document);
        for (Element article : articles) {
            number++;
            sink.accept(new RawArticle(
                    input.place(articles.size() == 1 ? "" : "article " + number),
                    articles.size() == 1 ? input.stem() : null,
                    bytes.length / articles.size(),
                    () -> read(shape, article)));
        }
        if (articles.isEmpty()) {
            sink.accept(RawArticle.refused(input.place(""), Reason.EMPTY_TEXT, "The file holds no article with text."));
        }
    }

    private Submission read(XmlShape shape, Element article) throws InvalidSubmissionException {
        XmlFields fields = new XmlFields(article, limits);
        shape.take(fields);
        return fields.submission(shape.name());
    }

    /** XML declares its encoding in its first line, which the reader of pages does not know. */
    private static Charset declared(byte[] bytes, Charset given) {
        if (given != null) {
            return given;
        }
        String head = new String(bytes, 0, Math.min(200, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher declared = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._:-]{1,40})[\"']")
                .matcher(head);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
