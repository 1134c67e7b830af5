package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.annotation.Attribution;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Part;
import java.util.Map;

/** Reads nouns of saying and thinking: the claim that, their pledge to, calls for. */
final class NounCues {
    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final ContentSpans spans;
    private final Complements complements;
    private final Map<Integer, CueType> cueAt;

    NounCues(SentenceContext reading, ContentSpans spans, Complements complements) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
        this.spans = spans;
        this.complements = complements;
        cueAt = reading.cueAt;
    }

    /** The attribution that a noun makes; null where it makes none. */
    Candidate read(Match match, CueType type, int first, int end) {
        if (end >= clause.size()
                || isName(first)
                || isTold(first)
                || isOwnersLabel(first, end)
                || type.act() == Attribution.Act.SPEECH && isLabel(first, end)) {
            return null;
        }
        Candidate quoted = quoted(match, type, first, end);
        if (quoted != null) {
            return quoted;
        }
        boolean from = clause.at(end - 1).is("from"); // in the cue itself
        int of = from ? end - 1 : end;
        boolean by = (from || clause.at(of).is("by") || clause.at(of).is("from")) && clause.inPhrase(of + 1);
        int after = by ? clause.phraseBeginningAt(of + 1, false) : end;
        boolean told = by && after < clause.size() && clause.at(after).is("that") && thatClause(after);
        Candidate received = told ? null : received(match, type, first, end);
        if (received != null) {
            return received;
        }
        if (from && !told) {
            return null; // whose it is stands behind, and what it is about nowhere
        }
        int set = by || !isOwned(first) ? end : reading.skipSetting(end);
        if (set > end
                && set < clause.size()
                && clause.at(set).is("that")
                && type.takes(Complement.THAT)
                && thatClause(set)) {
            after = set; // her claim in a speech last week that it leaks
        }
        Complements.Found content =
                told ? thatContent(after, end) : after < clause.size() ? content(type, end, after) : null;
        if (content == null || content.to() <= content.from()) {
            return null;
        }
        if (content.kind() == Complement.THAT
                && isStranded(content.to() - 1)
                && verbs(content.from(), content.to()) < 2) {
            return null; // the ideas that those houses rested on
        }
        Candidate c = new Candidate("attribution-rules.noun-cue", match, type, content.kind());
        boolean governs = content.from() == end + 1
                && (clause.at(end).is("of") || clause.at(end).is("about"));
        c.cue.add(clause.span(first, governs ? end + 1 : end));
        reading.addContent(c, content.from(), content.to());
        if (c.content.isEmpty()) {
            return null; // nothing but marks
        }
        if (by) {
            reading.source(c, of + 1, after);
        } else {
            possessor(c, first);
            if (c.source == null
                    && type.act() == Attribution.Act.WRITING
                    && clause.at(end).is(":")) {
                named(c, first);
            }
        }
        return c;
    }

    /** {@code Dale Post editorial: …}: the name before the noun that opens the line says whose paper it is. */
    private void named(Candidate c, int noun) {
        int start = clause.inPhrase(noun) ? clause.phraseStart(noun) : noun;
        if (start == 0
                && noun > 0
                && clause.at(0).isProperNoun()
                && clause.at(noun - 1).isProperNoun()) {
            reading.source(c, 0, noun);
        }
    }

    /**
     * {@code Dahl's “never” remark}, {@code Her answer was, “Never.”}: an owner, a noun of saying and quoted words before it or behind a
     * copula; null where they are not.
     */
    private Candidate quoted(Match match, CueType type, int first, int end) {
        if (first < 1 || !type.act().isUttered() || type.sourcePosition().equals("self")) {
            return null;
        }
        int before = first - 1;
        boolean inside = clause.at(before).isQuote() && before > 0;
        int owner = inside ? before - 1 : -1;
        boolean owned = inside
                && (clause.at(owner).tag().equals("PRP$")
                        || clause.at(owner).tag().equals("POS") && owner > 0 && clause.inPhrase(owner - 1));
        int mark = end + 1 < clause.size()
                        && (clause.at(end + 1).is(":") || clause.at(end + 1).isComma())
                ? end + 2
                : end + 1;
        boolean predicate = !inside
                && isOwned(first)
                && mark < clause.size()
                && words.isBe(clause.at(end).form())
                && clause.at(mark).isQuote()
                && reading.endsLikeSentence(clause.at(mark));
        if (!owned && !predicate) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.noun-cue", match, type, Complement.QUOTE);
        c.cue.add(clause.span(first, end));
        if (owned) {
            reading.addContent(c, before, first);
            boolean pronoun = clause.at(owner).tag().equals("PRP$");
            reading.source(c, pronoun ? owner : clause.phraseStart(owner - 1), pronoun ? owner + 1 : owner);
        } else {
            reading.addContent(c, mark, mark + 1);
            possessor(c, first);
        }
        return c.content.isEmpty() ? null : c;
    }

    /**
     * {@code Moen won the support of two unions}, {@code it drew praise from the bishop}: who receives or provokes it is what it is
     * about.
     */
    private Candidate received(Match match, CueType type, int first, int end) {
        int of = clause.at(end - 1).isPreposition() ? end - 1 : end;
        int start = clause.inPhrase(first) ? clause.phraseStart(first) : first;
        boolean verb = start > 0 && clause.at(start - 1).isVerb();
        String lemma = verb ? clause.at(start - 1).lemma() : "";
        boolean governed =
                (type.given() && words.receives(lemma) || clause.at(of).is("from") && words.causes(lemma))
                        && of + 1 < clause.size()
                        && (clause.at(of).is("of") || clause.at(of).is("from"))
                        && clause.inPhrase(of + 1);
        boolean gerund = verb
                && clause.at(start - 1).tag().equals("VBG")
                && start > 1
                && clause.at(start - 2).isPreposition();
        if (!governed || gerund) {
            return null; // "for fear of getting letters from parents": far from who would get them
        }
        int group = clause.verbGroupStart(start - 1);
        int[] subject = clause.subjectOf(group, start - 1, clause.at(start - 1).tag());
        if (subject == null) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.noun-cue", match, type, Complement.NP);
        c.cue.add(clause.span(first, Math.max(end, of + 1)));
        reading.addContent(c, subject[0], subject[1]);
        reading.source(c, of + 1, clause.phraseBeginningAt(of + 1, true));
        return c.content.isEmpty() ? null : c;
    }

    private boolean isProvoked(String lemma) {
        return words.receives(lemma) || words.causes(lemma);
    }

    /** {@code the Halden Post}, {@code Dahl's Statement of Offence}: with a capital amid a sentence of the body it is part of a name. */
    private boolean isName(int noun) {
        return noun > 0
                && clause.part().part() == Part.TEXT
                && clause.at(noun).isProperNoun()
                && Character.isUpperCase(clause.part()
                        .text()
                        .codePointAt(clause.span(noun, noun + 1).start()))
                && !reading.headline;
    }

    /** {@code Correction: …}, {@code Update: …}: a label before the outlet's own words. */
    private boolean isLabel(int noun, int end) {
        return noun == 0
                && clause.at(end).is(":")
                && words.isLabel(clause.at(noun).form());
    }

    /** {@code told the paper that …}: the noun is whom somebody told. */
    private boolean isTold(int noun) {
        int start = clause.inPhrase(noun) ? clause.phraseStart(noun) : noun;
        CueType cue = start > 0 ? cueAt.get(clause.at(start - 1).first()) : null;
        return cue != null
                && cue.kind() == CueType.Kind.VERB
                && cue.object().equals("addressee")
                && clause.at(start - 1).isVerb();
    }

    /** {@code Editor's note: …}: the outlet speaks. */
    private boolean isOwnersLabel(int noun, int end) {
        return noun > 1
                && clause.at(end).is(":")
                && clause.at(1).tag().equals("POS")
                && words.isLabel(clause.at(0).form())
                && words.isLabel(clause.at(noun).form());
    }

    /** What stands behind the noun or behind its by-phrase, which ends before {@code k}. */
    private Complements.Found content(CueType type, int end, int k) {
        Item next = clause.at(k);
        boolean relative = clause.at(end - 1).isRelative() && clause.isFinite(reading.afterAdverbs(end));
        if (relative) {
            return null; // the word that came into her head
        }
        if (k == end && words.isComplementizer(clause.at(end - 1).form())) {
            return new Complements.Found( // the entry holds the conjunction: question is whether
                    end, spans.contentEnd(end, Complement.THAT), Complement.THAT, end);
        }
        if (clause.at(end - 1).isPreposition()) {
            Complements.Found governed = complements.governed(type, end, end);
            return governed == null ? null : new Complements.Found(governed.from(), governed.to(), Complement.NP, end);
        }
        if (next.is("that") && type.takes(Complement.THAT) && thatClause(k)) {
            return thatContent(k, end);
        }
        boolean more = k + 1 < clause.size();
        if (next.tag().equals("TO")
                && type.takes(Complement.TO)
                && more
                && clause.at(k + 1).tag().equals("VB")) {
            int to = spans.contentEnd(k, Complement.TO);
            return new Complements.Found(k, isSubject(end - 1) ? ownVerb(k + 1, to) : to, Complement.TO, end);
        }
        int advised = next.tag().equals("TO") && type.takes(Complement.TO) ? behindHearers(k + 1) : -1;
        if (advised > 0) {
            int to = ownVerb(advised + 2, spans.contentEnd(advised + 1, Complement.TO));
            return new Complements.Found(advised, to, Complement.TO, end);
        }
        boolean of = (next.is("of") || next.is("for") && type.takes(Complement.NP)) && type.takes(Complement.OF);
        if (more && (of || next.is("about") && type.takes(Complement.ABOUT))) {
            return new Complements.Found(k + 1, spans.contentEnd(k + 1, Complement.NP), Complement.NP, end);
        }
        if (more && next.is(":") && isOwnersNews(end, k + 1)) {
            return null;
        }
        if (more && next.is(":")) {
            return new Complements.Found(k + 1, spans.contentEnd(k + 1, Complement.QUOTE), Complement.NP, end);
        }
        boolean asked = next.isRelative()
                || next.is("where")
                || next.is("when") // the speech where he said it
                || next.is("if"); // plans to read his speech if it rains
        if (words.isInterrogative(next.form()) && type.takes(Complement.WH) && !asked) {
            return new Complements.Found(k, spans.contentEnd(k, Complement.WH), Complement.WH, end);
        }
        return null;
    }

    /** {@code Moen's response: Mayor Moen was asked …}: behind the colon the outlet tells of the owner by his name. */
    private boolean isOwnersNews(int end, int behind) {
        int start = clause.phraseStart(end - 1);
        if (start < 0 || !clause.subjectFollows(behind)) {
            return false;
        }
        Item subject = clause.at(clause.phraseEnd(behind) - 1);
        for (int k = start + 1; k < end; k++) {
            if (clause.at(k).tag().equals("POS")) {
                return subject.isProperNoun() && subject.is(clause.at(k - 1).form());
            }
        }
        return false;
    }

    /** {@code the invitation to Dahl to meet by the lake angered Moen}: the noun's own verb ends what stands before it. */
    private int ownVerb(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (clause.isFinite(k) && !clause.at(k).isQuote() && spans.isMainBehind(from, k)) {
                return k;
            }
        }
        return to;
    }

    /** {@code a warning to rivals not to drift}: where the infinitive begins behind those to whom it is said; −1. */
    private int behindHearers(int k) {
        if (!clause.inPhrase(k)) {
            return -1;
        }
        int behind = clause.phraseBeginningAt(k, false);
        int infinitive =
                behind < clause.size() && words.isNegation(clause.at(behind).form()) ? behind + 1 : behind;
        int verb = infinitive + 1;
        while (verb < clause.size() && clause.at(verb).isAdverb()) {
            verb++;
        }
        return verb < clause.size()
                        && clause.at(infinitive).tag().equals("TO")
                        && clause.at(verb).tag().equals("VB")
                ? behind
                : -1;
    }

    private Complements.Found thatContent(int that, int end) {
        int to = subordinateEnd(that, spans.contentEnd(that, Complement.THAT), isSubject(end - 1));
        return new Complements.Found(that, to, Complement.THAT, end);
    }

    /** "the claim that he lied has not been tested": a second verb without a subject of its own is the sentence's. */
    private int subordinateEnd(int from, int to, boolean subject) {
        int verbs = 0;
        int last = from;
        for (int k = from + 1; k < to; k++) {
            if (!clause.isFinite(k) || clause.at(k).isQuote()) {
                continue;
            }
            Item before = clause.at(k - 1);
            boolean chained = before.tag().equals("CC")
                    || before.isComma()
                    || before.isRelative()
                    || before.isAdverb()
                    || before.tag().equals("MD")
                    || words.isAuxiliary(before.form())
                    || clause.inPhrase(k - 1);
            if (verbs > 0
                    && before.isComma()
                    && isInserted(from)
                    && words.isAuxiliary(clause.at(k).form())) {
                return k - 1;
            }
            if (verbs > 0 && (!chained || subject && clause.inPhrase(k - 1) && spans.isMainBehind(last, k))) {
                return k;
            }
            last = k;
            verbs++;
        }
        return to;
    }

    /** {@code Some, still in doubt that it leaks, are glad}: a comma and no verb stand before the noun's phrase. */
    private boolean isInserted(int from) {
        int k = from - 1;
        while (k > 0 && !clause.at(k).isComma() && !clause.isFinite(k)) {
            k--;
        }
        return k > 0 && clause.at(k).isComma() && clause.inPhrase(k - 1) && !clause.finiteBetween(0, k);
    }

    private int verbs(int from, int to) {
        int verbs = 0;
        for (int k = from; k < to; k++) {
            verbs += clause.isFinite(k) ? 1 : 0;
        }
        return verbs;
    }

    /** A preposition that is no particle of its verb ends the clause: its noun stands before the clause. */
    private boolean isStranded(int last) {
        Item item = clause.at(last);
        return item.isPreposition()
                && clause.at(last - 1).isVerb() // but the myth that bulls hate red lives on
                && (item.is("on") || item.is("with") || item.is("about") || words.isObjectControl(item.form()));
    }

    /** The noun's phrase begins the sentence, so that a verb of the sentence is still to come. */
    private boolean isSubject(int noun) {
        int start = clause.inPhrase(noun) ? clause.phraseStart(noun) : noun;
        return start == 0
                || start == 1 && (clause.at(0).isConjunction() || clause.at(0).isAdverb());
    }

    /** "the claim that he lied", not "the report that came out": a subject stands behind that. */
    private boolean thatClause(int k) {
        return k + 1 < clause.size()
                && !clause.at(k + 1).isVerb()
                && !clause.at(k + 1).isAdverb()
                && !(clause.isTimePhrase(k + 1) && !clause.subjectFollows(k + 1)) // the order that Friday
                && !(clause.at(k + 1).tag().equals("NNS") // a treaty that governs how
                        && k + 2 < clause.size()
                        && words.isInterrogative(clause.at(k + 2).form()))
                && !isPassedOn(k + 1);
    }

    /** {@code the theory that Moen peddled}, {@code the claim that he made in May}: the verb has no object but the noun before. */
    private boolean isPassedOn(int subject) {
        if (!clause.inPhrase(subject)) {
            return false;
        }
        int verb = clause.phraseBeginningAt(subject, false);
        while (verb < clause.size()
                && (clause.at(verb).isAdverb() || words.isHave(clause.at(verb).form()))) {
            verb++;
        }
        boolean alone = verb + 1 >= clause.size()
                || clause.at(verb + 1).isFinalMark()
                || clause.at(verb + 1).isComma()
                || clause.at(verb + 1).isPreposition()
                || clause.at(verb + 1).isVerb()
                || clause.isTimePhrase(verb + 1);
        return verb < clause.size() && alone && words.passesOn(clause.at(verb).lemma());
    }

    private boolean isBehindPreposition(int group) {
        return clause.at(group).tag().equals("VBG")
                && (words.isParticipialPreposition(clause.at(group).form())
                        || group > 0 && clause.at(group - 1).isPreposition());
    }

    /** {@code her claim}, {@code the mayor's claim}. */
    private boolean isOwned(int noun) {
        int start = clause.inPhrase(noun) ? clause.phraseStart(noun) : noun;
        for (int k = start; k < noun; k++) {
            if (clause.at(k).tag().equals("POS") || clause.at(k).tag().equals("PRP$")) {
                return true;
            }
        }
        return false;
    }

    /** The possessor of a noun cue, or the subject of the light verb it is the object of. */
    private void possessor(Candidate c, int noun) {
        int start = clause.inPhrase(noun) ? clause.phraseStart(noun) : noun;
        for (int k = noun - 1; k >= start; k--) {
            if (clause.at(k).tag().equals("POS")) {
                reading.source(c, start, k);
                return;
            }
            if (clause.at(k).tag().equals("PRP$")) {
                reading.source(c, k, k + 1);
                return;
            }
        }
        if (start > 0
                && clause.at(start - 1).isVerb()
                && !words.isCopula(
                        clause.at(start - 1).form()) // "it is a fact that": who or what is so does not say it
                && !words.answers(clause.at(start - 1).lemma())
                && !isProvoked(clause.at(start - 1).lemma()) // "the move sparked outrage over": it is what it is about
                && (!clause.at(start - 1).tag().equals("VBN")
                        || clause.hasHave(clause.verbGroupStart(start - 1), start - 1))) {
            int group = clause.verbGroupStart(start - 1);
            if (isBehindPreposition(group)) {
                return; // "made money by scandalising the acceptance of gifts"
            }
            int[] subject = clause.subjectBefore(group);
            if (subject == null) {
                subject = clause.inheritedSubject(group);
            }
            boolean governed = subject != null
                    && clause.at(group).tag().equals("TO")
                    && subject[0] > 0
                    && clause.at(subject[0] - 1).isPreposition(); // "turn to the last page to find mention of"
            boolean noNoun = subject != null
                    && clause.at(subject[1] - 1).isAdjective()
                    && !clause.at(subject[0]).is("the"); // "a brief continuing resolution"
            if (subject != null && !governed && !noNoun) {
                reading.source(c, subject[0], subject[1]);
            }
        }
    }
}
