package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;

/** Reads adverbials that attribute the clause they stand in: according to, in the words of, reportedly. */
final class AdverbialCues {
    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ContentSpans spans;
    private final ClosedClasses words;

    AdverbialCues(SentenceContext reading, ContentSpans spans) {
        this.reading = reading;
        clause = reading.clause;
        this.spans = spans;
        words = reading.words;
    }

    /** The attribution that an adverbial makes; null where it makes none. */
    Candidate read(Match match, CueType type, int first, int end) {
        if (clause.at(first).tag().equals("VBG")
                && first > 0
                && clause.at(first - 1).is("by")) {
            return null; // "won a prize by citing old letters"
        }
        Candidate c = new Candidate("attribution-rules.adverbial-cue", match, type, Complement.ZERO);
        boolean comment = clause.at(first).is("as") && !clause.at(first + 1).is("far");
        int commentEnd = end;
        if (comment && type.sourcePosition().equals("inside")) {
            commentEnd = commentEnd(c, first, end);
            if (commentEnd < 0) {
                return null;
            }
        } else {
            c.cue.add(clause.span(first, end));
        }
        int after = source(c, type, first, end);
        int[] subject = clause.at(first).tag().equals("VBG") ? clause.subjectOf(first, first, "VBG") : null;
        if (subject != null && subject[1] <= first) {
            c.giver = clause.span(subject[0], subject[1]);
            c.giverTokens = new int[] {
                clause.at(subject[0]).first(), clause.at(subject[1] - 1).end()
            };
        }
        if (after < 0) {
            return null;
        }
        after = Math.max(after, commentEnd);
        if (type.sourcePosition().equals("none") && describes(first, end)) {
            reading.addContent(c, end, clause.phraseEnd(end));
            return c.content.isEmpty() ? null : c;
        }
        boolean front = opens(first) || opensSecond(type, first, after);
        if (front) {
            inFront(c, type, end, after);
        } else if (type.sourcePosition().equals("none")) {
            inside(c, first, after);
        } else {
            behind(c, first, after);
        }
        return c.content.isEmpty() ? null : c;
    }

    /**
     * {@code as the auditor noted}: a subject and a verb with nothing that depends on it, set off from what it comments on.
     * Its cue has two pieces around the source. One past it with when and where it was said; −1 where it is no comment.
     */
    private int commentEnd(Candidate c, int first, int end) {
        int verb = end - 1;
        while (verb > first && !clause.at(verb).isVerb()) {
            verb--;
        }
        int group = verb <= first ? -1 : clause.verbGroupStart(verb);
        boolean finite = group > first + 1
                && clause.isFinite(Math.min(verb, reading.afterAdverbs(group))) // as the auditor recently noted
                && !clause.hasAuxiliaryBe(group, verb);
        if (!finite || !clause.inPhrase(first + 1)) {
            return -1;
        }
        int after = reading.skipSetting(reading.afterAdverbs(end));
        after += after < clause.size() && clause.at(after).is("earlier") ? 1 : 0; // no adverb to the tagger
        boolean setOff = first == 0
                || clause.at(first - 1).isComma()
                || clause.at(first - 1).isDash()
                || clause.at(first - 1).is("(");
        boolean closed = after >= clause.size()
                || clause.at(after).isComma()
                || clause.at(after).isFinalMark()
                || clause.at(after).isDash()
                || clause.at(after).is(":")
                || clause.at(after).is(")");
        if (!closed || !setOff && after < clause.size() && !clause.at(after).isFinalMark()) {
            return -1;
        }
        c.cue.add(clause.span(first, first + 1));
        c.cue.add(clause.span(group, end));
        reading.source(c, first + 1, group);
        return after;
    }

