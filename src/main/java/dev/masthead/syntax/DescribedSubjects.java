package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;

/**
 * Finds subjects over what describes them: appositions, relative and adverbial clauses between commas, participles, dashes.
 * Ranges are of items: first, one past the last. Every search has a bound.
 */
final class DescribedSubjects {
    /** So many items stand between a subject and its verb at most. */
    static final int LONGEST = 60;

    /** So many prepositions may tie what describes a subject to its name. */
    static final int MAX_ATTACHED = 3;

    private final ParsedSentence s;
    private final Nominals nominals;
    private final ClosedClasses words;

    DescribedSubjects(ParsedSentence sentence, Nominals nominals, ClosedClasses words) {
        s = sentence;
        this.nominals = nominals;
        this.words = words;
    }

    private Item at(int i) {
        return s.at(i);
    }

    /**
     * "Officials who asked not to be named said": a name with its relative clause. A verb that takes clauses may have the
     * phrase before {@code k} for the beginning of one: "officials who say the summit failed".
     */
    int[] restricted(int k) {
        int phrase = nominals.phraseEndingAt(k);
        for (int r = k - 2; r > 0 && k - r < LONGEST; r--) {
            Item item = at(r);
            if (item.isComma() || item.is(";") || item.isQuote()) {
                return null;
            }
            if (isConjunctionBefore(r, k)) {
                return null; // "a rule that holds them while judges consider": a clause of its own
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

    /** A word that is no preposition begins the clause whose subject ends before {@code k}. */
    private boolean isConjunctionBefore(int r, int k) {
        boolean conjunction = at(r).is("while")
                || at(r).is("because")
                || at(r).is("when")
                || at(r).is("although")
                || at(r).is("whereas")
                || at(r).is("if")
                || at(r).is("unless");
        return conjunction && nominals.phraseBeginningAt(r + 1, false) == k;
    }

    /** {@code officials briefed on the plan said}, {@code a poll taken last week found}: a phrase with its participle. */
    int[] reduced(int k) {
        int phrase = s.phraseStart(k - 1);
        Item governing = at(phrase - 1);
        if (words.isSubordinator(governing.form())
                || words.isComplementizer(governing.form())
                || governing.is("than")) {
            return null; // she left after the mayor said
        }
        for (int r = phrase - 1; r > 0 && k - r < LONGEST; r--) {
            Item item = at(r);
            if (item.isComma() || item.is(";") || item.isQuote() || item.isConjunction() || item.isRelative()) {
                return null;
            }
            if (!item.isVerb()) {
                continue;
            }
            Item before = at(r - 1);
            boolean participle = item.tag().equals("VBN")
                    || item.tag().equals("VBG")
                            && s.phraseStart(r - 1) < r
                            && s.inPhrase(r - 1) // the days leading up to the vote
                    || !before.isProperNoun() && looksPast(r);
            int start =
                    participle && s.inPhrase(r - 1) && !before.tag().equals("PRP") ? nominals.phraseEndingAt(r) : -1;
            boolean object =
                    start > 0 && (at(start - 1).isVerb() || at(start - 1).isPreposition());
            return start < 0 || object || s.isTimePhrase(start) ? null : new int[] {start, k};
        }
        return null;
    }

    /** "Hugh Hill, a doctor, said": from the name to the comma before the verb. */
    int[] apposed(int k) {
        int[] found = null;
        for (int c = k - 2; c > 0 && k - c < LONGEST; c--) {
            Item item = at(c);
            if (item.is(";") || item.is(":") || item.isQuote() && item.words() > Chunker.SHORT_QUOTE) {
                return found;
            }
            if (item.isDash() && found != null) {
                return found; // SEOUL, May 3 (Kestrel) -- Ida Moen, the baker, said
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
                if (named > 1
                        && words.isEmphatic(at(named - 1).form())
                        && s.phraseStart(named - 1) == named - 1
                        && s.inPhrase(named - 2)) {
                    named--; // "Moen herself, though, said"
                }
                int start = withAttached(nominals.phraseEndingAt(named));
                if (start > 0 && s.isTimePhrase(start) && reduced(named) != null) {
                    start = reduced(named)[0]; // "a poll released Tuesday, before the vote, found"
                }
                int time = -1;
                if (start > 0 && s.isTimePhrase(start) && s.inPhrase(start - 1) && !s.isTimePhrase(start - 1)) {
                    time = start; // "many papers Thursday, including the Echo, claimed"
                    start = nominals.phraseEndingAt(start);
                }
                boolean adjunct = start > 0 && at(start - 1).isPreposition() && !beginsClause(start - 1);
                if (found != null
                        && start > 0
                        && at(start - 1).isVerb()
                        && !words.isAuxiliary(at(start - 1).form())) { // "Why did Ida Moen, 52, a weaver, say"

                    return found; // "shelled the harbour, the minister, Ida Moen, said": what was shelled says nothing
                }
                if (start >= 0 && !adjunct && !s.isTimePhrase(start)) {
                    boolean title = s.inPhrase(c + 1) && !s.isTimePhrase(c + 1)
                            || next.tag().equals("CD");
                    // the leftmost name before such a comma is the subject; commas to its right part its description
                    int end = at(k - 1).isQuote() ? k : k - 1; // its comma stands inside the marks
                    found = new int[] {start, time > 0 ? time : title || next.isRelative() ? end : c};
                }
            }
        }
        return found;
    }

    /** {@code said that Moen, a doctor, left}, {@code although Moen, a doctor, left}: a conjunction that is no preposition as well. */
    private boolean beginsClause(int k) {
        String form = at(k).form();
        return at(k).is("that")
                || words.isSubordinator(form) && words.isContrast(form)
                || at(k).is("because")
                || at(k).is("when");
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
            } else if (item.isRelative()
                    || item.is("whose")
                    || item.is("whom")
                    || participle && words.isSubordinator(item.form())) { // made before figures were at hand
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

    int[] dashed(int k) {
        for (int c = k - 2; c > 0 && k - c < LONGEST; c--) {
            if (at(c).isDash() && s.inPhrase(c - 1)) {
                int start = nominals.phraseEndingAt(c);
                return start < 0 ? null : new int[] {start, c};
            }
        }
        return null;
    }
}
