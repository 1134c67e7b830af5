package dev.masthead.lexicon;

import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * A pattern over tokens, read from the notation of {@code docs/lexicons.md}. Alternatives stay what they are until the
 * automaton is built: to write them out as sequences would cost their product.
 *
 * @param nodes    one after the other; what they stand for begins with a word, a lemma or a part of speech
 * @param firstPos part of speech asked of a word that comes first and names none itself; null for any
 */
record TokenPattern(List<Node> nodes, PosClass firstPos) {
    /** More sequences than this are refused: the pattern should be several entries. */
    static final int MAX_SEQUENCES = 1024;

    private static final int DEFAULT_GAP = 3;
    private static final int MAX_GAP = 8;

    /** One step of a sequence. */
    sealed interface Item {
        /**
         * A token.
         *
         * @param form with plain marks, and in lower case unless the mode is exact
         * @param pos  null for any part of speech
         * @param tag  a Penn tag in place of the part of speech; null for any
         * @param key  the same for words that ask the same of a token
         */
        record Word(String form, MatchMode mode, PosClass pos, String tag, String key) implements Item {
            static Word of(String text, MatchMode mode, PosClass pos, String tag) {
                String plain = Typography.plain(text);
                String form = mode == MatchMode.EXACT ? plain : plain.toLowerCase(Locale.ROOT);
                String asked = pos != null ? pos.name() : tag;
                return new Word(form, mode, pos, tag, mode.ordinal() + form + (asked == null ? "" : "/" + asked));
            }
        }

        /** Any token of a part of speech; {@code tag} a Penn tag in its place. */
        record Pos(PosClass pos, String tag) implements Item {}

        /** Up to {@code most} tokens of any kind. */
        record Gap(int most) implements Item {}
    }

    /** A part of a pattern. */
    sealed interface Node {
        /** One step. */
        record One(Item item) implements Node {}

        /**
         * One of several.
         *
         * @param list what names the list that the choices come from, so that the automaton holds it once; null for choices
         *             that stand in the pattern itself
         */
        record Either(List<List<Node>> choices, String list) implements Node {}

        /** This or nothing. */
        record Maybe(Node node) implements Node {}
    }

    /** What can be said of a stretch of a pattern without writing out its sequences. */
    private record Shape(long sequences, boolean mayBeEmpty, boolean mayBeginWithGap, boolean mayLackWords) {
        static final Shape NOTHING = new Shape(1, true, false, true);

        Shape then(Shape next) {
            return new Shape(
                    Math.min(sequences * next.sequences, MAX_SEQUENCES + 1L),
                    mayBeEmpty && next.mayBeEmpty,
                    mayBeginWithGap || mayBeEmpty && next.mayBeginWithGap,
                    mayLackWords && next.mayLackWords);
        }

        Shape or(Shape other) {
            return new Shape(
                    Math.min(sequences + other.sequences, MAX_SEQUENCES + 1L),
                    mayBeEmpty || other.mayBeEmpty,
                    mayBeginWithGap || other.mayBeginWithGap,
                    mayLackWords || other.mayLackWords);
        }
    }

    /** A pattern that refers to no list. */
    static TokenPattern parse(String pattern, MatchMode mode, PosClass firstPos, Origin origin) {
        return parse(pattern, mode, firstPos, origin, Map.of());
    }

    /** @param lists by name, the plain words that {@code <name>} stands for */
    static TokenPattern parse(
            String pattern, MatchMode mode, PosClass firstPos, Origin origin, Map<String, List<String>> lists) {
        List<Node> nodes = new Parser(pattern, mode, origin, lists).sequence(false);
        Shape shape = shape(nodes);
        if (shape.sequences() > MAX_SEQUENCES) {
            throw new LexiconException(
                    origin, "the pattern '" + pattern + "' stands for more than " + MAX_SEQUENCES + " sequences");
        }
        if (shape.mayBeEmpty() || shape.mayBeginWithGap()) {
            throw new LexiconException(origin, "the pattern '" + pattern + "' begins with a gap or with nothing");
        }
        if (shape.mayLackWords()) {
            throw new LexiconException(origin, "the pattern '" + pattern + "' has no word");
        }
        return new TokenPattern(List.copyOf(nodes), firstPos);
    }

