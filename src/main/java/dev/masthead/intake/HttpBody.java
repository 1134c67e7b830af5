package dev.masthead.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpMessage;

/** Bodies of HTTP messages as web archives keep them. */
final class HttpBody {
    private static final int ZLIB = 0x78;
    private static final int MOST_CODINGS = 3;

    private HttpBody() {}

    /** A coding of content that is not read here. The message goes on a sentence that has its subject. */
    static final class UnknownPackingException extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownPackingException() {
            super(" is packed in a way that is not read; gzip and deflate are.");
        }
    }

    /**
     * The body without the codings of its transfer and of its content. Crawlers that unpack bodies and keep the header of
     * the packed one are common: what does not begin as its coding does is taken as it is.
     *
     * @throws UnknownPackingException for Brotli, Zstandard and whatever else there is
     */
    static InputStream unpacked(HttpMessage message) throws IOException {
        InputStream body = message.body().stream();
        List<String> codings = message.headers().all("Content-Encoding").stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.size() > MOST_CODINGS) {
            throw new UnknownPackingException();
        }
        // the last coding was applied last
        for (int i = codings.size() - 1; i >= 0; i--) {
            body = unpacked(new BufferedInputStream(body), codings.get(i));
        }
        return body;
    }

    private static InputStream unpacked(InputStream body, String coding) throws IOException {
        body.mark(2);
        int first = body.read();
        int second = body.read();
        body.reset();
        return switch (coding) {
            case "gzip", "x-gzip" -> first == 0x1F && second == 0x8B ? new GZIPInputStream(body) : body;
            // with the header of zlib as the standard has it, and without as some servers send it
            case "deflate" ->
                first == '<' ? body : new InflaterInputStream(body, new Inflater((first & 0x0F) != (ZLIB & 0x0F)));
            default -> throw new UnknownPackingException();
        };
    }
}
