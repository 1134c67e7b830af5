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
 */
record Block(String text, int element, int linkLength, boolean heading, boolean headline, boolean dropped) {
    int length() {
        return text.length();
    }

    double linkDensity() {
        return (double) linkLength / text.length();
    }
}
