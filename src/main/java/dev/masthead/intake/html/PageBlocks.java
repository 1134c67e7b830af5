package dev.masthead.intake.html;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page as blocks.
 *
 * @param elements every element in the order in which they open
 * @param parents  index of each one's parent; -1 for the first
 * @param lasts    index of the last element inside each one, itself where there is none
 * @param blocks   in the order of the page
 */
record PageBlocks(List<Element> elements, int[] parents, int[] lasts, List<Block> blocks) {

    static PageBlocks of(List<Element> elements, int[] parents, List<Block> blocks) {
        int[] lasts = new int[parents.length];
        for (int i = parents.length - 1; i >= 0; i--) {
            lasts[i] = Math.max(lasts[i], i);
            if (parents[i] >= 0) {
                lasts[parents[i]] = Math.max(lasts[parents[i]], lasts[i]);
            }
        }
        return new PageBlocks(elements, parents, lasts, blocks);
    }

    /** Whether an element stands in another, or is it. */
    boolean isWithin(int element, int ancestor) {
        return element >= ancestor && element <= lasts[ancestor];
    }
}
