package dev.masthead.lexicon;

import dev.masthead.lexicon.TokenPattern.Item;
import dev.masthead.lexicon.TokenPattern.Node;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All patterns of all lexicons in one automaton over tokens, matched in one pass.
 *
 * <p>The automaton is a trie whose edges are symbols: a form, a form with its case, either with a part of speech, or a
 * part of speech alone. A token carries the few symbols that any pattern uses of it, so that a step costs the same
 * whether there are a hundred entries or a hundred thousand. From each token the trie is walked as far as it goes, at
 * most the length of the longest pattern; gaps are bounded. Time is therefore linear in the text.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class LexiconMatcher {
    private static final int[] NONE = {};
    private static final int ROOT = 0;

    /** From so many nodes on, the rest of a pattern is built once for all of them. */
    private static final int JOINED = 3;

    private final Map<String, int[]> formSymbols;
    private final Map<String, int[]> exactSymbols;
    /** Symbol of each constrained or free part of speech, by class or tag. */
    private final List<PosSymbol> posSymbols;

    /** Part of speech asked of a constrained form symbol; index by symbol, null for free symbols. */
    private final PosSymbol[] constraints;

    private final Edges edges;
    private final int[][] outputs;
    /** Pairs of how many tokens may be skipped and where that leads; none for an edge that asks for nothing. */
    private final int[][] gaps;

    private final boolean[] posEdges;
    private final List<Output> patterns;

    private record Output(LexiconEntry entry, Match.Role role) {}

    private record PosSymbol(int symbol, PosClass pos, String tag) {
        boolean includes(String t) {
            return pos != null ? pos.includes(t) : tag.equals(t);
        }
    }

    private LexiconMatcher(Builder b) {
        formSymbols = b.symbolLists(MatchMode.FORM);
        exactSymbols = b.symbolLists(MatchMode.EXACT);
        posSymbols = List.copyOf(b.posSymbols);
        edges = b.edges;
        outputs = b.outputs.toArray(int[][]::new);
        gaps = b.gaps.toArray(int[][]::new);
        posEdges = new boolean[outputs.length];
        b.posEdgeNodes.forEach(node -> posEdges[node] = true);
        patterns = List.copyOf(b.patterns);
        constraints = b.constraintTable();
    }

    /** Compiles the lexicons. */
    public static LexiconMatcher compile(List<Lexicon> lexicons) {
        Inflector inflector = new Inflector(lexicons.stream()
                .filter(l -> l.name().equals("morphology"))
                .flatMap(l -> l.documents().stream())
                .toList());
        // reading patterns is the dearer half and needs nothing of the others; the automaton grows in the files' order
        List<Parsed> parsed = lexicons.parallelStream()
                .flatMap(lexicon -> lexicon.entries().parallelStream())
                .filter(entry -> !entry.retired())
                .map(Parsed::of)
                .toList();
        List<LexiconException> wrong =
                parsed.stream().map(Parsed::wrong).filter(Objects::nonNull).toList();
        if (!wrong.isEmpty()) {
            throw new LexiconException(wrong);
        }
        Builder builder = new Builder(inflector);
        parsed.forEach(builder::add);
        return new LexiconMatcher(builder);
    }

    /** How many sequences the automaton holds. */
    public int size() {
        return patterns.size();
    }

    /** Everything the lexicons find in the text; conditions are applied. */
    public Matches match(TextPart part) {
        List<Token> tokens = part.tokens();
        int n = tokens.size();
        int[][] symbols = new int[n][];
        for (int i = 0; i < n; i++) {
            symbols[i] = symbolsOf(tokens.get(i));
        }
        Walk walk = new Walk(tokens, symbols);
        for (Sentence sentence : part.sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                walk.from(i, sentence.endToken());
            }
        }
        return walk.result(part);
    }

    private int[] symbolsOf(Token token) {
        int[] form = formSymbols.getOrDefault(token.form(), NONE);
        int[] exact = exactSymbols.getOrDefault(plain(token.text()), NONE);
        if (form.length + exact.length == 0) {
            return NONE;
        }
        int[] out = new int[form.length + exact.length];
        int k = 0;
        for (int s : form) {
            if (constraints[s] == null || constraints[s].includes(token.tag())) {
                out[k++] = s;
            }
        }
        for (int s : exact) {
            if (constraints[s] == null || constraints[s].includes(token.tag())) {
                out[k++] = s;
            }
        }
        return k == out.length ? out : Arrays.copyOf(out, k);
    }

    private static String plain(String text) {
        return Typography.plain(text);
    }

    /** One pass over one text. */
    private final class Walk {
        private final List<Token> tokens;
        private final int[][] symbols;
        private final Map<String, List<Match>> found = new HashMap<>();
        /** By entry, each list in the order of first tokens. */
        private final Map<LexiconEntry, List<Match>> conditions = new HashMap<>();

        private int start;
        private int limit;

        Walk(List<Token> tokens, int[][] symbols) {
            this.tokens = tokens;
            this.symbols = symbols;
        }

        void from(int first, int end) {
            start = first;
            limit = end;
            step(ROOT, first);
        }

        private void step(int node, int at) {
            int[] out = outputs[node];
            for (int p : out) {
                emit(p, at);
            }
            int[] gap = gaps[node];
            for (int g = 0; g < gap.length; g += 2) {
                int last = Math.min(at + gap[g], gap[g] == 0 ? limit : limit - 1);
                for (int skipTo = at; skipTo <= last; skipTo++) {
                    step(gap[g + 1], skipTo);
                }
            }
            if (at >= limit) {
                return;
            }
            for (int symbol : symbols[at]) {
                int next = edges.get(node, symbol);
                if (next >= 0) {
                    step(next, at + 1);
                }
            }
            if (posEdges[node]) {
                String tag = tokens.get(at).tag();
                for (PosSymbol p : posSymbols) {
                    if (p.includes(tag)) {
                        int next = edges.get(node, p.symbol());
                        if (next >= 0) {
                            step(next, at + 1);
                        }
                    }
                }
            }
        }

        private void emit(int pattern, int end) {
            Output output = patterns.get(pattern);
            Match match = new Match(output.entry(), output.role(), start, end);
            if (output.role() == Match.Role.UNLESS || output.role() == Match.Role.ONLY_WITH) {
                conditions
                        .computeIfAbsent(output.entry(), e -> new ArrayList<>())
                        .add(match);
            } else {
                List<Match> list = found.computeIfAbsent(output.entry().lexicon(), l -> new ArrayList<>());
                // the same words by another sequence of the same entry say nothing new
                if (!list.isEmpty() && list.get(list.size() - 1).equals(match)) {
                    return;
                }
                list.add(match);
            }
        }

        Matches result(TextPart part) {
            for (List<Match> list : found.values()) {
                list.removeIf(m -> !allowed(m, part));
            }
            return new Matches(found);
        }

        private boolean allowed(Match m, TextPart part) {
            LexiconEntry entry = m.entry();
            if (entry.unless().isEmpty() && entry.onlyWith().isEmpty()) {
                return true;
            }
            List<Match> seen = conditions.getOrDefault(entry, List.of());
            boolean supported = entry.onlyWith().isEmpty();
            Sentence sentence = part.sentenceOfToken(m.firstToken());
            // no match leaves its sentence, so that only the sentence's conditions are looked at
            for (int i = firstFrom(seen, sentence.firstToken()); i < seen.size(); i++) {
                Match condition = seen.get(i);
                if (condition.firstToken() >= sentence.endToken()) {
                    break;
                }
                if (condition.role() == Match.Role.ONLY_WITH) {
                    supported |= !condition.overlaps(m);
                } else if (condition.overlaps(m)) {
                    return false;
                }
            }
            return supported;
        }

        /** Index of the first match that begins at the token or behind it. */
        private static int firstFrom(List<Match> sorted, int token) {
            int lo = 0;
            int hi = sorted.size();
            while (lo < hi) {
                int mid = (lo + hi) >>> 1;
                if (sorted.get(mid).firstToken() < token) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            return lo;
        }
    }

    /** Open-addressing table from (node, symbol) to node: one probe a step, nothing boxed. */
    private static final class Edges {
        private long[] keys = new long[1 << 12];
        private int[] values = new int[1 << 12];
        private int size;

        Edges() {
            Arrays.fill(keys, -1);
        }

        int get(int node, int symbol) {
            long key = (long) node << 32 | symbol;
            int mask = keys.length - 1;
            int i = hash(key) & mask;
            while (keys[i] != -1) {
                if (keys[i] == key) {
                    return values[i];
                }
                i = i + 1 & mask;
            }
            return -1;
        }

        void put(int node, int symbol, int target) {
            if (size * 2 >= keys.length) {
                grow();
            }
            insert((long) node << 32 | symbol, target);
            size++;
        }

        private void insert(long key, int target) {
            int mask = keys.length - 1;
            int i = hash(key) & mask;
            while (keys[i] != -1) {
                i = i + 1 & mask;
            }
            keys[i] = key;
            values[i] = target;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldValues = values;
            keys = new long[oldKeys.length * 2];
            values = new int[keys.length];
            Arrays.fill(keys, -1);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != -1) {
                    insert(oldKeys[i], oldValues[i]);
                }
            }
        }

        private static int hash(long key) {
            long h = key * 0x9E3779B97F4A7C15L;
            return (int) (h >>> 32);
        }
    }

    private record Use(Match.Role role, TokenPattern pattern) {}

    /** An entry's patterns, or what is wrong with them. */
    private record Parsed(LexiconEntry entry, List<Use> uses, LexiconException wrong) {

        static Parsed of(LexiconEntry e) {
            try {
                return new Parsed(e, read(e), null);
            } catch (LexiconException wrong) {
                return new Parsed(e, List.of(), wrong);
            }
        }

        private static List<Use> read(LexiconEntry e) {
            List<Use> out = new ArrayList<>();
            for (String p : e.patterns()) {
                out.add(new Use(Match.Role.MAIN, TokenPattern.parse(p, e.match(), e.pos(), e.origin())));
            }
            for (String p : e.unless()) {
                out.add(new Use(Match.Role.UNLESS, TokenPattern.parse(p, conditionMode(e), null, e.origin())));
            }
            for (String p : e.onlyWith()) {
                out.add(new Use(Match.Role.ONLY_WITH, TokenPattern.parse(p, conditionMode(e), null, e.origin())));
            }
            if (e.patterns().isEmpty() && e.fields().has("name")) {
                literal(e, Match.Role.MAIN, List.of(e.fields().requireText("name")), out);
                literal(e, Match.Role.MAIN, e.fields().texts("aliases"), out);
                literal(e, Match.Role.AMBIGUOUS, e.fields().texts("ambiguous_aliases"), out);
                literal(e, Match.Role.DEMONYM, e.fields().texts("demonyms"), out);
                literal(e, Match.Role.METONYM, e.fields().texts("metonyms"), out);
            }
            return out;
        }

        /** A condition reads like its entry, except that a case-sensitive entry may be excused in any case. */
        private static MatchMode conditionMode(LexiconEntry e) {
            return e.match() == MatchMode.EXACT ? MatchMode.FORM : e.match();
        }

        private static void literal(LexiconEntry e, Match.Role role, List<String> names, List<Use> out) {
            List<String> ambiguous = e.fields().texts("ambiguous_aliases");
            for (String name : names) {
                if (role != Match.Role.MAIN || !ambiguous.contains(name)) {
                    out.add(new Use(role, TokenPattern.literal(name, e.origin())));
                }
            }
        }
    }

    private static final class Builder {
        private final Inflector inflector;
        private final Edges edges = new Edges();
        private final List<int[]> outputs = new ArrayList<>();
        private final List<int[]> gaps = new ArrayList<>();
        private final List<Integer> posEdgeNodes = new ArrayList<>();
        private final List<Output> patterns = new ArrayList<>();
        private final List<PosSymbol> posSymbols = new ArrayList<>();
        private final Map<String, Integer> symbols = new HashMap<>();
        private final Map<Integer, PosSymbol> constrained = new HashMap<>();
        private final Map<String, List<Integer>> forms = new HashMap<>();
        private final Map<String, List<Integer>> exacts = new HashMap<>();

        /** The first node that the pattern at hand has made. */
        private int firstOwn;

        Builder(Inflector inflector) {
            this.inflector = inflector;
            node();
        }

        private int node() {
            outputs.add(NONE);
            gaps.add(NONE);
            return outputs.size() - 1;
        }

        void add(Parsed parsed) {
            parsed.uses().forEach(p -> add(parsed.entry(), p.role(), p.pattern()));
        }

        private void add(LexiconEntry entry, Match.Role role, TokenPattern pattern) {
            int ordinal = patterns.size();
            firstOwn = outputs.size();
            patterns.add(new Output(entry, role));
            for (int node : after(pattern.nodes(), new int[] {ROOT}, pattern.firstPos())) {
                int[] old = outputs.get(node);
                int[] grown = Arrays.copyOf(old, old.length + 1);
                grown[old.length] = ordinal;
                outputs.set(node, grown);
            }
        }

        /** Where the parts of a pattern lead from any of the nodes, making edges where there are none. */
        private int[] after(List<Node> parts, int[] from, PosClass firstPos) {
            int[] at = from;
            for (int i = 0; i < parts.size(); i++) {
                at = after(parts.get(i), i == 0 ? at : joined(at), firstPos);
            }
            return at;
        }

        /**
         * Alternatives one behind the other would cost their product. Where several nodes that only this pattern has
         * lead to the same rest, they get an empty edge to one node, and the rest is built once, from there.
         */
        private int[] joined(int[] nodes) {
            int own = 0;
            for (int node : nodes) {
                own += node >= firstOwn ? 1 : 0;
            }
            if (own < JOINED) {
                return nodes;
            }
            int join = node();
            int[] out = new int[nodes.length - own + 1];
            int n = 0;
            for (int node : nodes) {
                if (node >= firstOwn) {
                    gap(node, 0, join);
                } else {
                    out[n++] = node;
                }
            }
            out[n] = join;
            return out;
        }

        private int[] after(Node part, int[] from, PosClass firstPos) {
            if (part instanceof Node.One one) {
                int[] out = new int[from.length];
                for (int i = 0; i < from.length; i++) {
                    out[i] = one.item() instanceof Item.Gap gap
                            ? gapFrom(from[i], gap.most())
                            : edgeFrom(from[i], from[i] == ROOT ? asked(one.item(), firstPos) : one.item());
                }
                return out;
            }
            if (part instanceof Node.Maybe maybe) {
                return union(after(maybe.node(), from, firstPos), from);
            }
            int[] out = NONE;
            for (List<Node> choice : ((Node.Either) part).choices()) {
                out = union(out, after(choice, from, firstPos));
            }
            return out;
        }

        private static Item asked(Item first, PosClass pos) {
            return pos != null && first instanceof Item.Word w && w.pos() == null && w.tag() == null
                    ? Item.Word.of(w.form(), w.mode(), pos, null)
                    : first;
        }

        /** Both, each node once. */
        private static int[] union(int[] a, int[] b) {
            int[] out = Arrays.copyOf(a, a.length + b.length);
            int n = a.length;
            for (int node : b) {
                boolean known = false;
                for (int i = 0; i < a.length && !known; i++) {
                    known = a[i] == node;
                }
                if (!known) {
                    out[n++] = node;
                }
            }
            return n == out.length ? out : Arrays.copyOf(out, n);
        }

        private int edgeFrom(int node, Item item) {
            int symbol = symbolOf(item);
            int target = edges.get(node, symbol);
            if (target < 0) {
                target = node();
                edges.put(node, symbol, target);
                if (item instanceof Item.Pos) {
                    posEdgeNodes.add(node);
                }
            }
            return target;
        }

        private int gapFrom(int node, int most) {
            int[] old = gaps.get(node);
            for (int g = 0; g < old.length; g += 2) {
                if (old[g] == most) {
                    return old[g + 1];
                }
            }
            int target = node();
            gap(node, most, target);
            return target;
        }

        private void gap(int node, int most, int target) {
            int[] old = gaps.get(node);
            int[] grown = Arrays.copyOf(old, old.length + 2);
            grown[old.length] = most;
            grown[old.length + 1] = target;
            gaps.set(node, grown);
        }

        private int symbolOf(Item item) {
            if (item instanceof Item.Pos p) {
                return posSymbol(p);
            }
            Item.Word word = (Item.Word) item;
            Integer known = symbols.get(word.key());
            if (known != null) {
                return known;
            }
            if (word.mode() == MatchMode.LEMMA) {
                // one symbol for all forms of a lemma, so that a pattern of lemmas is one path through the trie
                return newSymbol(word, inflector.forms(word.form(), word.pos()), forms);
            }
            return newSymbol(word, List.of(word.form()), word.mode() == MatchMode.EXACT ? exacts : forms);
        }

        private int newSymbol(Item.Word word, Collection<String> carriedBy, Map<String, List<Integer>> lists) {
            int symbol = symbols.size();
            symbols.put(word.key(), symbol);
            if (word.pos() != null || word.tag() != null) {
                constrained.put(symbol, new PosSymbol(symbol, word.pos(), word.tag()));
            }
            for (String form : carriedBy) {
                lists.computeIfAbsent(form, f -> new ArrayList<>(2)).add(symbol);
            }
            return symbol;
        }

        private int posSymbol(Item.Pos item) {
            String key = "/" + (item.pos() != null ? item.pos().name() : item.tag());
            Integer known = symbols.get(key);
            if (known != null) {
                return known;
            }
            int symbol = symbols.size();
            symbols.put(key, symbol);
            posSymbols.add(new PosSymbol(symbol, item.pos(), item.tag()));
            return symbol;
        }

        Map<String, int[]> symbolLists(MatchMode mode) {
            Map<String, int[]> out = new HashMap<>();
            (mode == MatchMode.EXACT ? exacts : forms)
                    .forEach((form, list) -> out.put(
                            form, list.stream().mapToInt(Integer::intValue).toArray()));
            return out;
        }

        PosSymbol[] constraintTable() {
            PosSymbol[] out = new PosSymbol[symbols.size()];
            constrained.forEach((symbol, pos) -> out[symbol] = pos);
            return out;
        }
    }
}
