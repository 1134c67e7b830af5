package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import java.util.Map;

/** Tells what a conjunction, a contrast or a place joins to a content: more of it, or the report of another. */
final class JoinedClauses {
    /** So far before its content the verb of a cue stands. */
    private static final int FAR = 8;

    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final Map<Integer, CueType> cueAt;

    JoinedClauses(SentenceContext reading) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
        cueAt = reading.cueAt;
    }

    /**
     * {@code said it had helped in the spring, but not for long}: no more words to the end of the sentence than were said before the
     * contrast, and no verb of saying of their own.
     */
    boolean isAfterthought(int contrast, int from) {
        boolean but = clause.at(contrast).is("but") || clause.at(contrast).is("while");
        int after = reading.afterAdverbs(contrast + 1);
        boolean reports = after >= clause.size()
                || clause.at(contrast).is("but") && isSomebodyAtHand(after)
                || judgesNext(contrast + 1)
                || clause.isFinite(after)
                || cueAt.containsKey(clause.at(after).first());
        return but && !reports && clause.size() - contrast <= contrast - from;
    }

    /** {@code but he did not blame them}, {@code but there was no sign of it}: what the one who speaks did not do, the outlet says. */
    boolean isSomebodyAtHand(int k) {
        return clause.at(k).is("he")
                || clause.at(k).is("she")
                || clause.at(k).is("they")
                || clause.at(k).tag().equals("EX");
    }

    /** A subject and a verb of the lexicon begin here. */
    boolean judgesNext(int k) {
        if (!clause.subjectFollows(k)) {
            return false;
        }
        int verb = reading.afterAdverbs(clause.phraseBeginningAt(k, false));
        CueType cue = verb < clause.size() ? cueAt.get(clause.at(verb).first()) : null;
        return cue != null && cue.kind() == CueType.Kind.VERB;
    }

    /** {@code while others stiffen it}: others than those that were named, or a subject and a verb of the lexicon. */
    boolean setsAgainst(int k) {
        return judgesNext(k)
                || clause.subjectFollows(k) && words.isOther(clause.at(k).form());
    }

    /** {@code , and 47 percent said they had not}: behind a conjunction another speaker has a verb of saying and a clause. */
    boolean reportsNext(int k) {
        int subject = k < clause.size() ? reading.afterAdverbs(k) : k; // almost two-thirds said
        if (subject >= clause.size() || !clause.inPhrase(subject)) {
            return false;
        }
        return reportsFrom(subject);
    }

    boolean reportsFrom(int k) {
        boolean follows = clause.subjectFollows(k);
        int verb = reading.afterAdverbs(clause.phraseBeginningAt(k, !follows)); // three in five said
        boolean perfect =
                verb + 1 < clause.size() && words.isHave(clause.at(verb).form()) && clause.isFinite(verb);
        verb = perfect ? reading.afterAdverbs(verb + 1) : verb; // and Moen has said
        return verb + 1 < clause.size()
                && reading.isSpeech(verb)
                && (perfect || clause.isFinite(verb))
                && (clause.at(verb + 1).is("that") || clause.at(verb + 1).isQuote() || clause.subjectFollows(verb + 1));
    }

    /**
     * {@code said that Dahl called the office and offered his help}: the person of whom it is told did both, where the second verb is in
     * the tense of the first and has no more than a thing behind it.
     */
    boolean isContinued(int verb, int from, int conjunction) {
        Item next = clause.at(Math.min(verb + 1, clause.size() - 1));
        boolean thing = clause.inPhrase(Math.min(verb + 1, clause.size() - 1)) && !next.isQuote();
        if (!thing || clause.finiteBetween(verb + 1, clause.size()) || quoteAhead(verb + 1)) {
            return false;
        }
        for (int k = conjunction - 1; k > from; k--) {
            if (clause.isFinite(k) && clause.at(k).isVerb()) {
                int[] subject = clause.subjectBefore(clause.verbGroupStart(k));
                boolean person = subject != null
                        && (clause.at(subject[1] - 1).isProperNoun()
                                || words.isSubjectPronoun(clause.at(subject[0]).form()));
                return person
                        && clause.at(k).tag().equals(clause.at(verb).tag())
                        && !words.isAuxiliary(clause.at(k).form());
            }
        }
        return false;
    }

    /** {@code said the guild held a vote and chose to close}: what is no saying goes on with the deed of a noun in its tense. */
    boolean isDecidedThere(CueType cue, int verb, int from, int conjunction) {
        boolean parted = clause.at(conjunction - 1).isComma()
                || clause.at(conjunction - 1).isDash();
        if (cue.act().isUttered() || parted) {
            return false;
        }
        for (int k = conjunction - 1; k > from; k--) {
            if (clause.isFinite(k) && clause.at(k).isVerb()) {
                int[] subject = clause.subjectBefore(clause.verbGroupStart(k));
                return subject != null
                        && clause.at(subject[1] - 1).isNoun()
                        && clause.at(k).tag().equals(clause.at(verb).tag());
            }
        }
        return false;
    }

    /** {@code wonders about his quiet style and faded charm}: the cue's verb is a present and the word a past, or the reverse. */
    boolean isOtherTense(int verb, int from) {
        int cue = from - 1;
        while (cue >= 0
                && from - cue < FAR
                && !(clause.isFinite(cue) && clause.at(cue).isVerb())) {
            cue--;
        }
        if (cue < 0 || from - cue >= FAR) {
            return false;
        }
        String tag = clause.at(verb).tag();
        String own = clause.at(cue).tag();
        boolean present = own.equals("VBZ") && !words.isAuxiliary(clause.at(cue).form());
        return present && tag.equals("VBD");
    }

    /** {@code said she was packing and calling her sister}: another gerund stands in the content, which the conjunction joins this one to. */
    boolean gerundBetween(int from, int to) {
        for (int k = from; k < to; k++) {
            if (clause.at(k).tag().equals("VBG")) {
                return true;
            }
        }
        return false;
    }

    /** {@code saying she has tried and calling her a pioneer}: the cue is a gerund itself, which another joins. */
    boolean isGerund(int from) {
        for (int k = from - 1; k >= Math.max(0, from - 3); k--) {
            if (clause.at(k).tag().equals("VBG")) {
                return true;
            }
        }
        return false;
    }

    /** More quoted words stand in the sentence, and no other verb of saying before them. */
    boolean quoteAhead(int from) {
        for (int k = from; k < clause.size(); k++) {
            if (clause.at(k).isQuote()) {
                return true;
            }
            if (reading.isSpeech(k)) {
                return false;
            }
        }
        return false;
    }

    /** Another clause with a subject of its own, or a relative one, is joined to the quotation and quotes as well. */
    boolean goesOn(int k) {
        boolean conjoined = clause.at(k).is("and")
                && k + 1 < clause.size()
                && (clause.subjectFollows(k + 1)
                        || clause.at(k + 1).is("that")
                        || clause.at(k + 1).isQuote());
        return (conjoined || clause.at(k).is("which")) && quoteAhead(k + 1);
    }

    /** {@code anyone but the mayor}: the conjunction excepts somebody. */
    boolean isExcept(int k) {
        return k > 0
                && clause.at(k).is("but")
                && words.takesExcept(clause.at(k - 1).form());
    }

    /** {@code but did not say}: the verb behind the auxiliary tells what was done, not what will be. */
    boolean isDone(int auxiliary) {
        return clause.at(auxiliary).lemma().equals("do");
    }

    /** {@code a kind, loving and honest man}: the word behind the comma and another that a conjunction joins stand before one noun. */
    boolean isListedModifier(int k) {
        String tag = clause.at(k).tag();
        return (tag.startsWith("JJ") || tag.equals("VBG") || tag.equals("VBN"))
                && k + 3 < clause.size()
                && clause.at(k + 1).isConjunction()
                && clause.at(k + 2).isAdjective()
                && clause.at(k + 3).isNoun();
    }
}
