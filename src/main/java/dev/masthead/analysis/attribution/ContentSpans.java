package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import java.util.Map;

/** Tells where the words that depend on a cue end. */
final class ContentSpans {
    /** What compares stands so many items before its {@code as}: as fiercely as, the same problems as. */
    private static final int COMPARED = 3;

    /** So many items stand in a bracket at most. */
    private static final int LONGEST_BRACKET = 40;

    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final Map<Integer, CueType> cueAt;
    private final ContentStarts starts;
    private final MainClauses main;
    private final JoinedClauses joined;

    ContentSpans(SentenceContext reading) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
        cueAt = reading.cueAt;
        starts = new ContentStarts(reading);
        main = new MainClauses(reading, starts);
        joined = new JoinedClauses(reading);
    }

    /** Where contents before a cue begin. */
    ContentStarts starts() {
        return starts;
    }

    /**
     * One past the last item of the content that begins at {@code from}. A clause reaches to the end of its sentence
     * unless a contrast, another cue or a dash ends it; a phrase ends at the first comma or adverbial clause as well.
     */
    int contentEnd(int from, Complement complement) {
        int k = from;
        if (complement == Complement.QUOTE && clause.at(from).isQuote()) {
            // the quotation alone, or the clause it begins
            k = from + 1;
            if (isWhole(from) && !(reading.endsWithComma(clause.at(from)) && k < clause.size() && joined.goesOn(k))) {
                return k;
            }
        }
        boolean dependent = main.dependent(from);
        boolean relative = main.isInRelativeClause(from);
        boolean joinedRelative = main.isJoinedToRelative(from);
        boolean phrase = isPhrase(complement);
        boolean dashed = !phrase && main.isBehindDash(from);
        int verbs = 0;
        while (k < clause.size()) {
            Item item = clause.at(k);
            if (item.isFinalMark() && k >= clause.size() - 2 || item.is(";")) {
                return k;
            }
            if (k > from
                    && item.is("(")
                    && k + 1 < clause.size()
                    && (words.isContrast(clause.at(k + 1).form())
                            || clause.at(k + 1).is("which") && endsSentence(k))) {
                return k; // (although he allowed that some were good)
            }
            if (k > from && item.is(")") && opensBracket(from)) {
                return k; // "(like Dahl, Moen loves the sea) there is …"
            }
            int closed = k > from ? behindBracket(k) : k;
            if (closed > k) {
                k = closed; // "rivals Moen (who spent most), Dahl and Berg"
                continue;
            }
            if (k > from && item.isQuote() && endsAtQuote(k, from, phrase, verbs)
                    || item.isQuote() && dependent && reading.endsWithComma(item) && main.opens(k + 1)) {
                return k + 1;
            }
            if (k > from
                    && (endsBefore(k, from, phrase, verbs)
                            || item.isComma()
                                    && dependent
                                    && (verbs > 0 || phrase || !opensBefore(from, k))
                                    && main.opens(k + 1)
                            || item.isComma() && dependent && phrase && k + 1 < clause.size() && clause.inPhrase(k + 1)
                            || dashed && item.isDash()
                            || item.isComma()
                                    && (relative || joinedRelative)
                                    && k + 1 < clause.size()
                                    && main.resumes(k + 1))) {
                return k;
            }
            if (k > from + 1 && dependent && main.meansNothing(k)) {
                return k;
            }
            if (clause.isFinite(k) && !item.isQuote()) {
                if (k > from && isOwnVerb(k, from, complement, verbs)) {
                    return phrase ? behindWords(k) : k;
                }
                if (relative && !phrase && verbs > 0 && (main.isMainVerb(k) || main.isMainBehindVerb(from, k))) {
                    return k;
                }
                if (complement == Complement.TO
                        && k > from + 1
                        && (relative || main.opensMain(from) || main.opensWithParticiple(from, k))
                        && main.isMainBehindObject(from, k)) {
                    return k;
                }
                verbs++;
            }
            k++;
        }
        return k;
    }

    /** One past the bracket that closes what opens here, whatever stands in it; {@code k} where nothing opens or it is not closed. */
    private int behindBracket(int k) {
        if (!clause.at(k).is("(")) {
            return k;
        }
        for (int i = k + 1; i < Math.min(clause.size(), k + LONGEST_BRACKET); i++) {
            if (clause.at(i).is(")")) {
                return i + 1;
            }
        }
        return k;
    }

    /** The bracket that opens here is the last thing in the sentence. */
    private boolean endsSentence(int open) {
        int behind = behindBracket(open);
        return behind > open && (behind >= clause.size() || clause.at(behind).isFinalMark());
    }

    /** A bracket opens before the place that none closes before it. */
    private boolean opensBracket(int from) {
        for (int i = from - 1; i >= Math.max(0, from - LONGEST_BRACKET); i--) {
            if (clause.at(i).is(")")) {
                return false;
            }
            if (clause.at(i).form().startsWith("(")) {
                return true;
            }
        }
        return false;
    }

    /** {@code that}, a conjunction or a setting begins the content, so that its verb comes behind the comma. */
    private boolean opensBefore(int from, int comma) {
        return clause.at(from).isPreposition()
                || words.isSubordinator(clause.at(from).form())
                || clause.at(from).isAdverb()
                || comma == from;
    }

    /**
     * {@code Although Moen claimed it was “late,” Dahl said it was not}: the quotation before the place is what another said in a clause that
     * a conjunction begins.
     */
    boolean isAnothers(int at) {
        int quote = at - 1;
        while (quote > 0 && !clause.at(quote).isQuote()) {
            quote--;
        }
        boolean another = false;
        for (int k = 0; k < quote; k++) {
            another |= reading.isSpeech(k) && clause.isFinite(k);
        }
        return another && main.dependent(quote);
    }

    /** {@code Women supporting the crews have been hurt}: the participle describes the sentence's subject. */
    boolean isParticipleOfSubject(int from) {
        return main.opensWithParticiple(from, from);
    }

    /** The cue before the place stands in a clause that a conjunction begins at the head of the sentence. */
    boolean isDependent(int from) {
        return main.dependent(from) && !clause.at(0).is("as"); // as she noted in May, it leaks
    }

    /**
     * {@code The idea that Dahl uses it to win the vote hurts him}: the verb behind an object or behind what a preposition governs is the
     * sentence's own, where no other clause begins before it.
     *
     * @param last the verb before it
     */
    boolean isMainBehind(int last, int k) {
        for (int i = last + 1; i < k; i++) {
            Item item = clause.at(i);
            if (item.isRelative()
                    || item.is("that")
                    || item.isConjunction()
                    || item.isQuote()
                    || words.isSubordinator(item.form())
                    || words.isInterrogative(item.form())) {
                return false;
            }
        }
        return main.isMainBehindObject(last, k);
    }

    private static boolean isPhrase(Complement complement) {
        return complement == Complement.NP
                || complement == Complement.TO
                || complement == Complement.ING
                || complement == Complement.OF;
    }

    /** Where {@code as flimsy} or {@code for their courage} begins, what is said of the object; {@code to} where nothing is. */
    int predicate(int from, int to) {
        int k = from + 1;
        while (k < to && !clause.at(k).is("as") && !clause.at(k).is("for")) {
            k++;
        }
        return k;
    }

    /** Nothing behind the quotation belongs to the same clause. */
    private boolean isWhole(int quote) {
        int next = quote + 1;
        return reading.endsLikeSentence(clause.at(quote))
                || next >= clause.size()
                || quote > 0 && isTitled(quote)
                || clause.at(next).isComma()
                || clause.at(next).isFinalMark()
                || clause.at(next).isDash()
                || clause.at(next).is("even")
                || words.isContrast(clause.at(next).form())
                || clause.at(next).is(";")
                || clause.at(next).is("(") && resumesBehindBracket(next);
    }

    /** {@code the cough that they called “quay lung” (QL) was mild}: behind what stands in brackets the sentence has its verb. */
    private boolean resumesBehindBracket(int open) {
        int behind = behindBracket(open);
        return behind > open && behind < clause.size() && clause.isFinite(behind);
    }

    /** {@code a sign reading “…” hung there}, {@code chants of “…” rang out}: the sentence's verb stands behind it. */
    private boolean isTitled(int quote) {
        Item before = clause.at(quote - 1);
        return (before.tag().equals("VBG") || before.tag().equals("VBN") || before.isPreposition())
                && clause.isFinite(quote + 1);
    }

    /** A quotation inside the content ends it: with the mark of a sentence, or with the comma that stands in it. */
    private boolean endsAtQuote(int k, int from, boolean phrase, int verbs) {
        Item item = clause.at(k);
        if (k + 1 >= clause.size()) {
            return false;
        }
        boolean another = clause.at(k + 1).isQuote() && reading.endsLikeSentence(item) && !reading.endsWithComma(item);
        return another
                || item.words() > 6
                        && reading.endsLikeSentence(item)
                        && !clause.at(k + 1).isFinalMark()
                        && !(reading.endsWithComma(item) && joined.goesOn(k + 1))
                || reading.endsWithComma(item)
                        && endsAtComma(
                                k,
                                from,
                                phrase,
                                clause.at(k + 1).is("while") ? verbs : verbs + 1); // the quotation may hold the verb
    }

    private boolean endsBefore(int k, int from, boolean phrase, int verbs) {
        Item item = clause.at(k);
        boolean elsewhere = !phrase
                && (item.is("where")
                                && k + 1 < clause.size()
                                && clause.at(k + 1).tag().equals("PRP")
                                && joined.reportsNext(k + 1) // where he also claimed that
                        || item.is("but")
                                && verbs > 0
                                && k + 1 < clause.size()
                                && clause.at(k + 1).is("what"));
        return elsewhere
                || item.isComma() && endsAtComma(k, from, phrase, verbs)
                || item.isDash()
                        && (phrase
                                ? !isExample(k + 1)
                                : main.beginsMain(k + 1) || main.echoes(k + 1) || verbs > 0 && isGerundOfSaying(k + 1))
                || phrase && endsPhrase(k, from)
                || phrase && item.is("as") && isMeanwhile(k)
                || phrase && item.is("by") && isGerundOfSaying(k + 1) // responded to the speech by claiming
                || item.tag().equals("CC") && endsAtConjunction(k, from, phrase)
                || cueEnds(k) && !(k == from + 1 && clause.at(from).is("that")); // said that according to …
    }

    /**
     * {@code Kern denounces the plot as crowds gather} in a headline, {@code took a dig at the port as he defended the dam}: what happens at the
     * same time. In a sentence only a pronoun is sure to begin such a clause: {@code as the law requires} tells how.
     */
    private boolean isMeanwhile(int as) {
        if (!clause.subjectFollows(as + 1)) {
            return false;
        }
        for (int k = as - 1; k >= Math.max(0, as - COMPARED); k--) {
            if (clause.at(k).is("as")
                    || clause.at(k).is("such")
                    || clause.at(k).is("same")
                    || clause.at(k).is("so")) {
                return false; // as long as, the same words as
            }
        }
        return reading.headline
                || clause.at(as + 1).tag().equals("PRP") && !clause.at(as + 1).is("it");
    }

    /** The verb is the sentence's own, not the content's. */
    private boolean isOwnVerb(int k, int from, Complement complement, int verbs) {
        if (complement == Complement.NP) {
            // the noun phrase is the subject of what follows
            int last = behindWords(k) - 1;
            if (isReduced(k) && main.isMainCue(from)) {
                return false; // "demanded papers directly related to the pier", "mocked a tax called “air rent”"
            }
            return verbs == 0
                    && clause.inPhrase(from)
                    && (clause.inPhrase(last)
                            || clause.at(last).isQuote() && clause.at(last).words() <= Complements.NAME_WORDS)
                    && !main.relativeBetween(from, last + 1);
        }
        // "asked not to be named said"
        return complement == Complement.TO
                && k > from + 1
                && !clause.inPhrase(k - 1)
                && !main.relativeBetween(from, k)
                && !clause.at(k).tag().equals("VB");
    }

    private boolean isReduced(int k) {
        return clause.at(k).tag().equals("VBD")
                && clause.at(k).form().endsWith("ed")
                && k + 1 < clause.size()
                && (clause.at(k + 1).isPreposition()
                        || clause.at(k).is("called") && (clause.at(k + 1).isQuote() || clause.inPhrase(k + 1)));
    }

    /** One past the last item before {@code k} that is no adverb. */
    private int behindWords(int k) {
        int end = k;
        while (end > 1 && clause.at(end - 1).isAdverb()) {
            end--;
        }
        return end;
    }

    private boolean endsAtComma(int k, int from, boolean phrase, int verbs) {
        if (k + 1 >= clause.size()) {
            return true;
        }
        Item next = clause.at(k + 1);
        if (next.isQuote()) {
            return phrase && !clause.at(k - 1).is("as"); // described it as, “…”
        }
        if (phrase && main.awaitsVerbOfThat(from, k) && clause.finiteBetween(k, clause.size())) {
            return false; // "the view that the toll, by sparing nobody, hurts"
        }
        CueType cue = cueAt.get(next.first());
        if (phrase && listsExamples(from, k)) {
            return false; // ", including rust, rot, and mending nets"
        }
        if (joined.isListedModifier(k + 1)) {
            return false;
        }
        if (next.tag().equals("VBG") && (cue != null || phrase) && !isExample(k + 1) && !isListedGerund(k)) {
            return true; // ", saying …", ", calling …"
        }
        if (cue != null
                && cue.kind() == CueType.Kind.ADVERBIAL
                && cue.sourcePosition().equals("after")) {
            return true; // ", according to …"
        }
        if (words.isContrast(next.form()) && (phrase || verbs > 0 && !joined.isAfterthought(k + 1, from))) {
            if (next.is("but")
                    && k + 2 < clause.size()
                    && clause.at(k + 2).isPreposition()
                    && isNegated(from, k, k + 2)) {
                return false; // "is not bound by rules, but by what it can sell"
            }
            if (k + 2 < clause.size() && clause.at(k + 2).isQuote()) {
                return false; // ", but “he will not go”" is still reported
            }
            return k + 2 >= clause.size() || !clause.at(k + 2).is("that"); // ", but that …" goes on
        }
        if (!phrase && cue != null && cue.takes(Complement.THAT) && isSaidBy(k + 1)) {
            return true; // ", found the survey released in May"
        }
        boolean verdict = !phrase // "claimed the sale would help, which is a lie": of the whole claim, by the outlet
                && verbs > 0
                && next.is("which")
                && !clause.inPhrase(k - 1)
                && k + 3 < clause.size()
                && words.isBe(clause.at(k + 2).form())
                && (clause.at(k + 3).is("a")
                        || clause.at(k + 3).is("an")
                        || clause.at(k + 3).isAdjective());
        if (verdict) {
            return true;
        }
        if (next.is("instead") && isGerundOfSaying(k + 2)) {
            return true; // ", instead stating that …"
        }
        if (next.is("instead") && !clause.at(Math.min(k + 2, clause.size() - 1)).is("of")) {
            return clause.subjectFollows(k + 2); // "did not say it leaked, instead he left"
        }
        if (next.tag().equals("CC")) {
            if (clause.at(k - 1).tag().equals("MD")) {
                return false; // "should, or will, pay"
            }
            int after = behindSetting(k + 2);
            boolean gerunds = phrase
                    && after < clause.size()
                    && clause.at(after).tag().equals("VBG")
                    && from > 1
                    && (clause.at(from - 1).tag().equals("VBG")
                            || clause.at(from - 2).tag().equals("VBG"));
            if (gerunds) {
                return true; // "clamoring for a new pier, or building one"
            }
            if (!phrase && isAsked(k + 2)) {
                return true;
            }
            if (!phrase && joined.reportsNext(k + 2)) {
                return true;
            }
            if (!phrase
                    && !next.is("but")
                    && after < clause.size()
                    && !reading.isSpeech(after)
                    && joined.quoteAhead(after)) {
                return false; // ", and “has no right to it”" is still reported
            }
            if (!phrase
                    && after < clause.size()
                    && !cueAt.containsKey(clause.at(after).first())
                    && isSeries(k, from, after)) {
                return false; // "stole coins, took a boat, and fled the town"
            }
            return after < clause.size() && (clause.isFinite(after) || phrase && clause.subjectFollows(after));
        }
        if (isParenthetical(k + 1)
                || next.tag().equals("CD") && (joined.reportsFrom(k + 1) || joined.judgesNext(k + 1))) {
            return true; // "41 percent said it was safe, 32 percent call it old"
        }
        if (phrase && !isExample(k + 1) && !modifiesOn(k) && !isApposedBeforeAs(k) && !isDateOrPlace(k)) {
            return next.isRelative() && !next.is("that")
                    || clause.subjectFollows(k + 1) && !continuesList(k + 1)
                    || words.isSubordinator(next.form()) && !next.is("as")
                    || next.isAdverb()
                    || clause.isFinite(k + 1)
                    || clause.inPhrase(k + 1) && !continuesList(k + 1);
        }
        return false;
    }

    /** The preposition stands before the contrast as well, behind a negation. */
    private boolean isNegated(int from, int to, int preposition) {
        boolean negated = false;
        for (int k = from; k < to; k++) {
            negated |= words.isNegation(clause.at(k).form());
            if (negated && clause.at(k).is(clause.at(preposition).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAdverbial(int k) {
        CueType cue = cueAt.get(clause.at(k).first());
        return cue != null && cue.kind() == CueType.Kind.ADVERBIAL;
    }

    /** {@code — asserting that it was late}. */
    private boolean isGerundOfSaying(int k) {
        return k < clause.size()
                && clause.at(k).tag().equals("VBG")
                && reading.isSpeech(k)
                && cueAt.get(clause.at(k).first()).act().isUttered();
    }

    /** {@code , and when asked whether it leaked, he …}: the next report begins with what it answers. */
    private boolean isAsked(int k) {
        return k + 1 < clause.size()
                && words.isSubordinator(clause.at(k).form())
                && clause.at(k + 1).tag().startsWith("VB")
                && (isAdverbial(k)
                        || clause.at(k + 1).tag().equals("VBN")
                                && cueAt.containsKey(clause.at(k + 1).first()));
    }

    /** {@code , including two schools}, {@code , such as bread}, {@code , especially the old}: what is named belongs to the phrase before. */
    private boolean isExample(int k) {
        if (k >= clause.size()) {
            return false;
        }
        return words.isParticipialPreposition(clause.at(k).form())
                        && !clause.at(k).is("according")
                || words.narrows(clause.at(k).form())
                || (clause.at(k).is("such")
                        && k + 1 < clause.size()
                        && clause.at(k + 1).is("as"));
    }

    /** {@code doing his job—dealing with the mill, threatening to leave}: the gerund goes on with one that a dash begins. */
    private boolean isListedGerund(int comma) {
        int k = comma - 1;
        while (k > 0 && !clause.at(k).isComma() && !clause.at(k).isDash()) {
            k--;
        }
        return clause.at(k).isDash()
                && clause.at(k + 1).tag().equals("VBG")
                && !cueAt.containsKey(clause.at(k + 1).first());
    }

    /** A verb and whoever says so, and no other verb up to the end. */
    private boolean isSaidBy(int verb) {
        return verb + 1 < clause.size()
                && clause.at(verb).isVerb()
                && clause.isInverted(verb, verb + 1)
                && (words.isArticle(clause.at(verb + 1).form())
                        || clause.at(verb + 1).isProperNoun())
                && !clause.finiteBetween(clause.phraseEnd(verb + 1) + 1, clause.size());
    }

    /** The last comma before this one also begins with a verb in the tense of the one behind the conjunction. */
    private boolean isSeries(int comma, int from, int verb) {
        int k = comma - 1;
        while (k > from && !clause.at(k).isComma() && !clause.at(k).isQuote()) {
            k--;
        }
        return k > from
                && clause.at(k).isComma()
                && clause.isFinite(k + 1)
                && clause.isFinite(verb)
                && clause.at(k + 1).tag().equals(clause.at(verb).tag());
    }

    /** The comma stands in a list of examples, whose last one a comma and a conjunction begin before any verb. */
    private boolean listsExamples(int from, int comma) {
        int k = comma - 1;
        while (k > from && !isExample(k) && !clause.isFinite(k) && !clause.at(k).isQuote()) {
            k--;
        }
        if (k <= from || !isExample(k)) {
            return false;
        }
        for (int i = comma + 1; i + 1 < clause.size() && i - comma < LONGEST_BRACKET; i++) {
            if (clause.isFinite(i) || clause.at(i).isRelative() || clause.at(i).is(";")) {
                return false;
            }
            if (clause.at(i).isConjunction() && clause.at(i - 1).isComma()) {
                return !clause.subjectFollows(i + 1) && !clause.isFinite(i + 1);
            }
        }
        return false;
    }

    /** {@code May 3, 2019}, {@code Halden, Norway}: the comma stands in a date, or between a place behind its preposition and where it lies. */
    private boolean isDateOrPlace(int comma) {
        Item before = clause.at(comma - 1);
        Item next = clause.at(comma + 1);
        if (before.tag().equals("CD") && next.tag().equals("CD")) {
            return true;
        }
        boolean names = before.isProperNoun() && next.isProperNoun();
        int start = names && clause.inPhrase(comma - 1) ? clause.phraseStart(comma - 1) : 0;
        int behind = clause.inPhrase(comma + 1) ? clause.phraseEnd(comma + 1) : comma + 2;
        return start > 0
                && words.isOfPlace(clause.at(start - 1).form())
                && (behind >= clause.size()
                        || clause.at(behind).isComma()
                        || clause.at(behind).isFinalMark());
    }

    /** {@code condemned Kohl, the envoy, as a liar}: what stands between the commas parts nothing. */
    private boolean isApposedBeforeAs(int comma) {
        int k = comma + 1;
        while (k < clause.size() && (clause.inPhrase(k) || clause.at(k).is("of"))) {
            k++;
        }
        return k > comma + 1
                && k + 1 < clause.size()
                && clause.at(k).isComma()
                && clause.at(k + 1).is("as")
                && clause.inPhrase(k + 2);
    }

    /** {@code a long, costly war}: the comma parts two adjectives of one noun. */
    private boolean modifiesOn(int comma) {
        Item next = clause.at(comma + 1);
        return comma > 0
                && clause.inPhrase(comma + 1)
                && !words.isArticle(next.form())
                && clause.at(comma - 1).isAdjective();
    }

    /** A verb without a subject behind a conjunction goes on with the cue's own subject when it is a cue too. */
    private boolean endsAtConjunction(int k, int from, boolean phrase) {
        if (joined.isExcept(k)) {
            return false;
        }
        int after = behindSetting(k + 1);
        if (main.isInRelativeClause(from)
                && k + 2 < clause.size()
                && clause.at(k + 1).is("those")
                && clause.at(k + 2).isRelative()) {
            return true; // those who say it is safe and those who fear it
        }
        if (!phrase && k + 1 < clause.size() && !clause.at(k + 1).tag().equals("PRP") && joined.reportsNext(k + 1)) {
            return true; // "said it leaks and one in four said it is safe"
        }
        if (after < clause.size() && clause.at(after).tag().equals("VBG")) {
            return cueAt.containsKey(clause.at(after).first())
                    && (joined.isGerund(from) || !joined.gerundBetween(from, k));
        }
        if (after >= clause.size() || !clause.isFinite(after)) {
            return false;
        }
        int auxiliary = after;
        if (clause.at(after).tag().equals("MD") && after + 2 < clause.size()) {
            int be = reading.afterAdverbs(after + 1);
            be = be < clause.size() && words.isNegation(clause.at(be).form()) ? be + 1 : be;
            if (be < clause.size() && words.isPassiveAuxiliary(clause.at(be).form())) {
                return false; // "that it played no part or should not be blamed"
            }
        }
        while (after < clause.size() - 1
                && (words.isAuxiliary(clause.at(after).form())
                        || clause.at(after).isAdverb()
                        || words.isNegation(clause.at(after).form()))) {
            after++;
        }
        CueType cue = cueAt.get(clause.at(after).first());
        return cue != null
                && cue.kind() == CueType.Kind.VERB
                && (!clause.at(after).tag().equals("VB") || clause.at(k).is("but") && joined.isDone(auxiliary))
                && (phrase || !joined.isContinued(after, from, k) && !joined.isDecidedThere(cue, after, from, k));
    }

    /** Behind adverbs and where it was said: {@code and later in a speech said}. */
    private int behindSetting(int k) {
        return reading.afterAdverbs(reading.skipSetting(reading.afterAdverbs(k)));
    }

    /** A subject and a cue with nothing behind them: ", he said." */
    private boolean isParenthetical(int k) {
        if (!clause.inPhrase(k)) {
            return false;
        }
        int v = clause.phraseBeginningAt(k, false);
        if (v < clause.size() && clause.at(v).isComma() && clause.at(v - 1).isProperNoun()) {
            int described = clause.phraseBeginningAt(k, true); // ", Ida Moen, a spokeswoman for the port, said"
            boolean closed = described > v
                    && described < clause.size()
                    && clause.at(described).isComma();
            v = closed ? described + 1 : v;
        }
        while (v < clause.size()
                && (clause.at(v).isAdverb()
                        || clause.at(v).is("has")
                        || clause.at(v).is("had"))) {
            v++;
        }
        if (v >= clause.size()
                || !cueAt.containsKey(clause.at(v).first())
                || !clause.at(v).isVerb()) {
            return false;
        }
        int after = reading.skipSetting(v + 1); // ", he said in a release Thursday"
        return after >= clause.size()
                || clause.at(after).isFinalMark()
                || clause.at(after).isComma();
    }

    /** {@code bread, salt and light}: more of a list, unlike {@code Dahl, the mayor and a baker}, which says who Dahl is. */
    private boolean continuesList(int k) {
        int bare = clause.phraseEnd(k);
        boolean described =
                clause.at(k - 2).isProperNoun() && words.isArticle(clause.at(k).form());
        if (!described && bare + 1 < clause.size() && clause.at(bare).isConjunction() && clause.inPhrase(bare + 1)) {
            return true;
        }
        int e = clause.phraseBeginningAt(k, false);
        if (e + 1 < clause.size()
                && clause.at(e).isComma()
                && clause.inPhrase(e + 1)
                && !clause.subjectFollows(e + 1)
                && continuesList(e + 1)) {
            return true; // "Dale, the Fens, Halden and other parishes"
        }
        return e < clause.size()
                && (clause.at(e).isComma()
                                && e + 1 < clause.size()
                                && clause.at(e + 1).tag().equals("CC")
                        || clause.at(e).tag().equals("CC"));
    }

    private boolean endsPhrase(int k, int from) {
        Item item = clause.at(k);
        if (item.is("even")
                && k + 1 < clause.size()
                && (words.isContrast(clause.at(k + 1).form())
                        || clause.at(k + 1).is("as") && clause.subjectFollows(k + 2))) {
            return k > from + 1; // even though, even as she warned
        }
        if (words.isSubordinator(item.form()) && words.isContrast(item.form())) {
            return k > from + 1
                    && (!item.is("while") || joined.setsAgainst(k + 1)); // "praised the cooks while Dahl blamed them"
        }
        if (item.tag().equals("VBG") && k > from + 1 && saysOn(k)) {
            return true; // "called for talks in May saying that …"
        }
        if (item.tag().equals("CC")) {
            int after = behindSetting(k + 1);
            if (item.is("but") && parts(k + 1)) {
                return true; // "aimed at the poor but in practice serves the rich"
            }
            return !joined.isExcept(k)
                    && !main.awaitsVerb(from, k)
                    && after < clause.size()
                    && (clause.isFinite(after)
                                    && (!clause.at(after).tag().equals("VB") || joined.isDone(after))
                                    && !item.is("or")
                                    && !joined.isOtherTense(after, from)
                            || isReport(after)
                            || isPastBehindInfinitive(after, from)
                            || clause.subjectFollows(after)
                            || clause.subjectFollows(k + 1));
        }
        if (item.isPreposition() && words.isSettingPreposition(item.form()) && clause.inPhrase(k + 1)) {
            int e = clause.phraseEnd(k + 1);
            Item head = clause.at(e - 1);
            boolean last = reading.skipSetting(k) >= clause.size()
                    || clause.at(reading.skipSetting(k)).isFinalMark()
                    || clause.at(reading.skipSetting(k)).isComma();
            return last
                    && (words.isTime(head.form())
                            || words.isSetting(head.form()) && !item.is("to") && !item.is("from"));
        }
        return clause.isTimePhrase(k)
                && !clause.at(k - 1).isPreposition()
                && !clause.at(k - 1).tag().equals("VB") // to spend Sunday at home
                && k > from + 1
                && clause.phraseStart(k) == k
                && !clause.at(k).tag().startsWith("PRP$")
                && isWeekday(k)
                && !isJoinedGerund(k + 1, from);
    }

    /** {@code accused of breaking in on Sunday and setting fires}: behind the day a second gerund goes on with the first. */
    private boolean isJoinedGerund(int conjunction, int from) {
        return conjunction + 1 < clause.size()
                && clause.at(conjunction).isConjunction()
                && clause.at(conjunction + 1).tag().equals("VBG")
                && clause.at(from).tag().equals("VBG");
    }

    /** A preposition with its phrase and a finite verb behind it. */
    private boolean parts(int k) {
        int end = k + 1 < clause.size() && clause.at(k).isPreposition() ? clause.phraseEnd(k + 1) : -1;
        return end > 0 && end < clause.size() && clause.isFinite(end);
    }

    /** {@code and accused Moen of theft}: a cue with an object is a past, however it was tagged. */
    private boolean isReport(int k) {
        CueType cue = cueAt.get(clause.at(k).first());
        return cue != null
                && cue.kind() == CueType.Kind.VERB
                && clause.at(k).tag().equals("VBN")
                && clause.inPhrase(k + 1)
                && clause.phraseStart(k + 1) == k + 1;
    }

    /** {@code declined to fight the toll and sided with Dahl}: no participle goes on with a plain infinitive, so that it is a past. */
    private boolean isPastBehindInfinitive(int k, int from) {
        boolean past = clause.at(from).tag().equals("TO")
                && clause.at(k).tag().equals("VBN")
                && clause.at(k).form().endsWith("ed");
        for (int i = from; past && i < k; i++) {
            past = !words.isPassiveAuxiliary(clause.at(i).form())
                    && !words.isHave(clause.at(i).form())
                    && !clause.at(i).tag().equals("VBN");
        }
        return past;
    }

    /** A gerund of saying with a clause or quoted words behind a phrase that tells when. */
    private boolean saysOn(int k) {
        return reading.isSpeech(k)
                && clause.inPhrase(k - 1)
                && (clause.isTimePhrase(k - 1) || clause.at(k - 1).tag().equals("CD"))
                && k + 1 < clause.size()
                && (clause.at(k + 1).is("that") || clause.at(k + 1).isQuote() || clause.subjectFollows(k + 1));
    }

    private boolean isWeekday(int k) {
        return clause.at(k).form().endsWith("day") && clause.phraseEnd(k) == k + 1;
    }

    /** Another cue begins without a comma: "A and then said B" is handled at conjunctions; here only adverbials. */
    private boolean cueEnds(int k) {
        CueType cue = cueAt.get(clause.at(k).first());
        return cue != null
                && cue.kind() == CueType.Kind.ADVERBIAL
                && cue.sourcePosition().equals("after")
                && !clause.at(k).is("as")
                && !clause.at(k).is("per");
    }
}
