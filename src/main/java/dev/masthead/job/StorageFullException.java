package dev.masthead.job;

import java.io.IOException;

/** There is no room for the files of another job. Its message is for the sender. */
public final class StorageFullException extends IOException {
    private static final long serialVersionUID = 1L;

    StorageFullException(String message) {
        super(message);
    }
}