    /** One past the source, which may stand behind the cue; −1 where a source has to stand there and does not. */
    private int source(Candidate c, CueType type, int first, int end) {
        switch (type.sourcePosition()) {
            case "after" -> {
                int sourceEnd = sources(end);
                if (sourceEnd >= 0) {
                    reading.source(c, end, sourceEnd);
                }
                return sourceEnd;
            }
            case "possessive" -> possessiveInside(c, first, end);
            case "before" -> {
                int[] subject = clause.inheritedSubject(first);
                if (clause.inPhrase(first - 1)) {
                    int s = clause.phraseEndingAt(first);
                    subject = s < 0 ? subject : new int[] {s, first};
                }
                reading.source(c, subject);
            }
            default -> {
                // nobody is named
            }
        }
        return end;
    }

    /** Nothing but a conjunction, adverbs or {@code at least} stands before the cue. */
    private boolean opens(int first) {
        for (int k = 0; k < first; k++) {
            Item item = clause.at(k);
            boolean least = item.is("at") || item.is("least") || item.isComma();
            if (!item.isConjunction() && !item.isAdverb() && !least) {
                return false;
            }
        }
        return true;
    }

    /** {@code visits are up and, according to a poll, the ward is full}: it opens the clause behind a conjunction. */
    private boolean opensSecond(CueType type, int first, int after) {
        int k = first - 1;
        k = k > 0 && clause.at(k).isComma() ? k - 1 : k;
        return type.sourcePosition().equals("after")
                && k > 0
                && clause.at(k).isConjunction()
                && after + 1 < clause.size()
                && clause.at(after).isComma()
                && clause.subjectFollows(after + 1)
                && clause.finiteBetween(0, k);
    }

    /** One past the sources behind the cue, all of them: {@code Adler, Dahl's lawyer, and two officials who …}; −1. */
    private int sources(int from) {
        int described = beforeClause(from);
        if (described > 0) {
            return described;
        }
        int obtained = behindParticiple(clause.phraseBeginningAt(from, false));
        if (obtained > 0) {
            return obtained;
        }
        int end = clause.phraseBeginningAt(from, true);
        int bare = clause.phraseBeginningAt(from, false);
        boolean apposed = end > bare && bare > 0 && clause.at(bare).isComma();
        if (apposed && clause.at(bare + 1).tag().equals("CD") && clause.phraseEnd(bare + 1) > bare + 2) {
            return bare; // "according to a poll, 91 percent of bakers and …": no age
        }
        if (apposed
                && clause.at(bare + 1).form().endsWith("ing")
                && !clause.at(bare + 1).isProperNoun()) {
            return bare; // "according to the Post, meaning he was late"
        }
        if (apposed && isUnnamed(from) && words.isArticle(clause.at(bare + 1).form())) {
            return bare; // "according to police, the man, a clerk, was shot": what follows describes nobody
        }
        boolean open = apposed
                && end < clause.size()
                && (clause.isFinite(end)
                        || clause.at(end).isQuote()
                        || clause.at(end).isDash())
                && !clause.at(end - 1).isComma(); // "as reported by the Post, former clerk Ida Moen left"
        boolean counted = apposed
                && words.countsMembers(clause.at(bare + 1).form()); // according to the Post, most of the groups …
        if (apposed && (open || counted || holdsMainVerb(bare + 1, end))) {
            return bare; // "according to the agency, the man who shot it said that the yard …"
        }
        int k = end;
        while (k > 0 && k < clause.size()) {
            int and = clause.at(k).isComma() ? k + 1 : k;
            boolean joined = and + 1 < clause.size() && clause.at(and).is("and") && clause.inPhrase(and + 1);
            int next = joined ? clause.phraseBeginningAt(and + 1, true) : -1;
            if (next < 0
                    || next < clause.size()
                            && !clause.at(next).isComma()
                            && !clause.at(next).isFinalMark()) {
                return k;
            }
            k = next;
        }
        return k;
    }

