package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads articles from anything that holds them: files of crawlers and archives, pages, feeds, tables, text, and containers
 * of these. What an input is shows in its bytes; its name and media type are hints only. Stateless, for any number of
 * threads.
 */
public final class Intake {
    private final Bounds bounds;
    private final Limits limits;
    private final boolean anyId;
    private final Path temporary;

    /** @param anyId whether ids may be any text, as in files; in the service they become parts of addresses */
    public Intake(Limits limits, Bounds bounds, boolean anyId) {
        this(limits, bounds, anyId, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * @param anyId     whether ids may be any text, as in files; in the service they become parts of addresses
     * @param temporary folder for what has to be a file while it is read
     */
    public Intake(Limits limits, Bounds bounds, boolean anyId, Path temporary) {
        this.bounds = bounds;
        this.limits = limits;
        this.anyId = anyId;
        this.temporary = temporary;
    }

    /** The forms in the order in which they are asked; a new one is a class and a line here. */
    private List<InputFormat> formats(BoundedStream.Budget budget) {
        JsonArticles json = new JsonArticles(limits, bounds, anyId);
        HtmlPages pages = new HtmlPages(limits, bounds);
        TextDump text = new TextDump(limits);
        PressArticles press = new PressArticles(limits, anyId);
        DocumentInput documents = new DocumentInput(limits, bounds, text, press);
        MailInput mails = new MailInput(limits, bounds, text, press);
        return List.of(
                new WarcInput(bounds, pages, text),
                new GzipInput(this, bounds, budget),
                new OfficeInput(bounds, budget, documents, json, temporary),
                new ZipInput(this, bounds, budget),
                new TarInput(this, bounds, budget),
                documents,
                new SqliteInput(bounds, json, temporary),
                new ForeignInput(),
                new JsonInput(bounds, json),
                new FeedInput(limits, bounds),
                new XmlInput(limits, bounds),
                new MhtmlInput(bounds, pages),
                new MailboxInput(bounds, mails),
                mails,
                new HtmlInput(bounds, pages, press),
                new CsvInput(bounds, json),
                new TextInput(bounds, text, press));
    }

    /**
     * Hands over every article of an input, in its order.
     *
     * @param name      of the file; empty where there is none
     * @param mediaType as declared, without parameters; null where nothing was declared
     * @param charset   as declared; null where nothing was declared
     * @param columns   which column of a table holds what, such as {@code text → maintext}; empty to find out
     * @param stream    read to its end, not closed
     * @throws IOException if the stream cannot be read, or the sink takes no more
     */
    public void read(
            String name,
            String mediaType,
            Charset charset,
            Map<String, String> columns,
            InputStream stream,
            ArticleSink sink)
            throws IOException, InterruptedException {
        BoundedStream.Budget budget = new BoundedStream.Budget();
        ArticleSink counting = article -> {
            budget.article(bounds);
            sink.accept(article);
        };
        Input input = Input.of(name, mediaType, charset, columns, stream);
        try {
            read(input, counting, budget);
        } catch (BoundExceededException e) {
            sink.accept(RawArticle.refused(input.place(""), e.refusal()));
        } catch (SinkException e) {
            throw e.getCause();
        }
    }

    /** The fields of an article that a column of a table can be mapped to. */
    public static Set<String> columnFields() {
        return ColumnMapping.fields();
    }

    /** What the sink throws must not be taken for a fault of the input. */
    static final class SinkException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SinkException(IOException cause) {
            super(cause);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }

    void read(Input input, ArticleSink sink, BoundedStream.Budget budget) throws IOException, InterruptedException {
        ArticleSink guarded = article -> {
            try {
                sink.accept(article);
            } catch (BoundExceededException e) {
                throw e;
            } catch (IOException e) {
                throw new SinkException(e);
            }
        };
        if (input.nesting() > bounds.nesting()) {
            guarded.accept(RawArticle.refused(
                    input.place(""),
                    BoundExceededException.alone(
                                    "There are more than " + bounds.nesting() + " containers inside one another.")
                            .refusal()));
            return;
        }
        if (input.peek().length == 0) {
            return;
        }
        for (InputFormat format : formats(budget)) {
            if (format.recognises(input)) {
                if (!input.columns().isEmpty() && input.nesting() == 0 && !format.takesColumns()) {
                    guarded.accept(
                            RawArticle.refused(
                                    input.place(""),
                                    new InvalidSubmissionException(
                                            Reason.INVALID_VALUE,
                                            null,
                                            "A map says which columns of a table or fields of JSON hold what; this is neither.")));
                    return;
                }
                try {
                    format.read(input, guarded);
                } catch (BoundExceededException e) {
                    if (!e.isAlone()) {
                        throw e;
                    }
                    guarded.accept(RawArticle.refused(input.place(""), e.refusal()));
                } catch (IOException e) {
                    guarded.accept(RawArticle.refused(input.place(""), damaged()));
                }
                return;
            }
        }
        guarded.accept(RawArticle.refused(
                input.place(""), Reason.UNKNOWN_FORMAT, "This is none of the formats that are read here."));
    }

    private static InvalidSubmissionException damaged() {
        return new InvalidSubmissionException(
                Reason.DAMAGED, null, "The input is damaged or breaks off; what stood before that was read.");
    }
}
