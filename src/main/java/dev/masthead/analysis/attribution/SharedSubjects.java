package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;

/** Finds the subject of verbs that have none of their own and go on with another: joined ones, listed ones, participles. */
final class SharedSubjects {
    /** What stands between commas before a joined verb has so many items at most. */
    private static final int LONGEST_SETTING = 10;

    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;

    SharedSubjects(SentenceContext reading) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
    }

    /** A conjunction stands before the verb, perhaps with when or how between commas: {@code and, more recently, accused}. */
    boolean joins(int group) {
        if (group < 2) {
            return false;
        }
        int k = group - 1;
        if (clause.at(k).isComma()) {
            do {
                k--;
            } while (k > 1
                    && group - k < LONGEST_SETTING
                    && !clause.at(k).isComma()
                    && !clause.isFinite(k)
                    && !clause.at(k).isQuote());
            if (!clause.at(k).isComma() || k < 2) {
                return false;
            }
            k--;
        } else if (clause.inPhrase(k) && clause.isTimePhrase(k)) {
            k = clause.phraseStart(k) - 1; // and on Monday said
            k = k > 0 && clause.at(k).isPreposition() ? k - 1 : k;
        }
        return k > 0 && clause.at(k).isConjunction();
    }

    /**
     * The subject of a past or present that goes on with the verb before: joined to it ({@code defended the deal and mocked its
     * critics}), or one of several without a conjunction ({@code sold a yard, cancelled a deal, announced losses}); null where it does not.
     */
    int[] ofPrevious(int group, int head, int end) {
        if (group < 2 || group != head || end >= clause.size()) {
            return null;
        }
        boolean joined = joins(group);
        boolean listed = !joined
                && clause.at(group - 1).isComma()
                && clause.inPhrase(end)
                && !words.isBeforeItsSpeaker(clause.at(head).lemma()); // "The rockets hit a school, said the guild"
        if (!joined && !listed) {
            return null;
        }
        String tag =
                clause.at(head).tag().equals("VBN") ? "VBD" : clause.at(head).tag();
        for (int k = group - 2; k > 0 && !clause.at(k).is(";"); k--) {
            boolean past = reading.isSpeech(k)
                    && clause.at(k).tag().equals("VBN")
                    && clause.verbGroupStart(k) == k; // half of the simple pasts are tagged as participles
            if (!clause.isFinite(k) && !past) {
                continue;
            }
            int start = clause.verbGroupStart(k);
            int[] subject = clause.subjectBefore(start);
            if (subject == null || reading.isTime(subject[0], subject[1])) {
                k = Math.min(k, start); // joined or listed itself
                continue;
            }
            if (listed
                    && subject[0] > 0
                    && words.isSubordinator(clause.at(subject[0] - 1).form())) {
                return null; // "The firm, which Moen ran before she left it, played down the loss"
            }
            boolean inserted = subject[0] > 0 && clause.at(subject[0] - 1).isComma() && reading.isSpeech(k);
            boolean told =
                    reading.headline && tag.equals("VBZ") && !reading.isSpeech(k); // Dale mayor quits, blames council
            boolean list = clause.at(k).tag().equals(tag) && !inserted && (hasObject(k) || told);
            return clause.at(subject[0]).isRelative() || listed && !list ? null : subject;
        }
        return null;
    }

    private boolean hasObject(int verb) {
        return clause.inPhrase(verb + 1) && !clause.isTimePhrase(verb + 1);
    }

    /** {@code The mayor, Dahl told the agency, announced new rules}: the phrase before what is set in; null where nothing is. */
    int[] aroundInsertion(int group) {
        if (group < 4 || !clause.at(group - 1).isComma()) {
            return null;
        }
        for (int c = group - 3; c > 0 && group - c < LONGEST_SETTING; c--) {
            if (!clause.at(c).isComma()) {
                continue;
            }
            int verb = clause.subjectFollows(c + 1) ? reading.afterAdverbs(clause.phraseBeginningAt(c + 1, false)) : -1;
            int start = verb > 0 && verb < group && reading.isSpeech(verb) ? clause.phraseEndingAt(c) : -1;
            return start < 0 || clause.finiteBetween(0, start) ? null : new int[] {start, c};
        }
        return null;
    }

    /** {@code talked them into believing}: who is brought to it, not who brings them; null where nobody is. */
    int[] persuaded(int group) {
        if (group < 3
                || !clause.at(group).tag().equals("VBG")
                || !clause.at(group - 1).is("into")
                || !clause.inPhrase(group - 2)) {
            return null;
        }
        return new int[] {clause.phraseStart(group - 2), group - 1};
    }

    /** {@code Moen said …, adding …}, {@code and warned …}: the verb has no subject of its own. */
    boolean goesOn(int group, int head) {
        if (group < 2 || clause.at(group).tag().equals("TO")) {
            return false;
        }
        int k = group - 1;
        while (k > 0 && clause.at(k).isAdverb()) {
            k--; // ", instead stating"
        }
        Item before = clause.at(k);
        boolean participle = clause.at(head).tag().equals("VBG") && !clause.hasAuxiliaryBe(group, head);
        return participle
                ? before.isComma() || before.isDash() || before.isQuote() || before.isConjunction()
                : joins(group);
    }

    /**
     * Whose verb of saying stands before: what goes on with it has its subject, not that of the words in between: {@code Moen
     * said it would hold, adding …}.
     */
    int[] speaker(int group, int head, int[] nearest) {
        for (int k = group - 1; k > 0 && !clause.at(k).is(";"); k--) {
            boolean participle = clause.at(head).tag().equals("VBG");
            if (!participle
                    && words.isSubordinator(clause.at(k).form())
                    && !clause.at(k).is("as")) {
                return nearest; // "none came when Moen changed the plan and refused to sign"
            }
            boolean alike = participle
                    || clause.at(group).lemma().equals("do")
                            && clause.at(group).tag().equals(clause.at(k).tag())
                    || group == head
                            && clause.at(head).tag().equals(clause.at(k).tag());
            if (reading.isSpeech(k) && clause.isFinite(k) && alike) {
                int[] own = clause.subjectBefore(clause.verbGroupStart(k));
                if (own == null) {
                    own = ofPrevious(clause.verbGroupStart(k), k, k + 1);
                }
                if (own == null && clause.isInverted(k, k + 1)) {
                    own = new int[] {k + 1, clause.phraseBeginningAt(k + 1, true)};
                }
                boolean parted = group > 1
                        && clause.at(group - 1).isConjunction()
                        && (clause.at(group - 2).isComma()
                                || clause.at(group - 2).isDash());
                if (parted && own != null && own[0] > 0 && clause.at(own[0] - 1).is("that")) {
                    k = own[0]; // "denied that her clerks asked for it – and defended them"
                    continue;
                }
                boolean apart = own != null
                        && own[0] > 0
                        && nearest != null
                        && nearest[0] > k
                        && (words.isSubordinator(clause.at(own[0] - 1).form())
                                || words.isConditional(clause.at(own[0] - 1).form()));
                // "When Dahl asked for it, Berg refused and vowed to go"
                return own == null || apart || own[1] < own[0] ? nearest : own;
            }
        }
        return nearest;
    }
}
