package dev.masthead.web;

/** The beginning of a text in one line. */
final class Excerpt {
    private Excerpt() {}

    /** @param most code points that are kept; what is cut ends with an ellipsis */
    static String of(String text, int most) {
        String plain = text.replaceAll("\\s+", " ");
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most)) + "…";
    }
}
