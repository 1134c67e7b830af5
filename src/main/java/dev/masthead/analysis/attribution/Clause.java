package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.List;

/**
 * The words of one sentence that one voice speaks, with whatever others say in quotation marks folded into single
 * {@link Item}s, and the phrases among them. Positions below are indices of items.
 */
final class Clause {
    private static final int MAX_APPOSITION = 60;
    private static final int MAX_SUBJECT = 60;
    /** A name is described so many times at most: an age, a place, a title, a relative clause. */
    private static final int MAX_APPOSITIONS = 4;

    final TextPart part;
    final Sentence sentence;
    final List<Item> items;
    final ClosedClasses words;
    /** For each item the first item of the base noun phrase it belongs to; −1 outside noun phrases. */
    private final int[] phraseStart;
    /** For each item one past the last item of its base noun phrase. */
    private final int[] phraseEnd;

    private Clause(TextPart part, Sentence sentence, List<Item> items, ClosedClasses words) {
        this.part = part;
        this.sentence = sentence;
        this.items = items;
        this.words = words;
        PhraseChunker chunker = new PhraseChunker(items, words);
        phraseStart = chunker.starts();
        phraseEnd = chunker.ends();
    }

    /** The items of a sentence spoken in the region: −1 outside quotations, else inside the quotation of that index. */
    static Clause of(TextPart part, Sentence sentence, int region, int[] regions, ClosedClasses words) {
        return new Clause(part, sentence, ClauseItems.of(part, sentence, region, regions), words);
    }

    int size() {
        return items.size();
    }

    Item at(int i) {
        return items.get(i);
    }

