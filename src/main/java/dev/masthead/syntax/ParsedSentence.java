package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reading of one sentence: base noun phrases, verb groups with their arguments, descriptions of what is named, and what
 * is negated, conditional or asked. Read from Penn tags by rules that each look a bounded way, so that the time is linear
 * in the sentence.
 *
 * <p>There are three views, see {@link ParsedText}: the whole sentence, in which every token is an item; the words outside
 * quotation marks, in which each quotation is one item; and the words inside one quotation. Phrases and verbs are given in
 * tokens of the part, whatever the view. Where a quotation stands folded, positions count items; {@link #position} and
 * {@link #at} lead from one to the other.
 *
 * <p>Phrases are there at once; verbs, descriptions and scopes are read when they are first asked for. Not thread-safe.
 */
public final class ParsedSentence {
    /** Through so many prepositions a phrase is followed to the one that governs it. */
    private static final int MAX_ROOT = 6;

    private final TextPart part;
    private final Sentence sentence;
    private final Item[] items;
    private final ClosedClasses words;
    private final Chunker chunks;
    private final Nominals nominals;
    private final Subjects subjects;
    private VerbGrouper groups;
    private boolean argumentsRead;
    private List<Description> descriptions;
    private Map<Integer, List<Description>> ofPhrase;
    private Map<Integer, List<Description>> byHead;
    private Map<Integer, List<VerbGroup>> bySubject;
    private Scopes scopes;
    private int[] boundaries;

    ParsedSentence(TextPart part, Sentence sentence, List<Item> items, ClosedClasses words) {
        this.part = part;
        this.sentence = sentence;
        this.items = items.toArray(Item[]::new);
        this.words = words;
        chunks = new Chunker(items, words);
        nominals = new Nominals(this, words);
        subjects = new Subjects(this, nominals, words);
    }

    public TextPart part() {
        return part;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** The token's Penn tag; empty outside the sentence. */
    public String tagOf(int token) {
        return holds(token) ? part.tokens().get(token).tag() : "";
    }

    /** The token's form; empty outside the sentence. */
    public String formOf(int token) {
        return holds(token) ? part.tokens().get(token).form() : "";
    }

    /** Whether the token is one of the sentence's. */
    public boolean holds(int token) {
        return token >= sentence.firstToken() && token < sentence.endToken();
    }

    /** The token of the part, wherever it stands. */
    public Token token(int token) {
        return part.tokens().get(token);
    }

    // ---- phrases -------------------------------------------------------------------------------------------------

    /** The base noun phrases, left to right, none within another. */
    public List<NounPhrase> phrases() {
        return chunks.phrases;
    }

    public NounPhrase phrase(int index) {
        return chunks.phrases.get(index);
    }

    /** Index of the phrase that holds the token; −1. */
    public int phraseAt(int token) {
        return phraseIndex(position(token));
    }

    /** The words of the phrase as the text has them. */
    public String textOf(NounPhrase phrase) {
        return part.textOf(part.span(phrase.first(), phrase.end()));
    }

    /**
     * The phrase to which a prepositional phrase ties the one given: for {@code Russia} in {@code the leader of Russia} the
     * leader; −1 where none does, since a verb governs it or nothing stands before it.
     */
    public int governor(int phrase) {
        int before = startOf(phrase) - 1;
        if (before < 1 || !at(before).tag().equals("IN") || !inPhrase(before - 1)) {
            return -1;
        }
        int governor = phraseIndex(before - 1);
        int start = startOf(governor);
        boolean object = start > 0 && at(start - 1).isVerb() && !inPhrase(start - 1);
        return object && !at(before).is("of") ? -1 : governor;
    }

    /** The phrase at the top of a chain of {@link #governor}s; the phrase itself where it has none. */
    public int root(int phrase) {
        int p = phrase;
        for (int n = 0; n < MAX_ROOT; n++) {
            int governor = governor(p);
            if (governor < 0) {
                return p;
            }
            p = governor;
        }
        return p;
    }

    /** The phrases that coordination joins to the one given, itself first: {@code A, B and C}. */
    public List<Integer> conjuncts(int phrase) {
        return conjuncts(phrase, size());
    }

    List<Integer> conjuncts(int phrase, int limit) {
        List<Integer> out = new ArrayList<>(List.of(phrase));
        List<Integer> listed = new ArrayList<>();
        int k = withPrepositions(endOf(phrase));
        while (k + 1 < Math.min(limit, size())) {
            boolean conjunction = at(k).isConjunction() && !at(k).is("but");
            int next = at(k).isComma() && at(k + 1).isConjunction() ? k + 2 : k + 1;
            if (!conjunction && !at(k).isComma() || next >= size() || !inPhrase(next)) {
                break;
            }
            listed.add(phraseIndex(next));
            if (conjunction && listed.size() == 2 && isClosedBehind(listed, phraseEnd(next))) {
                break;
            }
            if (conjunction || next == k + 2) {
                out.addAll(listed); // what commas part is a list only where a conjunction ends it
                listed.clear();
            }
            k = withPrepositions(phraseEnd(next));
        }
        return out;
    }

    /** {@code Lund, the head of the Office of Ice and Snow, said}: a comma before the verb closes an apposition and no list. */
    private boolean isClosedBehind(List<Integer> listed, int end) {
        boolean of = at(endOf(listed.get(0))).is("of");
        return of && end + 1 < size() && at(end).isComma() && isFinite(end + 1);
    }

    private int withPrepositions(int end) {
        int k = end;
        while (k + 1 < size() && at(k).is("of") && inPhrase(k + 1)) {
            k = phraseEnd(k + 1);
        }
        return k;
    }

    /** What names, ages, titles, appositions, brackets and relative clauses say of phrases, in text order. */
    public List<Description> descriptions() {
        if (descriptions == null) {
            descriptions = new Descriptions(this, nominals).read();
        }
        return descriptions;
    }

    /** The descriptions of the phrase, in text order. */
    public List<Description> descriptionsOf(int phrase) {
        indexDescriptions();
        return ofPhrase.getOrDefault(phrase, List.of());
    }

    /** The descriptions that the phrase heads, in text order: {@code Ida Moen} in {@code the surgeon, Ida Moen,}. */
    public List<Description> descriptionsBy(int phrase) {
        indexDescriptions();
        return byHead.getOrDefault(phrase, List.of());
    }

    private void indexDescriptions() {
        if (ofPhrase != null) {
            return;
        }
        ofPhrase = new HashMap<>();
        byHead = new HashMap<>();
        for (Description d : descriptions()) {
            ofPhrase.computeIfAbsent(d.phrase(), k -> new ArrayList<>(2)).add(d);
            if (d.head() >= 0) {
                byHead.computeIfAbsent(d.head(), k -> new ArrayList<>(2)).add(d);
            }
        }
    }

    /** The verbs whose subject the phrase heads, in text order. */
    public List<VerbGroup> verbsOf(int phrase) {
        if (bySubject == null) {
            bySubject = new HashMap<>();
            for (VerbGroup v : verbs()) {
                bySubject
                        .computeIfAbsent(v.subjectPhrase(), k -> new ArrayList<>(2))
                        .add(v);
            }
        }
        return phrase < 0 ? List.of() : bySubject.getOrDefault(phrase, List.of());
    }

    // ---- verbs ---------------------------------------------------------------------------------------------------

    /** The verb groups with their arguments, left to right. */
    public List<VerbGroup> verbs() {
        List<VerbGroup> verbs = groups().groups;
        if (!argumentsRead) {
            argumentsRead = true;
            new Arguments(this, words, verbs, subjects).read();
        }
        return verbs;
    }

    private VerbGrouper groups() {
        if (groups == null) {
            groups = new VerbGrouper(this, words);
        }
        return groups;
    }

    /** Index of the verb group that holds the token; −1. */
    public int verbAt(int token) {
        return verbIndex(position(token));
    }

    // ---- clauses -------------------------------------------------------------------------------------------------

    /** Whether no mark, conjunction of verbs or question word parts the tokens. */
    public boolean sameClause(int fromToken, int endToken) {
        if (boundaries == null) {
            boundaries = new int[size() + 1];
            for (int i = 0; i < size(); i++) {
                boundaries[i + 1] = boundaries[i] + (isBoundary(i) ? 1 : 0);
            }
        }
        int a = firstAtOrBehind(fromToken);
        int b = Math.max(a, firstAtOrBehind(endToken));
        return boundaries[b] == boundaries[a];
    }

    private boolean isBoundary(int i) {
        Item item = at(i);
        return item.tag().equals(":")
                || item.isQuotationMark()
                || item.isComma() && !inPhrase(i)
                || item.tag().startsWith("W")
                || item.isConjunction() && !inPhrase(i) && verbIndex(i + 1) >= 0;
    }

    /** What stands under negation, in a condition or in a question. */
    public Scopes scopes() {
        if (scopes == null) {
            scopes = new Scopes(this, words);
        }
        return scopes;
    }

    // ---- items ---------------------------------------------------------------------------------------------------

    /** Number of items. */
    public int size() {
        return items.length;
    }

    /** The item at a position, from 0. */
    public Item at(int position) {
        return items[position];
    }

    /** Position of the item that holds the token; −1 where this view has none. */
    public int position(int token) {
        int at = firstAtOrBehind(token);
        return at < size() && at(at).first() <= token && token < at(at).end() ? at : -1;
    }

    /** Position of the first item that ends behind the token; {@link #size} where none does. */
    private int firstAtOrBehind(int token) {
        if (items.length == sentence.size()) {
            return Math.max(0, Math.min(token - sentence.firstToken(), items.length)); // nothing is folded
        }
        int lo = 0;
        int hi = items.length;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (items[mid].end() <= token) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    /** The characters from one position to before another. */
    public Span span(int from, int to) {
        return part.span(items[from].first(), items[to - 1].end());
    }

    /** Whether the position lies in a base noun phrase; false outside the sentence. */
    public boolean inPhrase(int position) {
        return phraseIndex(position) >= 0;
    }

    /** Index of the phrase at the position; −1. */
    public int phraseIndex(int position) {
        return position < 0 || position >= size() ? -1 : chunks.phraseOf[position];
    }

    /** Position at which the phrase that holds the position begins; −1 outside phrases. */
    public int phraseStart(int position) {
        return inPhrase(position) ? startOf(phraseIndex(position)) : -1;
    }

    /** Position behind the phrase that holds the position; −1 outside phrases. */
    public int phraseEnd(int position) {
        return inPhrase(position) ? endOf(phraseIndex(position)) : -1;
    }

    int startOf(int phrase) {
        return chunks.start(phrase);
    }

    int endOf(int phrase) {
        return chunks.end(phrase);
    }

    /** Index of the verb group at the position; −1. */
    public int verbIndex(int position) {
        return position < 0 || position >= size() ? -1 : groups().groupOf[position];
    }

    /** Whether a phrase that tells when stands at the position. */
    public boolean isTimePhrase(int position) {
        return inPhrase(position)
                && Chunker.isTime(at(phraseEnd(position) - 1), words)
                && !isTitled(position)
                && !isSurname(phraseStart(position), phraseEnd(position))
                && !isSomebodys(position);
    }

    private boolean isSurname(int from, int to) {
        return to - from > 1 && Chunker.isSurname(at(to - 2), at(to - 1), words);
    }

    /** {@code Moen's time in office}, but {@code last year's end}, {@code Monday's}: time that belongs to somebody. */
    private boolean isSomebodys(int position) {
        for (int i = phraseStart(position); i < phraseEnd(position) - 1; i++) {
            if (at(i).tag().equals("POS") && i > phraseStart(position)) {
                return !Chunker.isTime(at(i - 1), words);
            }
        }
        return false;
    }

    /** Whether the noun phrase of that index tells when, how long or how often. */
    public boolean tellsTime(int phrase) {
        return isTimePhrase(startOf(phrase));
    }

    /** {@code The Times}: an article with a capital amid the sentence belongs to a name. */
    private boolean isTitled(int position) {
        int start = phraseStart(position);
        return start > 0
                && at(phraseEnd(position) - 1).isProperNoun()
                && at(start).is("the")
                && part.tokens().get(at(start).first()).isCapitalised();
    }

    /** Where the noun phrase that ends before the position begins, with what is attached to it on its left; −1. */
    public int phraseEndingAt(int end) {
        return nominals.phraseEndingAt(end);
    }

    /**
     * Position behind the noun phrase that begins at the position, with the prepositional phrases and conjuncts attached to
     * it; −1 where none begins.
     *
     * @param described with its appositions and relative clauses as well
     */
    public int phraseBeginningAt(int start, boolean described) {
        return nominals.phraseBeginningAt(start, described);
    }

    /** Whether the phrase that begins here is followed by a finite verb: it is a subject. */
    public boolean subjectFollows(int start) {
        return start < size() && nominals.subjectFollows(start);
    }

    /** Whether a verb that can stand with a subject is here: no participle, gerund or infinitive. */
    public boolean isFinite(int position) {
        Item item = at(position);
        if (item.isQuote()) {
            String first = part.tokens()
                    .get(Math.min(item.first() + 1, item.end() - 1))
                    .tag();
            return first.equals("VBD") || first.equals("VBZ") || first.equals("VBP") || first.equals("MD");
        }
        if (!item.isVerb()) {
            return false;
        }
        return switch (item.tag()) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            case "VB" -> position == 0 || !at(position - 1).tag().equals("TO");
            default -> false;
        };
    }

    /** Whether a finite verb that no relative pronoun governs stands between the positions. */
    public boolean finiteBetween(int from, int to) {
        for (int k = from; k < to; k++) {
            if (isFinite(k) && !(k > 0 && at(k - 1).isRelative())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the item negates; {@code not just} and {@code not only} deny nothing, {@code not just another} does. */
    boolean isNegation(int k) {
        boolean focus = k + 1 < size() && words.isAdditiveFocus(at(k + 1).form());
        boolean another = focus && k + 2 < size() && at(k + 2).is("another");
        return words.isNegation(at(k).form()) && (!focus || another);
    }

    /** Where the verb group whose head stands here begins: auxiliaries, {@code to}, negation and adverbs before it. */
    public int verbGroupStart(int head) {
        return VerbGrouper.startOf(this, words, head);
    }

    /** Whether be or get stands between the positions. */
    public boolean hasAuxiliaryBe(int from, int to) {
        for (int k = from; k < to; k++) {
            if (words.isPassiveAuxiliary(at(k).form())) {
                return true;
            }
        }
        return false;
    }

    /** Whether have stands between the positions. */
    public boolean hasHave(int from, int to) {
        for (int k = from; k < to; k++) {
            if (words.isHave(at(k).form())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The subject that stands before a verb group, as positions {first, one past the last}; null where none does.
     *
     * @param groupStart where the verb group begins
     */
    public int[] subjectBefore(int groupStart) {
        return subjects.subject(groupStart);
    }

    /** The subject of the nearest verb to the left that has one; null where none has. */
    public int[] inheritedSubject(int groupStart) {
        return subjects.inheritedSubject(groupStart);
    }

    /**
     * The subject of a verb, however it is found but for inversion, as positions; null where it has none.
     *
     * @param groupStart where its group begins
     * @param head       the full verb
     * @param tag        its tag
     */
    public int[] subjectOf(int groupStart, int head, String tag) {
        return subjects.subject(groupStart, head, tag);
    }

    /** Whether a noun phrase stands right behind the verb and a comma or quotation before it: {@code , said Smith}. */
    public boolean isInverted(int head, int end) {
        return subjects.inverted(head, end);
    }
}
