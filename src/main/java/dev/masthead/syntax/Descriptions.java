package dev.masthead.syntax;

import java.util.ArrayList;
import java.util.List;

/** Finds what is said of phrases without a verb: titles before names, appositions, ages, brackets, relative clauses. */
final class Descriptions {
    /** A bracket holds so many items at most. */
    private static final int MAX_BRACKET = 8;

    /** So many things are said of one phrase at most, one behind the other. */
    private static final int MAX_CHAIN = 4;

    private final ParsedSentence s;
    private final Nominals nominals;
    private final List<Description> out = new ArrayList<>();

    Descriptions(ParsedSentence sentence, Nominals nominals) {
        s = sentence;
        this.nominals = nominals;
    }

    List<Description> read() {
        for (NounPhrase p : s.phrases()) {
            beforeName(p);
            if (!isNumber(p)) {
                behind(p);
            }
        }
        return List.copyOf(out);
    }

    /** An age, a sum: what stands behind it is said of what it counts or describes. */
    private boolean isNumber(NounPhrase p) {
        return s.at(s.position(p.head())).tag().equals("CD");
    }

    /** {@code spokesman Dmitry Peskov}: a common noun, then nothing but name to the end of the phrase. */
    private void beforeName(NounPhrase p) {
        int from = s.startOf(p.index());
        int to = s.endOf(p.index());
        int name = to;
        while (name > from && s.at(name - 1).isProperNoun()) {
            name--;
        }
        if (name < to && name > from && s.at(name - 1).tag().equals("NN")) {
            add(p.index(), Description.Kind.BEFORE_NAME, from, name, -1);
        }
    }

    private void behind(NounPhrase p) {
        int k = s.endOf(p.index());
        for (int n = 0; n < MAX_CHAIN && k < s.size(); n++) {
            Item item = s.at(k);
            int next;
            if (item.is("(")) {
                next = bracket(p, k);
            } else if (isRelativePronoun(k)) {
                next = relative(p, k, k);
            } else if (item.isComma() && k + 1 < s.size()) {
                next = behindComma(p, k + 1);
            } else {
                return;
            }
            if (next < 0) {
                return;
            }
            k = next;
        }
    }

    private boolean isRelativePronoun(int k) {
        return s.at(k).isRelative() || s.at(k).is("whose");
    }

    private int bracket(NounPhrase p, int open) {
        for (int k = open + 1; k < Math.min(s.size(), open + MAX_BRACKET); k++) {
            if (s.at(k).is(")")) {
                if (k > open + 1) {
                    add(p.index(), Description.Kind.BRACKET, open + 1, k, s.phraseIndex(open + 1));
                }
                return k + 1;
            }
        }
        return -1;
    }

    private int relative(NounPhrase p, int from, int pronoun) {
        int end = Math.max(pronoun + 1, nominals.relativeEnd(pronoun));
        add(p.index(), Description.Kind.RELATIVE, from, end, -1);
        return -1; // what follows describes something in the clause
    }

    private int behindComma(NounPhrase p, int from) {
        if (isRelativePronoun(from)) {
            return relative(p, from, from);
        }
        if (!s.inPhrase(from) || s.isTimePhrase(from) || s.at(from).tag().equals("PRP")) {
            return -1;
        }
        int base = s.phraseEnd(from);
        boolean closes = base >= s.size()
                || s.at(base).isComma()
                || s.at(base).isFinalMark()
                || s.at(base).isDash()
                || s.at(base).is(";");
        if (s.at(from).tag().equals("CD") && base == from + 1) {
            if (closes) {
                add(p.index(), Description.Kind.AGE, from, base, s.phraseIndex(from));
            }
            return closes ? base : -1;
        }
        boolean ofWhom = base + 1 < s.size()
                && s.at(base).is("of")
                && s.at(base + 1).tag().startsWith("W");
        if (ofWhom || s.subjectFollows(from) || isListed(p, from)) {
            return -1;
        }
        int end = s.phraseBeginningAt(from, false);
        if (end + 1 < s.size()
                && s.at(end).isConjunction()
                && s.at(end - 1).isProperNoun()
                && s.at(end + 1).isProperNoun()) {
            end = s.phraseBeginningAt(end + 1, false); // the president of the Institute on Faith and Trade
        }
        boolean complete = end >= s.size()
                || s.at(end).isComma()
                || s.at(end).isFinalMark()
                || s.at(end).isDash()
                || s.at(end).is(";")
                || s.at(end).isQuote()
                || s.at(end).isQuotationMark()
                || isRelativePronoun(end)
                || s.at(end).tag().equals("VBN")
                || s.at(end).isPreposition();
        if (!complete) {
            return -1;
        }
        add(p.index(), Description.Kind.APPOSITION, from, end, s.phraseIndex(from));
        return end;
    }

    /** The phrase behind the comma goes on with a list that a conjunction ends, or that began before. */
    private boolean isListed(NounPhrase p, int from) {
        if (s.conjuncts(p.index()).size() > 1) {
            return true;
        }
        // three names between commas are a list whatever ends it
        int next = s.phraseEnd(from);
        boolean names = isBareName(s.endOf(p.index()) - 1) && isBareName(next - 1);
        if (names
                && next + 1 < s.size()
                && s.at(next).isComma()
                && s.inPhrase(next + 1)
                && isBareName(s.phraseEnd(next + 1) - 1)) {
            return true;
        }
        int start = s.startOf(p.index());
        boolean listBefore = start > 1 && s.at(start - 1).isComma() && s.inPhrase(start - 2);
        return listBefore && names
                || listBefore
                        && s.phraseEnd(from) < s.size()
                        && s.at(s.phraseEnd(from)).isConjunction();
    }

    /** A name without article or common noun ends here. */
    private boolean isBareName(int last) {
        for (int k = s.phraseStart(last); k < last; k++) {
            if (s.at(k).tag().equals("POS")) {
                return false; // the union's President
            }
        }
        return s.at(last).isProperNoun() && s.at(s.phraseStart(last)).isProperNoun();
    }

    private void add(int phrase, Description.Kind kind, int from, int to, int head) {
        out.add(new Description(phrase, kind, s.at(from).first(), s.at(to - 1).end(), head));
    }
}
