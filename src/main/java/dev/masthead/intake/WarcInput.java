package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
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
        WarcReader reader = new WarcReader(input.stream());
        reader.setLenient(true);
        long number = 0;
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            String place = input.place("record " + ++number);
            try {
                read(record.get(), place, sink);
            } catch (BoundExceededException e) {
                throw e;
            } catch (ParsingException | IllegalArgumentException e) {
                sink.accept(RawArticle.refused(
                        place,
                        new InvalidSubmissionException(Reason.DAMAGED, null, "The record cannot be understood.")));
            }
        }
    }

    private void read(WarcRecord record, String place, ArticleSink sink) throws IOException, InterruptedException {
        if (record instanceof WarcResponse response && isHttp(response)) {
            if (response.http().status() == OK && isPage(response.http().contentType())) {
                page(
                        () -> HttpBody.unpacked(response.http()),
                        response.http().contentType(),
                        response.target(),
                        record.date(),
                        place,
                        sink);
            }
        } else if (record instanceof WarcResource resource && isPage(resource.contentType())) {
            page(() -> resource.body().stream(), resource.contentType(), resource.target(), record.date(), place, sink);
        } else if (record instanceof WarcConversion conversion
                && conversion.contentType().base().equals(MediaType.PLAIN_TEXT)) {
            conversion(conversion, place, sink);
        }
    }

    /** Opens what a record holds, unpacked. */
    @FunctionalInterface
    private interface Body {
        InputStream open() throws IOException;
    }

    /**
     * What a record holds; null where it was refused. Servers send pages that break off and crawlers cut them, which
     * says nothing on the records behind them.
     */
    private byte[] bytes(Body body, String what, String place, ArticleSink sink)
            throws IOException, InterruptedException {
        byte[] bytes;
        try {
            bytes = body.open().readNBytes(bounds.document() + 1);
        } catch (BoundExceededException e) {
            throw e;
        } catch (HttpBody.UnknownPackingException e) {
            sink.accept(RawArticle.refused(
                    place, new InvalidSubmissionException(Reason.UNKNOWN_FORMAT, null, what + e.getMessage())));
            return null;
        } catch (IOException e) {
            sink.accept(RawArticle.refused(
                    place, new InvalidSubmissionException(Reason.DAMAGED, null, what + " is damaged or breaks off.")));
            return null;
        }
        if (bytes.length > bounds.document()) {
            sink.accept(
                    RawArticle.refused(place, Documents.tooLong(what, bounds).refusal()));
            return null;
        }
        return bytes;
    }

    /** Archives hold answers to DNS queries too. */
    private static boolean isHttp(WarcResponse response) {
        return response.target().startsWith("http");
    }

    private static boolean isPage(MediaType type) {
        String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }

    private void page(Body body, MediaType type, String target, Instant crawled, String place, ArticleSink sink)
            throws IOException, InterruptedException {
        byte[] bytes = bytes(body, "The page", place, sink);
        if (bytes == null) {
            return;
        }
        Charset charset = charset(type);
        sink.accept(new RawArticle(
                place,
                null,
                bytes.length,
                () -> pages.read(bytes, charset, target, "warc", Map.of("warc_date", crawled.toString()))));
    }

    private void conversion(WarcConversion conversion, String place, ArticleSink sink)
            throws IOException, InterruptedException {
        byte[] bytes = bytes(() -> conversion.body().stream(), "The text", place, sink);
        if (bytes == null) {
            return;
        }
        String target = conversion.target();
        sink.accept(new RawArticle(place, null, bytes.length, () -> {
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
