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
    private static final Set<String> WRITTEN_TAGS = Set.of(
            "img",
            "iframe",
            "figure",
            "figcaption",
            "picture",
            "source",
            "video",
            "script",
            "style",
            "div",
            "span",
            "a",
            "p",
            "br",
            "em",
            "strong",
            "b",
            "i",
            "ul",
            "ol",
            "li",
            "h2",
            "h3",
            "h4",
            "blockquote");
    private static final int LONGEST_TAG = 12;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMES = 40;
    /** An element with this share of all prose is the article, whatever it is called. */
    private static final double MOST_PROSE = 0.5;

    /** A line of which so much is a {@code cite} names who is quoted. */
    private static final double CREDIT_SHARE = 0.8;

    private static final int PROSE_CHARS = 80;
    /** So much prose outside of comments or of a question for consent shows that the page has something else to say. */
    private static final int OTHER_PROSE = 250;
    /** A container most of whose prose asks for consent is such a question, whatever it is called. */
    private static final double MOSTLY_CONSENT = 0.4;

    private final Boilerplate boilerplate;

    BlockReader(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    PageBlocks read(Document document) {
        return read(document, false);
    }

    /**
     * @param lenient whether names alone drop nothing but comments and questions for consent, for pages whose article is
     *     called what elsewhere are advertisements or menus
     */
    PageBlocks read(Document document, boolean lenient) {
        BlockCollector collector = new BlockCollector(lenient);
        NodeTraversor.traverse(collector, document);
        collector.end();
        return collector.page();
    }

    /** Gathers the blocks of a document while its nodes are visited in order. */
    private final class BlockCollector implements NodeVisitor {
        private final boolean lenient;
        private final List<Element> elements = new ArrayList<>();
        private int[] parents = new int[256];
        private final List<Block> raw = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int linkLength;
        private int creditLength;
        private int owner = -1;
        private int links;
        private int credits;
        private int headings;
        private int headlines;
        private int never;
        private final Deque<Integer> inlineDrops = new ArrayDeque<>();
        private boolean lineBreak;

        BlockCollector(boolean lenient) {
            this.lenient = lenient;
        }

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
                credits += isCredit(e) ? 1 : 0;
            } else {
                links += tag.equals("a") ? 1 : 0;
                credits += isCredit(e) ? 1 : 0;
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
                credits -= isCredit(e) ? 1 : 0;
            } else {
                links -= tag.equals("a") ? 1 : 0;
                credits -= isCredit(e) ? 1 : 0;
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
                creditLength += credits > 0 ? 1 : 0;
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
            String shown = withoutWrittenTags(text.substring(0, length));
            length = shown.length();
            if (length > 0) {
                raw.add(new Block(
                        shown,
                        owner,
                        Math.min(linkLength, length),
                        headings > 0,
                        headlines > 0,
                        false,
                        false,
                        quotation(owner),
                        creditLength >= CREDIT_SHARE * length));
            }
            text.setLength(0);
            linkLength = 0;
            creditLength = 0;
            owner = -1;
            lineBreak = false;
        }

        /** The outermost open quotation around an element; −1 where none stands. */
        private int quotation(int element) {
            for (int i : open) {
                if (elements.get(i).normalName().equals("blockquote")) {
                    return i <= element ? i : -1;
                }
            }
            return -1;
        }

        PageBlocks page() {
            int[] prose = new int[elements.size()];
            int[] consent = new int[elements.size()];
            boolean[] headed = new boolean[elements.size()];
            for (Block b : raw) {
                boolean asks = boilerplate.asksForConsent(b.text());
                if (asks) {
                    consent[b.element()] += b.length();
                }
                if (asks || b.length() >= PROSE_CHARS && b.linkDensity() < 0.5) {
                    prose[b.element()] += b.length();
                }
                headed[b.element()] |= b.headline();
            }
            for (int i = prose.length - 1; i > 0; i--) {
                if (parents[i] >= 0) {
                    prose[parents[i]] += prose[i];
                    consent[parents[i]] += consent[i];
                    headed[parents[i]] |= headed[i];
                }
            }
            int all = prose.length == 0 ? 0 : prose[0] - consent[0];
            boolean[] dropped = new boolean[elements.size()];
            boolean[] lead = new boolean[elements.size()];
            for (int i = 0; i < dropped.length; i++) {
                Element e = elements.get(i);
                boolean inside = parents[i] >= 0 && dropped[parents[i]];
                boolean never = inside && !lead[parents[i]]
                        || isConsent(e, prose[i], consent[i], all)
                        || isComments(e, prose[i], all, headed[i]);
                dropped[i] = never || inside || isBoilerplate(e, prose[i], all, lenient);
                lead[i] = dropped[i] && !never && (inside || isNamed(e, boilerplate.leadWords()));
            }
            // where quotations are most of what there is, the element only sets them in
            int quoted = raw.stream()
                    .filter(b -> b.quote() >= 0 && b.length() >= PROSE_CHARS && !dropped[b.element()])
                    .mapToInt(Block::length)
                    .sum();
            boolean sets = quoted >= MOST_PROSE * all;
            List<Block> blocks = new ArrayList<>(raw.size());
            for (Block b : raw) {
                boolean drop = dropped[b.element()] || consent[b.element()] > 0 && boilerplate.asksForConsent(b.text());
                blocks.add(new Block(
                        b.text(),
                        b.element(),
                        b.linkLength(),
                        b.heading(),
                        b.headline(),
                        drop,
                        drop && lead[b.element()] && consent[b.element()] == 0,
                        sets ? -1 : b.quote(),
                        b.credit()));
            }
            return PageBlocks.of(elements, Arrays.copyOf(parents, elements.size()), blocks);
        }
    }

    /** Whether an element asks readers for their consent to cookies; that can be longer than the article. */
    private boolean isConsent(Element e, int prose, int consent, int all) {
        if (KEPT_WHOLE.contains(e.normalName()) || all < PROSE_CHARS) {
            return false;
        }
        boolean elsewhere = all - (prose - consent) >= PROSE_CHARS;
        if (!elsewhere) {
            return false;
        }
        if (consent > 0 && consent >= MOSTLY_CONSENT * prose) {
            return true;
        }
        boolean dialog = e.attr("role").toLowerCase(Locale.ROOT).endsWith("dialog") || e.hasAttr("aria-modal");
        return dialog || isNamed(e, boilerplate.consentWords());
    }

    /** Whether readers speak here and not the article; they can say more than it does. */
    private boolean isComments(Element e, int prose, int all, boolean headed) {
        if (KEPT_WHOLE.contains(e.normalName()) || headed || !isNamed(e, boilerplate.commentWords())) {
            return false;
        }
        return prose < MOST_PROSE * all || all - prose >= OTHER_PROSE;
    }

    private boolean isNamed(Element e, Set<String> wanted) {
        for (String name : names(e)) {
            List<String> words = words(name);
            if (isState(words)) {
                continue;
            }
            for (String word : words) {
                if (wanted.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Names such as {@code has-sidebar} or {@code comments-open} say in what state something is, and not what it is. */
    private boolean isState(List<String> words) {
        return words.size() > 1
                && (boilerplate.stateFirst().contains(words.get(0))
                        || boilerplate.stateLast().contains(words.get(words.size() - 1)));
    }

    private boolean isBoilerplate(Element e, int prose, int all, boolean lenient) {
        if (KEPT_WHOLE.contains(e.normalName()) && !e.normalName().equals("p")) {
            return false;
        }
        boolean most = prose > 0 && prose >= MOST_PROSE * all;
        if (isHidden(e) || boilerplate.sideTags().contains(e.normalName()) && !isCredit(e)) {
            return !most;
        }
        if (lenient || most) {
            return false;
        }
        if (boilerplate.dropRoles().contains(e.attr("role").toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (String name : names(e)) {
            if (boilerplate.dropNames().contains(name)) {
                return true;
            }
        }
        return isNamed(e, boilerplate.dropWords());
    }

    /** Without tags that a page shows as text, because they were escaped once too often. */
    private static String withoutWrittenTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = name;
            while (end < text.length() && end - name < LONGEST_TAG && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (at < from || !WRITTEN_TAGS.contains(text.substring(name, end).toLowerCase(Locale.ROOT))) {
                continue;
            }
            int close = text.indexOf('>', end);
            // a tag that does not end swallows what is left of its block
            out.append(text, from, at);
            from = close < 0 ? text.length() : close + 1;
            if (close < 0) {
                break;
            }
        }
        return from == 0
                ? text
                : out.append(text, from, text.length()).toString().strip();
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

    /** Names who is quoted: a {@code cite}, or the {@code footer} of a quotation. */
    private static boolean isCredit(Element e) {
        return e.normalName().equals("cite")
                || e.normalName().equals("footer")
                        && e.parent() != null
                        && e.parent().normalName().equals("blockquote");
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
