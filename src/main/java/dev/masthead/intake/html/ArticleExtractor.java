package dev.masthead.intake.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the text of the article in a page.
 *
 * <p>The page becomes a list of text blocks ({@link BlockReader}), and one of its elements is the article's ({@link ArticleElement}).
 * What is called a comment, a menu or a related story there ({@link Cards}), and short lines that say so themselves, is left out.
 * A page that gives its article in its metadata too is trusted where it agrees with what is to be seen ({@link MetadataText}).
 */
final class ArticleExtractor {

    private static final double MOSTLY_LINKS = 0.7;
    private static final int LINK_LIST = 400;
    private static final int SHORT_LINE = 180;
    private static final int NOTICE_CHARS = 600;
    private static final int BOILERPLATE_TAIL = 400;
    private static final int HINT_CHARS = 200;

    private static final double LENIENT_GAIN = 1.5;

    private static final int ENDING_LINE = 60;
    private static final int GOES_ON = 2;
    private static final double HOME_SHARE = 0.25;
    private static final double SOME_LINKS = 0.2;
    private static final int LEAD_WITHIN = 20;
    private static final int LEAD_CHARS = 60;
    private static final int PULL_QUOTE = 20;
    /** Each is looked for in the whole article; no article shows so many. */
    private static final int MOST_PULL_QUOTES = 50;

    private final Boilerplate boilerplate;
    private final ArticleElement elements;

    ArticleExtractor(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
        elements = new ArticleElement(boilerplate);
    }

    /**
     * The article's text.
     *
     * @param hint  the text as the page's metadata gives it; null where it doesn't
     * @param title headline, left out of the text
     * @param list  how many headings that are links show that the page lists articles and is none itself; 0 where the page
     *     says that it is one
     * @return empty where there is none
     */
    String extract(Document document, String hint, String title, int list) {
        PageBlocks page = new BlockReader(boilerplate).read(document);
        List<Block> chosen = chosen(page, title);
        if (elements.isThin(page, chosen)) {
            PageBlocks lenient = new BlockReader(boilerplate).read(document, true);
            List<Block> more = chosen(lenient, title);
            if (Block.length(more) > LENIENT_GAIN * Block.length(chosen)) {
                page = lenient;
                chosen = more;
            }
        }
        if (list > 0 && Cards.isList(page, chosen, list)) {
            return "";
        }
        if (hint != null && hint.length() >= HINT_CHARS) {
            return MetadataText.of(page, chosen, hint, title);
        }
        return Block.join(chosen);
    }

    private List<Block> chosen(PageBlocks page, String title) {
        int root = elements.of(page, title);
        return root < 0 ? List.of() : within(page, root, title);
    }

    private List<Block> within(PageBlocks page, int root, String title) {
        List<Block> chosen = new ArrayList<>();
        BitSet cards = Cards.of(page, root, title);
        int length = 0;
        for (int at = 0; at < page.blocks().size(); at++) {
            Block block = page.blocks().get(at);
            if (block.dropped() || !page.isWithin(block.element(), root)) {
                continue;
            }
            if (length > BOILERPLATE_TAIL) {
                boolean ends = block.heading() && boilerplate.isEnding(block.text())
                        || block.length() < ENDING_LINE && boilerplate.isEndingLine(block.text());
                if (ends && goesOn(page, chosen, at)) {
                    continue;
                }
                if (ends || block.headline() && beginsAnother(page, block, root, title)) {
                    break;
                }
            }
            if (isKept(block, title) && !cards.get(block.element())) {
                chosen.add(block);
                length += block.length();
            }
        }
        return withLead(page, withoutLooseEnds(withoutPullQuotes(chosen)), title);
    }

    /** Whether the article goes on behind a line that ends others: prose stands in the same kind of place as before it. */
    private static boolean goesOn(PageBlocks page, List<Block> before, int at) {
        Map<String, Integer> prose = new HashMap<>();
        before.stream().filter(Block::isProse).forEach(b -> prose.merge(home(page, b), b.length(), Integer::sum));
        int after = 0;
        int found = 0;
        for (int i = at + 1; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            if (!block.dropped()
                    && !block.heading()
                    && block.isProse()
                    && block.linkDensity() < SOME_LINKS
                    && prose.getOrDefault(home(page, block), 0) >= HOME_SHARE * Block.length(before)) {
                found++;
                after += block.length();
            }
        }
        return found >= GOES_ON && after >= HOME_SHARE * Block.length(before);
    }

    private static String home(PageBlocks page, Block block) {
        int parent = page.parents()[block.element()];
        if (parent < 0) {
            return "";
        }
        Element element = page.elements().get(parent);
        return page.elements().get(block.element()).normalName()
                + ' '
                + element.normalName()
                + ' '
                + element.className();
    }

    /** The article with what stands between its headline and its body, where these are whole sentences. */
    private List<Block> withLead(PageBlocks page, List<Block> chosen, String title) {
        if (chosen.isEmpty() || title.isEmpty()) {
            return chosen;
        }
        int first = page.blocks().indexOf(chosen.get(0));
        int headline = -1;
        for (int i = Math.max(0, first - LEAD_WITHIN); i < first; i++) {
            if (Headline.is(page.blocks().get(i).text(), title)) {
                headline = i;
            }
        }
        if (headline < 0) {
            return chosen;
        }
        List<Block> all = new ArrayList<>();
        for (Block block : page.blocks().subList(headline + 1, first)) {
            boolean readable = !block.dropped() || block.lead();
            if (readable
                    && block.length() >= LEAD_CHARS
                    && block.linkDensity() < SOME_LINKS
                    && block.isSentence()
                    && !Byline.is(block.text())
                    && isKept(block, title)) {
                all.add(block);
            }
        }
        all.addAll(chosen);
        return all;
    }

    /** Without quotations that only show once more in large letters what the article has somewhere else. */
    private static List<Block> withoutPullQuotes(List<Block> chosen) {
        List<Block> kept = new ArrayList<>(chosen);
        int looked = 0;
        for (Block block : chosen) {
            if (block.quote() < 0 || block.length() < PULL_QUOTE || looked++ >= MOST_PULL_QUOTES) {
                continue;
            }
            String words = withoutMarks(block.text());
            if (chosen.stream()
                    .anyMatch(b -> b != block
                            && b.length() > block.length()
                            && b.text().contains(words))) {
                kept.removeIf(b -> b == block);
            }
        }
        return kept;
    }

    private static String withoutMarks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether a headline behind an article is that of the next one on an endless page. */
    private static boolean beginsAnother(PageBlocks page, Block block, int root, String title) {
        if (Headline.is(block.text(), title)) {
            return false;
        }
        for (int i = block.element(); i > root; i = page.parents()[i]) {
            if (page.elements().get(i).normalName().equals("article")) {
                return true;
            }
        }
        return false;
    }

    private boolean isKept(Block block, String title) {
        if (Headline.is(block.text(), title) || block.headline()) {
            return false;
        }
        if (Byline.is(block.text()) || block.length() < NOTICE_CHARS && boilerplate.isNotice(block.text())) {
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
        while (start < blocks.size()
                && (!blocks.get(start).isSentence()
                        || Byline.is(blocks.get(start).text()))) {
            start++;
        }
        int end = blocks.size();
        while (end > start
                && (!blocks.get(end - 1).isSentence()
                        || Byline.is(blocks.get(end - 1).text()))) {
            end--;
        }
        return start == end ? blocks : blocks.subList(start, end);
    }
}
