package dev.masthead.analysis.attribution;

import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;

/** Tells where the words that stand before a cue begin. */
final class ContentStarts {
    private final SentenceContext reading;
    private final ParsedSentence clause;

    ContentStarts(SentenceContext reading) {
        this.reading = reading;
        clause = reading.clause;
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
            return new int[] {isApart(k) ? k : clauseStart(k), k + 1};
        }
        if (middle && before.isComma() && k > 1 && clause.at(k - 1).isRelative()) {
            return new int[] {k - 1, k}; // "thanked the crews, who, he said, had slept"
        }
        if (before.isComma() && k > 0 || before.isDash() && k > 0) {
            int start = middle ? joinedStart(clauseStart(k), k) : clauseStart(k);
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

    /** {@code the need for drive: “Build it,” she said}, {@code (“It is a ruin,” Moen wrote)}: a mark parts the words from what stands before. */
    private boolean isApart(int quote) {
        return quote > 0
                && reading.endsLikeSentence(clause.at(quote))
                && (clause.at(quote - 1).isQuote()
                                && reading.endsLikeSentence(clause.at(quote - 1)) // “… win.” “It is ours,” she said
                        || clause.at(quote - 1).is(":")
                        || clause.at(quote - 1).is("(")
                        || clause.at(quote - 1).isDash());
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

    /** {@code He had come - and the ferry, she said, was late}: a phrase behind a mark and its conjunction begins what is said. */
    private int joinedStart(int start, int end) {
        int k = end - 1;
        while (k > start + 1
                && !clause.at(k).isConjunction()
                && !clause.isFinite(k)
                && !clause.at(k).isQuote()
                && !clause.at(k).isComma()) {
            k--;
        }
        boolean joined = k > start + 1
                && clause.at(k).isConjunction()
                && (clause.at(k - 1).isDash() || clause.at(k - 1).isComma())
                && clause.inPhrase(k + 1)
                && clause.finiteBetween(start, k - 1);
        return joined ? k + 1 : start;
    }

    /** Behind {@code ISTANBUL, June 3 (Reuters) -}: place, day and agency before a dash are nobody's words. */
    int afterDateline(int end) {
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
