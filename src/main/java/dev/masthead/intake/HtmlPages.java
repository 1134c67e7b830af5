package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.intake.html.Page;
import dev.masthead.intake.html.PageReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a web page: its metadata from JSON-LD, OpenGraph and meta elements, its body by {@link PageReader}. */
public final class HtmlPages implements SubmissionFormat {
    private static final int CHARSET_WITHIN = 4_096;
    private static final Charset WESTERN = Charset.forName("windows-1252");
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
        String html = decode(content, charset).replace("\0", "");
        Page page = reader.read(html, address == null ? savedFrom(html) : address);
        Values values = new Values(limits, page.warnings());
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
        draft.bylines = values.lines(page.bylines());
        draft.publishedAt = values.time(page.publishedAt());
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

    /** As browsers do: byte order mark, what was declared, what the page declares, UTF-8, and else western. */
    static String decode(byte[] content, Charset declared) {
        if (Input.startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (Input.startsWith(content, 0xFE, 0xFF) || Input.startsWith(content, 0xFF, 0xFE)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        List<Charset> tried = new ArrayList<>();
        Optional.ofNullable(declared).ifPresent(tried::add);
        inside(content).ifPresent(tried::add);
        tried.add(StandardCharsets.UTF_8);
        for (Charset charset : tried) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
            } catch (CharacterCodingException notThis) {
                // the next one
            }
        }
        // a page in UTF-8 with a broken character somewhere is still in UTF-8
        String lenient = new String(content, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
        return broken * 1_000 < lenient.length() ? lenient : new String(content, WESTERN);
    }

    private static Optional<Charset> inside(byte[] content) {
        String head = new String(content, 0, Math.min(CHARSET_WITHIN, content.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + "charset=".length();
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "-_:".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        try {
            String name = head.substring(start, end);
            return Optional.of(name.equals("iso-8859-1") ? WESTERN : Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
