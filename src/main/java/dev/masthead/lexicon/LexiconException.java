package dev.masthead.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** A lexicon cannot be used; each line of the message begins with file and line. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LexiconException(Origin origin, String reason) {
        super(origin + ": " + reason);
    }

    /** Several reasons at once, one a line. */
    LexiconException(List<LexiconException> all) {
        super(all.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
    }

    public LexiconException(Origin origin, String reason, Throwable cause) {
        super(origin + ": " + reason, cause);
    }
}
