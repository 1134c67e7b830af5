package dev.masthead.text;

import java.util.Locale;

/**
 * A word as it is written, wherever it stands, with all that follows from its writing alone. What models and lexicons know of
 * it hangs on it as {@link WordFacet}s, each read once. Two are equal that are written alike. Safe for any number of threads.
 */
public final class WordType {
    private static final Object[] NOTHING = {};

    private final String text;
    private final String plain;
    private final String form;
    private final int hash;
    private final boolean word;
    private final boolean capitalised;

    /** Pairs of a facet and what it read; null until something was. */
    private volatile Object[] known;

    private WordType(String text) {
        this.text = text;
        plain = Typography.plain(text);
        form = form(plain);
        hash = text.hashCode();
        word = text.chars().anyMatch(c -> Character.isLetterOrDigit((char) c));
        capitalised = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /** The word that is written so. Whoever meets words again and again asks a {@link Vocabulary} instead. */
    public static WordType of(String text) {
        return new WordType(text);
    }

    private static String form(String plain) {
        // some papers write their quotation marks as two single ones
        if (plain.equals("''") || plain.equals("``")) {
            return "\"";
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        return lower.equals(plain) ? plain : lower;
    }

    /** As written. */
    public String text() {
        return text;
    }

    /** As written, with every typographic mark in its plain form; see {@link Typography#plain(String)}. */
    public String plain() {
        return plain;
    }

    /** The plain form in small letters; what lexicons match. */
    public String form() {
        return form;
    }

    /** A dash of whatever length, a hyphen that stands alone among them. */
    public boolean isDash() {
        return isDash(form);
    }

    /** Whether a plain form ({@link #form()}) is a dash: nothing but hyphens, into which forms turn dashes of every length. */
    public static boolean isDash(String form) {
        int i = 0;
        while (i < form.length() && form.charAt(i) == '-') {
            i++;
        }
        return i > 0 && i == form.length();
    }

    /** A letter or digit stands in it. */
    public boolean isWord() {
        return word;
    }

    /** It begins with a capital letter. */
    public boolean isCapitalised() {
        return capitalised;
    }

    /** What the facet read of the word; null where it has not yet, or read nothing. */
    Object known(WordFacet<?> facet) {
        Object[] all = known;
        if (all != null) {
            for (int i = 0; i < all.length; i += 2) {
                if (all[i] == facet) {
                    return all[i + 1];
                }
            }
        }
        return null;
    }

    /** Keeps what the facet read. Of two threads that do so at once one may be forgotten, which reads it again. */
    void keep(WordFacet<?> facet, Object read) {
        Object[] all = known == null ? NOTHING : known;
        // lexicons that are no longer in use leave theirs behind
        int kept = all.length < 2 * WordFacet.MOST ? all.length : 0;
        Object[] more = new Object[kept + 2];
        System.arraycopy(all, 0, more, 0, kept);
        more[kept] = facet;
        more[kept + 1] = read;
        known = more;
    }

    @Override
    public boolean equals(Object o) {
        return this == o || o instanceof WordType other && hash == other.hash && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return text;
    }
}
