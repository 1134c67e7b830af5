package dev.masthead.intake;

import java.io.IOException;
import java.nio.charset.Charset;

/** A text file: what is nothing else and holds no NUL. */
final class TextInput implements InputFormat {
    private final Bounds bounds;
    private final TextDump text;
    private final PressArticles press;

    TextInput(Bounds bounds, TextDump text, PressArticles press) {
        this.bounds = bounds;
        this.text = text;
        this.press = press;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isDeclared("text/plain") || input.isNamed(".txt", ".md")) {
            return true;
        }
        for (byte b : input.peek()) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        byte[] bytes = Documents.whole(input, bounds);
        Charset charset = input.charset();
        if (press.read(input, Decoded.of(bytes, charset).text(), sink)) {
            return;
        }
        sink.accept(new RawArticle(input.place(""), input.stem(), bytes.length, () -> text.read(bytes, charset)));
    }
}