    /** {@code according to figures obtained from the port}: one past what a participle and its preposition say of the source; −1. */
    private int behindParticiple(int k) {
        if (k < 1
                || k + 2 >= clause.size()
                || !clause.at(k).form().endsWith("ed")
                || !clause.at(k).isVerb()) {
            return -1;
        }
        int preposition = reading.skipSetting(k + 1);
        boolean tied = preposition + 1 < clause.size()
                && (clause.at(preposition).is("from")
                        || clause.at(preposition).is("by")
                        || clause.at(preposition).is("with"))
                && clause.inPhrase(preposition + 1);
        int behind = tied ? clause.phraseBeginningAt(preposition + 1, false) : -1;
        boolean closed = behind > 0
                && (behind >= clause.size()
                        || clause.at(behind).isComma()
                        || clause.at(behind).isFinalMark());
        return closed ? behind : -1;
    }

    /** {@code according to documents Reuters obtained}: one past the noun that a clause with a name for its subject describes; −1. */
    private int beforeClause(int from) {
        int end = clause.phraseEnd(from);
        int name = end;
        while (name > from && clause.at(name - 1).isProperNoun()) {
            name--;
        }
        boolean noun = name > from && name < end && clause.at(name - 1).isNoun();
        int verb = noun ? reading.afterAdverbs(end) : -1;
        return noun && verb < clause.size() && clause.isFinite(verb) ? name : -1;
    }

    /** A second finite verb stands in what a relative clause would describe somebody by, with no comma or conjunction before it. */
    private boolean holdsMainVerb(int from, int to) {
        int verbs = 0;
        for (int k = from; k < to; k++) {
            if (clause.at(k).isComma() || clause.at(k).isConjunction()) {
                return false;
            }
            if (clause.isFinite(k) && !clause.isFinite(k - 1)) {
                verbs++;
            }
        }
        return verbs > 1;
    }

    /** A plural or mass noun without article or name, which no apposition names: police, officials. */
    private boolean isUnnamed(int from) {
        int end = clause.phraseEnd(from);
        if (end < 0 || words.isArticle(clause.at(from).form())) {
            return false;
        }
        for (int k = from; k < end; k++) {
            if (clause.at(k).isProperNoun() || clause.at(k).tag().equals("CD")) {
                return false;
            }
        }
        return true;
    }

    /** {@code According to engineers, the dam is safe}: the clause behind it. */
    private void inFront(Candidate c, CueType type, int end, int after) {
        int k = after;
        if (k < clause.size()
                && !clause.at(k).isComma()
                && type.sourcePosition().equals("after")) {
            int comma = commaBeforeClause(k);
            if (comma > 0) {
                reading.source(c, end, comma); // "a poll conducted for the agency by …"
                k = comma;
            }
        }
        int owner = type.sourcePosition().equals("after") ? behindOwner(k) : k;
        if (owner > k) {
            reading.source(c, end, owner);
            k = owner;
        }
        if (k < clause.size() && clause.at(k).is("like")) {
            int comma = commaBeforeClause(k); // "for others like Dahl, it is dear"
            k = comma > 0 ? comma : k;
        }
        while (k < clause.size() && (clause.at(k).isComma() || clause.at(k).is(":"))) {
            k++;
        }
        if (k < clause.size()) {
            reading.addContent(c, k, spans.contentEnd(k, Complement.ZERO));
        }
    }

    /** {@code According to a poll that came out in May, from Dale College, cooks want …}: the comma behind whose it is; {@code comma} where nothing is. */
    private int behindOwner(int comma) {
        boolean from = comma + 2 < clause.size()
                && clause.at(comma).isComma()
                && (clause.at(comma + 1).is("from") || clause.at(comma + 1).is("by"))
                && clause.inPhrase(comma + 2);
        int behind = from ? clause.phraseBeginningAt(comma + 2, false) : clause.size();
        return behind + 1 < clause.size() && clause.at(behind).isComma() && clause.subjectFollows(behind + 1)
                ? behind
                : comma;
    }

    /** {@code bought supposedly sturdy benches}: the adverb stands before the adjective of a noun, of which alone it speaks. */
    private boolean describes(int first, int end) {
        if (first == 0 || end + 1 >= clause.size() || !clause.inPhrase(end) || clause.phraseEnd(end) < end + 2) {
            return false;
        }
        Item next = clause.at(end);
        Item before = clause.at(first - 1);
        boolean adjective = next.isAdjective() || next.tag().equals("VBN");
        return adjective
                && (words.isArticle(before.form())
                        || before.tag().equals("PRP$")
                        || before.tag().equals("POS")
                        || before.isAdjective()
                        || before.isPreposition() && !words.isSubordinator(before.form()) && !before.is("that")
                        || before.isVerb() && !words.isAuxiliary(before.form()) && !words.isBe(before.form()));
    }

