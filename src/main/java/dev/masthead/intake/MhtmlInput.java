package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** A page with its pictures in one file (RFC 2557), as browsers save it: the first HTML part is the page. */
final class MhtmlInput implements InputFormat {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int HEAD = 4_096;

    private final Bounds bounds;
    private final HtmlPages pages;

    MhtmlInput(Bounds bounds, HtmlPages pages) {
        this.bounds = bounds;
        this.pages = pages;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isDeclared("multipart/related") || input.isNamed(".mht", ".mhtml")) {
            return true;
        }
        String text = input.peekText();
        String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
        return head.contains("mime-version:")
                && head.contains("multipart/related")
                && !head.stripLeading().startsWith("<");
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        byte[] bytes = Documents.whole(input, bounds);
        sink.accept(new RawArticle(input.place(""), input.stem(), bytes.length, () -> page(bytes)));
    }

    private Submission page(byte[] bytes) throws InvalidSubmissionException {
        MimeTokenStream stream = new MimeTokenStream(new MimeConfig.Builder()
                .setMaxLineLen(LONGEST_LINE)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxContentLen(bounds.document())
                .build());
        stream.parse(new ByteArrayInputStream(bytes));
        String location = null;
        try {
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                if (state == EntityState.T_FIELD) {
                    String name = stream.getField().getName().toLowerCase(Locale.ROOT);
                    if (name.equals("content-location") || name.equals("snapshot-content-location")) {
                        location = stream.getField().getBody().strip();
                    }
                } else if (state == EntityState.T_BODY
                        && stream.getBodyDescriptor().getMimeType().equals("text/html")) {
                    try (InputStream body = stream.getDecodedInputStream()) {
                        return pages.read(
                                body.readAllBytes(),
                                charset(stream.getBodyDescriptor().getCharset()),
                                location,
                                "mhtml",
                                Map.of());
                    }
                }
            }
        } catch (IOException | MimeException e) {
            throw new InvalidSubmissionException(Reason.DAMAGED, null, "The file is damaged or breaks off.");
        }
        throw new InvalidSubmissionException(Reason.EMPTY_TEXT, null, "The file holds no page.");
    }

    private static Charset charset(String name) {
        try {
            // what mime4j says where nothing was declared
            return name == null || name.equalsIgnoreCase("us-ascii") ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
