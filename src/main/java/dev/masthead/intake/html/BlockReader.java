package dev.masthead.intake.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Turns a page into text blocks and decides which stand in something that is no article. One pass, no recursion. */
final class BlockReader {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> KEPT_WHOLE = Set.of("html", "body", "article", "main", "p");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMES = 40;
    /** An element with this share of all prose is the article, whatever it is called. */
    private static final double MOST_PROSE = 0.5;

    private static final int PROSE_CHARS = 80;

    private final Boilerplate boilerplate;

    BlockReader(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    PageBlocks read(Document document) {
        BlockCollector collector = new BlockCollector();
        NodeTraversor.traverse(collector, document);
        collector.end();
        return collector.page();
    }

    /** Gathers the blocks of a document while its nodes are visited in order. */
    private final class BlockCollector implements NodeVisitor {
        private final List<Element> elements = new ArrayList<>();
        private int[] parents = new int[256];
        private final List<Block> raw = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int linkLength;
        private int owner = -1;
        private int links;
        private int headings;
        private int headlines;
        private int never;
        private final Deque<Integer> inlineDrops = new ArrayDeque<>();
        private boolean lineBreak;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode t) {
                if (never == 0) {
                    add(t.getWholeText());
                }
            } else if (node instanceof Element e) {
                open(e);
            }
        }

        private void open(Element e) {
            String tag = e.normalName();
            int index = elements.size();
            elements.add(e);
            if (index == parents.length) {
                parents = Arrays.copyOf(parents, 2 * index);
            }
            parents[index] = open.isEmpty() ? -1 : open.get(open.size() - 1);
            open.add(index);
            if (boilerplate.dropTags().contains(tag)) {
                end();
                never++;
            } else if (tag.equals("br")) {
                if (lineBreak || never > 0) {
                    end();
                } else if (text.length() > 0) {
                    lineBreak = true;
                }
            } else if (e.isBlock() || tag.equals("td") || tag.equals("li")) {
                end();
                headings += HEADINGS.contains(tag) ? 1 : 0;
                headlines += tag.equals("h1") ? 1 : 0;
            } else {
                links += tag.equals("a") ? 1 : 0;
                if (isDroppedInline(e)) {
                    never++;
                    inlineDrops.push(index);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element e)) {
                return;
            }
            String tag = e.normalName();
            if (boilerplate.dropTags().contains(tag)) {
                never--;
            } else if (e.isBlock() || tag.equals("td") || tag.equals("li")) {
                end();
                headings -= HEADINGS.contains(tag) ? 1 : 0;
                headlines -= tag.equals("h1") ? 1 : 0;
            } else {
                links -= tag.equals("a") ? 1 : 0;
                if (!inlineDrops.isEmpty() && inlineDrops.peek().equals(open.get(open.size() - 1))) {
                    inlineDrops.pop();
                    never--;
                }
            }
            open.remove(open.size() - 1);
        }

        private void add(String piece) {
            boolean space = text.length() > 0 && text.charAt(text.length() - 1) == ' ';
            for (int i = 0; i < piece.length(); i++) {
                char c = piece.charAt(i);
                if (c <= ' ' || c == '\u00A0') {
                    if (!space && text.length() > 0) {
                        text.append(' ');
                        space = true;
                    }
                    continue;
                }
                if (c == '\u200B' || c == '\u00AD' || c == '\uFEFF') {
                    continue;
                }
                if (lineBreak) {
                    if (!space && text.length() > 0) {
                        text.append(' ');
                    }
                    lineBreak = false;
                }
                if (owner < 0) {
                    owner = block();
                }
                text.append(c);
                linkLength += links > 0 ? 1 : 0;
                space = false;
            }
        }

        /** The innermost open element that is no inline one. */
        private int block() {
            for (int i = open.size() - 1; i > 0; i--) {
                Element e = elements.get(open.get(i));
                if (e.isBlock() || e.normalName().equals("td") || e.normalName().equals("li")) {
                    return open.get(i);
                }
            }
            return open.get(0);
        }

        void end() {
            int length = text.length();
            while (length > 0 && text.charAt(length - 1) == ' ') {
                length--;
            }
            if (length > 0) {
                raw.add(new Block(
                        text.substring(0, length),
                        owner,
                        Math.min(linkLength, length),
                        headings > 0,
                        headlines > 0,
                        false));
            }
            text.setLength(0);
            linkLength = 0;
            owner = -1;
            lineBreak = false;
        }

        PageBlocks page() {
            int[] prose = new int[elements.size()];
            for (Block b : raw) {
                if (b.length() >= PROSE_CHARS && b.linkDensity() < 0.5) {
                    prose[b.element()] += b.length();
                }
            }
            for (int i = prose.length - 1; i > 0; i--) {
                if (parents[i] >= 0) {
                    prose[parents[i]] += prose[i];
                }
            }
            int all = prose.length == 0 ? 0 : prose[0];
            boolean[] dropped = new boolean[elements.size()];
            for (int i = 0; i < dropped.length; i++) {
                dropped[i] = parents[i] >= 0 && dropped[parents[i]] || isBoilerplate(elements.get(i), prose[i], all);
            }
            List<Block> blocks = new ArrayList<>(raw.size());
            for (Block b : raw) {
                blocks.add(new Block(
                        b.text(), b.element(), b.linkLength(), b.heading(), b.headline(), dropped[b.element()]));
            }
            return PageBlocks.of(elements, Arrays.copyOf(parents, elements.size()), blocks);
        }
    }

    private boolean isBoilerplate(Element e, int prose, int all) {
        if (KEPT_WHOLE.contains(e.normalName()) && !e.normalName().equals("p")) {
            return false;
        }
        if (isHidden(e)) {
            return prose < MOST_PROSE * all;
        }
        boolean most = prose > 0 && prose >= MOST_PROSE * all;
        if (boilerplate.dropRoles().contains(e.attr("role").toLowerCase(Locale.ROOT)) && !most) {
            return true;
        }
        for (String name : names(e)) {
            if (!most && boilerplate.dropNames().contains(name)) {
                return true;
            }
            for (String word : words(name)) {
                if (boilerplate.commentWords().contains(word) && !most
                        || boilerplate.dropWords().contains(word) && !most) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Text that shows only when a reader points at something stands in the middle of sentences. */
    private boolean isDroppedInline(Element e) {
        if (isHidden(e)) {
            return true;
        }
        for (String name : names(e)) {
            for (String word : words(name)) {
                if (boilerplate.inlineDropWords().contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isHidden(Element e) {
        if (e.hasAttr("hidden") || e.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = e.attr("style");
        return style.length() < LONGEST_NAME
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    /** Class names and id, in small letters but for the words that capitals set off; bounded. */
    static List<String> names(Element e) {
        List<String> names = new ArrayList<>();
        collect(e.attr("class"), names);
        collect(e.attr("id"), names);
        collect(e.attr("data-component"), names);
        collect(e.attr("data-testid"), names);
        return names;
    }

    private static void collect(String attribute, List<String> names) {
        int start = -1;
        int end = Math.min(attribute.length(), LONGEST_NAME * 4);
        for (int i = 0; i <= end && names.size() < MOST_NAMES; i++) {
            boolean inside = i < end && attribute.charAt(i) > ' ';
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                names.add(attribute.substring(start, i));
                start = -1;
            }
        }
    }

    /** The words a name is made of. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (hump || !Character.isLetter(c)) {
                if (word.length() > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
