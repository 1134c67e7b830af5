package dev.masthead.intake.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the text of the article in a page.
 *
 * <p>The page becomes a list of text blocks ({@link BlockReader}). A block that reads like prose speaks for every element
 * around it, one that reads like a menu against them; the article is the element for which most is said. What is called
 * a comment, a menu or a related story there, and short lines that say so themselves, is left out. A page that gives its
 * article in its metadata too is trusted where it agrees with what is to be seen.
 */
final class ArticleExtractor {
    private static final int PROSE_CHARS = 60;
    private static final double LINKED = 0.5;
    /** What a menu's line counts against an element, in characters. */
    private static final int MENU_LINE = 12;

    private static final int LONG_LINE = 100;
    private static final int SENTENCE_CHARS = 8;
    private static final String CLOSING_MARKS = "\"'”’»)] ";
    private static final String FINAL_MARKS = ".?!…:;。";
    private static final int TITLE_CHARS = 15;
    private static final int SITE_NAME_CHARS = 40;
    private static final double BODY_NAME_BONUS = 1.3;
    private static final double BODY_NAME_SHARE = 0.7;
    private static final double MOSTLY_LINKS = 0.7;
    private static final int LINK_LIST = 400;
    private static final int SHORT_LINE = 180;
    private static final int BOILERPLATE_TAIL = 400;
    private static final double HINT_COVERED = 0.6;
    private static final double BLOCK_IN_HINT = 0.7;
    private static final int HINT_CHARS = 200;

    private final Boilerplate boilerplate;

    ArticleExtractor(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    /**
     * The article's text.
     *
     * @param hint  the text as the page's metadata gives it; null where it doesn't
     * @param title headline, left out of the text
     */
    String extract(Document document, String hint, String title) {
        PageBlocks page = new BlockReader(boilerplate).read(document);
        int root = root(page, title);
        List<Block> chosen = root < 0 ? List.of() : within(page, root, title);
        if (hint != null && hint.length() >= HINT_CHARS) {
            return withHint(page, chosen, hint, title);
        }
        return join(chosen);
    }

    private int root(PageBlocks page, String title) {
        double[] total = new double[page.elements().size()];
        double[] prose = new double[total.length];
        for (Block block : page.blocks()) {
            if (block.dropped()) {
                continue;
            }
            total[block.element()] += value(block);
            prose[block.element()] += isProse(block) ? block.length() : 0;
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
        // an element that is called the body of the article is, if it holds enough of what was found
        int named = -1;
        for (int i = best; i <= page.lasts()[best]; i++) {
            if (isBodyName(page.elements().get(i))
                    && prose[i] >= BODY_NAME_SHARE * prose[best]
                    && (named < 0 || total[i] * BODY_NAME_BONUS > total[named])) {
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
            if (!block.heading() || !isTitle(block.text(), title)) {
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

    /** The headline, with or without the name of the site that metadata adds to it. */
    private static boolean isTitle(String text, String title) {
        if (text.equals(title)) {
            return true;
        }
        String shorter = text.length() < title.length() ? text : title;
        String longer = text.length() < title.length() ? title : text;
        return shorter.length() >= TITLE_CHARS
                && longer.length() - shorter.length() <= SITE_NAME_CHARS
                && longer.startsWith(shorter);
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

    private static double value(Block block) {
        if (block.heading()) {
            return 0;
        }
        if (isProse(block)) {
            return block.length() * (1 - block.linkDensity());
        }
        return block.linkDensity() > LINKED ? -MENU_LINE - block.length() * 0.5 : -MENU_LINE * 0.5;
    }

    private static boolean isProse(Block block) {
        return block.length() >= PROSE_CHARS && block.linkDensity() < LINKED;
    }

    private List<Block> within(PageBlocks page, int root, String title) {
        List<Block> chosen = new ArrayList<>();
        int length = 0;
        for (Block block : page.blocks()) {
            if (block.dropped() || !page.isWithin(block.element(), root)) {
                continue;
            }
            if (block.heading() && length > BOILERPLATE_TAIL && boilerplate.isEnding(block.text())) {
                break;
            }
            if (isKept(block, title)) {
                chosen.add(block);
                length += block.length();
            }
        }
        return withoutLooseEnds(chosen);
    }

    private boolean isKept(Block block, String title) {
        if (isTitle(block.text(), title) || block.headline()) {
            return false;
        }
        boolean isShort = block.length() < SHORT_LINE;
        if (isShort && boilerplate.isBoilerplateLine(block.text())) {
            return false;
        }
        return !(block.linkDensity() > MOSTLY_LINKS && block.length() < LINK_LIST);
    }

    /** What stands before the first sentence and behind the last: dates, names, headings that head nothing. */
    private static List<Block> withoutLooseEnds(List<Block> blocks) {
        int start = 0;
        while (start < blocks.size() && !isSentence(blocks.get(start))) {
            start++;
        }
        int end = blocks.size();
        while (end > start && !isSentence(blocks.get(end - 1))) {
            end--;
        }
        return start == end ? blocks : blocks.subList(start, end);
    }

    private static boolean isSentence(Block block) {
        if (block.heading()) {
            return false;
        }
        String text = block.text();
        int i = text.length() - 1;
        while (i > 0 && CLOSING_MARKS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return text.length() >= LONG_LINE
                || FINAL_MARKS.indexOf(text.charAt(i)) >= 0 && text.length() >= SENTENCE_CHARS;
    }

    private String withHint(PageBlocks page, List<Block> chosen, String hint, String title) {
        Set<String> given = shingles(hint);
        List<Block> agreed = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (Block block : page.blocks()) {
            if (block.text().equals(title)) {
                continue;
            }
            Set<String> own = shingles(block.text());
            long common = own.stream().filter(given::contains).count();
            if (!own.isEmpty() && common >= BLOCK_IN_HINT * own.size() && !covered.containsAll(own)) {
                agreed.add(block);
                covered.addAll(own);
            }
        }
        covered.retainAll(given);
        if (covered.size() >= HINT_COVERED * given.size()) {
            return join(agreed);
        }
        String found = join(chosen);
        return found.length() >= hint.length() ? found : hint;
    }

    private static Set<String> shingles(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        Set<String> out = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (i + 2 < words.size()) {
                out.add(words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2));
            } else if (words.size() < 3) {
                out.add(String.join(" ", words));
            }
        }
        return out;
    }

    private static String join(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        String before = null;
        for (Block block : blocks) {
            if (block.text().equals(before)) {
                continue;
            }
            if (before != null) {
                out.append("\n\n");
            }
            out.append(block.text());
            before = block.text();
        }
        return out.toString();
    }
}
