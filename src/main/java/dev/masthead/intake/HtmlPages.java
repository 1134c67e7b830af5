package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.intake.html.Page;
import dev.masthead.intake.html.PageReader;
import dev.masthead.intake.press.Names;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** Reads a web page: its metadata from JSON-LD, OpenGraph and meta elements, its body by {@link PageReader}. */
public final class HtmlPages implements SubmissionFormat {
    private static final String SAVED_FROM = "<!-- saved from url=(";
    private static final int SAVED_FROM_WITHIN = 1_000;

    private final Limits limits;
    private final PageReader reader;

    public HtmlPages(Limits limits, Bounds bounds) {
        this.limits = limits;
        reader = new PageReader(bounds.tags());
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public Submission read(byte[] content, Charset charset) throws InvalidSubmissionException {
        return read(content, charset, null, name(), Map.of());
    }

    /** @param address where the page was found; null where that is unknown */
    Submission read(byte[] content, Charset charset, String address, String format, Map<String, String> metadata)
            throws InvalidSubmissionException {
        Decoded decoded = Decoded.of(content, charset);
        String html = decoded.text().replace("\0", "");
        Page page = reader.read(html, address == null ? savedFrom(html) : address);
        Values values = new Values(limits, page.warnings());
        if (decoded.warning() != null) {
            values.warn(decoded.warning());
        }
        Map<String, String> more = new HashMap<>(metadata);
        if (page.siteName() != null && values.fits(page.siteName())) {
            more.put("site_name", page.siteName());
        }
        String url = values.url(page.url()).orElse(null);
        Map<String, String> mapping = new HashMap<>(page.mapping());
        if (url != null) {
            // the address tells the outlet better than the name that a page gives its site
            mapping.remove("outlet");
        }
        if (page.text().isBlank()) {
            throw new InvalidSubmissionException(
                    Reason.EMPTY_TEXT,
                    null,
                    "No article: the text is empty, or the page is a home page or a list of links.");
        }
        Checks.body(page.text(), null, limits);
        SubmissionDraft draft = new SubmissionDraft();
        draft.url = url;
        draft.outlet = url == null && page.siteName() != null
                ? values.line(page.siteName()).orElse(null)
                : null;
        draft.title = values.line(page.title()).orElse("");
        draft.text = page.text();
        draft.summary = values.line(page.description()).orElse(null);
        draft.bylines = values.lines(
                page.bylines().stream().flatMap(line -> Names.of(line).stream()).toList());
        draft.published(values.time(page.publishedAt()));
        draft.language = values.language(page.language());
        draft.section = values.line(page.section()).orElse(null);
        draft.keywords = values.lines(page.keywords());
        draft.sourceFormat = format;
        draft.warnings = values.warnings();
        draft.mapping = mapping;
        draft.metadata = more;
        return draft.submission();
    }

    /** Browsers write the address of a page that they save into its first lines. */
    private static String savedFrom(String html) {
        int at = html.indexOf(SAVED_FROM);
        if (at < 0 || at > SAVED_FROM_WITHIN) {
            return null;
        }
        int start = html.indexOf(')', at) + 1;
        int end = html.indexOf("-->", at);
        return start > 0 && end > start ? html.substring(start, end).strip() : null;
    }
}
