package dev.masthead.api;

import java.util.function.BooleanSupplier;

/** Waits for what happens in the background, and no longer than half a minute. */
final class Waiting {
    private static final int ROUNDS = 300;
    private static final int MILLIS = 100;

    private Waiting() {}

    static void until(BooleanSupplier happened) {
        for (int i = 0; i < ROUNDS; i++) {
            if (happened.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
        throw new AssertionError("it did not happen within half a minute");
    }
}
