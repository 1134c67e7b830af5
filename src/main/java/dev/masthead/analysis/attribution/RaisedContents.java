package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;

/**
 * Reads contents whose subject stands before the speaker: {@code a dam that Moen said was old}, {@code names he said would be
 * published}. The content has two pieces, the relative pronoun, or the noun where there is none, and what is said of it.
 */
final class RaisedContents {
    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ContentSpans spans;

    RaisedContents(SentenceContext reading, ContentSpans spans) {
        this.reading = reading;
        clause = reading.clause;
        this.spans = spans;
    }

    /** Null where no finite verb without a subject stands behind the cue, or nothing before the speaker can be its subject. */
    Candidate read(Match match, CueType type, int group, int end, int[] subject) {
        boolean raised = subject != null
                && subject[0] > 0
                && subject[1] == group
                && end < clause.size()
                && (type.takes(Complement.ZERO) || type.takes(Complement.THAT))
                && clause.isFinite(end)
                && !clause.at(end).tag().equals("VB")
                && !clause.at(subject[0]).isRelative();
        if (!raised) {
            return null;
        }
        int last = subject[0] - 1;
        int first;
        if (clause.at(last).isRelative()
                || clause.at(last).is("what") // on what he said were its faults
                || clause.at(last).is("that") && last > 0 && clause.at(last - 1).isNoun()) {
            first = last;
        } else if (isSpeaker(subject[0])
                && clause.inPhrase(last)
                && clause.at(last).isNoun()) {
            first = clause.phraseStart(last);
        } else {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.clause-after-cue", match, type, Complement.ZERO);
        c.cue.add(clause.span(group, end));
        reading.source(c, subject);
        reading.addContent(c, first, last + 1);
        reading.addContent(c, end, contentEnd(end, first));
        return c;
    }

    /**
     * {@code the bill, which Moen called a disgrace}: the relative pronoun before the speaker is what is called so; null where none stands
     * there or nothing behind the verb says what it is called.
     */
    Candidate predicate(Match match, CueType type, int group, int end, int[] subject) {
        boolean named = subject != null
                && subject[0] > 1
                && subject[1] <= group
                && end < clause.size()
                && !clause.at(subject[0]).isRelative();
        boolean as = named && type.takes(Complement.AS) && clause.at(end).is("as"); // whom he described as mild
        boolean what = named
                && type.takes(Complement.PRED)
                && clause.at(subject[0] - 1).is("what")
                && clause.inPhrase(end)
                && clause.phraseStart(end) == end; // ending what he calls misrule in the town
        boolean relative = named
                && (as || type.takes(Complement.PRED))
                && (clause.at(subject[0] - 1).isRelative()
                        || clause.at(subject[0] - 1).is("whom")
                        || as && clause.at(subject[0] - 1).is("what"));
        boolean called = what
                || relative
                        && (as
                                || clause.at(end).isQuote()
                                || clause.at(end).isAdjective()
                                || clause.at(end).tag().equals("NNS")
                                || clause.at(end).isAdverb() && endsClause(end + 1) // called cowardly
                                || clause.at(end).is("a")
                                || clause.at(end).is("an")
                                || clause.at(end).is("the"));
        if (!called) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.phrase-after-cue", match, type, Complement.PRED);
        c.cue.add(clause.span(group, end));
        reading.source(c, subject);
        reading.addContent(c, subject[0] - 1, subject[0]);
        boolean closed = clause.at(end).isQuote() && reading.endsWithComma(clause.at(end));
        int to = closed ? end + 1 : spans.contentEnd(as ? end + 1 : end, Complement.NP);
        reading.addContent(c, end, what ? Math.min(to, namedEnd(end)) : to);
        return c;
    }

    /** One past the phrase, and the quotation that it may lead to: {@code what she called the “finest pier”}. */
    private int namedEnd(int from) {
        int end = Math.max(clause.phraseEnd(from), clause.phraseBeginningAt(from, false));
        return end < clause.size() && clause.at(end).isQuote() ? end + 1 : end;
    }

    /** {@code a treaty that Moen opposed}: the relative pronoun before the speaker is the verb's object; null where it is not. */
    Candidate object(Match match, CueType type, int group, int end, int[] subject) {
        boolean relative = type.takes(Complement.NP)
                && subject != null
                && subject[0] > 1
                && subject[1] <= group
                && clause.isFinite(reading.afterAdverbs(group))
                && isObject(subject[0] - 1)
                && !clause.at(subject[0]).isRelative()
                && (clause.inPhrase(subject[0] - 2) || clause.at(subject[0] - 2).isComma());
        boolean bare = end >= clause.size()
                || clause.at(end).isFinalMark()
                || clause.at(end).isComma()
                || clause.at(end).isDash()
                || clause.at(end).isConjunction()
                || clause.at(end).isAdverb()
                        && !(relative && clause.at(subject[0] - 1).is("whom")) // whom they order around
                || clause.isFinite(end)
                || clause.at(end).isPreposition() && !clause.at(end).tag().equals("TO")
                || clause.isTimePhrase(end);
        if (!relative || !bare) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.phrase-after-cue", match, type, Complement.NP);
        c.cue.add(clause.span(group, end));
        reading.source(c, subject);
        reading.addContent(c, subject[0] - 1, subject[0]);
        return c;
    }

    /** A relative pronoun that may be the object of its clause. */
    private boolean isObject(int k) {
        return clause.at(k).isRelative() || clause.at(k).is("whom");
    }

    private boolean endsClause(int k) {
        return k >= clause.size() || clause.at(k).isComma() || clause.at(k).isFinalMark();
    }

    /** A name or pronoun begins a clause of its own behind a noun: {@code names he said …}. */
    private boolean isSpeaker(int k) {
        Item item = clause.at(k);
        return item.isProperNoun() || item.tag().equals("PRP") || item.is("the");
    }

    /** The comma that set the relative clause in ends it where the main verb follows. */
    private int contentEnd(int verb, int relative) {
        int end = spans.contentEnd(verb, Complement.ZERO);
        boolean inserted = relative > 0 && clause.at(relative - 1).isComma();
        for (int k = verb + 1; k < end; k++) {
            if (clause.at(k).isComma() && (inserted || k + 1 < end && clause.isFinite(k + 1))) {
                return k;
            }
        }
        return end;
    }
}
