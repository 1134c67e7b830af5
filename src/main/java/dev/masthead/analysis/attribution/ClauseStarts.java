package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;

/** Tells where a clause begins behind a cue that no conjunction introduces, or a word that stands for one. */
final class ClauseStarts {
    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;

    ClauseStarts(SentenceContext reading) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
    }

    /** A subject and a finite verb begin here, perhaps behind an introduction: "if it rains the match is off". */
    boolean startsClause(int k) {
        if (speaksBehindComma(k)) {
            return false;
        }
        if (clause.subjectFollows(k)) {
            return true;
        }
        Item item = clause.at(k);
        boolean pronoun = words.isSubjectPronoun(item.form()) || item.is("it");
        if (pronoun && k + 1 < clause.size() && clause.at(k + 1).isQuote()) {
            return true; // said it “leaks like a sieve”
        }
        if (clause.inPhrase(k) && isQuotedClause(k)) {
            return true;
        }
        if (clause.inPhrase(k)) {
            // "the men who came late were sent home", "a report due in May will"
            int e = clause.phraseBeginningAt(k, true);
            if (opensAnother(clause.phraseEnd(k), e)) {
                return false;
            }
            while (e < clause.size() && clause.at(e).isAdverb()) {
                e++;
            }
            e = behindDashes(e);
            return e < clause.size() && (clause.isFinite(e) || isDescribedSubject(k, e));
        }
        if (words.isSubordinator(item.form()) && !item.is("as")
                || item.isPreposition() && !item.tag().equals("TO")) {
            for (int i = k + 1; i < clause.size() && i < k + 12; i++) {
                if (item.isPreposition()
                        && clause.at(i).is("that")
                        && clause.at(i).tag().equals("IN")) {
                    return false; // "said in May that if he had a son, he …"
                }
                if (clause.at(i).isComma() && i + 1 < clause.size()) {
                    return clause.subjectFollows(i + 1);
                }
            }
        }
        return false;
    }

    /** {@code said Dahl's “mind is gone.”}: the phrase ends in quoted words that end the sentence and hold its verb. */
    private boolean isQuotedClause(int k) {
        int quote = clause.phraseEnd(k) - 1;
        return quote > k
                && clause.at(quote).isQuote()
                && clause.at(quote - 1).tag().equals("POS")
                && clause.at(quote).words() > 2
                && reading.endsLikeSentence(clause.at(quote));
    }

    /**
     * {@code the marches taking place in town, a week before the vote, offer a chance}: what a participle says of a phrase is over at the
     * comma or behind a phrase that is governed, where the clause has its verb.
     */
    private boolean isDescribedSubject(int subject, int participle) {
        if (!clause.at(participle).tag().equals("VBG") || clause.phraseEnd(subject) > participle) {
            return false;
        }
        for (int i = participle + 1; i < Math.min(clause.size(), participle + Complements.FAR); i++) {
            Item item = clause.at(i);
            if (item.isQuote()
                    || item.is(";")
                    || item.is("that")
                    || item.isRelative()
                    || item.isConjunction()
                    || words.isInterrogative(item.form())
                    || words.isSubordinator(item.form()) && clause.subjectFollows(i + 1)) {
                return false;
            }
            if (clause.isFinite(i) && !item.tag().equals("VB")
                    || item.tag().equals("VB") && clause.at(i - 1).isComma()) {
                int before = clause.inPhrase(i - 1) ? clause.phraseStart(i - 1) - 1 : i - 1;
                return clause.at(before).isComma() && before == i - 1
                        || clause.at(before).isPreposition()
                        || clause.at(before).tag().equals("VBG");
            }
        }
        return false;
    }

    /** {@code trusted the general, Dahl said}, {@code was saying something mild, his team was acting}: no comma ends what would say who the general is, so that somebody else speaks. */
    boolean speaksBehindComma(int k) {
        int comma = clause.inPhrase(k) ? clause.phraseEnd(k) : clause.size();
        while (comma < clause.size()
                && (clause.at(comma).isAdverb() || clause.at(comma).tag().startsWith("JJ"))) {
            comma++;
        }
        if (comma + 1 >= clause.size() || !clause.at(comma).isComma() || !clause.inPhrase(comma + 1)) {
            return false;
        }
        int verb = clause.phraseEnd(comma + 1);
        boolean names =
                clause.at(comma - 1).isProperNoun() && clause.at(comma + 1).isProperNoun();
        return verb < clause.size() && clause.isFinite(verb) && (reading.isSpeech(verb) || !names);
    }

    /** {@code the yard – for all its faults – has no rival}: behind what two dashes set in. */
    int behindDashes(int k) {
        if (k >= clause.size() || !clause.at(k).isDash()) {
            return k;
        }
        for (int i = k + 1; i < Math.min(clause.size() - 1, k + Complements.FAR); i++) {
            if (clause.at(i).isDash()) {
                return i + 1;
            }
        }
        return k;
    }

    /** {@code added the label after the campaign complained}: a conjunction that looks like a preposition begins the clause of the verb. */
    boolean opensAnother(int from, int to) {
        for (int i = from; i < Math.min(to, clause.size()); i++) {
            if (clause.at(i).isComma() || clause.at(i).isRelative()) {
                return false;
            }
            if (words.isSubordinator(clause.at(i).form())
                    && !clause.at(i).is("despite")
                    && !clause.at(i).is("amid")
                    && i + 1 < to
                    && clause.phraseEnd(i + 1) == to) {
                return true;
            }
        }
        return false;
    }

    /** What can begin a clause without a conjunction: a phrase, a gerund, an adverb or "if". */
    boolean opensClause(int k) {
        Item item = clause.at(k);
        return clause.inPhrase(k) && !clause.isTimePhrase(k)
                || item.tag().equals("VBG")
                || item.tag().startsWith("JJ")
                || item.isAdverb()
                || item.is("if")
                || item.is("because")
                || item.is("there");
    }

    /** A verb stands somewhere in the sentence behind the subject that begins here. */
    boolean verbFollows(int k) {
        int limit = Math.min(clause.size(), k + 30);
        for (int i = k + 1; i < limit; i++) {
            Item item = clause.at(i);
            if (item.is(";") || item.is(":")) {
                return false;
            }
            if (clause.isFinite(i) || item.isQuote() && item.words() > 3) {
                return true;
            }
        }
        return false;
    }

    /** {@code said yes}, {@code said the same of Moen}: a word or two for a clause that has been told before. */
    boolean standsForClause(int k) {
        if (clause.at(k).is("the") && k + 1 < clause.size() && clause.at(k + 1).is("same")) {
            int behind = k + 2;
            return behind >= clause.size()
                    || clause.at(behind).is("thing")
                    || clause.at(behind).isPreposition()
                    || clause.at(behind).isComma()
                    || clause.at(behind).isFinalMark();
        }
        boolean last = k + 1 >= clause.size()
                || clause.at(k + 1).isComma()
                || clause.at(k + 1).isFinalMark()
                || clause.at(k + 1).isConjunction();
        return last && words.isAnswer(clause.at(k).form());
    }

    /** {@code at least six}, {@code as many as ten}: behind what limits a number; {@code k} where nothing does. */
    int behindLimit(int k) {
        for (int i = k + 1; i < Math.min(clause.size(), k + 4); i++) {
            if (clause.at(i).tag().equals("CD")) {
                return clause.at(k).is("at")
                                || clause.at(k).is("as")
                                || clause.at(k).is("up")
                                || clause.at(k).is("more")
                        ? i
                        : k;
            }
        }
        return k;
    }

    /** A clause without that and no phrase with a participle: {@code demanded they stop}, {@code stated the dam was old}. */
    boolean isPlainClause(int k) {
        if (!clause.inPhrase(k)) {
            return false;
        }
        int verb = clause.phraseBeginningAt(k, false);
        if (verb < clause.size() && isDescribedSubject(k, verb)) {
            return true;
        }
        while (verb < clause.size() && clause.at(verb).isAdverb()) {
            verb++;
        }
        boolean pronoun = clause.at(k).tag().equals("PRP")
                && words.isSubjectPronoun(clause.at(k).form());
        return verb < clause.size()
                && clause.isFinite(verb)
                && (pronoun
                        || words.isAuxiliary(clause.at(verb).form())
                        || clause.at(verb).tag().equals("MD")
                        || clause.at(verb).tag().equals("VBZ"));
    }
}
