package dev.masthead.lexicon;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
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

    private static final int REACHES = 1;
    private static final int HAS_TAGS = 2;

    private final TokenSymbols symbols;
    private final Edges edges;
    /** By node, a bit for each of 64 kinds of symbols of which one has an edge there: most steps end here, without a look at the edges. */
    private final long[] kinds;

    private final int[][] outputs;
    /** Pairs of how many tokens may be skipped and where that leads; none for an edge that asks for nothing. */
    private final int[][] gaps;

    /** By node, whether something ends there or it has gaps ({@link #REACHES}), and whether an edge asks for a part of speech alone. */
    private final byte[] kept;

    private final Output[] patterns;
    /** By pattern, the condition that it stands for; negative where it is an entry's. */
    private final int[] conditionOf;
    /** By pattern, the conditions of its entry; null where it has none or there is no entry. */
    private final Conditions[] asked;
    /** By pattern, the number of its entry's lexicon. */
    private final int[] lexicons;

    private final List<String> lexiconNames = new ArrayList<>();
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
        edges = a.edges();
        outputs = a.outputs();
        gaps = a.gaps();
        patterns = a.patterns().toArray(Output[]::new);
        conditions = a.conditions();
        conditionPatterns = a.conditionPatterns();
        int[] fromRoot = new int[a.constraints().length];
        Arrays.fill(fromRoot, -1);
        kinds = new long[outputs.length];
        edges.forEach((node, symbol, target) -> {
            kinds[node] |= kind(symbol);
            if (node == ROOT) {
                fromRoot[symbol] = target;
            }
        });
        symbols = new TokenSymbols(a, fromRoot);
        kept = new byte[outputs.length];
        for (int node = 0; node < kept.length; node++) {
            kept[node] = (byte) ((outputs[node].length > 0 || gaps[node].length > 0 ? REACHES : 0)
                    | (a.posEdges()[node] ? HAS_TAGS : 0));
        }
        conditionOf = new int[patterns.length];
        asked = new Conditions[patterns.length];
        lexicons = new int[patterns.length];
        Map<String, Integer> numbers = new HashMap<>();
        for (int p = 0; p < patterns.length; p++) {
            conditionOf[p] = patterns[p] instanceof Output.Stands stands ? stands.condition() : -1;
            if (patterns[p] instanceof Output.Found found) {
                asked[p] = conditions.get(found.entry());
                lexicons[p] = numbers.computeIfAbsent(found.entry().lexicon(), name -> {
                    lexiconNames.add(name);
                    return lexiconNames.size() - 1;
                });
            }
        }
    }

    static long kind(int symbol) {
        return 1L << (symbol * 0x9E3779B9 >>> 26);
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
        return patterns.length;
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
        TokenSymbols.Carried[] carried = new TokenSymbols.Carried[n];
        TokenSymbols.OfTag[] tags = new TokenSymbols.OfTag[n];
        for (int i = 0; i < n; i++) {
            tags[i] = symbols.ofTag(tokens.get(i).tag());
            carried[i] = symbols.of(tokens.get(i).type(), tags[i]);
        }
        Walk walk = new Walk(carried, tags);
        for (Sentence sentence : part.sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                walk.from(i, sentence.endToken());
            }
        }
        return walk;
    }

    /** Matches of one lexicon as they are found, and what each of them is asked. */
    private static final class Found {
        private final List<Match> matches = new ArrayList<>();
        private final List<Conditions> asked = new ArrayList<>();
    }

    /** One pass over one text. */
    private final class Walk {
        private final TokenSymbols.Carried[] carried;
        private final TokenSymbols.OfTag[] tags;
        /** By number of the lexicon; null where nothing was found. */
        private final Found[] found = new Found[lexiconNames.size()];
        /** By number, each list in the order of first tokens; null where the condition does not stand. */
        private final Stretches[] standing = new Stretches[conditionPatterns.size()];

        private int start;
        private int limit;

        Walk(TokenSymbols.Carried[] carried, TokenSymbols.OfTag[] tags) {
            this.carried = carried;
            this.tags = tags;
        }

        void from(int first, int end) {
            start = first;
            limit = end;
            reach(ROOT, first);
            for (int next : carried[first].fromRoot()) {
                step(next, first + 1);
            }
            followTags(ROOT, first);
        }

        private void step(int node, int at) {
            int keeps = kept[node];
            if ((keeps & REACHES) != 0) {
                reach(node, at);
            }
            if (at >= limit) {
                return;
            }
            TokenSymbols.Carried token = carried[at];
            long here = kinds[node] & token.kinds();
            if (here != 0) {
                for (int symbol : token.symbols()) {
                    if ((here & kind(symbol)) != 0) {
                        int next = edges.get(node, symbol);
                        if (next >= 0) {
                            step(next, at + 1);
                        }
                    }
                }
            }
            if ((keeps & HAS_TAGS) != 0) {
                followTags(node, at);
            }
        }

        /** What ends at the node, and where it leads without a token, or past some. */
        private void reach(int node, int at) {
            for (int p : outputs[node]) {
                emit(p, at);
            }
            int[] gap = gaps[node];
            for (int g = 0; g < gap.length; g += 2) {
                int last = Math.min(at + gap[g], gap[g] == 0 ? limit : limit - 1);
                for (int skipTo = at; skipTo <= last; skipTo++) {
                    step(gap[g + 1], skipTo);
                }
            }
        }

        private void followTags(int node, int at) {
            for (int symbol : tags[at].free()) {
                int next = edges.get(node, symbol);
                if (next >= 0) {
                    step(next, at + 1);
                }
            }
        }

        private void emit(int pattern, int end) {
            int condition = conditionOf[pattern];
            if (condition >= 0) {
                Stretches known = standing[condition];
                if (known == null) {
                    known = new Stretches();
                    standing[condition] = known;
                }
                known.add(start, end);
                return;
            }
            Output.Found of = (Output.Found) patterns[pattern];
            Found here = found[lexicons[pattern]];
            if (here == null) {
                here = new Found();
                found[lexicons[pattern]] = here;
            }
            // the same words by another sequence of the same entry say nothing new
            Match last = here.matches.isEmpty() ? null : here.matches.get(here.matches.size() - 1);
            if (last == null
                    || last.entry() != of.entry()
                    || last.firstToken() != start
                    || last.endToken() != end
                    || last.role() != of.role()) {
                here.matches.add(new Match(of.entry(), of.role(), start, end));
                here.asked.add(asked[pattern]);
            }
        }

        Matches result(TextPart part) {
            Map<String, List<Match>> out = new HashMap<>();
            for (int lexicon = 0; lexicon < found.length; lexicon++) {
                Found here = found[lexicon];
                if (here != null) {
                    List<Match> allowed = new ArrayList<>(here.matches.size());
                    for (int i = 0; i < here.matches.size(); i++) {
                        Match m = here.matches.get(i);
                        if (here.asked.get(i) == null || allowed(m, here.asked.get(i), part)) {
                            allowed.add(m);
                        }
                    }
                    out.put(lexiconNames.get(lexicon), allowed);
                }
            }
            return new Matches(out);
        }

        List<RuledOut> ruledOut(TextPart part) {
            List<RuledOut> out = new ArrayList<>();
            for (Found here : found) {
                for (int i = 0; here != null && i < here.matches.size(); i++) {
                    Conditions conditions = here.asked.get(i);
                    if (conditions != null && !allowed(here.matches.get(i), conditions, part)) {
                        out.add(reason(here.matches.get(i), conditions, part));
                    }
                }
            }
            out.sort(Comparator.comparingInt((RuledOut r) -> r.match().firstToken())
                    .thenComparingInt(r -> r.match().endToken())
                    .thenComparing(r -> r.match().entry().id()));
            return out;
        }

        private RuledOut reason(Match m, Conditions conditions, TextPart part) {
            Sentence sentence = part.sentenceOfToken(m.firstToken());
            for (int condition : conditions.unless()) {
                int at = standsAt(condition, sentence, m, true);
                if (at >= 0) {
                    Stretches there = standing[condition];
                    return new RuledOut(m, conditionPatterns.get(condition), there.first(at), there.end(at));
                }
            }
            return new RuledOut(m, null, m.firstToken(), m.endToken());
        }

        private boolean allowed(Match m, Conditions conditions, TextPart part) {
            Sentence sentence = part.sentenceOfToken(m.firstToken());
            for (int condition : conditions.unless()) {
                if (standsAt(condition, sentence, m, true) >= 0) {
                    return false;
                }
            }
            for (int condition : conditions.onlyWith()) {
                if (standsAt(condition, sentence, m, false) >= 0) {
                    return true;
                }
            }
            return conditions.onlyWith().length == 0;
        }

        /** Where the condition stands in the sentence first, on words of the match or else beside them; negative for nowhere. */
        private int standsAt(int condition, Sentence sentence, Match m, boolean overlapping) {
            Stretches seen = standing[condition];
            if (seen == null) {
                return -1;
            }
            // no match leaves its sentence, so that only the sentence's conditions are looked at
            for (int i = seen.firstFrom(sentence.firstToken()); i < seen.size(); i++) {
                if (seen.first(i) >= sentence.endToken()) {
                    return -1;
                }
                if (seen.overlaps(i, m) == overlapping) {
                    return i;
                }
            }
            return -1;
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

    /** Where a condition stands in a text, in the order of first tokens. */
    private static final class Stretches {
        private int[] bounds = new int[4];
        private int size;

        void add(int first, int end) {
            if (2 * size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            bounds[2 * size] = first;
            bounds[2 * size + 1] = end;
            size++;
        }

        int size() {
            return size;
        }

        int first(int i) {
            return bounds[2 * i];
        }

        int end(int i) {
            return bounds[2 * i + 1];
        }

        boolean overlaps(int i, Match m) {
            return first(i) < m.endToken() && m.firstToken() < end(i);
        }

        /** Index of the first that begins at the token or behind it. */
        int firstFrom(int token) {
            int lo = 0;
            int hi = size;
            while (lo < hi) {
                int mid = (lo + hi) >>> 1;
                if (first(mid) < token) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            return lo;
        }
    }
}
