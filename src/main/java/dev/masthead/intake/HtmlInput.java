package dev.masthead.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

/** A page as a browser or a crawler saved it. */
final class HtmlInput implements InputFormat {
    private final Bounds bounds;
    private final HtmlPages pages;
    private final PressArticles press;

    HtmlInput(Bounds bounds, HtmlPages pages, PressArticles press) {
        this.bounds = bounds;
        this.pages = pages;
        this.press = press;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isDeclared("text/html", "application/xhtml+xml") || input.isNamed(".html", ".htm", ".xhtml")) {
            return true;
        }
        String head = input.peekText().toLowerCase(Locale.ROOT).stripLeading();
        return head.startsWith("<!doctype html")
                || head.startsWith("<") && (head.contains("<html") || head.contains("<body") || head.contains("<p>"));
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        byte[] bytes = Documents.whole(input, bounds);
        Charset charset = input.charset();
        if (press.readPage(input, Decoded.of(bytes, charset).text(), sink)) {
            return;
        }
        sink.accept(new RawArticle(
                input.place(""), input.stem(), bytes.length, () -> pages.read(bytes, charset, null, "html", Map.of())));
    }
}
