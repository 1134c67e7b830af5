package dev.masthead.intake.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Finds the element that an article stands in: a block that reads like prose speaks for every element around it, one that reads like
 * a menu against them, and a name that pages give to the article's body speaks for it too.
 */
final class ArticleElement {
    /** What a menu's line counts against an element, in characters. */
    private static final int MENU_LINE = 12;

    private static final double BODY_NAME_BONUS = 1.3;
    private static final double BODY_NAME_SHARE = 0.7;
    /** An element called article that holds this share of the prose is where the article is, and not around it. */
    private static final double ARTICLE_SHARE = 0.8;
    /** The same where the headline stands in it too. */
    private static final double TITLED_SHARE = 0.5;

    private static final int THIN = 1_000;
    private static final double THIN_SHARE = 0.4;

    private final Boilerplate boilerplate;

    ArticleElement(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    /**
     * The element that the article stands in.
     *
     * @return its index; −1 where nothing reads like prose
     */
    int of(PageBlocks page, String title) {
        double[] total = new double[page.elements().size()];
        double[] prose = new double[total.length];
        for (Block block : page.blocks()) {
            if (block.dropped()) {
                continue;
            }
            total[block.element()] += value(block);
            prose[block.element()] += block.isProse() ? block.length() : 0;
        }
        int best = -1;
        for (int i = total.length - 1; i >= 0; i--) {
            if (total[i] > 0 && (best < 0 || total[i] > total[best])) {
                best = i;
            }
            int parent = page.parents()[i];
            if (parent >= 0) {
                total[parent] += total[i];
                prose[parent] += prose[i];
            }
        }
        if (best < 0) {
            return -1;
        }
        best = titledArticle(page, best, prose, title);
        boolean[] titled = new boolean[total.length];
        for (Block block : page.blocks()) {
            if (block.heading() && Headline.is(block.text(), title)) {
                for (int i = block.element(); i >= 0 && !titled[i]; i = page.parents()[i]) {
                    titled[i] = true;
                }
            }
        }
        // an element that is called the body of the article is, if it holds enough of what was found
        int named = -1;
        for (int i = best; i <= page.lasts()[best]; i++) {
            double share = isBodyName(page.elements().get(i))
                    ? BODY_NAME_SHARE
                    : page.elements().get(i).normalName().equals("article")
                            ? titled[i] ? TITLED_SHARE : ARTICLE_SHARE
                            : 2;
            if (prose[i] >= share * prose[best] && (named < 0 || total[i] * BODY_NAME_BONUS > total[named])) {
                named = i;
            }
        }
        return named >= 0 ? named : best;
    }

    /** Of several articles in an element, the one with the page's headline in it; else the element itself. */
    private static int titledArticle(PageBlocks page, int root, double[] prose, String title) {
        int titled = -1;
        int articles = 0;
        for (int i = root + 1; i <= page.lasts()[root]; i++) {
            boolean article = page.elements().get(i).normalName().equals("article");
            if (article && prose[i] > 0) {
                articles++;
            }
        }
        if (articles < 2 || title.isEmpty()) {
            return root;
        }
        for (Block block : page.blocks()) {
            if (!block.heading() || !Headline.is(block.text(), title)) {
                continue;
            }
            for (int i = block.element(); i > root; i = page.parents()[i]) {
                if (page.elements().get(i).normalName().equals("article") && prose[i] > 0) {
                    titled = i;
                }
            }
            if (titled >= 0 && page.isWithin(titled, root)) {
                return titled;
            }
        }
        return root;
    }

    private static double value(Block block) {
        if (block.heading()) {
            return 0;
        }
        if (block.isProse()) {
            return block.length() * (1 - block.linkDensity());
        }
        return block.linkDensity() > Block.LINKED ? -MENU_LINE - block.length() * 0.5 : -MENU_LINE * 0.5;
    }

    /** Whether so little was found, against what the page calls its article, that a name must have misled. */
    boolean isThin(PageBlocks page, List<Block> chosen) {
        int found = Block.length(chosen);
        if (found > THIN) {
            return false;
        }
        int[] prose = new int[page.elements().size()];
        for (Block block : page.blocks()) {
            prose[block.element()] += block.isProse() ? block.length() : 0;
        }
        int articles = 0;
        int most = 0;
        for (int i = prose.length - 1; i >= 0; i--) {
            Element element = page.elements().get(i);
            if (element.normalName().equals("article") || isBodyName(element)) {
                articles++;
                most = Math.max(most, prose[i]);
            }
            if (page.parents()[i] >= 0) {
                prose[page.parents()[i]] += prose[i];
            }
        }
        return found == 0 || articles > 0 && found < THIN_SHARE * most;
    }

    private boolean isBodyName(Element element) {
        if (boilerplate.bodyNames().contains(element.attr("itemprop").toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (String name : BlockReader.names(element)) {
            if (boilerplate.bodyNames().contains(name)) {
                return true;
            }
        }
        return false;
    }
}
