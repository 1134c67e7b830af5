package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.syntax.QuotedPassage;
import dev.masthead.text.Span;
import java.util.List;
import java.util.Map;

/** What the readers of cues share: the clause with its quotations and cues, and how an attribution is put together. */
final class SentenceContext {
    /** Behind the marks of punctuation and currency come arrows, signs and pictures. */
    private static final int LAST_MARK = 0x2190;

    final ParsedSentence clause;
    final ClosedClasses words;
    final List<QuotedPassage> quotations;
    /** Cues by the token they begin at, to see where another one begins. */
    final Map<Integer, CueType> cueAt;
    /** The text's; null where it has none. */
    final Span dateline;

    /** The quotation that ends where the sentence begins; −1 where none does. */
    final int previousQuote;

    /** The sentence is a line of headline in the body. */
    final boolean headline;

    /** The next sentence of the paragraph begins with a quotation. */
    final boolean quoteFollows;

    /**
     * @param clause one view of one of the text's sentences
     */
    SentenceContext(ParsedText parsed, ParsedSentence clause, ClosedClasses words, Map<Integer, CueType> cueAt) {
        int[] regions = parsed.quotations().regions();
        int first = clause.sentence().firstToken();
        boolean outside = clause.size() > 0 && regions[clause.at(0).first()] < 0;
        previousQuote = outside
                        && first > 0
                        && clause.part().sentenceOfToken(first - 1).paragraph()
                                == clause.sentence().paragraph()
                ? regions[first - 1]
                : -1;
        int end = clause.sentence().endToken();
        quoteFollows = outside
                && end < regions.length
                && regions[end] >= 0
                && regions[end - 1] != regions[end]
                && clause.part().sentenceOfToken(end).paragraph()
                        == clause.sentence().paragraph();
        this.clause = clause;
        this.words = words;
        quotations = parsed.quotations().passages();
        headline = parsed.layout().isHeadline(clause.sentence());
        dateline = parsed.layout().dateline().orElse(null);
        this.cueAt = cueAt;
    }

    /** A verb of the lexicon that takes quoted words stands here. */
    boolean isSpeech(int k) {
        CueType cue = cueAt.get(clause.at(k).first());
        return cue != null
                && cue.kind() == CueType.Kind.VERB
                && cue.takes(CueType.Complement.QUOTE)
                && clause.at(k).isVerb();
    }

    /** The sentence ends in a colon that nobody else's words stand before. */
    boolean leadsToColon(int from) {
        for (int k = from; k < clause.size(); k++) {
            if (isSpeech(k)) {
                return false;
            }
        }
        return clause.size() > from && clause.at(clause.size() - 1).is(":");
    }

    boolean endsWithComma(Item quote) {
        return clause.part()
                        .text()
                        .charAt(quotations.get(quote.quotation()).inner().end() - 1)
                == ',';
    }

    /** The quotation ends with a full stop. */
    boolean isFinished(int quotation) {
        QuotedPassage q = quotations.get(quotation);
        return clause.part().text().charAt(q.inner().end() - 1) == '.';
    }

    boolean endsLikeSentence(Item quote) {
        QuotedPassage q = quotations.get(quote.quotation());
        String text = clause.part().text();
        char last = text.charAt(q.inner().end() - 1);
        return last == '.' || last == '?' || last == '!' || last == ',';
    }

    boolean holdsQuote(int[] range) {
        for (int k = range[0]; k < range[1]; k++) {
            if (clause.at(k).isQuote()) {
                return true;
            }
        }
        return false;
    }

    int afterAdverbs(int from) {
        int k = from;
        while (k < clause.size() && clause.at(k).isAdverb()) {
            k++;
        }
        return k;
    }

    /** Skips when and where something was said: "on Monday", "in a statement to the agency", "at the time". */
    int skipSetting(int from) {
        int k = from;
        boolean moved = true;
        while (moved && k < clause.size()) {
            moved = false;
            Item item = clause.at(k);
            if (clause.isTimePhrase(k) && clause.phraseStart(k) == k) {
                k = clause.phraseEnd(k);
                moved = true;
            } else if (item.isPreposition()
                    && words.isSettingPreposition(item.form())
                    && clause.inPhrase(k + 1)
                    && clause.phraseStart(k + 1) == k + 1) {
                int e = clause.phraseEnd(k + 1);
                Item head = clause.at(e - 1);
                boolean follows = k > from; // "in a statement to the agency"
                if (words.isTime(head.form())
                        || words.isSetting(head.form())
                        || head.tag().equals("CD")
                        || follows
                        || item.is("to")) {
                    k = e;
                    moved = true;
                }
            } else if (k > from
                    && (item.tag().equals("VBN")
                            || item.isAdverb() && !words.isNegation(item.form())
                            || isPassedOn(k))) {
                k++; // "in a video posted on a page that", "in a statement released Friday that"
                moved = k < clause.size() && (clause.at(k).isPreposition() || clause.isTimePhrase(k));
            }
        }
        return k;
    }

