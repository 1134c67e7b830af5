package dev.masthead.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mailbox (RFC 4155): mails one after the other, each behind a line that begins with {@code From} and ends with a year. */
final class MailboxInput implements InputFormat {
    /** At the very beginning, and behind a blank line. Within a mail such a line has a {@code >} in front. */
    private static final Pattern NEXT =
            Pattern.compile("(?:\\A|\\n\\r?\\n)From \\S[^\\n]{0,200}\\b\\d{4}\\s*\\n(?=[A-Za-z-]{1,60}:)");

    private final Bounds bounds;
    private final MailInput mails;

    MailboxInput(Bounds bounds, MailInput mails) {
        this.bounds = bounds;
        this.mails = mails;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return NEXT.matcher(input.peekText()).lookingAt();
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        // byte by byte, so that each mail keeps its encoding
        String all = new String(Documents.whole(input, bounds), StandardCharsets.ISO_8859_1);
        Matcher next = NEXT.matcher(all);
        int start = -1;
        int number = 0;
        while (next.find()) {
            if (start >= 0) {
                mail(input, all.substring(start, next.start()), ++number, sink);
            }
            start = next.end();
        }
        mail(input, all.substring(start), ++number, sink);
    }

    /** A mail of many has no file, and so no id, of its own. */
    private void mail(Input input, String mail, int number, ArticleSink sink) throws IOException, InterruptedException {
        byte[] bytes = mail.replaceAll("(?m)^>(>*From )", "$1").getBytes(StandardCharsets.ISO_8859_1);
        mails.read(
                input.inside(input.place("mail " + number), new ByteArrayInputStream(bytes)),
                article -> sink.accept(new RawArticle(article.place(), null, article.size(), article.reader())));
    }
}
