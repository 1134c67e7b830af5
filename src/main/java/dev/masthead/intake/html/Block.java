package dev.masthead.intake.html;

/**
 * A stretch of a page's text that nothing but inline markup divides.
 *
 * @param text       with white space collapsed
 * @param element    index of the element that it stands in
 * @param linkLength characters of it that are links
 * @param heading    stands in a heading
 * @param headline   stands in a heading of the first level
 * @param dropped    stands in something that is no article
 * @param lead       the same, but in something that may be the lead if it stands between headline and body
 */
record Block(
        String text, int element, int linkLength, boolean heading, boolean headline, boolean dropped, boolean lead) {
    int length() {
        return text.length();
    }

    double linkDensity() {
        return (double) linkLength / text.length();
    }
}
