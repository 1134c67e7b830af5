package dev.masthead.intake;

import dev.masthead.intake.html.PageReader;
import dev.masthead.intake.press.Europresse;
import dev.masthead.intake.press.Languages;
import dev.masthead.intake.press.PressArticle;
import dev.masthead.intake.press.PressDatabase;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Hands over the articles of a press database's export, whatever file its text came in. */
final class PressArticles {
    /** Words counted here and there never agree quite: captions and headlines count or do not. */
    private static final double TOLERANCE = 0.15;

    private static final int LEAST = 15;
    private static final int HINT = 1 << 14;

    private final Limits limits;
    private final boolean anyId;

    PressArticles(Limits limits, boolean anyId) {
        this.limits = limits;
        this.anyId = anyId;
    }

    /**
     * Hands over the articles of a text.
     *
     * @return whether it is an export; if not, nothing was handed over
     */
    boolean read(Input input, String text, ArticleSink sink) throws IOException, InterruptedException {
        for (PressDatabase database : PressDatabase.all()) {
            if (database.recognises(text)) {
                List<PressArticle> articles = database.read(text);
                if (!articles.isEmpty()) {
                    handOver(input, database.name(), articles, sink);
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Hands over the articles of a text, or the one article that its file is otherwise.
     *
     * @param size  bytes that the one keeps in memory
     * @param whole reads it
     */
    void readOr(Input input, String text, ArticleSink sink, int size, RawArticle.Reader whole)
            throws IOException, InterruptedException {
        if (!read(input, text, sink)) {
            sink.accept(new RawArticle(input.place(""), input.stem(), size, whole));
        }
    }

    /** The same for a page; {@code html} is decoded. */
    boolean readPage(Input input, String html, ArticleSink sink) throws IOException, InterruptedException {
        if (html.contains("DocPublicationName")) {
            Document page = Jsoup.parse(html);
            if (Europresse.recognises(page)) {
                handOver(input, "europresse", Europresse.read(page, e -> PageReader.fragmentText(e.outerHtml())), sink);
                return true;
            }
        }
        return mayBeExport(html) && read(input, PageReader.fragmentText(html), sink);
    }

    private static boolean mayBeExport(String html) {
        String head = html.substring(0, Math.min(HINT, html.length())).toLowerCase(Locale.ROOT);
        return head.contains("<title>factiva")
                || head.contains("frarticle")
                || head.contains("class=\"article ")
                || head.contains("lxncomment")
                || head.contains("docfull")
                || head.contains(" documents<")
                || head.contains("nexis")
                || head.contains("class=\"index\"");
    }

    private void handOver(Input input, String format, List<PressArticle> articles, ArticleSink sink)
            throws IOException, InterruptedException {
        int number = 0;
        for (PressArticle article : articles) {
            number++;
            sink.accept(new RawArticle(
                    input.place("article " + number),
                    null,
                    2 * article.text().length(),
                    () -> submission(article, format)));
        }
    }

    private Submission submission(PressArticle article, String format) throws InvalidSubmissionException {
        Values values = new Values(limits, List.of());
        Checks.body(article.text(), null, limits);
        SubmissionDraft draft = new SubmissionDraft();
        Map<String, String> mapping = new LinkedHashMap<>();
        draft.id = values.line(article.id())
                .filter(id -> anyId || JsonSubmissions.isServiceId(id))
                .orElse(null);
        draft.outlet = values.line(article.source()).orElse(null);
        draft.title = values.line(article.title()).orElse("");
        draft.text = article.text();
        draft.summary = values.line(article.summary()).orElse(null);
        draft.bylines = values.lines(article.bylines());
        draft.section = values.line(article.section()).orElse(null);
        draft.language = Languages.code(article.language());
        if (article.published() != null) {
            draft.published(values.time(article.published().toString()));
        }
        int read = words(article.text());
        int stated = article.words();
        if (stated > 0 && read > 0 && Math.abs(stated - read) > Math.max(LEAST, TOLERANCE * stated)) {
            values.warn("The export gives a length of " + stated + " words, but " + read + " were read");
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        if (stated > 0) {
            metadata.put("length", stated + " words");
        }
        for (Map.Entry<String, String> one : article.metadata().entrySet()) {
            values.line(one.getValue()).ifPresent(v -> metadata.put(one.getKey(), v));
        }
        draft.sourceFormat = format;
        draft.mapping = mapping;
        draft.warnings = values.warnings();
        draft.metadata = metadata;
        return draft.submission();
    }

    /** Words between spaces; 0 for text in a script that has none between them. */
    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isIdeographic(c)) {
                return 0;
            }
            boolean space = Character.isWhitespace(c) || c == '\u00A0';
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }
}
