package dev.masthead.text;

/** Plain forms of typographic marks: of texts one character for one, so that offsets survive, and of words. */
public final class Typography {
    private Typography() {}

    /** The ASCII character that stands for the same mark; the character itself where there is none. */
    public static char plain(char c) {
        if (c < 0x80) {
            return c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u00B4', '\u2032', '\uFF07' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033', '\uFF02' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u00A0', '\u2007', '\u202F', '\u2009', '\u200A', '\u2002', '\u2003' -> ' ';
            default -> c;
        };
    }

    /** The text with every mark plain and every dash that parts clauses kept as a dash; same length. */
    public static String sameLength(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x80) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        char[] out = text.toCharArray();
        for (; i < out.length; i++) {
            out[i] = plain(out[i]);
        }
        return new String(out);
    }

    /**
     * The plain form of words, to compare them: with plain marks, ligatures as their letters, and without what only tells where
     * a line may break (soft hyphens, zero-width spaces) or how letters join. It can be longer or shorter than the words; the
     * words themselves where nothing would remain.
     */
    public static String plain(String words) {
        String marks = sameLength(words);
        if (marks == words) {
            return words; // ASCII throughout
        }
        int i = 0;
        while (i < marks.length() && letters(marks.charAt(i)) == null) {
            i++;
        }
        if (i == marks.length()) {
            return marks;
        }
        StringBuilder out = new StringBuilder(marks.length()).append(marks, 0, i);
        for (; i < marks.length(); i++) {
            String letters = letters(marks.charAt(i));
            if (letters == null) {
                out.append(marks.charAt(i));
            } else {
                out.append(letters);
            }
        }
        return out.length() == 0 ? marks : out.toString();
    }

    /** What a ligature stands for, nothing for a character without a shape of its own; null for every other character. */
    private static String letters(char c) {
        if (c < 0xAD) {
            return null;
        }
        return switch (c) {
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> "";
            case '\uFB00' -> "ff";
            case '\uFB01' -> "fi";
            case '\uFB02' -> "fl";
            case '\uFB03' -> "ffi";
            case '\uFB04' -> "ffl";
            case '\uFB05', '\uFB06' -> "st";
            default -> null;
        };
    }
}
