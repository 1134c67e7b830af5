package dev.masthead.intake.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Teasers of other articles: boxes with a heading that is a link and little else. */
final class Cards {
    /** Teasers come in rows: fewer linked headings with a few lines each may be part of the story. */
    private static final int CARDS = 3;

    private static final int CARD_CHARS = 500;
    private static final double MOST_CARDS = 0.6;
    private static final double CARD_SHARE = 0.25;
    /** Spaces do not count as linked. */
    private static final double CARD_LINKED = 0.75;

    private Cards() {}

    /** Elements of teasers: rows of boxes, each with a heading that is a link and little else. */
    static BitSet of(PageBlocks page, int root, String title) {
        BitSet cards = new BitSet();
        int[] length = new int[page.elements().size()];
        for (Block block : page.blocks()) {
            length[block.element()] += block.length();
        }
        for (int i = length.length - 1; i > 0; i--) {
            length[page.parents()[i]] += page.parents()[i] >= 0 ? length[i] : 0;
        }
        List<Integer> found = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block.heading()
                    && block.linkDensity() > CARD_LINKED
                    && page.isWithin(block.element(), root)
                    && !Headline.is(block.text(), title)) {
                // the box is the largest element around the heading that holds little more
                int box = -1;
                for (int i = block.element(); i > root; i = page.parents()[i]) {
                    if (length[i] > CARD_CHARS || length[i] > CARD_SHARE * length[root]) {
                        break;
                    }
                    box = i;
                }
                if (box > root) {
                    found.add(box);
                }
            }
        }
        int inCards = found.stream().distinct().mapToInt(box -> length[box]).sum();
        // where boxes are most of what there is, they are the article
        if (found.size() >= CARDS && inCards < MOST_CARDS * length[root]) {
            found.forEach(box -> cards.set(box, page.lasts()[box] + 1));
        }
        return cards;
    }

    /** Whether a page lists articles and is none itself: so many headings are links, and no less than there is prose. */
    static boolean isList(PageBlocks page, List<Block> chosen, int list) {
        long linked = page.blocks().stream()
                .filter(b -> b.heading() && !b.dropped() && b.linkDensity() > CARD_LINKED)
                .count();
        long prose = chosen.stream().filter(Block::isProse).count();
        return linked >= list && linked >= prose;
    }
}
