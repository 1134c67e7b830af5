package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** A web archive, packed or not: the pages among its responses and resources, and the text of its conversions. */
final class WarcInput implements InputFormat {
    private static final int OK = 200;

    private final Bounds bounds;
    private final HtmlPages pages;
    private final TextDump text;

    WarcInput(Bounds bounds, HtmlPages pages, TextDump text) {
        this.bounds = bounds;
        this.pages = pages;
        this.text = text;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        // a packed one is an ordinary gzip file, which is unpacked within bounds before it comes here again
        byte[] head = input.peek();
        return head.length > 5 && new String(head, 0, 5, StandardCharsets.US_ASCII).equals("WARC/");
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        WarcRecords records = new WarcRecords(input.stream(), bounds.document());
        long number = 0;
        for (WarcRecords.Piece piece = records.next(); piece != null; piece = records.next()) {
            String place = input.place("record " + ++number);
            Optional<RawArticle> article = piece.isDamaged() ? Optional.of(damaged(place)) : article(piece, place);
            if (article.isPresent()) {
                sink.accept(article.get());
            }
        }
    }

    private static RawArticle damaged(String place) {
        return RawArticle.refused(
                place, Reason.DAMAGED, "The record cannot be understood, or is not as long as it says.");
    }

    /** What a record holds; empty where that is no article, such as a picture. */
    private Optional<RawArticle> article(WarcRecords.Piece piece, String place) throws BoundExceededException {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(piece.bytes()))) {
            reader.setLenient(true);
            Optional<WarcRecord> record = reader.next();
            return record.isEmpty() ? Optional.empty() : article(record.get(), place);
        } catch (BoundExceededException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library takes dates, addresses and media types for what they should be
            return Optional.of(damaged(place));
        }
    }

    private Optional<RawArticle> article(WarcRecord record, String place) throws IOException {
        if (record instanceof WarcResponse response && isHttp(response)) {
            return response.http().status() == OK && isPage(response.http().contentType())
                    ? Optional.of(page(
                            () -> HttpBody.unpacked(response.http()),
                            response.http().contentType(),
                            response.target(),
                            record.date(),
                            place))
                    : Optional.empty();
        }
        if (record instanceof WarcResource resource && isPage(resource.contentType())) {
            return Optional.of(page(
                    () -> resource.body().stream(), resource.contentType(), resource.target(), record.date(), place));
        }
        return record instanceof WarcConversion conversion
                        && conversion.contentType().base().equals(MediaType.PLAIN_TEXT)
                ? Optional.of(conversion(conversion, place))
                : Optional.empty();
    }

    /** Opens what a record holds, unpacked. */
    @FunctionalInterface
    private interface Body {
        InputStream open() throws IOException;
    }

    /** Takes what a record holds. */
    @FunctionalInterface
    private interface Taken {
        RawArticle of(byte[] bytes);
    }

    /**
     * What a record holds, or why it is refused. Servers send pages that break off and crawlers cut them, which says nothing on
     * the records behind them.
     */
    private RawArticle bytes(Body body, String what, String place, Taken taken) throws BoundExceededException {
        byte[] bytes;
        try {
            bytes = body.open().readNBytes(bounds.document() + 1);
        } catch (BoundExceededException e) {
            throw e;
        } catch (HttpBody.UnknownPackingException e) {
            return RawArticle.refused(place, Reason.UNKNOWN_FORMAT, what + e.getMessage());
        } catch (IOException e) {
            return RawArticle.refused(place, Reason.DAMAGED, what + " is damaged or breaks off.");
        }
        return bytes.length > bounds.document()
                ? RawArticle.refused(place, Documents.tooLong(what, bounds).refusal())
                : taken.of(bytes);
    }

    /** Archives hold answers to DNS queries too. */
    private static boolean isHttp(WarcResponse response) {
        return response.target().startsWith("http");
    }

    private static boolean isPage(MediaType type) {
        String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }

    private RawArticle page(Body body, MediaType type, String target, Instant crawled, String place)
            throws BoundExceededException {
        Charset charset = charset(type);
        return bytes(
                body,
                "The page",
                place,
                bytes -> new RawArticle(
                        place,
                        null,
                        bytes.length,
                        () -> pages.read(bytes, charset, target, "warc", Map.of("warc_date", crawled.toString()))));
    }

    private RawArticle conversion(WarcConversion conversion, String place) throws BoundExceededException {
        String target = conversion.target();
        return bytes(
                () -> conversion.body().stream(),
                "The text",
                place,
                bytes -> new RawArticle(place, null, bytes.length, () -> {
                    Submission s = text.read(bytes, null);
                    SubmissionDraft draft = SubmissionDraft.of(s);
                    if (s.url() == null && WebAddress.parse(target).isPresent()) {
                        draft.url = target;
                    }
                    draft.sourceFormat = "warc";
                    draft.mapping = Map.of("url", "WARC-Target-URI", "text", "conversion");
                    return draft.submission();
                }));
    }

    private static Charset charset(MediaType type) {
        try {
            String name = type.parameters().get("charset");
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