    /** Position of the item that holds the token; −1 where this clause has none. */
    int position(int token) {
        int lo = 0;
        int hi = items.size() - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            Item item = items.get(mid);
            if (item.end() <= token) {
                lo = mid + 1;
            } else if (item.first() > token) {
                hi = mid - 1;
            } else {
                return mid;
            }
        }
        return -1;
    }

    /** The characters of the items, without marks at the ends. */
    Span span(int from, int to) {
        return part.span(items.get(from).first(), items.get(to - 1).end());
    }

    boolean inPhrase(int i) {
        return i >= 0 && i < size() && phraseStart[i] >= 0;
    }

    int phraseStart(int i) {
        return phraseStart[i];
    }

    int phraseEnd(int i) {
        return phraseEnd[i];
    }

    boolean isTimePhrase(int i) {
        return inPhrase(i) && words.isTime(at(phraseEnd[i] - 1).form());
    }

    /**
     * The whole noun phrase that ends before {@code end}, with what is attached to it on the left by prepositions and
     * conjunctions.
     *
     * @return its first item; −1 where no noun phrase ends there
     */
    int phraseEndingAt(int end) {
        if (end <= 0 || !inPhrase(end - 1)) {
            return -1;
        }
        int start = phraseStart[end - 1];
        boolean grown = true;
        while (grown && end - start < MAX_SUBJECT) {
            grown = false;
            if (start >= 2
                    && at(start - 1).isPreposition()
                    && words.attaches(at(start - 1).form())
                    && inPhrase(start - 2)
                    && !isTimePhrase(start - 2)
                    && !isObject(start - 2)) {
                start = phraseStart[start - 2];
                grown = true;
            } else if (start >= 3
                    && at(start - 1).isPreposition()
                    && isPostmodifier(start - 2)
                    && inPhrase(start - 3)
                    && !isTimePhrase(start - 3)
                    && !isObject(start - 3)) {
                start = phraseStart[start - 3]; // "two people familiar with the matter"
                grown = true;
            } else if (start >= 2
                    && at(start - 1).tag().equals("CC")
                    && !at(start - 1).is("but")
                    && inPhrase(start - 2)
                    && !isTimePhrase(start - 2)
                    && !isObject(start - 2)) {
                start = phraseStart[start - 2];
                grown = true;
            } else if (start >= 3
                    && at(start - 1).tag().equals("CC")
                    && at(start - 2).isComma()
                    && inPhrase(start - 3)
                    && isList(start - 3)) {
                start = phraseStart[start - 3];
                grown = true;
            } else if (start >= 2 && at(start - 1).isComma() && inPhrase(start - 2) && isList(start - 2)) {
                start = phraseStart[start - 2];
                grown = true;
            }
        }
        return start;
    }

    /** An adjective or participle behind its noun. */
    private boolean isPostmodifier(int i) {
        return !inPhrase(i) && (at(i).tag().equals("JJ") || at(i).tag().equals("VBN"));
    }

    /** An item of a list "A, B and C": two commas or a comma and a conjunction stand around short names. */
    private boolean isList(int last) {
        int s = phraseStart[last];
        return s >= 2
                && at(s - 1).isComma()
                && inPhrase(s - 2)
                && at(last).tag().startsWith("NNP")
                && at(s - 2).tag().startsWith("NNP");
    }

    /** A verb or preposition governs the phrase that ends here, so it cannot begin a subject. */
    private boolean isObject(int last) {
        int s = phraseStart[last];
        if (s == 0) {
            return false;
        }
        Item before = at(s - 1);
        return before.isVerb() && !before.tag().equals("VBG") || before.isVerb() && s >= 2;
    }

    /** End of the noun phrase that begins at {@code start}, with the prepositional phrases attached to it. */
    int phraseBeginningAt(int start, boolean apposition) {
        if (!inPhrase(start)) {
            return -1;
        }
        int end = phraseEnd[start];
        if (at(end - 1).form().startsWith("(") && at(end - 1).form().length() > 1) {
            end = bracketCloses(end - 1); // "Rep. Ida Moen (D-Ohio)", the bracket tokenised with its word
        }
        boolean grown = true;
        while (grown && end < size()) {
            grown = false;
            Item next = at(end);
            if (next.isPreposition()
                    && words.attaches(next.form())
                    && end + 1 < size()
                    && inPhrase(end + 1)
                    && !isTimePhrase(end + 1)) {
                end = phraseEnd[end + 1];
                grown = true;
            } else if (next.tag().equals("CC")
                    && !next.is("but")
                    && end + 1 < size()
                    && inPhrase(end + 1)
                    && !subjectFollows(end + 1)) {
                end = phraseEnd[end + 1];
                grown = true;
            } else if (next.form().startsWith("(")) {
                int close = end + 1;
                while (close < size() && close - end < 8 && !at(close).is(")")) {
                    close++;
                }
                if (close < size() && at(close).is(")")) {
                    end = close + 1;
                    grown = true;
                }
            }
        }
        if (!apposition || end >= size()) {
            return end;
        }
        if (at(end).isRelative() && !at(end).is("that")) {
            return relativeEnd(end);
        }
        boolean place = false;
        for (int n = 0; n < MAX_APPOSITIONS && end + 1 < size() && at(end).isComma(); n++) {
            int from = end + 1;
            boolean age = at(from).tag().equals("CD") && phraseEnd(from) == from + 1;
            boolean abbreviated =
                    at(from).form().endsWith(".") && at(from).tag().startsWith("NNP");
            if (n > 0 && !place && !age && !at(from).isRelative()) {
                break;
            }
            int apposed = appositionEnd(from);
            if (apposed < 0) {
                break;
            }
            // "Ida Moen, 66, a cook", "a councillor in Somerton, Ariz., who": what names does not end the description
            place = age || abbreviated || followedByPlace(apposed);
            end = apposed;
        }
        return end;
    }

    /** A title, an age or a relative clause behind a comma; −1 where something else stands there. */
    private int appositionEnd(int from) {
        Item next = at(from);
        boolean title = inPhrase(from)
                && !isTimePhrase(from)
                && !subjectFollows(from)
                && !next.tag().equals("PRP");
        if (title) {
            return relativeEnd(phraseBeginningAt(from, false));
        }
        return next.isRelative() ? relativeEnd(from) : -1;
    }

    private boolean followedByPlace(int comma) {
        return comma + 1 < size()
                && at(comma).isComma()
                && at(comma - 1).tag().startsWith("NNP")
                && at(comma + 1).form().endsWith(".")
                && at(comma + 1).tag().startsWith("NNP");
    }

    /** A relative clause runs to the next comma, quotation or end of the sentence. */
    private int relativeEnd(int i) {
        int k = i;
        while (k < size()
                && !at(k).isComma()
                && !at(k).isFinalMark()
                && !at(k).is(";")
                && !at(k).is(":")
                && !at(k).isDash()
                && !(at(k).isQuote() && at(k).words() > PhraseChunker.SHORT_QUOTE)) {
            k++;
        }
        return k;
    }

    /** The phrase that begins here is followed by a finite verb: it is a subject. */
    boolean subjectFollows(int start) {
        if (!inPhrase(start)) {
            return false;
        }
        int end = phraseBeginningAt(start, false);
        int k = end;
        while (k < size() && at(k).isAdverb()) {
            k++;
        }
        return k < size() && isFinite(k);
    }

    /** A verb that can stand with a subject: not a participle, gerund or infinitive. */
    boolean isFinite(int i) {
        Item item = at(i);
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
            case "VB" -> i == 0 || !at(i - 1).tag().equals("TO");
            default -> false;
        };
    }

    /** First item of the verb group whose head stands here: auxiliaries, negation and adverbs before it. */
    int verbGroupStart(int head) {
        int k = head;
        while (k > 0) {
            Item before = at(k - 1);
            boolean auxiliary = before.tag().equals("MD") || before.isVerb() && words.isAuxiliary(before.form());
            boolean to = before.tag().equals("TO") && at(k).tag().startsWith("VB") && k == head;
            if (auxiliary || to || before.isAdverb() && !before.is("then") || words.isNegation(before.form())) {
                k--;
            } else {
                break;
            }
        }
        // an adverb in front of the group belongs to it only behind a subject
        while (k < head
                && at(k).isAdverb()
                && (k == 0 || !inPhrase(k - 1) && !at(k - 1).isRelative())) {
            k++;
        }
        return k;
    }

    boolean hasAuxiliaryBe(int groupStart, int head) {
        for (int k = groupStart; k < head; k++) {
            if (words.isPassiveAuxiliary(at(k).form())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The subject of a verb group as items {from, to}; null where the sentence has none for it.
     *
     * @param groupStart first item of the verb group
     */
    int[] subject(int groupStart) {
        int k = groupStart;
        while (k > 0 && at(k - 1).isAdverb()) {
            k--;
        }
        if (k == 0) {
            return null;
        }
        Item before = at(k - 1);
        if (before.isRelative()) {
            return new int[] {k - 1, k};
        }
        if (inPhrase(k - 1)) {
            if (isTimePhrase(k - 1) && phraseStart[k - 1] > 0) {
                // "Smith on Monday said"
                int s = phraseStart[k - 1];
                int at = at(s - 1).isPreposition() ? s - 1 : s;
                int[] earlier = at > 0 && (inPhrase(at - 1) || at(at - 1).isRelative()) ? subject(at) : null;
                if (earlier != null) {
                    return earlier;
                }
            }
            int start = phraseEndingAt(k);
            return start < 0 ? null : new int[] {start, k};
        }
        if (before.is(")")) {
            int open = bracketOpens(k - 1);
            int start = open > 0 ? phraseEndingAt(open) : -1;
            return start < 0 ? null : new int[] {start, k};
        }
        if (before.isComma() || before.isQuote()) {
            return apposed(k);
        }
        if (before.isDash()) {
            return dashed(k);
        }
        return before.isVerb() || before.isPreposition() ? restricted(k) : null;
    }

    private int bracketCloses(int open) {
        for (int k = open + 1; k < Math.min(size(), open + 6); k++) {
            if (at(k).is(")")) {
                return k + 1;
            }
        }
        return open + 1;
    }

    /** The bracket that closes here opens at this item, be it tokenised alone or with its word; −1 where none near does. */
    private int bracketOpens(int close) {
        int open = close - 1;
        while (open > 0 && close - open < 9 && !at(open).form().startsWith("(")) {
            open--;
        }
        return open > 0 && at(open).form().startsWith("(") ? open : -1;
    }

    /** "Officials who asked not to be named said": a name with its relative clause. */
    private int[] restricted(int k) {
        for (int r = k - 2; r > 0 && k - r < MAX_APPOSITION; r--) {
            Item item = at(r);
            if (item.isComma() || item.is(";") || item.isQuote()) {
                return null;
            }
            if (item.isRelative() && inPhrase(r - 1)) {
                int start = phraseEndingAt(r);
                return start < 0 ? null : new int[] {start, k};
            }
        }
        return null;
    }

    /** "Hugh Hill, a doctor, said": from the name to the comma before the verb. */
    private int[] apposed(int k) {
        int[] found = null;
        for (int c = k - 2; c > 0 && k - c < MAX_APPOSITION; c--) {
            Item item = at(c);
            if (item.is(";") || item.is(":") || item.isQuote() && item.words() > PhraseChunker.SHORT_QUOTE) {
                return found;
            }
            if (!item.isComma()) {
                continue;
            }
            Item next = at(c + 1);
            boolean opens = inPhrase(c + 1) && !next.tag().equals("PRP")
                    || next.isRelative()
                    || next.tag().equals("VBN")
                    || next.tag().equals("VBG")
                    || next.isPreposition()
                    || next.tag().equals("WRB")
                    || next.is("whose")
                    || next.isAdverb()
                    || next.tag().startsWith("JJ");
            int named = at(c - 1).is(")") && bracketOpens(c - 1) > 0 ? bracketOpens(c - 1) : c;
            if (opens
                    && inPhrase(named - 1)
                    && (next.isRelative() || next.is("whose") || !finiteBetween(c + 1, k - 1))) {
                int start = phraseEndingAt(named);
                boolean adjunct = start > 0 && at(start - 1).isPreposition();
                if (start >= 0 && !adjunct && !isTimePhrase(start)) {
                    boolean title = inPhrase(c + 1) && !isTimePhrase(c + 1)
                            || next.tag().equals("CD");
                    // the leftmost name before such a comma is the subject; commas to its right part its description
                    found = new int[] {start, title || next.isRelative() ? k - 1 : c};
                }
            }
        }
        return found;
    }

    private int[] dashed(int k) {
        for (int c = k - 2; c > 0 && k - c < MAX_APPOSITION; c--) {
            if (at(c).isDash() && inPhrase(c - 1)) {
                int start = phraseEndingAt(c);
                return start < 0 ? null : new int[] {start, c};
            }
        }
        return null;
    }

    boolean finiteBetween(int from, int to) {
        for (int k = from; k < to; k++) {
            if (isFinite(k) && !(k > 0 && at(k - 1).isRelative())) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the nearest verb to the left that has one; for participles and verbs joined by a conjunction. */
    int[] inheritedSubject(int groupStart) {
        int[] relative = null;
        for (int k = groupStart - 1; k >= 0; k--) {
            Item item = at(k);
            if (item.is(";")) {
                return relative;
            }
            if (isFinite(k)) {
                int start = verbGroupStart(k);
                int[] subject = subject(start);
                if (subject != null && !at(subject[0]).isRelative()) {
                    return subject;
                }
                relative = relative == null ? subject : relative;
                k = start;
            }
        }
        return relative;
    }
}
