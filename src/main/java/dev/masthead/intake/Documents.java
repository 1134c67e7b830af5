package dev.masthead.intake;

import java.io.IOException;

/** Reads inputs that are one document, which have to be in memory whole. */
final class Documents {
    private Documents() {}

    /** The rest of an input. */
    static byte[] whole(Input input, Bounds bounds) throws IOException {
        byte[] bytes = input.stream().readNBytes(bounds.document() + 1);
        if (bytes.length > bounds.document()) {
            throw tooLong("The document", bounds);
        }
        return bytes;
    }

    static BoundExceededException tooLong(String what, Bounds bounds) {
        return BoundExceededException.alone(what + " is longer than " + bounds.document() + " bytes.");
    }
}
