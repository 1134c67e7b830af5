package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Token;

/** Reads passives: what is said to be so, and facts confirmed by somebody. */
final class PassiveCues {
    /** Articles and prepositions in names are shorter. */
    private static final int LONG_WORD = 4;

    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final ContentSpans spans;
    private final Complements complements;

    PassiveCues(SentenceContext reading, ContentSpans spans, Complements complements) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
        this.spans = spans;
        this.complements = complements;
    }

    /** {@code Agencies are expected to find}: the subject and what follows are content, the source is the agent. */
    Candidate passive(Match match, CueType type, int group, int end, Complement complement) {
        int[] subject = clause.subjectBefore(group);
        if (subject == null && group > 0) {
            int[] whole = clause.at(group - 1).isVerb() ? withClause(group) : null;
            subject = whole == null ? clause.inheritedSubject(group) : whole;
        }
        Candidate c = new Candidate("attribution-rules.passive-cue", match, type, complement);
        int cueEnd = end;
        int from = end;
        boolean to = clause.at(end - 1).tag().equals("TO")
                || clause.at(end - 1).is("by"); // the entry holds the preposition of the agent: was mocked by
        if (to && cueEnd - 1 > group) {
            cueEnd--;
            from--;
        }
        c.cue.add(clause.span(group, cueEnd));
        boolean hearer = type.object().equals("addressee");
        boolean expletive = hearer
                || subject != null && clause.at(subject[0]).is("it")
                || clause.at(group).is("it");
        if (subject != null && !expletive && !clause.at(subject[0]).isRelative()) {
            reading.addContent(c, subject[0], subject[1]);
            if (type.namesItsObject() && !c.content.isEmpty()) {
                c.named.add(clause.span(subject[0], subject[1]));
            }
        }
        int before = c.content.size();
        int k = from;
        boolean given =
                type.sourcePosition().equals("agent") && clause.at(end - 1).is("from") && clause.inPhrase(end);
        if (given) { // drew praise from the bishop
            int giver = clause.phraseBeginningAt(end, false);
            reading.source(c, end, giver);
            boolean matter = giver + 1 < clause.size()
                    && (clause.at(giver).is("over") || clause.at(giver).is("for"))
                    && (clause.inPhrase(giver + 1) || clause.at(giver + 1).tag().equals("VBG"));
            if (matter) {
                reading.addContent(c, giver, spans.contentEnd(giver + 1, Complement.NP));
            }
            return c.content.isEmpty() ? null : c;
        }
        if (k < clause.size() && clause.at(k).is("by") && clause.inPhrase(k + 1)) {
            int e = clause.phraseBeginningAt(k + 1, true);
            reading.source(c, k + 1, e);
            k = e;
        }
        if (k + 1 < clause.size() && clause.at(k).is("to") && isHearer(k + 1)) {
            k = clause.phraseEnd(k + 1); // was described to the agency as polite
        }
        k = hearer ? behindSetting(type, k) : k;
        if (k < clause.size()) {
            Item next = clause.at(k);
            if (k == end && clause.at(end - 1).is("that")) {
                reading.addContent(c, k, spans.contentEnd(k, Complement.THAT)); // it was announced that
            } else if (next.tag().equals("TO")) {
                reading.addContent(c, k, spans.contentEnd(k, Complement.TO));
            } else if (next.is("that")) {
                reading.addContent(c, k, spans.contentEnd(k, Complement.THAT));
            } else if (next.is("as") && !clause.subjectFollows(k + 1) || next.is("of") || next.is("about")) {
                reading.addContent(c, k, spans.contentEnd(k, Complement.NP));
            } else if (type.takes(Complement.PRED) && namesInQuotes(k)) {
                reading.addContent(
                        c,
                        k,
                        clause.phraseEnd(k) < clause.size()
                                        && clause.at(clause.phraseEnd(k)).isQuote()
                                ? clause.phraseEnd(k) + 1
                                : clause.phraseEnd(k));
            } else if (clause.at(end - 1).isPreposition() && holdsQuotedWord(k)) {
                reading.addContent(c, k, spans.contentEnd(k, Complement.NP)); // accused of “toll-related” offences
            } else if (next.isQuote() || next.tag().startsWith("JJ") && type.takes(Complement.NP)) {
                reading.addContent(c, k, k + 1); // "are feared dead"
            } else if (words.isInterrogative(next.form()) && type.takes(Complement.WH)) {
                reading.addContent(c, k, spans.contentEnd(k, Complement.WH));
            } else if (clause.at(end - 1).isPreposition() || clause.at(end - 1).is("as")) {
                Complements.Found governed = complements.governed(type, k, k);
                if (governed != null) {
                    reading.addContent(c, governed.from(), governed.to());
                }
            }
        }
        if (c.source == null && k < clause.size() && isTitle(k)) {
            return null; // the group is called “Dams First”
        }
        boolean nothingBehind = c.content.size() == before;
        if (nothingBehind && (c.source == null || !type.takes(Complement.NP))) {
            return null; // "he was praised" names neither a source nor what was said
        }
        return c.content.isEmpty() ? null : c;
    }

    /** {@code the claim that it leaks was denied}: the noun before the clause that stands between it and the verb; null. */
    private int[] withClause(int group) {
        for (int k = group - 2;
                k > 0 && !clause.at(k).isComma() && !clause.at(k).is(";");
                k--) {
            if (clause.at(k).is("that") && clause.inPhrase(k - 1)) {
                int start = clause.phraseEndingAt(k);
                return start < 0 ? null : new int[] {start, k};
            }
        }
        return null;
    }

    /** {@code was asked, “Why?”}, {@code asked during a debate why it leaks}: behind the comma before quoted words, and behind when and where it was asked. */
    private int behindSetting(CueType type, int k) {
        if (k + 1 < clause.size()
                && clause.at(k).isComma()
                && clause.at(k + 1).isQuote()
                && type.takes(Complement.QUOTE)) {
            return k + 1;
        }
        int behind = reading.skipSetting(k);
        return behind < clause.size()
                        && type.takes(Complement.WH)
                        && words.isInterrogative(clause.at(behind).form())
                ? behind
                : k;
    }

    /** A name, a pronoun or a phrase with an article, which no infinitive is. */
    private boolean isHearer(int k) {
        Item item = clause.at(k);
        return clause.inPhrase(k)
                && (item.isProperNoun()
                        || words.isArticle(item.form())
                        || item.tag().startsWith("PRP"));
    }

    /** A quotation all of whose longer words begin with a capital is a name. */
    private boolean isTitle(int k) {
        if (!clause.at(k).isQuote()) {
            return false;
        }
        Item quote = clause.at(k);
        for (int i = quote.first(); i < quote.end(); i++) {
            Token t = clause.part().tokens().get(i);
            if (t.isWord() && t.text().length() >= LONG_WORD && !t.isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /** A few quoted words stand in the phrase, which goes on behind them. */
    private boolean holdsQuotedWord(int k) {
        int quote = clause.at(k).isQuote() ? k : k + 1;
        return quote + 1 < clause.size()
                && clause.at(quote).isQuote()
                && clause.inPhrase(quote + 1)
                && !clause.subjectFollows(quote + 1);
    }

    /** {@code is called a “debate”}: a phrase that holds quoted words or leads to them. */
    private boolean namesInQuotes(int k) {
        if (!clause.inPhrase(k)) {
            return false;
        }
        int end = Math.min(clause.phraseEnd(k) + 1, clause.size());
        for (int i = k; i < end; i++) {
            if (clause.at(i).isQuote()) {
                return true;
            }
        }
        return false;
    }

    /** {@code a fact later confirmed by the mayor}. */
    Candidate reduced(Match match, CueType type, int first, int end) {
        if (end >= clause.size()
                || !clause.at(end).is("by")
                || !clause.inPhrase(end + 1)
                || !clause.inPhrase(first - 1)) {
            return null;
        }
        int start = clause.phraseEndingAt(first);
        if (start < 0) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.passive-cue", match, type, Complement.NP);
        c.cue.add(clause.span(first, end));
        reading.source(c, end + 1, clause.phraseBeginningAt(end + 1, true));
        reading.addContent(c, clause.phraseStart(first - 1), first);
        return c;
    }
}
