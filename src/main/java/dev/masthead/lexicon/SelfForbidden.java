package dev.masthead.lexicon;

import dev.masthead.lexicon.TokenPattern.Item;
import dev.masthead.lexicon.TokenPattern.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Expansions of patterns that a condition of their own entry forbids: whatever words the expansion matches, one of the
 * {@code unless} patterns stands on some of them, so that the entry never finds it.
 *
 * <p>Only what is certain is told. An item of the expansion is covered by one of the condition if every token that fits the
 * first fits the second; a gap of the expansion only by a gap at least as long. A condition that needs words beside the
 * expansion forbids nothing.
 */
final class SelfForbidden {
    private final Inflector inflector;
    private final Map<String, Set<String>> forms = new HashMap<>();

    SelfForbidden(Inflector inflector) {
        this.inflector = inflector;
    }

    /**
     * An expansion that is forbidden.
     *
     * @param words  the expansion, as a pattern would be written
     * @param unless the condition's pattern, as written
     */
    record Killed(String words, String unless) {}

    /**
     * What becomes of an entry's expansions.
     *
     * @param expansions how many its patterns have
     * @param killed     those that are forbidden, each with the first condition that does
     */
    record Result(int expansions, List<Killed> killed) {}

    /** Looks at every expansion of the entry's patterns. */
    Result of(ParsedEntry entry) {
        if (entry.unless().isEmpty()) {
            return new Result(0, List.of());
        }
        int n = 0;
        List<Killed> killed = new ArrayList<>();
        for (ParsedEntry.Use use : entry.uses()) {
            if (hasList(use.pattern().nodes())) {
                continue; // words of a list may be left out by an entry that refers to it
            }
            for (List<Item> expansion : expansions(use.pattern())) {
                n++;
                for (ParsedEntry.Condition condition : entry.unless()) {
                    if (stands(condition.pattern(), expansion)) {
                        killed.add(new Killed(shown(expansion), condition.written()));
                        break;
                    }
                }
            }
        }
        return new Result(n, killed);
    }

    private static boolean hasList(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Node.Either either
                    && (either.list() != null || either.choices().stream().anyMatch(SelfForbidden::hasList))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Every sequence of items that the pattern stands for, lists by their first word; at most {@link
     * TokenPattern#MAX_SEQUENCES}.
     */
    static List<List<Item>> expansions(TokenPattern pattern) {
        List<List<Item>> out = expanded(pattern.nodes(), List.of(List.of()));
        if (pattern.firstPos() == null) {
            return out;
        }
        return out.stream().map(items -> withFirst(items, pattern.firstPos())).toList();
    }

    private static List<Item> withFirst(List<Item> items, PosClass pos) {
        List<Item> out = new ArrayList<>(items);
        if (out.get(0) instanceof Item.Word w && w.pos() == null && w.tag() == null) {
            out.set(0, Item.Word.of(w.form(), w.mode(), pos, null));
        }
        return out;
    }

    private static List<List<Item>> expanded(List<Node> nodes, List<List<Item>> before) {
        List<List<Item>> out = before;
        for (Node node : nodes) {
            List<List<Item>> next = new ArrayList<>();
            if (node instanceof Node.One one) {
                for (List<Item> items : out) {
                    List<Item> longer = new ArrayList<>(items);
                    longer.add(one.item());
                    next.add(longer);
                }
            } else if (node instanceof Node.Maybe maybe) {
                next.addAll(expanded(List.of(maybe.node()), out));
                next.addAll(out);
            } else {
                Node.Either either = (Node.Either) node;
                List<List<Node>> choices = either.list() == null
                        ? either.choices()
                        : either.choices().subList(0, 1);
                for (List<Node> choice : choices) {
                    next.addAll(expanded(choice, out));
                }
            }
            out = next;
        }
        return out;
    }

    /** Whether the pattern stands somewhere within the items, whatever tokens fit them. */
    private boolean stands(TokenPattern pattern, List<Item> items) {
        BitSet starts = new BitSet(items.size() + 1);
        starts.set(0, items.size());
        return !after(pattern.nodes(), starts, items).isEmpty();
    }

    /** Where the nodes may end, begun at any of the places. */
    private BitSet after(List<Node> nodes, BitSet from, List<Item> items) {
        BitSet at = from;
        for (Node node : nodes) {
            at = after(node, at, items);
            if (at.isEmpty()) {
                return at;
            }
        }
        return at;
    }

    private BitSet after(Node node, BitSet from, List<Item> items) {
        if (node instanceof Node.Maybe maybe) {
            BitSet out = (BitSet) from.clone();
            out.or(after(maybe.node(), from, items));
            return out;
        }
        if (node instanceof Node.Either either) {
            BitSet out = new BitSet();
            either.choices().forEach(choice -> out.or(after(choice, from, items)));
            return out;
        }
        Item asked = ((Node.One) node).item();
        BitSet out = new BitSet();
        for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
            if (asked instanceof Item.Gap gap) {
                int left = gap.most();
                out.set(i);
                for (int j = i; j < items.size() && left >= 0; j++) {
                    left -= items.get(j) instanceof Item.Gap g ? g.most() : 1;
                    if (left >= 0) {
                        out.set(j + 1);
                    }
                }
            } else if (i < items.size() && covers(asked, items.get(i))) {
                out.set(i + 1);
            }
        }
        return out;
    }

    /** Whether every token that fits the item fits what is asked. */
    private boolean covers(Item asked, Item item) {
        if (asked instanceof Item.Pos pos) {
            return item instanceof Item.Word w && samePos(pos.pos(), pos.tag(), w.pos(), w.tag())
                    || item instanceof Item.Pos p && samePos(pos.pos(), pos.tag(), p.pos(), p.tag());
        }
        if (!(asked instanceof Item.Word word) || !(item instanceof Item.Word of)) {
            return false;
        }
        if (word.pos() != null || word.tag() != null) {
            if (!samePos(word.pos(), word.tag(), of.pos(), of.tag())) {
                return false;
            }
        }
        if (word.mode() == MatchMode.EXACT) {
            return of.mode() == MatchMode.EXACT && word.form().equals(of.form());
        }
        return forms(word).containsAll(forms(of));
    }

    private static boolean samePos(PosClass pos, String tag, PosClass ofPos, String ofTag) {
        if (tag != null) {
            return tag.equals(ofTag);
        }
        return pos == ofPos || ofTag != null && pos.includes(ofTag);
    }

    /** Lower-case forms of the tokens that fit the word. */
    private Set<String> forms(Item.Word word) {
        if (word.mode() == MatchMode.LEMMA) {
            return forms.computeIfAbsent(word.key(), k -> inflector.forms(word.form(), word.pos()));
        }
        return Set.of(word.form().toLowerCase(java.util.Locale.ROOT));
    }

    static String shown(List<Item> items) {
        StringBuilder out = new StringBuilder();
        for (Item item : items) {
            out.append(out.isEmpty() ? "" : " ").append(shown(item));
        }
        return out.toString();
    }

    private static String shown(Item item) {
        if (item instanceof Item.Gap gap) {
            return "..." + gap.most();
        }
        if (item instanceof Item.Pos pos) {
            return "{" + (pos.tag() != null ? pos.tag() : pos.pos().name()) + "}";
        }
        Item.Word word = (Item.Word) item;
        String pos = word.tag() != null ? "/" + word.tag() : word.pos() != null ? "/" + word.pos() : "";
        return (word.mode() == MatchMode.LEMMA ? "[" + word.form() + "]" : word.form()) + pos;
    }
}
