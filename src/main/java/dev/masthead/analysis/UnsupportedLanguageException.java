package dev.masthead.analysis;

/** The article is in a language that no lexicon covers. */
public final class UnsupportedLanguageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String language;

    public UnsupportedLanguageException(String language) {
        super("Only English (en) is supported for now; this article is in '" + language + "'.");
        this.language = language;
    }

    /** ISO 639 code, as declared or guessed. */
    public String language() {
        return language;
    }
}