    /** A participle that the tagger takes for a past tense behind the noun of a setting: a video posted on a page. */
    private boolean isPassedOn(int k) {
        return clause.at(k).tag().equals("VBD")
                && words.isSetting(clause.at(k - 1).form())
                && k + 1 < clause.size()
                && (clause.at(k + 1).isPreposition() || clause.isTimePhrase(k + 1));
    }

    void source(Candidate c, int[] items) {
        if (items != null) {
            source(c, items[0], items[1]);
        }
    }

    void source(Candidate c, int start, int to) {
        int from = start;
        while (from < to - 1
                && (isMark(from)
                        || clause.at(from).is("that")
                                && (!clause.at(from).tag().equals("DT")
                                        || clause.at(from + 1).isProperNoun()))) {
            from++; // the sign before a list's item, the conjunction of the clause
        }
        int last = to;
        while (last > from + 1
                && (words.isArticle(clause.at(last - 1).form())
                        || last < to && clause.at(last - 1).isPreposition())) {
            last--; // an article before what is no noun of the phrase, and what governed it
        }
        if (last < to) {
            source(c, from, last);
            return;
        }
        boolean expletive = to == from + 1 && clause.at(from).tag().equals("EX");
        boolean ending = to > from && clause.at(from).tag().equals("POS");
        boolean article = to == from + 1 && words.isArticle(clause.at(from).form());
        boolean time = isTime(from, to);
        if (to > from && to <= clause.size() && !expletive && !ending && !article && !time) {
            c.source = clause.span(from, to);
            c.sourceTokens =
                    new int[] {clause.at(from).first(), clause.at(to - 1).end()};
        }
    }

    /** The range is one phrase that tells when. */
    boolean isTime(int from, int to) {
        return to > from
                && clause.isTimePhrase(from)
                && clause.phraseStart(from) == from
                && clause.phraseEnd(from) == to;
    }

    private boolean hasWord(int from, int to) {
        for (int k = from; k < to; k++) {
            if (clause.at(k).isQuote()
                    || clause.part().tokens().get(clause.at(k).first()).isWord()) {
                return true;
            }
        }
        return false;
    }

    private boolean isMark(int k) {
        String text = clause.part().textOf(clause.span(k, k + 1));
        return !clause.at(k).isQuote()
                && text.codePoints().noneMatch(Character::isLetterOrDigit)
                && text.length() == 1
                && !"$£€#@%(".contains(text);
    }

    /** A picture sign, which says nothing. */
    private boolean isSymbol(int k) {
        return !clause.at(k).isQuote()
                && clause.part().text().codePointAt(clause.span(k, k + 1).start()) > LAST_MARK
                && !clause.part().tokens().get(clause.at(k).first()).isWord();
    }

    /** Adds items as content; a quotation at either end is added whole, whatever sentences it runs over. */
    void addContent(Candidate c, int first, int end) {
        int from = first;
        int to = end;
        while (from < to && isSymbol(from)) {
            from++;
        }
        while (to > from + 1
                && (clause.at(to - 1).isConjunction()
                        || clause.at(to - 1).isComma()
                        || clause.at(to - 1).isDash())) {
            to--;
        }
        if (to <= from) {
            return;
        }
        if (!hasWord(from, to)) {
            return;
        }
        int start = clause.span(from, from + 1).start();
        int until = clause.span(to - 1, to).end();
        if (clause.at(from).isQuote()) {
            start = Math.min(
                    start, quotations.get(clause.at(from).quotation()).span().start());
        } else if (from > 0 && clause.at(from - 1).tag().equals("``")) {
            start = clause.span(from - 1, from).start();
        }
        if (clause.at(to - 1).isQuote()) {
            until = Math.max(
                    until, quotations.get(clause.at(to - 1).quotation()).span().end());
        }
        c.content.add(new Span(start, until));
    }
}
