package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import java.util.Arrays;

/**
 * Finds the noun phrase that a verb has for its subject: before it, over appositions and relative clauses, from the verb
 * before, or, inverted, behind it. Ranges are of items: first, one past the last. Every search has a bound.
 */
final class Subjects {
    private static final int MAX_APPOSITION = 60;

    /** So many prepositions may tie what describes a subject to its name. */
    private static final int MAX_ATTACHED = 3;

    /** A title in quotation marks has so many words at most. */
    private static final int LONGEST_TITLE = 10;

    private static final int[] UNKNOWN = new int[0];

    private final ParsedSentence s;
    private final Nominals nominals;
    private final ClosedClasses words;
    /** What was found for each place, so that nothing is looked for twice; {@link #UNKNOWN} until it is asked. */
    private final int[][] before;

    private final int[][] inherited;

    Subjects(ParsedSentence sentence, Nominals nominals, ClosedClasses words) {
        s = sentence;
        this.nominals = nominals;
        this.words = words;
        before = new int[sentence.size() + 1][];
        inherited = new int[sentence.size() + 1][];
        Arrays.fill(before, UNKNOWN);
        Arrays.fill(inherited, UNKNOWN);
    }

    private Item at(int i) {
        return s.at(i);
    }

    /**
     * The subject of a verb group as items {from, to}; null where the sentence has none for it.
     *
     * @param groupStart first item of the verb group
     */
    int[] subject(int groupStart) {
        if (before[groupStart] == UNKNOWN) {
            before[groupStart] = findSubject(groupStart);
        }
        return before[groupStart];
    }

    private int[] findSubject(int groupStart) {
        int k = groupStart;
        while (k > 0 && (at(k - 1).isAdverb() || at(k - 1).is("first") && !s.inPhrase(k - 1))) {
            k--;
        }
        if (k == 0) {
            return null;
        }
        Item before = at(k - 1);
        if (before.isRelative()) {
            return new int[] {k - 1, k};
        }
        if (s.inPhrase(k - 1)) {
            if (s.isTimePhrase(k - 1) && s.phraseStart(k - 1) > 0) {
                // "Smith on Monday said"
                int start = s.phraseStart(k - 1);
                int time = at(start - 1).isPreposition() ? start - 1 : start;
                boolean behind = time > 0
                        && (s.inPhrase(time - 1)
                                || at(time - 1).isRelative()
                                || at(time - 1).is(")"));
                int[] earlier = behind ? subject(time) : null;
                earlier = earlier == null && s.isFinite(groupStart) ? reduced(k) : earlier;
                if (earlier != null) {
                    return earlier;
                }
            }
            if (words.isEmphatic(before.form()) && k > 1 && s.phraseStart(k - 1) == k - 1 && s.inPhrase(k - 2)) {
                int stressed = nominals.phraseEndingAt(k - 1);
                return stressed < 0 ? null : new int[] {stressed, k - 1}; // the firm itself said
            }
            int from = nominals.phraseEndingAt(k);
            if (isSettingBehindConjunction(from, k)) {
                return inheritedSubject(from - 2); // "… and in another interview said"
            }
            boolean governed =
                    from > 0 && (at(from - 1).isPreposition() || at(from - 1).isVerb());
            if (governed && s.isFinite(groupStart)) {
                int[] described = before.isQuote() ? apposed(k) : null;
                if (described != null) {
                    return described; // "Dahl, who once called Moen “a friend,” said"
                }
                int[] restricted = restricted(k);
                restricted = restricted == null ? reduced(k) : restricted;
                if (restricted != null) {
                    return restricted; // "officials who spoke in Oslo said", "ministers who attended the summit denied"
                }
            }
            return from < 0 ? null : new int[] {from, k};
        }
        if (before.is(")")) {
            int open = nominals.bracketOpens(k - 1);
            int start = open > 0 ? nominals.phraseEndingAt(open) : -1;
            return start < 0 ? null : new int[] {start, k};
        }
        if (before.isQuote() && isTitled(k - 1)) {
            int start = nominals.phraseEndingAt(k - 2);
            return start < 0 ? null : new int[] {start, k}; // "an advertisement titled “Dams First” shows"
        }
        if (before.isComma() || before.isQuote()) {
            return apposed(k);
        }
        if (before.isDash()) {
            return dashed(k);
        }
        return before.isVerb() || before.isPreposition() ? restricted(k) : null;
    }

