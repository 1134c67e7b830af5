package dev.masthead.intake.document;

/**
 * Gathers paragraphs into one text, with a blank line between two of them.
 */
final class Paragraphs {
    private final int most;
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder now = new StringBuilder();

    /** @param most characters of text; what goes beyond makes the document unreadable */
    Paragraphs(int most) {
        this.most = most;
    }

    void add(String text) throws TooLongException {
        now.append(text);
        check();
    }

    void end() throws TooLongException {
        String text = now.toString().strip();
        now.setLength(0);
        if (!text.isEmpty()) {
            all.append(all.length() == 0 ? "" : "\n\n").append(text);
        }
        check();
    }

    private void check() throws TooLongException {
        if (all.length() + now.length() > most) {
            throw new TooLongException();
        }
    }

    String text() throws TooLongException {
        end();
        return all.toString();
    }

    /** Passes through the walk over the XML, which knows nothing of lengths. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static UnreadableException tooLong(int most) {
        return new UnreadableException("The document has more than " + most + " characters of text.");
    }
}
