package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import java.util.Arrays;

/**
 * Grows base noun phrases by what belongs to them: prepositional phrases, coordination, appositions, brackets and relative
 * clauses. Positions are indices of items; every search has a bound.
 */
final class Nominals {
    private static final int MAX_SUBJECT = 60;

    private static final int UNKNOWN = -2;

    /** A name is described so many times at most: an age, a place, a title, a relative clause. */
    private static final int MAX_APPOSITIONS = 4;

    private final ParsedSentence s;
    private final ClosedClasses words;
    /** Where the phrases that begin at each item end: asked over and over in a coordination, worked out once. */
    private final int[] plainEnds;

    Nominals(ParsedSentence sentence, ClosedClasses words) {
        s = sentence;
        this.words = words;
        plainEnds = new int[sentence.size()];
        Arrays.fill(plainEnds, UNKNOWN);
    }

    private Item at(int i) {
        return s.at(i);
    }

    /**
     * The whole noun phrase that ends before {@code end}, with what is attached to it on the left by prepositions and
     * conjunctions.
     *
     * @return its first item; −1 where no noun phrase ends there
     */
    int phraseEndingAt(int end) {
        if (end <= 0 || !s.inPhrase(end - 1)) {
            return -1;
        }
        int start = s.phraseStart(end - 1);
        boolean grown = true;
        boolean joined = false;
        while (grown && end - start < MAX_SUBJECT) {
            grown = false;
            if (start >= 2
                    && at(start - 1).isPreposition()
                    && words.attaches(at(start - 1).form())
                    && s.inPhrase(start - 2)
                    && !s.isTimePhrase(start - 2)
                    && !isObject(start - 2)) {
                start = s.phraseStart(start - 2);
                grown = true;
            } else if (start >= 3
                    && at(start - 1).is("of")
                    && at(start - 2).is(")")
                    && bracketOpens(start - 2) > 0
                    && s.inPhrase(bracketOpens(start - 2) - 1)) {
                start = s.phraseStart(bracketOpens(start - 2) - 1); // "a large share (93%) of voters"
                grown = true;
            } else if (start >= 3
                    && at(start - 1).isPreposition()
                    && at(start - 2).is("from")
                    && s.inPhrase(start - 3)
                    && !s.isTimePhrase(start - 3)
                    && !isObject(start - 3)) {
                start = s.phraseStart(start - 3); // "a voice from behind the camera"
                grown = true;
            } else if (start >= 3
                    && at(start - 1).isPreposition()
                    && isPostmodifier(start - 2)
                    && s.inPhrase(start - 3)
                    && !s.isTimePhrase(start - 3)
                    && !isObject(start - 3)) {
                start = s.phraseStart(start - 3); // "two people familiar with the matter"
                grown = true;
            } else if (start >= 2
                    && at(start - 1).tag().equals("CC")
                    && !at(start - 1).is("but")
                    && s.inPhrase(start - 2)
                    && !s.isTimePhrase(start - 2)
                    && !isObject(start - 2)
                    && !beginsClause(start, end)) {
                start = s.phraseStart(start - 2);
                grown = true;
                joined = true;
            } else if (start >= 3
                    && at(start - 1).tag().equals("CC")
                    && at(start - 2).isComma()
                    && s.inPhrase(start - 3)
                    && isList(start - 3)) {
                start = s.phraseStart(start - 3);
                grown = true;
            } else if (start >= 2
                    && at(start - 1).isComma()
                    && s.inPhrase(start - 2)
                    && (isList(start - 2) || joined && (beginsSentence(start - 2) || isMatter(start - 2)))
                    && !isRegion(s.phraseStart(start - 2))) {
                start = s.phraseStart(start - 2);
                grown = true;
            }
        }
        return wholeList(start, end, joined);
    }

