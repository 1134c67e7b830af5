package dev.masthead.intake;

/**
 * An article of an input, not read yet: to find it costs little, to read it may cost much and can be done on any thread.
 *
 * @param place where it stands, for messages, such as {@code line 7} or {@code a.zip/b.html}
 * @param name  of the file that holds nothing else, without its ending; null for one of several
 * @param size  bytes that it keeps in memory
 * @param reader reads it
 */
public record RawArticle(String place, String name, int size, Reader reader) {

    /** Reads an article. */
    @FunctionalInterface
    public interface Reader {
        Submission read() throws InvalidSubmissionException;
    }

    /**
     * Reads it.
     *
     * @throws InvalidSubmissionException if it is no article, or not within the limits; the others are not concerned
     */
    public Submission read() throws InvalidSubmissionException {
        return PublicationDate.complete(reader.read());
    }

    /**
     * As {@link #read()}, for those who read files: an article that is alone in its file and has no id gets the file's name.
     *
     * @throws InvalidSubmissionException as {@link #read()}
     */
    public Submission readNamed() throws InvalidSubmissionException {
        Submission submission = read();
        return submission.id() == null && name != null ? submission.withId(name) : submission;
    }

    /** Why it is no article, in a line with its place. */
    public String refusal(InvalidSubmissionException reason) {
        String at = reason.pointer() == null || reason.pointer().isEmpty() ? "" : reason.pointer() + ": ";
        return place + ": " + at + reason.getMessage();
    }

    /** The same, with why it is none in words. */
    static RawArticle refused(String place, InvalidSubmissionException.Reason reason, String detail) {
        return refused(place, new InvalidSubmissionException(reason, null, detail));
    }

    /** Something in the place of an article that is none. */
    static RawArticle refused(String place, InvalidSubmissionException reason) {
        return new RawArticle(place, null, 0, () -> {
            throw reason;
        });
    }
}
