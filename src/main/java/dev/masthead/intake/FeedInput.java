package dev.masthead.intake;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.intake.html.PageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** RSS and Atom. Entries with their full text are best; from one with a summary only, that is analysed, and it says so. */
final class FeedInput implements InputFormat {
    private static final int HEAD = 4_096;
    private static final int SUMMARY_CHARS = 600;
    private static final List<String> ROOTS = List.of("<rss", "<rdf:RDF", "<feed");
    private static final Set<String> PLAIN = Set.of("text", "text/plain");

    private final Limits limits;
    private final Bounds bounds;

    FeedInput(Limits limits, Bounds bounds) {
        this.limits = limits;
        this.bounds = bounds;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isDeclared("application/rss+xml", "application/atom+xml")) {
            return true;
        }
        String text = input.peekText().stripLeading();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        int page = head.indexOf("<html");
        // what entries quote may be a page, but it stands behind the root
        return head.startsWith("<")
                && ROOTS.stream().mapToInt(head::indexOf).anyMatch(at -> at >= 0 && (page < 0 || at < page));
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        byte[] bytes = Documents.whole(input, bounds);
        SyndFeed feed;
        FeedDates dates;
        String warning = null;
        try {
            Feed read;
            try {
                read = read(bytes);
            } catch (FeedException | XMLStreamException | IllegalArgumentException e) {
                LooseXml loose = LooseXml.of(bytes, input.charset());
                read = read(loose.xml().getBytes(StandardCharsets.UTF_8));
                warning = loose.warning();
            }
            feed = read.feed();
            dates = read.dates();
        } catch (FeedException | XMLStreamException | IllegalArgumentException e) {
            sink.accept(RawArticle.refused(
                    input.place(""),
                    Reason.DAMAGED,
                    "This is no well-formed feed, or it has a DTD, which is not read."));
            return;
        }
        String said = warning;
        String format = feed.getFeedType() != null && feed.getFeedType().startsWith("atom") ? "atom" : "rss";
        int number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            FeedDates.Written written = dates.of(number++);
            sink.accept(new RawArticle(
                    input.place("entry " + number),
                    null,
                    bytes.length / feed.getEntries().size(),
                    () -> article(feed, entry, written, format, said)));
        }
    }

    private record Feed(SyndFeed feed, FeedDates dates) {}

    private Feed read(byte[] bytes) throws IOException, FeedException, XMLStreamException {
        FeedDates dates = new FeedDates(bytes, bounds);
        SyndFeedInput reader = new SyndFeedInput();
        reader.setAllowDoctypes(false);
        return new Feed(reader.build(new XmlReader(new ByteArrayInputStream(bytes))), dates);
    }

    private Submission article(SyndFeed feed, SyndEntry entry, FeedDates.Written written, String format, String warning)
            throws InvalidSubmissionException {
        Values values = new Values(limits, warning == null ? List.of() : List.of(warning));
        Map<String, String> mapping = new LinkedHashMap<>();
        String text = "";
        for (SyndContent content : entry.getContents()) {
            if (content.getValue() != null && !content.getValue().isBlank()) {
                text = plain(content);
                mapping.put("text", format.equals("atom") ? "content" : "content:encoded");
                break;
            }
        }
        String summary = entry.getDescription() == null ? "" : plain(entry.getDescription());
        if (text.isBlank()) {
            text = summary;
            mapping.put("text", format.equals("atom") ? "summary" : "description");
            if (text.length() < SUMMARY_CHARS) {
                values.warn("The feed has no full text of this entry: its summary was read instead");
            }
            summary = null;
        }
        String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
        mapping.put("url", "link");
        mapping.put("title", "title");
        boolean updated = entry.getPublishedDate() == null;
        Date date = updated ? entry.getUpdatedDate() : entry.getPublishedDate();
        String said = updated && !written.updated().isEmpty() ? written.updated() : written.published();
        LooseTime published =
                FeedDates.zoned(date == null ? null : date.toInstant(), said).orElse(null);
        if (published != null) {
            mapping.put("published_at", updated ? "updated" : "published");
        } else if (!LooseTime.isNothing(said)) {
            values.warn("The date of publication cannot be understood and was left out");
        }
        List<String> authors = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) {
            if (person.getName() != null) {
                authors.add(person.getName());
            }
        }
        if (authors.isEmpty() && entry.getAuthor() != null) {
            authors.add(entry.getAuthor());
        }
        List<String> keywords = new ArrayList<>();
        entry.getCategories().forEach(c -> {
            if (c.getName() != null) {
                keywords.add(c.getName());
            }
        });
        String url = values.url(link).orElse(null);
        Checks.body(text, null, limits);
        Map<String, String> metadata = new LinkedHashMap<>();
        values.line(feed.getTitle()).ifPresent(t -> metadata.put("feed_title", t));
        values.line(entry.getUri()).ifPresent(t -> metadata.put("guid", t));
        SubmissionDraft draft = new SubmissionDraft();
        draft.url = url;
        draft.outlet = url == null ? values.line(feed.getTitle()).orElse(null) : null;
        draft.title = values.line(entry.getTitleEx() == null ? null : plain(entry.getTitleEx()))
                .orElse("");
        draft.text = text;
        draft.summary = values.line(summary).orElse(null);
        draft.bylines = values.lines(authors);
        draft.published(published);
        draft.language = values.language(feed.getLanguage());
        draft.keywords = values.lines(keywords);
        draft.sourceFormat = format;
        draft.warnings = values.warnings();
        draft.mapping = mapping;
        draft.metadata = metadata;
        return draft.submission();
    }

    private static String plain(SyndContent content) {
        String value = content.getValue() == null ? "" : content.getValue();
        boolean plain = content.getType() != null && PLAIN.contains(content.getType());
        boolean markup = !plain && (value.indexOf('<') >= 0 || value.indexOf('&') >= 0);
        return markup ? PageReader.fragmentText(value) : value.strip();
    }
}
