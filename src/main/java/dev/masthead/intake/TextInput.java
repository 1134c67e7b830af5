package dev.masthead.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.stream.Stream;

/** A text file: what is nothing else and holds no NUL. */
final class TextInput implements InputFormat {
    private static final int MOST_OF_ASCII = 0x7E;
    private static final double BEYOND = 0.2;

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
        sink.accept(new RawArticle(input.place(""), input.stem(), bytes.length, () -> article(bytes, charset)));
    }

    /** Files say nothing of their encoding; what is no text in any of the usual ones is refused as what it was said to be. */
    private Submission article(byte[] bytes, Charset charset) throws InvalidSubmissionException {
        Decoded decoded = Decoded.of(bytes, charset);
        if (decoded.warning() == null) {
            return text.read(decoded.text());
        }
        if (!isText(decoded.text())) {
            return text.read(bytes, charset);
        }
        SubmissionDraft draft = SubmissionDraft.of(text.read(decoded.text()));
        draft.warnings = Stream.concat(Stream.of(decoded.warning()), draft.warnings.stream())
                .toList();
        return draft.submission();
    }

    /** Mostly letters that English is written with, and no controls: another script read as Western is nothing of the kind. */
    private static boolean isText(String text) {
        long beyond = text.chars().filter(c -> c > MOST_OF_ASCII).count();
        return beyond < BEYOND * text.length()
                && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }
}
