package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads plain text as people and scrapers leave it.
 *
 * <p>It tells two shapes apart. A <em>page dump</em> holds the values of a page's metadata line by line, without their
 * names: headline, summary, times, tags, addresses, body, publisher, author. An <em>article</em> is everything else: an
 * address on the first line where there is one, a headline where there is one, and paragraphs; of it nothing but
 * address, headline, byline and date leaves the body. What neither can place goes into the warnings.
 */
public final class TextDump implements SubmissionFormat {
    /** The limit keeps a page of rubbish from filling the report. */
    private static final int WARNINGS = 20;

    private static final int WARNING_LENGTH = 200;

    /** Before a headline of the first level. */
    private static final Pattern MARKDOWN = Pattern.compile("^#\\s+");

    private final Limits limits;

    public TextDump(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "text-dump";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public Submission read(byte[] content, Charset charset) throws InvalidSubmissionException {
        return read(Checks.decode(content, charset));
    }

    /**
     * Reads text that is decoded already.
     *
     * @throws InvalidSubmissionException if there is no body in it, or more than the limits allow
     */
    public Submission read(String text) throws InvalidSubmissionException {
        Checks.characters(text, null);
        List<DumpLine> lines = DumpLine.of(text);
        if (lines.isEmpty()) {
            throw new InvalidSubmissionException(Reason.EMPTY_TEXT, null, "The text is empty.");
        }
        Parts parts = new Parts(text);
        lines = FrontMatter.take(lines, parts);
        lines = takeHeader(lines, parts);
        if (PageDump.recognises(lines)) {
            new PageDump(lines, parts).place();
        } else {
            placeArticle(lines, parts);
        }
        return parts.submission(name(), limits);
    }

    /** Takes the address, and a date beside it, off the first line; what else stands there remains a line. */
    private static List<DumpLine> takeHeader(List<DumpLine> lines, Parts parts) {
        DumpLine first = lines.get(0);
        Optional<DumpLine.Header> header = first.header();
        if (header.isEmpty()) {
            return lines;
        }
        parts.url = header.get().url();
        header.get().date().ifPresent(parts::published);
        List<DumpLine> rest = new ArrayList<>(lines.subList(1, lines.size()));
        header.get().remainder().ifPresent(line -> rest.add(0, line));
        return rest;
    }

    private static void placeArticle(List<DumpLine> lines, Parts parts) {
        int next = 0;
        // some papers put the byline, or a kicker in capitals, above the headline
        if (lines.size() > 2
                && !lines.get(0).bylines().isEmpty()
                && lines.get(1).looksLikeHeadlineBefore(lines.get(2))) {
            parts.bylines.addAll(lines.get(0).bylines());
            next = 1;
        } else if (lines.size() > 2 && lines.get(0).looksLikeKickerAbove(lines.get(1))) {
            parts.unplaced(lines.get(0).text());
            next = 1;
        }
        if (lines.size() > next + 1 && lines.get(next).looksLikeHeadlineBefore(lines.get(next + 1))) {
            String headline = MARKDOWN.matcher(lines.get(next).text()).replaceFirst("");
            if (parts.title.isEmpty() || parts.title.equals(headline)) {
                parts.title = headline;
                next++;
            }
        }
        // between headline and first paragraph stand byline, date and the headline again, in any order
        boolean inHead = true;
        for (; next < lines.size(); next++) {
            DumpLine line = lines.get(next);
            if (inHead && line.text().equals(parts.title)) {
                continue;
            }
            if (inHead && line.date().isPresent()) {
                parts.published(line.date().get());
            } else if (inHead && !line.bylines().isEmpty()) {
                parts.bylines.addAll(line.bylines());
                if (line.bylineHoldsMore()) {
                    parts.unplaced(line.text());
                }
            } else if (line.isAddress()) {
                parts.unplaced(line.text());
            } else {
                inHead = false;
                parts.body.add(line);
            }
        }
        if (parts.body.isEmpty() && !parts.title.isEmpty()) {
            parts.body.add(lines.get(0));
            parts.title = "";
        }
    }

    /** What is known of the article so far. */
    static final class Parts {
        private final String source;
        final List<DumpLine> body = new ArrayList<>();
        final List<String> bylines = new ArrayList<>();
        final List<String> keywords = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private int unplaced;
        String url;
        String outlet;
        String title = "";
        String summary;
        String section;
        String language;
        private LooseTime published;

        Parts(String source) {
            this.source = source;
        }

        /** The first time given is the time of publication: pages give it before that of the last change. */
        void published(LooseTime moment) {
            if (published == null || published.dayOnly() && !moment.dayOnly()) {
                published = moment;
            }
        }

        void unplaced(String value) {
            String warning = "Not placed: " + shortened(value);
            if (warnings.contains(warning)) {
                return;
            }
            if (warnings.size() < WARNINGS) {
                warnings.add(warning);
            } else {
                unplaced++;
            }
        }

        private static String shortened(String value) {
            return value.codePointCount(0, value.length()) <= WARNING_LENGTH
                    ? value
                    : value.substring(0, value.offsetByCodePoints(0, WARNING_LENGTH)) + "…";
        }

        /** The kept lines as they stand in the source; where something was dropped between two, a blank line. */
        private String text() {
            StringBuilder out = new StringBuilder();
            DumpLine before = null;
            for (DumpLine line : body) {
                if (before != null) {
                    boolean adjacent = line.index() == before.index() + 1;
                    out.append(
                            adjacent
                                    ? source.substring(
                                            before.span().end(), line.span().start())
                                    : "\n\n");
                }
                out.append(line.text());
                before = line;
            }
            return out.toString();
        }

        Submission submission(String format, Limits limits) throws InvalidSubmissionException {
            String text = text();
            Checks.body(text, null, limits);
            if (published != null && published.dayOnly()) {
                warnings.add(Values.onlyThe(published.precision()));
            }
            if (unplaced > 0) {
                warnings.add("Not placed: " + unplaced + " more lines");
            }
            SubmissionDraft draft = new SubmissionDraft();
            draft.url = fits(url, limits) ? url : null;
            draft.outlet = outlet;
            draft.title = fits(title, limits) ? title : "";
            draft.text = text;
            draft.summary = fits(summary, limits) ? summary : null;
            draft.bylines = first(bylines, limits);
            draft.published(published);
            draft.language = language;
            draft.section = section;
            draft.keywords = first(keywords, limits);
            draft.sourceFormat = format;
            draft.warnings = warnings;
            return draft.submission();
        }

        private static boolean fits(String value, Limits limits) {
            return value == null || value.codePointCount(0, value.length()) <= limits.field();
        }

        private static List<String> first(List<String> values, Limits limits) {
            return values.stream()
                    .distinct()
                    .filter(v -> fits(v, limits))
                    .limit(limits.items())
                    .toList();
        }
    }
}
