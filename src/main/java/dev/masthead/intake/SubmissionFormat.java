package dev.masthead.intake;

import java.nio.charset.Charset;

/** A format that a single article comes in. {@link Formats} lists them. */
public interface SubmissionFormat {

    /** The name reports give as {@code source_format}. */
    String name();

    /** The media type it is sent as, without parameters. */
    String mediaType();

    /**
     * Reads one article.
     *
     * @param content the bytes as they came
     * @param charset what the sender declared; null where it declared nothing
     * @throws InvalidSubmissionException if the bytes are not this format, or hold no article within the limits
     */
    Submission read(byte[] content, Charset charset) throws InvalidSubmissionException;
}
