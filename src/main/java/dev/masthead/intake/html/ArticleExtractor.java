package dev.masthead.intake.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final int NOTICE_CHARS = 600;
    private static final int BOILERPLATE_TAIL = 400;
    private static final double HINT_COVERED = 0.6;
    private static final double BLOCK_IN_HINT = 0.7;
    private static final int HINT_CHARS = 200;
    /** What metadata gives is a teaser if it ends before this share of what the page shows and is no longer than this. */
    private static final double TEASER_SHARE = 0.6;

    private static final int TEASER_CHARS = 1_500;
    private static final int THIN = 1_000;
    private static final double THIN_SHARE = 0.4;
    private static final double LENIENT_GAIN = 1.5;
    /** An element called article that holds this share of the prose is where the article is, and not around it. */
    private static final double ARTICLE_SHARE = 0.8;
    /** The same where the headline stands in it too. */
    private static final double TITLED_SHARE = 0.5;
    /** Teasers come in rows: fewer linked headings with a few lines each may be part of the story. */
    private static final int CARDS = 3;

    private static final int CARD_CHARS = 500;
    private static final double MOST_CARDS = 0.6;
    private static final double CARD_SHARE = 0.25;
    /** Spaces do not count as linked. */
    private static final double CARD_LINKED = 0.75;

    private static final int ENDING_LINE = 60;
    private static final int GOES_ON = 2;
    private static final double HOME_SHARE = 0.25;
    private static final double SOME_LINKS = 0.2;
    private static final int LEAD_WITHIN = 20;
    private static final int LEAD_CHARS = 60;

    private final Boilerplate boilerplate;

    ArticleExtractor(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
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
        if (isThin(page, chosen)) {
            PageBlocks lenient = new BlockReader(boilerplate).read(document, true);
            List<Block> more = chosen(lenient, title);
            if (length(more) > LENIENT_GAIN * length(chosen)) {
                page = lenient;
                chosen = more;
            }
        }
        if (list > 0 && isList(page, chosen, list)) {
            return "";
        }
        if (hint != null && hint.length() >= HINT_CHARS) {
            return withHint(page, chosen, hint, title);
        }
        return join(chosen);
    }

    private static boolean isList(PageBlocks page, List<Block> chosen, int list) {
        long linked = page.blocks().stream()
                .filter(b -> b.heading() && !b.dropped() && b.linkDensity() > CARD_LINKED)
                .count();
        long prose = chosen.stream().filter(ArticleExtractor::isProse).count();
        return linked >= list && linked >= prose;
    }

    private List<Block> chosen(PageBlocks page, String title) {
        int root = root(page, title);
        return root < 0 ? List.of() : within(page, root, title);
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::length).sum();
    }

    /** Whether so little was found, against what the page calls its article, that a name must have misled. */
    private boolean isThin(PageBlocks page, List<Block> chosen) {
        int found = length(chosen);
        if (found > THIN) {
            return false;
        }
        int[] prose = new int[page.elements().size()];
        for (Block block : page.blocks()) {
            prose[block.element()] += isProse(block) ? block.length() : 0;
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
        boolean[] titled = new boolean[total.length];
        for (Block block : page.blocks()) {
            if (block.heading() && isTitle(block.text(), title)) {
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
        BitSet cards = cards(page, root, title);
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
        return withLead(page, withoutLooseEnds(chosen), title);
    }

    /** Whether the article goes on behind a line that ends others: prose stands in the same kind of place as before it. */
    private static boolean goesOn(PageBlocks page, List<Block> before, int at) {
        Map<String, Integer> prose = new HashMap<>();
        before.stream()
                .filter(ArticleExtractor::isProse)
                .forEach(b -> prose.merge(home(page, b), b.length(), Integer::sum));
        int after = 0;
        int found = 0;
        for (int i = at + 1; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            if (!block.dropped()
                    && !block.heading()
                    && isProse(block)
                    && block.linkDensity() < SOME_LINKS
                    && prose.getOrDefault(home(page, block), 0) >= HOME_SHARE * length(before)) {
                found++;
                after += block.length();
            }
        }
        return found >= GOES_ON && after >= HOME_SHARE * length(before);
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
            if (isTitle(page.blocks().get(i).text(), title)) {
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
                    && isSentence(block)
                    && !Byline.is(block.text())
                    && isKept(block, title)) {
                all.add(block);
            }
        }
        all.addAll(chosen);
        return all;
    }

    /** Whether a headline behind an article is that of the next one on an endless page. */
    private static boolean beginsAnother(PageBlocks page, Block block, int root, String title) {
        if (isTitle(block.text(), title)) {
            return false;
        }
        for (int i = block.element(); i > root; i = page.parents()[i]) {
            if (page.elements().get(i).normalName().equals("article")) {
                return true;
            }
        }
        return false;
    }

    /** Elements of teasers: rows of boxes, each with a heading that is a link and little else. */
    private static BitSet cards(PageBlocks page, int root, String title) {
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
                    && !isTitle(block.text(), title)) {
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

    private boolean isKept(Block block, String title) {
        if (isTitle(block.text(), title) || block.headline()) {
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
                && (!isSentence(blocks.get(start))
                        || Byline.is(blocks.get(start).text()))) {
            start++;
        }
        int end = blocks.size();
        while (end > start
                && (!isSentence(blocks.get(end - 1))
                        || Byline.is(blocks.get(end - 1).text()))) {
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
        boolean teaser = hint.length() < TEASER_CHARS && breaksOff(chosen, agreed);
        if (!teaser && covered.size() >= HINT_COVERED * given.size()) {
            return join(agreed);
        }
        String found = join(chosen);
        return found.length() >= hint.length() ? found : hint;
    }

    /** Whether much of what the page shows stands behind the last block that its metadata gives. */
    private static boolean breaksOff(List<Block> chosen, List<Block> agreed) {
        int last = agreed.isEmpty() ? -1 : chosen.lastIndexOf(agreed.get(agreed.size() - 1));
        return last >= 0 && length(chosen.subList(last + 1, chosen.size())) > (1 - TEASER_SHARE) * length(chosen);
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
