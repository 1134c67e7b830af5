package dev.masthead.job;

import java.io.IOException;

/** A job cannot be done, and trying again would not help. Its message is shown to whoever asks for the job. */
public final class GivenUpException extends IOException {
    private static final long serialVersionUID = 1L;

    GivenUpException(String message) {
        super(message);
    }
}
