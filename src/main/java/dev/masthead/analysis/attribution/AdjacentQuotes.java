package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;

/** Tells what the quotations before and behind a verb of saying have to do with it. */
final class AdjacentQuotes {
    /** What a participle sets in between two quotations has so many items at most. */
    private static final int LONGEST_INSERTION = 12;

    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final ContentSpans spans;

    AdjacentQuotes(SentenceContext reading, ContentSpans spans) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
        this.spans = spans;
    }

    /** {@code Moen disagrees. "It leaks"}: the verb ends its sentence without a content, and quoted words follow. */
    boolean leadsToQuotation(CueType type, int rest) {
        boolean ended = rest >= clause.size() || clause.at(rest).isFinalMark();
        return ended && reading.quoteFollows && type.takes(Complement.QUOTE);
    }

    /**
     * A quotation ends right before the sentence, and nothing stands between its subject and the verb. Behind one that has
     * come to its full stop the sentence holds no more than that: {@code "It must stop." He left, and later said …} does not
     * report it.
     */
    boolean closesQuotation(int subject, int group, int rest) {
        if (reading.previousQuote < 0 || clause.finiteBetween(subject, group)) {
            return false;
        }
        boolean ended = rest >= clause.size() || clause.at(rest).isFinalMark();
        return ended || !reading.isFinished(reading.previousQuote);
    }

    /** A quotation that ends like a sentence stands right before the place: it is what the speaker behind it said. */
    boolean quoteEndsBefore(int at) {
        int k = at - 1;
        while (k > 0 && clause.at(k).isAdverb()) {
            k--;
        }
        return k >= 0
                && clause.at(k).isQuote()
                && clause.at(k).words() > 1
                && reading.endsLikeSentence(clause.at(k))
                && !isNameInIntroduction(k);
    }

    /** {@code On “Harbour Hour,” Moen said}: the few quoted words that end an adverbial phrase name a programme. */
    private boolean isNameInIntroduction(int quote) {
        return quote > 0
                && clause.at(quote).words() <= Complements.NAME_WORDS
                && (clause.at(quote - 1).isPreposition()
                        || clause.inPhrase(quote - 1)
                        || clause.at(quote - 1).tag().equals("POS"))
                && !clause.finiteBetween(0, quote);
    }

    /**
     * The next quotation behind a comma, unless another verb of saying comes first; −1 where there is none.
     *
     * @param goesOn the first words end with a comma, so that they may go on behind a clause: {@code he said of those who came, “but …”}
     */
    int quoteBehind(int from, boolean goesOn) {
        for (int k = from; k < Math.min(clause.size(), from + 20); k++) {
            if (clause.at(k).isQuote()) {
                return k > from && clause.at(k - 1).isComma() ? k : -1;
            }
            if (reading.isSpeech(k)
                    || clause.isFinite(k) && !goesOn
                    || clause.at(k).is(";")) {
                return -1;
            }
        }
        return -1;
    }

    boolean endsInComma(int[] range) {
        Item last = clause.at(range[1] - 1);
        return last.isQuote() && reading.endsWithComma(last);
    }

    /** The content so far ends in a quotation that is a sentence by itself. */
    boolean endsInQuote(int[] range) {
        Item last = clause.at(range[1] - 1);
        Item quote = last.isComma() && range[1] - 2 >= range[0] ? clause.at(range[1] - 2) : last;
        return quote.isQuote() && (last != quote || reading.endsLikeSentence(quote));
    }

    /** {@code "At sea," he said, we "do not vote"}: a comma ends the first words, and a clause with more of them follows. */
    boolean runsOn(int[] before, int comma) {
        Item last = clause.at(before[1] - 1);
        return last.isQuote()
                && comma + 1 < clause.size()
                && reading.endsWithComma(last)
                && (clause.subjectFollows(comma + 1) || clause.isFinite(comma + 1))
                && quoteAhead(comma + 1);
    }

    private boolean quoteAhead(int from) {
        for (int k = from;
                k < clause.size() && !reading.isSpeech(k) && !clause.at(k).is(";");
                k++) {
            if (clause.at(k).isQuote()) {
                return true;
            }
        }
        return false;
    }

    /** {@code said Moen, speaking of bakers, “and they know it”}: where the quotation goes on behind a participle and its comma; −1. */
    private int quoteBehindParticiple(int participle) {
        int from = participle + 1;
        if (from < clause.size() && clause.at(from).isComma()) {
            return -1; // he said, adding, “It is late.”
        }
        for (int k = from; k < Math.min(clause.size(), participle + LONGEST_INSERTION); k++) {
            if (clause.at(k).isQuote()) {
                return clause.at(k - 1).isComma() ? k : -1;
            }
            if (clause.isFinite(k)
                    || reading.isSpeech(k)
                    || clause.at(k).is(";")
                    || clause.at(k).is(":")) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * {@code The plan would be helped, Moen said, by the weather}, {@code he said, in which case it would sink}: how or why what was said
     * is so, which the speaker says as well; where and when it was said does not go on with it.
     */
    private boolean saysWhy(int k) {
        Item next = clause.at(k);
        boolean relative = next.is("which")
                || next.isPreposition()
                        && k + 1 < clause.size()
                        && clause.at(k + 1).is("which");
        boolean cause = words.isConditional(next.form())
                || next.is("because")
                || next.is("unless")
                || next.is("by")
                || next.is("without");
        return relative || cause && reading.skipSetting(k) == k && !endsAttribution(k + 1);
    }

    /** {@code , by telling the court that …}: another cue right behind the preposition. */
    private boolean endsAttribution(int k) {
        return k < clause.size()
                && (clause.at(k).tag().equals("VBG") || clause.at(k).isQuote());
    }

    /** What follows a parenthetical cue: {@code The plan, he said, will fail.} */
    void continuation(Candidate c, int at, boolean first, boolean afterQuote) {
        int k = at;
        if (k < clause.size() && (clause.at(k).isComma() || clause.at(k).is(":"))) {
            k++;
        }
        if (k >= clause.size() || clause.at(k).isFinalMark()) {
            return;
        }
        Item next = clause.at(k);
        if (next.isQuote()) {
            reading.addContent(c, k, spans.contentEnd(k, Complement.QUOTE));
            return;
        }
        int resumed = afterQuote && next.tag().equals("VBG") ? quoteBehindParticiple(k) : -1;
        if (resumed > 0) {
            reading.addContent(c, resumed, spans.contentEnd(resumed, Complement.QUOTE));
            return;
        }
        if (afterQuote && !next.is("that")) {
            return; // "Never!" he said, a word he would repeat
        }
        boolean adjunct = next.tag().equals("VBG")
                || next.isRelative()
                || next.tag().equals("CC")
                || words.isSubordinator(next.form())
                || next.isPreposition()
                || next.tag().equals("WRB");
        if (adjunct && !first && (afterQuote || !saysWhy(k)) || k == at) {
            return;
        }
        int end = spans.contentEnd(k, Complement.ZERO);
        if (end > k) {
            reading.addContent(c, k, end);
        }
    }
}
