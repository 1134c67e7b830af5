package dev.masthead.lexicon;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    static final int[] NONE = {};
    static final int ROOT = 0;

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
    private final Map<LexiconEntry, Conditions> conditions;
    /** By number, each condition's pattern as written. */
    private final List<String> conditionPatterns;

    /** What is known once a pattern has matched: an entry, or that a condition stands there, which many entries share. */
    sealed interface Output {
        record Found(LexiconEntry entry, Match.Role role) implements Output {}

        record Stands(int condition) implements Output {}
    }

    /** An entry's conditions by number. */
    record Conditions(int[] unless, int[] onlyWith) {}

    /** A part of speech that an edge asks for. */
    record PosSymbol(int symbol, PosClass pos, String tag) {
        boolean includes(String t) {
            return pos != null ? pos.includes(t) : tag.equals(t);
        }
    }

    LexiconMatcher(Automaton a) {
        formSymbols = a.forms();
        exactSymbols = a.exacts();
        posSymbols = a.posSymbols();
        edges = a.edges();
        outputs = a.outputs();
        gaps = a.gaps();
        posEdges = a.posEdges();
        patterns = a.patterns();
        conditions = a.conditions();
        conditionPatterns = a.conditionPatterns();
        constraints = a.constraints();
    }

    /** Compiles the lexicons. */
    public static LexiconMatcher compile(List<Lexicon> lexicons) {
        return new LexiconMatcher(automaton(lexicons));
    }

    static Automaton automaton(List<Lexicon> lexicons) {
        AutomatonBuilder builder = new AutomatonBuilder(Inflector.of(lexicons));
        ParsedEntry.all(lexicons).forEach(builder::add);
        return builder.automaton();
    }

    /** How many patterns the automaton holds, one that several entries share as a condition once. */
    public int size() {
        return patterns.size();
    }

    /** Everything the lexicons find in the text; conditions are applied. */
    public Matches match(TextPart part) {
        return walk(part).result(part);
    }

    /**
     * What the lexicons would find in the text, were it not for a condition, in text order. For whoever works on lexicons;
     * {@link #match} does not do any of this.
     */
    public List<RuledOut> ruledOut(TextPart part) {
        return walk(part).ruledOut(part);
    }

    private Walk walk(TextPart part) {
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
        return walk;
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
        /** By number, each list in the order of first tokens. */
        private final Map<Integer, List<Stretch>> standing = new HashMap<>();

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
            if (output instanceof Output.Stands stands) {
                standing.computeIfAbsent(stands.condition(), c -> new ArrayList<>())
                        .add(new Stretch(start, end));
                return;
            }
            Output.Found of = (Output.Found) output;
            Match match = new Match(of.entry(), of.role(), start, end);
            List<Match> list = found.computeIfAbsent(of.entry().lexicon(), l -> new ArrayList<>());
            // the same words by another sequence of the same entry say nothing new
            if (list.isEmpty() || !list.get(list.size() - 1).equals(match)) {
                list.add(match);
            }
        }

        Matches result(TextPart part) {
            for (List<Match> list : found.values()) {
                list.removeIf(m -> !allowed(m, part));
            }
            return new Matches(found);
        }

        List<RuledOut> ruledOut(TextPart part) {
            List<RuledOut> out = new ArrayList<>();
            for (List<Match> list : found.values()) {
                list.forEach(m -> {
                    if (!allowed(m, part)) {
                        out.add(reason(m, part));
                    }
                });
            }
            out.sort(Comparator.comparingInt((RuledOut r) -> r.match().firstToken())
                    .thenComparingInt(r -> r.match().endToken())
                    .thenComparing(r -> r.match().entry().id()));
            return out;
        }

        private RuledOut reason(Match m, TextPart part) {
            Sentence sentence = part.sentenceOfToken(m.firstToken());
            for (int condition : conditions.get(m.entry()).unless()) {
                for (Stretch s : standing.getOrDefault(condition, List.of())) {
                    if (s.first() >= sentence.firstToken() && s.first() < sentence.endToken() && s.overlaps(m)) {
                        return new RuledOut(m, conditionPatterns.get(condition), s.first(), s.end());
                    }
                }
            }
            return new RuledOut(m, null, m.firstToken(), m.endToken());
        }

        private boolean allowed(Match m, TextPart part) {
            Conditions asked = conditions.get(m.entry());
            if (asked == null) {
                return true;
            }
            Sentence sentence = part.sentenceOfToken(m.firstToken());
            for (int condition : asked.unless()) {
                if (stands(condition, sentence, m, true)) {
                    return false;
                }
            }
            for (int condition : asked.onlyWith()) {
                if (stands(condition, sentence, m, false)) {
                    return true;
                }
            }
            return asked.onlyWith().length == 0;
        }

        /** Whether the condition stands in the sentence, on words of the match or else beside them. */
        private boolean stands(int condition, Sentence sentence, Match m, boolean overlapping) {
            List<Stretch> seen = standing.getOrDefault(condition, List.of());
            // no match leaves its sentence, so that only the sentence's conditions are looked at
            for (int i = firstFrom(seen, sentence.firstToken()); i < seen.size(); i++) {
                Stretch s = seen.get(i);
                if (s.first() >= sentence.endToken()) {
                    return false;
                }
                if (s.overlaps(m) == overlapping) {
                    return true;
                }
            }
            return false;
        }

        /** Index of the first stretch that begins at the token or behind it. */
        private static int firstFrom(List<Stretch> sorted, int token) {
            int lo = 0;
            int hi = sorted.size();
            while (lo < hi) {
                int mid = (lo + hi) >>> 1;
                if (sorted.get(mid).first() < token) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            return lo;
        }
    }

    /**
     * A match that a condition of its entry ruled out.
     *
     * @param unless     the pattern, as written, that stands on words of the match; null where none of the patterns of
     *                   {@code only_with} stands beside it
     * @param firstToken where that pattern stands; where none does, the match's own
     * @param endToken   one past the last
     */
    public record RuledOut(Match match, String unless, int firstToken, int endToken) {}

    /** Tokens on which a condition stands, end exclusive. */
    private record Stretch(int first, int end) {
        boolean overlaps(Match m) {
            return first < m.endToken() && m.firstToken() < end;
        }
    }
}