    /** {@code a book called “…”}: a participle behind a phrase names it by the quotation. */
    private boolean isTitled(int quote) {
        return quote > 1
                && at(quote).words() <= LONGEST_TITLE
                && at(quote - 1).tag().equals("VBN")
                && s.inPhrase(quote - 2);
    }

    /** {@code and in a later speech said}: between a conjunction and its verb stands where it was said, not who said it. */
    private boolean isSettingBehindConjunction(int from, int k) {
        return from > 2
                && at(from - 1).isPreposition()
                && at(from - 2).isConjunction()
                && words.isSettingPreposition(at(from - 1).form())
                && words.isSetting(at(k - 1).form());
    }

    /**
     * "Officials who asked not to be named said": a name with its relative clause. A verb that takes clauses may have the
     * phrase before {@code k} for the beginning of one: "officials who say the summit failed".
     */
    private int[] restricted(int k) {
        int phrase = nominals.phraseEndingAt(k);
        for (int r = k - 2; r > 0 && k - r < MAX_APPOSITION; r--) {
            Item item = at(r);
            if (item.isComma() || item.is(";") || item.isQuote()) {
                return null;
            }
            if (r == phrase - 1 && s.isFinite(r) && words.isQuotative(item.lemma())) {
                return null;
            }
            if (item.isRelative() && s.inPhrase(r - 1)) {
                int start = nominals.phraseEndingAt(r);
                return start < 0 ? null : new int[] {start, k};
            }
        }
        return null;
    }

    /** {@code officials briefed on the plan said}, {@code a poll taken last week found}: a phrase with its participle. */
    private int[] reduced(int k) {
        int phrase = s.phraseStart(k - 1);
        Item governing = at(phrase - 1);
        if (words.isSubordinator(governing.form())
                || words.isComplementizer(governing.form())
                || governing.is("than")) {
            return null; // she left after the mayor said
        }
        for (int r = phrase - 1; r > 0 && k - r < MAX_APPOSITION; r--) {
            Item item = at(r);
            if (item.isComma() || item.is(";") || item.isQuote() || item.isConjunction() || item.isRelative()) {
                return null;
            }
            if (!item.isVerb()) {
                continue;
            }
            Item before = at(r - 1);
            boolean participle = item.tag().equals("VBN") || !before.isProperNoun() && looksPast(r);
            int start =
                    participle && s.inPhrase(r - 1) && !before.tag().equals("PRP") ? nominals.phraseEndingAt(r) : -1;
            boolean object =
                    start > 0 && (at(start - 1).isVerb() || at(start - 1).isPreposition());
            return start < 0 || object || s.isTimePhrase(start) ? null : new int[] {start, k};
        }
        return null;
    }