    /** {@code The dam is reportedly safe}: the clause it stands in. */
    private void inside(Candidate c, int first, int after) {
        int relative = first - 1;
        while (relative > 0
                && (clause.at(relative).isVerb() || clause.at(relative).isAdverb())) {
            relative--;
        }
        // "the plan, which reportedly failed": of the relative clause alone
        boolean second =
                relative > 0 && relative < first - 1 && clause.at(relative).isConjunction(); // and was reportedly hired
        int start = relative > 0 && clause.at(relative).isRelative()
                ? relative
                : second
                        ? relative + 1
                        : Math.max(subordinate(first), spans.starts().enclosingStart(first));
        if (start < first) {
            reading.addContent(c, start, first);
        }
        if (after < clause.size()) {
            reading.addContent(c, after, spans.contentEnd(after, Complement.TO));
        }
    }

    /** {@code fled after four men reportedly came}: where the subject of a subordinate clause begins, which alone is hearsay; 0. */
    private int subordinate(int adverb) {
        int verb = adverb;
        while (verb > 0 && (clause.at(verb - 1).isVerb() || clause.at(verb - 1).isAdverb())) {
            verb--;
        }
        int subject = verb > 0 && clause.inPhrase(verb - 1) ? clause.phraseEndingAt(verb) : 0;
        if (subject <= 0) {
            return 0;
        }
        if (clause.at(subject - 1).is("where")
                || clause.at(subject - 1).is("when")
                || clause.at(subject - 1).isRelative()) {
            return subject - 1; // "in towns where they are allegedly unwelcome"
        }
        return words.isSubordinator(clause.at(subject - 1).form()) ? subject : 0;
    }

    /** {@code The dam is safe, according to engineers}, and in the middle as well. */
    private void behind(Candidate c, int first, int after) {
        int stop = clause.at(first - 1).isComma() || clause.at(first - 1).isDash() ? first - 1 : first;
        int verb = stop - 1;
        while (verb > 0 && (clause.at(verb).isVerb() || clause.at(verb).isAdverb())) {
            verb--;
        }
        boolean relative =
                stop < first && verb > 0 && verb < stop - 1 && clause.at(verb).isRelative();
        // "the mosque, which was, according to tradition, built there": of the relative clause alone
        int start = relative ? verb : spans.starts().enclosingStart(stop);
        if (stop > start) {
            reading.addContent(c, start, stop);
        }
        boolean middle = after + 1 < clause.size()
                && clause.at(after).isComma()
                && clause.at(first - 1).isComma();
        if (middle
                && (relative
                        || !clause.finiteBetween(start, stop)
                        || clause.at(after + 1).isQuote())
                && !clause.at(after + 1).isRelative()) {
            reading.addContent(c, after + 1, spans.contentEnd(after + 1, Complement.ZERO));
        }
    }

    /** The next comma behind which a clause begins; −1 where there is none near. */
    private int commaBeforeClause(int from) {
        for (int k = from; k < Math.min(clause.size() - 1, from + 30); k++) {
            if (clause.at(k).isComma()
                    && (clause.subjectFollows(k + 1)
                            || clause.at(k + 1).isPreposition()
                            || clause.at(k + 1).isQuote())) {
                return k;
            }
        }
        return -1;
    }

    private void possessiveInside(Candidate c, int first, int end) {
        for (int k = first; k < end; k++) {
            if (clause.at(k).tag().equals("PRP$")) {
                reading.source(c, k, k + 1);
                return;
            }
            if (clause.at(k).tag().equals("POS") && clause.inPhrase(k)) {
                reading.source(c, Math.max(first, clause.phraseStart(k)), k);
                return;
            }
        }
    }
}