    /**
     * {@code Canals, quays and tunnels are dear}: where a list of things begins that begins its sentence; the place itself where what
     * stands before is none, or may be what somebody says: {@code The vote, cooks and bakers said, was late}.
     */
    private int wholeList(int start, int end, boolean joined) {
        int verb = end;
        while (verb < s.size() && at(verb).isAdverb()) {
            verb++;
        }
        if (start < 2 || verb >= s.size() || !s.isFinite(verb) || words.isQuotative(at(verb).lemma())) {
            return start;
        }
        boolean conjoined = joined;
        int commas = 0;
        int k = start;
        while (k >= 2 && end - k < MAX_SUBJECT) {
            int last = k - 1;
            if (conjoined && commas > 1 && (at(last).isRelative() || at(last).is("that"))) {
                return k; // "harms that cooks, bakers, and clerks have named"
            }
            if (at(last).tag().equals("CC") && !at(last).is("but")) {
                conjoined = true;
                last--;
            }
            if (at(last).isComma()) {
                commas++;
                last--;
            } else if (last == k - 1) {
                return start;
            }
            if (last < 0
                    || !s.inPhrase(last)
                    || s.isTimePhrase(last)
                    || at(last).tag().equals("PRP")) {
                return start;
            }
            k = s.phraseStart(last);
            if (words.isDemonstrative(at(k).form())) {
                return start; // "This spring, cooks and bakers left"
            }
            while (k >= 2 && at(k - 1).is("of") && s.inPhrase(k - 2)) {
                k = s.phraseStart(k - 2);
            }
        }
        return k == 0 && conjoined && commas > 0 ? 0 : start;
    }

    /**
     * {@code by the council and it failed}: a pronoun behind the conjunction begins a clause of its own, and so does a name with a verb in
     * the singular: {@code in the vote and Moen has said}.
     */
    private boolean beginsClause(int start, int end) {
        int other = s.phraseStart(start - 2);
        if (other <= 0 || !at(other - 1).isPreposition()) {
            return false;
        }
        boolean singular = end < s.size()
                && (at(end).tag().equals("VBZ") || at(end).is("was"))
                && at(start).isProperNoun()
                && !at(start - 2).isProperNoun();
        return at(start).tag().equals("PRP") || singular;
    }

    /** An adjective or participle behind its noun. */
    private boolean isPostmodifier(int i) {
        return !s.inPhrase(i) && (at(i).tag().equals("JJ") || at(i).tag().equals("VBN") || at(i).is("close"));
    }

    /** The first item of a list that begins its sentence: {@code Obama, Clinton and Kerry said}. */
    private boolean beginsSentence(int last) {
        return s.phraseStart(last) == 0 && at(last).isProperNoun() && !s.isTimePhrase(last);
    }

    /** {@code the Ministry of Health, Labour and Welfare}: the first of the matters that a body has in its name. */
    private boolean isMatter(int last) {
        int start = s.phraseStart(last);
        return start >= 2
                && at(last).isProperNoun()
                && at(start - 1).is("of")
                && at(start - 2).isProperNoun()
                && words.isBodyOfMatters(at(start - 2).form());
    }

    /** An item of a list "A, B and C": two commas or a comma and a conjunction stand around short names. */
    private boolean isList(int last) {
        int start = s.phraseStart(last);
        return start >= 2
                && at(start - 1).isComma()
                && s.inPhrase(start - 2)
                && at(last).isProperNoun()
                && at(start - 2).isProperNoun();
    }

    /** A verb or preposition governs the phrase that ends here, so it cannot begin a subject. */
    boolean isObject(int last) {
        int start = s.phraseStart(last);
        return start > 0
                && at(start - 1).isVerb()
                && (start >= 2 || !at(0).tag().equals("VBG"));
    }

    /** End of the noun phrase that begins at {@code start}, with the prepositional phrases attached to it. */
    int phraseBeginningAt(int start, boolean apposition) {
        if (start >= s.size() || !s.inPhrase(start)) {
            return -1;
        }
        if (plainEnds[start] == UNKNOWN) {
            plainEnds[start] = plainEnd(start);
        }
        return apposition && !isRegion(start) ? described(plainEnds[start]) : plainEnds[start];
    }

    /** {@code in Green Bay, Wisconsin, Mr. Holm said}: what a town lies in has no apposition, but the sentence goes on behind it. */
    private boolean isRegion(int start) {
        if (start < 3
                || !at(start - 1).isComma()
                || !at(start).isProperNoun()
                || !at(start - 2).isProperNoun()) {
            return false;
        }
        int town = s.inPhrase(start - 2) ? s.phraseStart(start - 2) : start - 2;
        return town > 0
                && at(town - 1).isPreposition()
                && words.isOfPlace(at(town - 1).form());
    }

