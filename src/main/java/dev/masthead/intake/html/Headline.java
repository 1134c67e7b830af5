package dev.masthead.intake.html;

/** Knows a page's headline where the page shows it. */
final class Headline {
    private static final int TITLE_CHARS = 15;
    private static final int SITE_NAME_CHARS = 40;

    private Headline() {}

    /** The headline, with or without the name of the site that metadata adds to it. */
    static boolean is(String text, String title) {
        if (text.equals(title)) {
            return true;
        }
        String shorter = text.length() < title.length() ? text : title;
        String longer = text.length() < title.length() ? title : text;
        return shorter.length() >= TITLE_CHARS
                && longer.length() - shorter.length() <= SITE_NAME_CHARS
                && longer.startsWith(shorter);
    }
}