    /** "Hugh Hill, a doctor, said": from the name to the comma before the verb. */
    private int[] apposed(int k) {
        int[] found = null;
        for (int c = k - 2; c > 0 && k - c < MAX_APPOSITION; c--) {
            Item item = at(c);
            if (item.is(";") || item.is(":") || item.isQuote() && item.words() > Chunker.SHORT_QUOTE) {
                return found;
            }
            if (!item.isComma()) {
                continue;
            }
            Item next = at(c + 1);
            boolean opens = s.inPhrase(c + 1) && !next.tag().equals("PRP")
                    || next.isRelative()
                    || next.tag().equals("VBN")
                    || next.tag().equals("VBG")
                    || next.isPreposition()
                    || next.tag().equals("WRB")
                    || next.is("whose")
                    || next.is("whom")
                    || isReduced(c + 1)
                    || next.isAdverb()
                    || next.tag().startsWith("JJ");
            int named = at(c - 1).is(")") && nominals.bracketOpens(c - 1) > 0 ? nominals.bracketOpens(c - 1) : c;
            if (opens
                    && !(next.isRelative() && resumes(c + 1, k - 1))
                    && s.inPhrase(named - 1)
                    && (next.isRelative()
                            || next.is("whose")
                            || next.is("whom")
                            || isAdverbial(c + 1, k - 1)
                            || !isClause(isReduced(c + 1) ? c + 2 : c + 1, k - 1))) {
                int start = withAttached(nominals.phraseEndingAt(named));
                if (start > 0 && s.isTimePhrase(start) && reduced(named) != null) {
                    start = reduced(named)[0]; // "a poll released Tuesday, before the vote, found"
                }
                boolean adjunct = start > 0
                        && at(start - 1).isPreposition()
                        && !at(start - 1).is("that"); // said that Moen, a doctor, left
                if (found != null && start > 0 && at(start - 1).isVerb()) {
                    return found; // "shelled the harbour, the minister, Ida Moen, said": what was shelled says nothing
                }
                if (start >= 0 && !adjunct && !s.isTimePhrase(start)) {
                    boolean title = s.inPhrase(c + 1) && !s.isTimePhrase(c + 1)
                            || next.tag().equals("CD");
                    // the leftmost name before such a comma is the subject; commas to its right part its description
                    int end = at(k - 1).isQuote() ? k : k - 1; // its comma stands inside the marks
                    found = new int[] {start, title || next.isRelative() ? end : c};
                }
            }
        }
        return found;
    }

    /** {@code A poll, before the vote was held, found}: a clause with a conjunction between two commas. */
    private boolean isAdverbial(int from, int to) {
        if (!words.isSubordinator(at(from).form()) || !at(to).isComma()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (at(i).isComma()) {
                return false;
            }
        }
        return true;
    }

