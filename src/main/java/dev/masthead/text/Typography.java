package dev.masthead.text;

/** Plain forms of typographic marks, one character for one, so that offsets survive. */
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
    public static String plain(String text) {
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
}
