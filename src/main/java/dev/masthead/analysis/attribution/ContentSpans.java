package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import java.util.Map;

/** Tells where the words that depend on a cue begin and end. */
final class ContentSpans {
    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final Map<Integer, CueType> cueAt;

    ContentSpans(SentenceContext reading) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
        cueAt = reading.cueAt;
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
            if (isWhole(from)) {
                return k;
            }
        }
        boolean dependent = dependent(from);
        boolean relative = !isPhrase(complement) && isInRelativeClause(from);
        boolean phrase = isPhrase(complement);
        int verbs = 0;
        while (k < clause.size()) {
            Item item = clause.at(k);
            if (item.isFinalMark() && k >= clause.size() - 2 || item.is(";")) {
                return k;
            }
            if (k > from && item.isQuote() && endsAtQuote(k, phrase, verbs)) {
                return k + 1;
            }
            if (k > from
                    && (endsBefore(k, from, phrase, verbs)
                            || item.isComma() && dependent && verbs > 0 && clause.subjectFollows(k + 1)
                            || item.isComma() && relative && k + 1 < clause.size() && clause.isFinite(k + 1))) {
                return k;
            }
            if (clause.isFinite(k) && !item.isQuote()) {
                if (k > from && isOwnVerb(k, from, complement, verbs)) {
                    return k;
                }
                if (relative && verbs > 0 && isMainVerb(k)) {
                    return k;
                }
                verbs++;
            }
            k++;
        }
        return k;
    }

    /** {@code The report, which says …}, {@code people who say …}: the main clause goes on behind the content. */
    private boolean isInRelativeClause(int from) {
        int k = from - 1;
        while (k > 0
                && (clause.at(k).isVerb()
                        || clause.at(k).isAdverb()
                        || clause.at(k).is("that") && k == from - 1)) {
            k--;
        }
        return k > 0
                && k < from - 1
                && clause.at(k).isRelative()
                && (clause.inPhrase(k - 1) || clause.at(k - 1).isComma());
    }

    /** A verb without a subject of its own: {@code who say the dam is old are wrong}. */
    private boolean isMainVerb(int k) {
        Item before = clause.at(k - 1);
        if (clause.inPhrase(k - 1)) {
            int start = clause.phraseStart(k - 1);
            return clause.at(start - 1).isVerb() || clause.at(start - 1).isPreposition();
        }
        return before.isAdjective()
                || before.isNoun()
                || before.isQuote()
                || before.tag().equals("VBN");
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
                || clause.at(next).is(";");
    }

    /** {@code a sign reading “…” hung there}, {@code chants of “…” rang out}: the sentence's verb stands behind it. */
    private boolean isTitled(int quote) {
        Item before = clause.at(quote - 1);
        return (before.tag().equals("VBG") || before.tag().equals("VBN") || before.isPreposition())
                && clause.isFinite(quote + 1);
    }

    /** A quotation inside the content ends it: with the mark of a sentence, or with the comma that stands in it. */
    private boolean endsAtQuote(int k, boolean phrase, int verbs) {
        Item item = clause.at(k);
        if (k + 1 >= clause.size()) {
            return false;
        }
        return item.words() > 6
                        && reading.endsLikeSentence(item)
                        && !clause.at(k + 1).isFinalMark()
                        && !(reading.endsWithComma(item) && goesOn(k + 1))
                || reading.endsWithComma(item) && endsAtComma(k, phrase, verbs);
    }

    /** Another clause with a subject of its own, or a relative one, is joined to the quotation and quotes as well. */
    private boolean goesOn(int k) {
        boolean joined = clause.at(k).is("and")
                && k + 1 < clause.size()
                && (clause.subjectFollows(k + 1)
                        || clause.at(k + 1).is("that")
                        || clause.at(k + 1).isQuote());
        return (joined || clause.at(k).is("which")) && quoteAhead(k + 1);
    }

    /** More quoted words stand in the sentence, and no other verb of saying before them. */
    private boolean quoteAhead(int from) {
        for (int k = from; k < clause.size(); k++) {
            if (clause.at(k).isQuote()) {
                return true;
            }
            if (reading.isSpeech(k)) {
                return false;
            }
        }
        return false;
    }

    private boolean endsBefore(int k, int from, boolean phrase, int verbs) {
        Item item = clause.at(k);
        return item.isComma() && endsAtComma(k, phrase, verbs)
                || item.isDash() && phrase
                || phrase && endsPhrase(k, from)
                || item.tag().equals("CC") && endsAtConjunction(k)
                || cueEnds(k);
    }

    /** The verb is the sentence's own, not the content's. */
    private boolean isOwnVerb(int k, int from, Complement complement, int verbs) {
        if (complement == Complement.NP) {
            // the noun phrase is the subject of what follows
            return verbs == 0 && clause.inPhrase(from) && clause.inPhrase(k - 1) && !relativeBetween(from, k);
        }
        // "asked not to be named said"
        return complement == Complement.TO
                && k > from + 1
                && !clause.inPhrase(k - 1)
                && !relativeBetween(from, k)
                && !clause.at(k).tag().equals("VB");
    }

    private boolean relativeBetween(int from, int to) {
        for (int k = from; k < to; k++) {
            Item item = clause.at(k);
            if (item.isRelative()
                    || item.tag().equals("WRB")
                    || item.tag().equals("WP")
                    || item.is("as")
                    || item.is("that") && !clause.inPhrase(k) // "the notion that prices rose"
                    || words.isInterrogative(item.form())
                    || words.isSubordinator(item.form())) {
                return true;
            }
        }
        // "the plan he proposed": two phrases side by side
        return clause.phraseStart(to - 1) > from
                && !clause.at(clause.phraseStart(to - 1) - 1).isPreposition()
                && !clause.at(clause.phraseStart(to - 1) - 1).tag().equals("CC");
    }

    /** The cue itself stands in a clause that a main clause follows: "While he said …, most …". */
    private boolean dependent(int from) {
        int start = clause.at(0).isConjunction() ? 1 : 0;
        Item first = clause.at(start);
        boolean participle = first.tag().equals("VBG") || first.tag().equals("VBN");
        if (words.isSubordinator(first.form()) || participle || first.is("if")) {
            for (int k = start; k < from; k++) {
                if (clause.at(k).isComma()) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    private boolean endsAtComma(int k, boolean phrase, int verbs) {
        if (k + 1 >= clause.size()) {
            return true;
        }
        Item next = clause.at(k + 1);
        if (next.isQuote()) {
            return phrase;
        }
        CueType cue = cueAt.get(next.first());
        if (next.tag().equals("VBG") && (cue != null || phrase) && !isExample(k + 1)) {
            return true; // ", saying …", ", calling …"
        }
        if (cue != null
                && cue.kind() == CueType.Kind.ADVERBIAL
                && cue.sourcePosition().equals("after")) {
            return true; // ", according to …"
        }
        if (words.isContrast(next.form())) {
            if (k + 2 < clause.size() && clause.at(k + 2).isQuote()) {
                return false; // ", but “he will not go”" is still reported
            }
            return k + 2 >= clause.size() || !clause.at(k + 2).is("that"); // ", but that …" goes on
        }
        if (next.tag().equals("CC")) {
            int after = reading.afterAdverbs(k + 2);
            if (!phrase && !next.is("but") && after < clause.size() && !reading.isSpeech(after) && quoteAhead(after)) {
                return false; // ", and “has no right to it”" is still reported
            }
            return after < clause.size() && (clause.isFinite(after) || phrase && clause.subjectFollows(after));
        }
        if (isParenthetical(k + 1)) {
            return true;
        }
        if (phrase && !isExample(k + 1) && !modifiesOn(k) && !isApposedBeforeAs(k)) {
            return next.isRelative() && !next.is("that")
                    || clause.subjectFollows(k + 1) && !continuesList(k + 1)
                    || words.isSubordinator(next.form()) && !next.is("as")
                    || next.isAdverb()
                    || clause.isFinite(k + 1)
                    || clause.inPhrase(k + 1) && !continuesList(k + 1);
        }
        return false;
    }

    /** {@code , including two schools}, {@code , such as bread}: what is named belongs to the phrase before. */
    private boolean isExample(int k) {
        return words.isParticipialPreposition(clause.at(k).form())
                        && !clause.at(k).is("according")
                || clause.at(k).is("such")
                        && k + 1 < clause.size()
                        && clause.at(k + 1).is("as");
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
        return comma > 0
                && clause.at(comma - 1).isAdjective()
                && clause.inPhrase(comma + 1)
                && !words.isArticle(clause.at(comma + 1).form());
    }

    /** A verb without a subject behind a conjunction goes on with the cue's own subject when it is a cue too. */
    private boolean endsAtConjunction(int k) {
        int after = reading.afterAdverbs(k + 1);
        if (after < clause.size() && clause.at(after).tag().equals("VBG")) {
            return cueAt.containsKey(clause.at(after).first());
        }
        if (after >= clause.size() || !clause.isFinite(after)) {
            return false;
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
                && !clause.at(after).tag().equals("VB");
    }

    /** A subject and a cue with nothing behind them: ", he said." */
    private boolean isParenthetical(int k) {
        if (!clause.inPhrase(k)) {
            return false;
        }
        int v = clause.phraseBeginningAt(k, false);
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
        int after = v + 1;
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
        return e < clause.size()
                && (clause.at(e).isComma()
                                && e + 1 < clause.size()
                                && clause.at(e + 1).tag().equals("CC")
                        || clause.at(e).tag().equals("CC"));
    }

    private boolean endsPhrase(int k, int from) {
        Item item = clause.at(k);
        if (words.isSubordinator(item.form()) && words.isContrast(item.form())) {
            return k > from + 1; // "praised the cooks while Dahl blamed them"
        }
        if (item.tag().equals("CC")) {
            int after = k + 1;
            while (after < clause.size() && clause.at(after).isAdverb()) {
                after++;
            }
            return after < clause.size()
                    && (clause.isFinite(after) && !clause.at(after).tag().equals("VB") || clause.subjectFollows(after));
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
                && k > from + 1
                && clause.phraseStart(k) == k
                && !clause.at(k).tag().startsWith("PRP$")
                && isWeekday(k);
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

    /**
     * Content in front of a subject and cue: {from, to}; null where no comma or quotation stands there.
     *
     * @param middle more of the content stands behind the cue, so that a mere phrase may begin it
     */
    int[] contentBefore(int at, boolean middle) {
        int k = at - 1;
        while (k >= 0 && clause.at(k).isAdverb()) {
            k--;
        }
        if (k < 0) {
            return null;
        }
        Item before = clause.at(k);
        if (before.isQuote()) {
            return new int[] {clauseStart(k), k + 1};
        }
        if (before.isComma() && k > 0 || before.isDash() && k > 0) {
            int start = clauseStart(k);
            if (clause.at(k - 1).isQuote() && reading.endsLikeSentence(clause.at(k - 1)) && k - 1 > start) {
                return new int[] {k - 1, k};
            }
            boolean clauseLike = clause.at(k - 1).isQuote()
                    || clause.finiteBetween(start, k)
                    || k - start > 8
                    || middle
                    || reading.holdsQuote(new int[] {start, k});
            return clauseLike && k > start ? new int[] {start, k} : null;
        }
        if (before.isFinalMark() && k > 0 && clause.at(k - 1).isQuote()) {
            return new int[] {k - 1, k};
        }
        if (k > 1 && (before.is("?") || before.is("!"))) {
            return new int[] {clauseStart(k), k + 1}; // Is it safe? he asked
        }
        return null;
    }

    /** Where the clause that ends at {@code end} begins: behind a semicolon, or at the start without a conjunction. */
    int clauseStart(int end) {
        int start = afterDateline(end);
        for (int k = end - 1; k >= 0; k--) {
            if (clause.at(k).is(";")) {
                start = k + 1;
                break;
            }
        }
        if (start < end && clause.at(start).tag().equals("CC")) {
            start++;
        }
        return start;
    }

    /** Behind {@code ISTANBUL, June 3 (Reuters) -}: place, day and agency before a dash are nobody's words. */
    private int afterDateline(int end) {
        if (reading.dateline == null || clause.span(0, 1).start() != reading.dateline.start()) {
            return 0;
        }
        int k = 0;
        while (k < end - 1 && clause.span(k, k + 1).start() < reading.dateline.end()) {
            k++;
        }
        return k < end - 1 ? k + 1 : 0;
    }

    /** Where the clause around the place begins: behind a semicolon, contrast or another cue's that. */
    int enclosingStart(int at) {
        for (int k = at - 1; k > 0; k--) {
            Item item = clause.at(k);
            if (item.is(";")) {
                return k + 1;
            }
        }
        return at > 0
                        && (clause.at(0).tag().equals("CC")
                                || clause.at(0).isAdverb() && clause.at(1).isComma())
                ? clause.at(0).tag().equals("CC") ? 1 : 2
                : 0;
    }
}
