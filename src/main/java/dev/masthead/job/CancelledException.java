package dev.masthead.job;

import java.io.IOException;

/** Somebody cancelled the job, or the program stops. */
public final class CancelledException extends IOException {
    private static final long serialVersionUID = 1L;

    CancelledException() {
        super("cancelled");
    }
}
