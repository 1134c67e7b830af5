package dev.masthead.intake.html;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page as blocks.
 *
 * @param elements every element in the order in which they open
 * @param parents  index of each one's parent; -1 for the first
 * @param blocks   in the order of the page
 */
record PageBlocks(List<Element> elements, int[] parents, List<Block> blocks) {}
