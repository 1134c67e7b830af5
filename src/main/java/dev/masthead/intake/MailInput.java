package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.intake.html.PageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** A mail (RFC 5322): its plain text, else its HTML; subject, sender and date. Attachments are not read. */
final class MailInput implements InputFormat {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int HEAD = 8_192;
    private static final Set<String> FIELDS = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "received",
            "return-path",
            "delivered-to",
            "message-id",
            "mime-version",
            "content-type",
            "dkim-signature",
            "reply-to",
            "x-mailer");

    private final Limits limits;
    private final Bounds bounds;
    private final TextDump text;
    private final PressArticles press;

    MailInput(Limits limits, Bounds bounds, TextDump text, PressArticles press) {
        this.limits = limits;
        this.bounds = bounds;
        this.text = text;
        this.press = press;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isDeclared("message/rfc822") || input.isNamed(".eml")) {
            return true;
        }
        String head = input.peekText();
        int known = 0;
        int lines = 0;
        for (String line : head.substring(0, Math.min(HEAD, head.length())).split("\r?\n")) {
            if (line.isEmpty()) {
                break;
            }
            boolean folded = Character.isWhitespace(line.charAt(0));
            int colon = line.indexOf(':');
            if (!folded && (colon <= 0 || line.substring(0, colon).contains(" "))) {
                return false;
            }
            lines++;
            known += !folded && FIELDS.contains(line.substring(0, colon).toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return lines > 2 && known > 2;
    }

    /** What a mail holds that concerns an article. */
    private static final class Mail {
        private final Map<String, String> fields = new LinkedHashMap<>();
        private String plain;
        private String html;
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        byte[] bytes = Documents.whole(input, bounds);
        Mail mail;
        try {
            mail = parse(bytes);
        } catch (IOException | MimeException e) {
            sink.accept(RawArticle.refused(input.place(""), Reason.DAMAGED, "The mail is damaged or breaks off."));
            return;
        }
        String body = mail.plain != null && !mail.plain.isBlank()
                ? mail.plain
                : mail.html == null ? "" : PageReader.fragmentText(mail.html);
        // alerts of press databases come by mail
        press.readOr(input, body, sink, bytes.length, () -> article(mail.fields, body));
    }

    private Submission article(Map<String, String> fields, String body) throws InvalidSubmissionException {
        Values values = new Values(limits, List.of());
        Checks.body(body, null, limits);
        Submission read = text.read(body);
        SubmissionDraft draft = SubmissionDraft.of(read);
        Map<String, String> mapping = new LinkedHashMap<>();
        String subject = fields.get("subject");
        if (subject != null) {
            draft.title = values.line(subject).orElse("");
            draft.text = body.strip();
            mapping.put("title", "subject");
        }
        mapping.put("text", "body");
        if (fields.containsKey("date")) {
            draft.published(values.time(fields.get("date")));
            mapping.put("published_at", "date");
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        for (String name : List.of("from", "to", "message-id", "list-id")) {
            values.line(fields.get(name)).ifPresent(v -> metadata.put(name, v));
        }
        List<String> warnings = new java.util.ArrayList<>(read.warnings());
        values.warnings().forEach(w -> {
            if (!warnings.contains(w)) {
                warnings.add(w);
            }
        });
        draft.sourceFormat = "mail";
        draft.mapping = mapping;
        draft.metadata = metadata;
        draft.warnings = warnings;
        return draft.submission();
    }

    private Mail parse(byte[] bytes) throws IOException, MimeException {
        MimeTokenStream stream = new MimeTokenStream(new MimeConfig.Builder()
                .setMaxLineLen(LONGEST_LINE)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxContentLen(bounds.document())
                .build());
        stream.parse(new ByteArrayInputStream(bytes));
        Mail mail = new Mail();
        boolean header = true;
        boolean attached = false;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (state == EntityState.T_START_HEADER) {
                attached = false;
            } else if (state == EntityState.T_FIELD) {
                String name = stream.getField().getName().toLowerCase(Locale.ROOT);
                if (header) {
                    mail.fields.putIfAbsent(
                            name,
                            DecoderUtil.decodeEncodedWords(
                                    unfolded(stream.getField().getBody()), DecodeMonitor.SILENT));
                }
                attached |= name.equals("content-disposition")
                        && stream.getField()
                                .getBody()
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .startsWith("attachment");
            } else if (state == EntityState.T_END_HEADER) {
                header = false;
            } else if (state == EntityState.T_BODY && !attached) {
                String type = stream.getBodyDescriptor().getMimeType();
                boolean plain = type.equals("text/plain") && mail.plain == null;
                boolean html = type.equals("text/html") && mail.html == null;
                if (plain || html) {
                    try (InputStream body = stream.getDecodedInputStream()) {
                        String read = decode(
                                body.readAllBytes(), stream.getBodyDescriptor().getCharset());
                        mail.plain = plain ? read : mail.plain;
                        mail.html = html ? read : mail.html;
                    }
                }
            }
        }
        return mail;
    }

    private static String unfolded(String value) {
        return value.replaceAll("\\r?\\n[ \\t]", " ").strip();
    }

    private static String decode(byte[] bytes, String charset) {
        Charset declared = null;
        try {
            boolean said = charset != null && !charset.equalsIgnoreCase("us-ascii");
            declared = said ? Charset.forName(charset) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // whatever it is then
        }
        return Decoded.of(bytes, declared).text().replace("\0", "");
    }
}
