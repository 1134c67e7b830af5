package dev.masthead.lexicon;

import static dev.masthead.lexicon.LexiconMatcher.NONE;
import static dev.masthead.lexicon.LexiconMatcher.ROOT;

import dev.masthead.lexicon.LexiconMatcher.Conditions;
import dev.masthead.lexicon.LexiconMatcher.Output;
import dev.masthead.lexicon.LexiconMatcher.PosSymbol;
import dev.masthead.lexicon.TokenPattern.Item;
import dev.masthead.lexicon.TokenPattern.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grows the trie of {@link LexiconMatcher}, pattern by pattern; the same patterns in the same order give the same trie. */
final class AutomatonBuilder {
    /** From so many nodes on, the rest of a pattern is built once for all of them. */
    private static final int JOINED = 3;

    private final Inflector inflector;
    private final Edges edges = new Edges();
    private final List<int[]> outputs = new ArrayList<>();
    private final List<int[]> gaps = new ArrayList<>();
    private final List<Integer> posEdgeNodes = new ArrayList<>();
    private final List<Output> patterns = new ArrayList<>();
    private final List<PosSymbol> posSymbols = new ArrayList<>();
    private final Map<String, Integer> symbols = new HashMap<>();
    private final Map<Integer, PosSymbol> constrained = new HashMap<>();
    private final Map<ParsedEntry.Condition, Integer> numbers = new HashMap<>();
    private final Map<LexiconEntry, Conditions> conditionsOf = new HashMap<>();
    private final Map<String, int[]> forms = new HashMap<>();
    private final Map<String, int[]> exacts = new HashMap<>();
    private final Map<String, Integer> joinedLists = new HashMap<>();

    /** The first node that the pattern at hand has made. */
    private int firstOwn;

    AutomatonBuilder(Inflector inflector) {
        this.inflector = inflector;
        node();
    }

    private int node() {
        outputs.add(NONE);
        gaps.add(NONE);
        return outputs.size() - 1;
    }

    void add(ParsedEntry parsed) {
        for (ParsedEntry.Use use : parsed.uses()) {
            add(use.pattern(), new Output.Found(parsed.entry(), use.role()));
        }
        if (!parsed.unless().isEmpty() || !parsed.onlyWith().isEmpty()) {
            conditionsOf.put(parsed.entry(), new Conditions(numbers(parsed.unless()), numbers(parsed.onlyWith())));
        }
    }

    private int[] numbers(List<ParsedEntry.Condition> conditions) {
        int[] out = new int[conditions.size()];
        for (int i = 0; i < out.length; i++) {
            ParsedEntry.Condition condition = conditions.get(i);
            Integer known = numbers.get(condition);
            if (known == null) {
                known = numbers.size();
                numbers.put(condition, known);
                add(condition.pattern(), new Output.Stands(known));
            }
            out[i] = known;
        }
        return out;
    }

    private void add(TokenPattern pattern, Output output) {
        int ordinal = patterns.size();
        firstOwn = outputs.size();
        patterns.add(output);
        for (int node : after(pattern.nodes(), new int[] {ROOT}, pattern.firstPos())) {
            outputs.set(node, grown(outputs.get(node), ordinal));
        }
    }

    private static int[] grown(int[] list, int last) {
        int[] out = Arrays.copyOf(list, list.length + 1);
        out[list.length] = last;
        return out;
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
        Node.Either either = (Node.Either) part;
        if (either.list() != null) {
            int[] out = new int[from.length];
            for (int i = 0; i < from.length; i++) {
                out[i] = listFrom(from[i], either, firstPos);
            }
            return out;
        }
        return choices(either, from, firstPos);
    }

    private int[] choices(Node.Either either, int[] from, PosClass firstPos) {
        int[] out = NONE;
        for (List<Node> choice : either.choices()) {
            out = union(out, after(choice, from, firstPos));
        }
        return out;
    }

    /** A list's words lead by empty edges to one node, the same for all patterns that have the list in the same place. */
    private int listFrom(int node, Node.Either list, PosClass firstPos) {
        String key = node + " " + (node == ROOT ? firstPos : null) + " " + list.list();
        Integer known = joinedLists.get(key);
        if (known == null) {
            int[] ends = choices(list, new int[] {node}, firstPos);
            known = node();
            for (int end : ends) {
                gap(end, 0, known);
            }
            joinedLists.put(key, known);
        }
        return known;
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

    private int newSymbol(Item.Word word, Collection<String> carriedBy, Map<String, int[]> lists) {
        int symbol = symbols.size();
        symbols.put(word.key(), symbol);
        if (word.pos() != null || word.tag() != null) {
            constrained.put(symbol, new PosSymbol(symbol, word.pos(), word.tag()));
        }
        for (String form : carriedBy) {
            lists.put(form, grown(lists.getOrDefault(form, NONE), symbol));
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

    /** What has been added so far; the builder is of no use after that. */
    Automaton automaton() {
        String[] written = new String[numbers.size()];
        numbers.forEach((condition, number) -> written[number] = condition.written());
        boolean[] posEdges = new boolean[outputs.size()];
        posEdgeNodes.forEach(node -> posEdges[node] = true);
        PosSymbol[] constraints = new PosSymbol[symbols.size()];
        constrained.forEach((symbol, pos) -> constraints[symbol] = pos);
        return new Automaton(
                forms,
                exacts,
                List.copyOf(posSymbols),
                constraints,
                edges,
                outputs.toArray(int[][]::new),
                gaps.toArray(int[][]::new),
                posEdges,
                List.copyOf(patterns),
                Map.copyOf(conditionsOf),
                List.of(written));
    }
}
