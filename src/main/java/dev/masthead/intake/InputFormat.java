package dev.masthead.intake;

import java.io.IOException;

/** A form that articles come in by the file. {@link Intake} lists them. */
interface InputFormat {
    /** Whether the input is of this form, by its first bytes, its name and what was declared. */
    boolean recognises(Input input) throws IOException;

    /** Whether it has columns or fields that the caller can name, or holds files that may. */
    default boolean takesColumns() {
        return false;
    }

    /**
     * Hands every article over. What is wrong with one of them is handed over in its place.
     *
     * @throws IOException if the input cannot be read on, or the sink takes no more
     */
    void read(Input input, ArticleSink sink) throws IOException, InterruptedException;
}