    /** {@code Moen, who runs the yard, faced questions, …}: the main verb stands behind the comma that ends the relative clause. */
    private boolean resumes(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (at(i).isComma() && s.isFinite(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Moen, regarded as a hawk, said}: a participle that looks like a past, right behind the comma and before its preposition. */
    private boolean isReduced(int i) {
        Item item = at(i);
        return item.tag().equals("VBD")
                && item.form().endsWith("ed")
                && i + 1 < s.size()
                && at(i + 1).isPreposition();
    }

    /** {@code a poll released Monday}, {@code a farmer newly elected to the board}: what looks like a past may be a participle. */
    private boolean looksPast(int i) {
        return at(i).tag().equals("VBD")
                && at(i).form().endsWith("ed")
                && i + 1 < s.size()
                && (at(i + 1).isPreposition() || s.isTimePhrase(i + 1));
    }

    /** Whether a finite verb stands in the range that no relative pronoun since the last comma takes. */
    private boolean isClause(int from, int to) {
        boolean relative = false;
        boolean participle = false;
        for (int i = from; i < to; i++) {
            Item item = at(i);
            if (item.isComma()) {
                relative = false;
            } else if (item.isRelative() || item.is("whose") || item.is("whom")) {
                relative = true;
            } else if (!relative
                    && s.isFinite(i)
                    && !(i > from && words.isArticle(at(from).form()) && looksPast(i))
                    && !(participle && at(i - 1).isConjunction())) {
                return true;
            }
            participle |= item.tag().equals("VBN"); // signed by ten and sent to the ministry
        }
        return false;
    }

    /** {@code Sergeant Moen with the 4th Brigade}: from the name to which a preposition ties the phrase. */
    private int withAttached(int start) {
        int from = start;
        for (int n = 0; n < MAX_ATTACHED && from > 1 && at(from - 1).isPreposition() && s.inPhrase(from - 2); n++) {
            if (!at(from - 2).isProperNoun()) {
                return start;
            }
            from = nominals.phraseEndingAt(from - 1);
        }
        return from > 0 && at(from - 1).isPreposition() ? start : from;
    }

    private int[] dashed(int k) {
        for (int c = k - 2; c > 0 && k - c < MAX_APPOSITION; c--) {
            if (at(c).isDash() && s.inPhrase(c - 1)) {
                int start = nominals.phraseEndingAt(c);
                return start < 0 ? null : new int[] {start, c};
            }
        }
        return null;
    }

    /** The subject of the nearest verb to the left that has one; for participles and verbs joined by a conjunction. */
    int[] inheritedSubject(int groupStart) {
        if (inherited[groupStart] == UNKNOWN) {
            inherited[groupStart] = findInherited(groupStart);
        }
        return inherited[groupStart];
    }

    private int[] findInherited(int groupStart) {
        if (at(groupStart).tag().equals("VBG")) {
            for (int k = groupStart - 2; k > 0 && groupStart - k < MAX_APPOSITION && !at(k).is(";"); k--) {
                if (at(k).tag().equals("VBG") && at(k).is(at(groupStart).form())) {
                    return subject(k, k, at(k).tag()); // "asking that they be paid, asking that they be heard"
                }
            }
        }
        int[] relative = null;
        // "regretted that the move was misread, and claimed": behind comma and conjunction the main clause goes on
        boolean joined = groupStart > 1
                && at(groupStart - 1).isConjunction()
                && at(groupStart - 2).isComma();
        for (int k = groupStart - 1; k >= 0; k--) {
            Item item = at(k);
            if (item.is(";")) {
                return relative;
            }
            if (s.isFinite(k)) {
                int start = s.verbGroupStart(k);
                if (start > 0 && at(start - 1).isComma() && isInserted(k) && inverted(k, k + 1)) {
                    k = start; // "… the harbour, said the ministry, killing two"
                    continue;
                }
                int[] subject = subject(start);
                if (subject != null && subject[0] > 0 && at(subject[0] - 1).isComma() && isInserted(k)) {
                    k = subject[0]; // "… the harbour, the ministry said, killing two": who says it does nothing of it
                    continue;
                }
                boolean inClause = joined
                        && subject != null
                        && subject[0] > 0
                        && at(subject[0] - 1).is("that");
                if (subject != null && !inClause && !at(subject[0]).isRelative()) {
                    return subject;
                }
                relative = relative == null ? subject : relative;
                k = start;
            }
        }
        return relative;
    }

    /** Whether the verb, which reports, has nothing but a comma or a setting and a comma behind it. */
    private boolean isInserted(int verb) {
        if (!words.isQuotative(at(verb).lemma())) {
            return false;
        }
        int k = verb + 1;
        while (k < s.size() && !at(k).isComma()) {
            if (at(k).isVerb() || at(k).isConjunction() || at(k).is("that")) {
                return false;
            }
            k++;
        }
        return k < s.size();
    }

    /**
     * The subject of a verb, however it is found.
     *
     * @param group first item of its group, {@code to} and adverbs included
     * @param head  the full verb
     * @param tag   its tag
     */
    int[] subject(int group, int head, String tag) {
        boolean infinitive = head > 0 && at(Math.max(group, head - 1)).tag().equals("TO")
                || group < head && at(group).tag().equals("TO");
        if (infinitive) {
            int before = group - 1;
            if (before >= 0 && s.inPhrase(before) && s.phraseStart(before) > 0) {
                int start = s.phraseStart(before);
                // begged people in the valley to flee
                for (int n = 0;
                        n < MAX_ATTACHED && start > 1 && at(start - 1).isPreposition() && s.inPhrase(start - 2);
                        n++) {
                    start = s.phraseStart(start - 2);
                }
                boolean raised = start > 0
                        && (s.phraseStart(before) == start && at(start).tag().equals("PRP")
                                || words.raisesObject(at(start - 1).lemma()));
                if (raised && at(start - 1).isVerb()) {
                    return new int[] {start, before + 1}; // allowed users to tell
                }
            }
            return inheritedSubject(group);
        }
        boolean gerund = tag.equals("VBG") && !s.hasAuxiliaryBe(group, head);
        int[] controlled = gerund ? controlled(group) : null;
        if (controlled != null) {
            return controlled;
        }
        int[] own = gerund && group > 0 && at(group - 1).isComma() ? null : subject(group);
        if (own != null
                && !(at(group - 1).isQuote()
                        && (own[0] > 0 || at(group - 1).is(Item.CLOSED))
                        && inverted(head, head + 1))) {
            return own;
        }
        if (group > 0) {
            Item before = at(group - 1);
            int governing = at(group).tag().equals("VBG") ? governing(group) : -1;
            if (governing >= 0) {
                return subject(
                        s.verbGroupStart(governing), governing, at(governing).tag());
            }
            int joined = tag.equals("VB") && before.isConjunction() ? infinitiveBefore(group - 1) : -1;
            if (joined >= 0) {
                return subject(joined - 1, joined, "VB"); // allow them to stay and keep the land
            }
            int[] extracted = s.isFinite(group) && s.isFinite(group - 1) ? extracted(group - 1) : null;
            if (extracted != null) {
                return extracted;
            }
            if (before.tag().equals("CC")
                    || before.isComma()
                    || before.isPreposition()
                    || before.isAdverb()
                    || before.is(")")
                    || before.isVerb()
                    || before.isQuote()
                    || before.isDash() && !s.isFinite(group)) {
                if (!(before.isComma() || before.isQuote()) || !inverted(head, head + 1)) {
                    return inheritedSubject(group);
                }
            }
        }
        return null;
    }

    /** {@code known for having lied}, {@code continued lying}: the verb right before a gerund; −1. */
    private int governing(int group) {
        int before = at(group - 1).isPreposition() ? group - 2 : group - 1;
        boolean participle = before >= 0 && at(before).tag().equals("VBN");
        boolean bare = before == group - 1 && before > 0 && at(before).tag().equals("VB");
        return participle || bare ? before : -1;
    }

    /** The infinitive that is the nearest verb before a conjunction; −1 where it is another form. */
    private int infinitiveBefore(int conjunction) {
        for (int k = conjunction - 1; k > 0 && conjunction - k < MAX_APPOSITION; k--) {
            if (at(k).isComma() || at(k).is(";")) {
                return -1;
            }
            if (at(k).isVerb()) {
                return at(k).tag().equals("VB") && at(k - 1).tag().equals("TO") ? k : -1;
            }
        }
        return -1;
    }

    /** {@code something that he believes is illegal}: what the pronoun before the verb of thinking stands for; null. */
    private int[] extracted(int thinking) {
        int[] thinker = subject(s.verbGroupStart(thinking));
        int pronoun = thinker == null ? -1 : thinker[0] - 1;
        if (pronoun < 1 || !at(pronoun).isRelative() && !at(pronoun).is("that") || !s.inPhrase(pronoun - 1)) {
            return null;
        }
        int start = nominals.phraseEndingAt(pronoun);
        return start < 0 ? null : new int[] {start, pronoun};
    }

    /** {@code accused him of lying}: the object before the preposition does what the gerund says. */
    private int[] controlled(int group) {
        int preposition = group - 1;
        if (preposition < 2
                || !at(preposition).isPreposition()
                || !words.isObjectControl(at(preposition).form())
                || !s.inPhrase(preposition - 1)) {
            return null;
        }
        int start = s.phraseStart(preposition - 1);
        return start > 0 && at(start - 1).isVerb() && !s.hasAuxiliaryBe(s.verbGroupStart(start - 1), start - 1)
                ? new int[] {start, preposition}
                : null;
    }

    /** A noun phrase stands right behind the verb and a comma or quotation before it: {@code , said Smith}. */
    boolean inverted(int head, int end) {
        if (end >= s.size() || !s.inPhrase(end)) {
            return false;
        }
        Item next = at(end);
        if (next.tag().equals("PRP") && !next.is("he") && !next.is("she") && !next.is("they")) {
            return false;
        }
        int group = s.verbGroupStart(head);
        boolean past = s.isFinite(group) || group == head && at(head).tag().equals("VBN");
        if (!past || at(head).tag().equals("VBG")) {
            return false;
        }
        if (group == 0) {
            return true;
        }
        Item before = at(group - 1);
        return before.isComma()
                || before.isQuote()
                || before.isQuotationMark()
                || before.isDash()
                || before.isFinalMark();
    }

    boolean hasHave(int from, int to) {
        for (int k = from; k < to; k++) {
            if (words.isHave(at(k).form())) {
                return true;
            }
        }
        return false;
    }
}