    private int plainEnd(int start) {
        int end = s.phraseEnd(start);
        if (at(end - 1).form().startsWith("(") && at(end - 1).form().length() > 1) {
            end = bracketCloses(end - 1); // "Rep. Ida Moen (D-Ohio)", the bracket tokenised with its word
        }
        boolean grown = true;
        while (grown && end < s.size()) {
            grown = false;
            Item next = at(end);
            if (next.isPreposition()
                    && words.attaches(next.form())
                    && end + 1 < s.size()
                    && s.inPhrase(end + 1)
                    && !s.isTimePhrase(end + 1)) {
                end = s.phraseEnd(end + 1);
                grown = true;
            } else if (next.tag().equals("CC")
                    && !next.is("but")
                    && end + 1 < s.size()
                    && s.inPhrase(end + 1)
                    && !subjectFollows(end + 1)) {
                end = s.phraseEnd(end + 1);
                grown = true;
            } else if (next.form().startsWith("(")) {
                int close = end + 1;
                while (close < s.size() && close - end < 8 && !at(close).is(")")) {
                    close++;
                }
                if (close < s.size() && at(close).is(")")) {
                    end = close + 1;
                    grown = true;
                }
            }
        }
        return end;
    }

    /** The end with the appositions, ages and relative clauses behind it. */
    private int described(int plainEnd) {
        int end = plainEnd;
        if (end >= s.size()) {
            return end;
        }
        if (opensRelative(end) && !at(end).is("that")) {
            return relativeEnd(end);
        }
        boolean place = false;
        for (int n = 0; n < MAX_APPOSITIONS && end + 1 < s.size() && at(end).isComma(); n++) {
            int from = end + 1;
            boolean age = at(from).tag().equals("CD") && s.phraseEnd(from) == from + 1;
            boolean abbreviated =
                    at(from).form().endsWith(".") && at(from).tag().startsWith("NNP");
            if (n > 0 && !place && !age && !opensRelative(from)) {
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
        boolean title = s.inPhrase(from)
                && !s.isTimePhrase(from)
                && !subjectFollows(from)
                && !next.tag().equals("PRP");
        if (title) {
            return relativeEnd(phraseBeginningAt(from, false));
        }
        return opensRelative(from) ? relativeEnd(from) : -1;
    }

    /** {@code who}, {@code which}, {@code whose} or {@code whom} begins a clause about what stands before it. */
    private boolean opensRelative(int k) {
        return at(k).isRelative() || at(k).is("whose") || at(k).is("whom");
    }

    private boolean followedByPlace(int comma) {
        return comma + 1 < s.size()
                && at(comma).isComma()
                && at(comma - 1).tag().startsWith("NNP")
                && at(comma + 1).form().endsWith(".")
                && at(comma + 1).tag().startsWith("NNP");
    }

    /** A relative clause runs to the next comma, quotation or end of the sentence. */
    int relativeEnd(int i) {
        int k = i;
        while (k < s.size()
                && !at(k).isComma()
                && !at(k).isFinalMark()
                && !at(k).is(";")
                && !at(k).is(":")
                && !at(k).isDash()
                && !(at(k).isQuote() && at(k).words() > Chunker.SHORT_QUOTE)) {
            k++;
        }
        return k;
    }

    /** The phrase that begins here is followed by a finite verb: it is a subject. */
    boolean subjectFollows(int start) {
        if (!s.inPhrase(start)) {
            return false;
        }
        int end = phraseBeginningAt(start, false);
        int k = end;
        while (k < s.size() && at(k).isAdverb()) {
            k++;
        }
        return k < s.size() && s.isFinite(k);
    }

    private int bracketCloses(int open) {
        for (int k = open + 1; k < Math.min(s.size(), open + 6); k++) {
            if (at(k).is(")")) {
                return k + 1;
            }
        }
        return open + 1;
    }

    /** The bracket that closes here opens at this item, be it tokenised alone or with its word; −1 where none near does. */
    int bracketOpens(int close) {
        int open = close - 1;
        while (open > 0 && close - open < 9 && !at(open).form().startsWith("(")) {
            open--;
        }
        return open > 0 && at(open).form().startsWith("(") ? open : -1;
    }
}
