package dev.masthead.intake.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The paragraphs of a PDF that has text. Pictures of text are not read. */
public final class PdfText {
    /** Pages of one document; each costs milliseconds. */
    private static final int MOST_PAGES = 2_000;

    private PdfText() {}

    /**
     * Reads a document.
     *
     * @param most characters of text
     * @return paragraphs with a blank line between them, as far as the layout shows where they end
     */
    public static String read(byte[] document, int most) throws UnreadableException {
        PdfStreams.check(document);
        try (PDDocument pdf = Loader.loadPDF(document, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableException("The PDF has more than " + MOST_PAGES + " pages.");
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setAddMoreFormatting(true);
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd("\n\n");
            stripper.setPageEnd("\n\n");
            Bounded out = new Bounded(most);
            stripper.writeText(pdf, out);
            String text = out.toString();
            if (text.isBlank()) {
                throw new UnreadableException("The PDF has no text; pictures of text are not read.");
            }
            return PdfParagraphs.of(text);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("The PDF is locked with a password.");
        } catch (Paragraphs.TooLongException e) {
            throw Paragraphs.tooLong(most);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableException("The PDF is damaged, or none.");
        }
    }

    private static final class Bounded extends Writer {
        private final int most;
        private final StringWriter out = new StringWriter();

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] chars, int offset, int length) {
            if (out.getBuffer().length() + length > most) {
                throw new Paragraphs.TooLongException();
            }
            out.write(chars, offset, length);
        }

        @Override
        public void flush() {
            // all is in memory
        }

        @Override
        public void close() {
            // nothing is open
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }
}