    /** A name, word for word, in which no mark has a meaning. */
    static TokenPattern literal(String name, Origin origin) {
        List<Node> nodes = new ArrayList<>();
        for (String word : words(name)) {
            nodes.add(new Node.One(Item.Word.of(word, MatchMode.EXACT, null, null)));
        }
        if (nodes.isEmpty()) {
            throw new LexiconException(origin, "an empty name");
        }
        return new TokenPattern(List.copyOf(nodes), null);
    }

    /** Words parted as the tokenizer parts them: possessive, n't and marks on their own. */
    static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        for (StringTokenizer pieces = new StringTokenizer(text); pieces.hasMoreTokens(); ) {
            String piece = pieces.nextToken();
            int start = 0;
            for (int i = 0; i < piece.length(); i++) {
                if (",;:!?()\"".indexOf(piece.charAt(i)) >= 0) {
                    if (i > start) {
                        clitics(piece.substring(start, i), out);
                    }
                    out.add(piece.substring(i, i + 1));
                    start = i + 1;
                }
            }
            if (start < piece.length()) {
                clitics(piece.substring(start), out);
            }
        }
        return out;
    }

    private static void clitics(String word, List<String> out) {
        String plain = Typography.plain(word);
        String lower = plain.toLowerCase(Locale.ROOT);
        int cut = -1;
        if (lower.equals("cannot")) {
            cut = 3;
        } else if (lower.endsWith("n't") && lower.length() > 3) {
            cut = plain.length() - 3;
        } else {
            int mark = lower.lastIndexOf('\'');
            if (mark > 0 && List.of("'s", "'re", "'ve", "'ll", "'d", "'m", "'").contains(lower.substring(mark))) {
                cut = mark;
            }
        }
        if (cut > 0) {
            out.add(plain.substring(0, cut));
            out.add(plain.substring(cut));
        } else {
            out.add(plain);
        }
    }

    private static Shape shape(List<Node> nodes) {
        Shape shape = Shape.NOTHING;
        for (Node node : nodes) {
            shape = shape.then(shape(node));
        }
        return shape;
    }

    private static Shape shape(Node node) {
        if (node instanceof Node.One one) {
            boolean word = one.item() instanceof Item.Word;
            return new Shape(1, false, one.item() instanceof Item.Gap, !word);
        }
        if (node instanceof Node.Maybe maybe) {
            return shape(maybe.node()).or(Shape.NOTHING);
        }
        Node.Either either = (Node.Either) node;
        Shape shape = null;
        for (List<Node> choice : either.choices()) {
            shape = shape == null ? shape(choice) : shape.or(shape(choice));
        }
        // however long a list is, the automaton holds it once
        return either.list() == null
                ? shape
                : new Shape(1, shape.mayBeEmpty(), shape.mayBeginWithGap(), shape.mayLackWords());
    }

    /** Reads the notation from left to right; no step is ever taken back. */
    private static final class Parser {
        private final String text;
        private final MatchMode mode;
        private final Origin origin;
        private final Map<String, List<String>> lists;
        private int at;

        Parser(String text, MatchMode mode, Origin origin, Map<String, List<String>> lists) {
            this.text = text;
            this.mode = mode;
            this.origin = origin;
            this.lists = lists;
        }

        List<Node> sequence(boolean inside) {
            List<Node> nodes = new ArrayList<>();
            while (true) {
                skipSpace();
                if (at >= text.length()) {
                    if (inside) {
                        throw error("an alternative that is not closed");
                    }
                    return nodes;
                }
                char c = text.charAt(at);
                if (inside && (c == '|' || c == ')')) {
                    return nodes;
                }
                if (c == '(') {
                    nodes.add(maybe(either()));
                } else {
                    word(nodes);
                }
            }
        }

        private Node either() {
            List<List<Node>> choices = new ArrayList<>();
            do {
                at++; // the opening bracket or the bar
                choices.add(sequence(true));
            } while (text.charAt(at) == '|');
            at++;
            return new Node.Either(choices, null);
        }

        private Node maybe(Node node) {
            if (at < text.length() && text.charAt(at) == '?') {
                at++;
                return new Node.Maybe(node);
            }
            return node;
        }

        private void word(List<Node> nodes) {
            int start = at;
            while (at < text.length() && " \t|()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            if (word.isEmpty()) {
                throw error("a stray '" + text.charAt(at) + "'");
            }
            if (word.startsWith("...")) {
                nodes.add(new Node.One(new Item.Gap(gap(word.substring(3)))));
                return;
            }
            boolean optional = word.length() > 1 && word.endsWith("?");
            if (optional) {
                word = word.substring(0, word.length() - 1);
            }
            int open = word.indexOf('<');
            if (open >= 0) {
                Node listed = listed(word, open);
                nodes.add(optional ? new Node.Maybe(listed) : listed);
                return;
            }
            List<Item> items = items(word);
            if (!optional) {
                items.forEach(item -> nodes.add(new Node.One(item)));
            } else if (items.size() == 1) {
                nodes.add(new Node.Maybe(new Node.One(items.get(0))));
            } else {
                List<Node> all = new ArrayList<>();
                items.forEach(item -> all.add(new Node.One(item)));
                nodes.add(new Node.Maybe(new Node.Either(List.of(all), null)));
            }
        }

        /** One of a list's words, or a word made with each of them: {@code <country>-funded}. */
        private Node listed(String word, int open) {
            int close = word.indexOf('>', open);
            List<String> list = close < 0 ? null : lists.get(word.substring(open + 1, close));
            if (list == null) {
                throw error("a list that nobody has written: " + word);
            }
            String before = word.substring(0, open);
            String behind = word.substring(close + 1);
            List<List<Node>> choices = new ArrayList<>(list.size());
            for (String one : list) {
                List<Node> nodes = new ArrayList<>();
                for (String piece : (before + one + behind).split(" ")) {
                    items(piece).forEach(item -> nodes.add(new Node.One(item)));
                }
                choices.add(nodes);
            }
            return new Node.Either(choices, mode.ordinal() + word);
        }

        private int gap(String number) {
            if (number.isEmpty()) {
                return DEFAULT_GAP;
            }
            try {
                int most = Integer.parseInt(number);
                if (most >= 1 && most <= MAX_GAP) {
                    return most;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw error("a gap is '...' or '...1' to '..." + MAX_GAP + "'");
        }

        private List<Item> items(String word) {
            if (word.startsWith("{")) {
                if (!word.endsWith("}")) {
                    throw error("a part of speech that is not closed");
                }
                String name = word.substring(1, word.length() - 1);
                return List.of(new Item.Pos(posClass(name), pennTag(name)));
            }
            String pos = null;
            int slash = word.lastIndexOf('/');
            if (slash > 0 && slash < word.length() - 1 && isPos(word.substring(slash + 1))) {
                pos = word.substring(slash + 1);
                word = word.substring(0, slash);
            }
            MatchMode wordMode = mode;
            if (word.startsWith("[")) {
                if (!word.endsWith("]") || word.length() < 3) {
                    throw error("a lemma that is not closed");
                }
                word = word.substring(1, word.length() - 1);
                wordMode = MatchMode.LEMMA;
            }
            List<Item> out = new ArrayList<>();
            for (String piece : words(word)) {
                out.add(Item.Word.of(piece, wordMode, posClass(pos), pennTag(pos)));
            }
            return out;
        }

        private static boolean isPos(String name) {
            for (int i = 0; i < name.length(); i++) {
                if (name.charAt(i) < 'A' || name.charAt(i) > 'Z') {
                    return false;
                }
            }
            return true;
        }

        private PosClass posClass(String name) {
            for (PosClass pos : PosClass.values()) {
                if (pos.name().equals(name)) {
                    return pos;
                }
            }
            return null;
        }

        private String pennTag(String name) {
            return name == null || posClass(name) != null ? null : name;
        }

        private void skipSpace() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }

        private LexiconException error(String what) {
            return new LexiconException(origin, "the pattern '" + text + "' has " + what);
        }
    }
}
