package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.intake.document.PdfText;
import dev.masthead.intake.document.RichText;
import dev.masthead.intake.document.UnreadableException;
import java.io.IOException;

/** RTF and PDF: an article as a document, or a press database's export of many. */
final class DocumentInput implements InputFormat {
    private final Limits limits;
    private final Bounds bounds;
    private final TextDump text;
    private final PressArticles press;

    DocumentInput(Limits limits, Bounds bounds, TextDump text, PressArticles press) {
        this.limits = limits;
        this.bounds = bounds;
        this.text = text;
        this.press = press;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        byte[] head = input.peek();
        return isRtf(head) || isPdf(head) || isOldOffice(head);
    }

    private static boolean isRtf(byte[] head) {
        return Input.startsWith(head, '{', '\\', 'r', 't', 'f');
    }

    private static boolean isPdf(byte[] head) {
        return Input.startsWith(head, '%', 'P', 'D', 'F', '-');
    }

    private static boolean isOldOffice(byte[] head) {
        return Input.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        byte[] head = input.peek();
        if (isOldOffice(head)) {
            sink.accept(RawArticle.refused(
                    input.place(""),
                    Reason.UNKNOWN_FORMAT,
                    "Word, Excel and Outlook files of the old binary form (.doc, .xls, .msg) are not read;"
                            + " DOCX, XLSX and EML are."));
            return;
        }
        boolean rtf = isRtf(head);
        byte[] bytes = Documents.whole(input, bounds);
        String read;
        try {
            read = rtf ? RichText.read(bytes, bounds.document()) : PdfText.read(bytes, bounds.document());
        } catch (UnreadableException e) {
            sink.accept(RawArticle.refused(input.place(""), Reason.DAMAGED, e.getMessage()));
            return;
        }
        document(input, read, rtf ? "rtf" : "pdf", sink);
    }

    /** Hands over a document's text: the articles of an export, or one article. */
    void document(Input input, String read, String format, ArticleSink sink) throws IOException, InterruptedException {
        press.readOr(input, read, sink, 2 * read.length(), () -> article(read, format));
    }

    private Submission article(String read, String format) throws InvalidSubmissionException {
        Checks.body(read, null, limits.withText(Integer.MAX_VALUE));
        SubmissionDraft draft = SubmissionDraft.of(text.read(read));
        draft.sourceFormat = format;
        return draft.submission();
    }
}
