package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import java.util.Map;

/** Tells verbs that report an act from forms that look like one: modifiers, bare participles, what may or must be done. */
final class VerbForms {
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final Map<Integer, CueType> cueAt;

    VerbForms(SentenceContext reading) {
        clause = reading.clause;
        words = reading.words;
        cueAt = reading.cueAt;
    }

    /** {@code This suggests that …}: what a bare demonstrative says is the author's own inference. */
    boolean isInference(int group) {
        int subject = group - 1;
        while (subject >= 0 && clause.at(subject).isAdverb()) {
            subject--;
        }
        return subject >= 0
                && words.isDemonstrative(clause.at(subject).form())
                && clause.at(subject).tag().equals("DT")
                && (subject == 0
                        || clause.at(subject - 1).isComma()
                        || clause.at(subject - 1).isConjunction());
    }

    /** {@code Moen's supposed debts}, {@code the votes for the bill}: an article or owner makes a noun phrase of it. */
    boolean isModifier(int k) {
        Item item = clause.at(k);
        boolean retagged =
                !item.tag().equals(clause.part().tokens().get(item.first()).tag());
        boolean behindArticle = k > 0 && words.isArticle(clause.at(k - 1).form())
                || k > 1
                        && clause.at(k - 1).isAdjective()
                        && clause.at(k - 2).tag().equals("DT");
        return !item.isVerb() && (retagged || behindArticle);
    }

    /** {@code told the Post that …}: a capital behind the article. */
    boolean isName(int k) {
        String text = clause.part().textOf(clause.span(k, k + 1));
        return k > 0 && clause.at(k - 1).is("the") && Character.isUpperCase(text.charAt(0));
    }

    /** {@code their pledged delegates}, {@code of classified material}: a participle before its noun tells of no act. */
    boolean isAttributive(int head, int end) {
        String tag = clause.at(head).tag();
        boolean form = tag.equals("VBN") || tag.equals("VBG") || tag.equals("VBD");
        int noun = end;
        while (noun < clause.size() && clause.at(noun).isAdjective()) {
            noun++;
        }
        if (form && head == 0) {
            return opensNoun(noun);
        }
        int modified = head - 1;
        while (modified > 0 && clause.at(modified).isAdverb()) {
            modified--; // critically praised films
        }
        boolean behind = noun < clause.size() && clause.at(noun).isNoun();
        if (!form || head == 0) {
            return false;
        }
        Item before = clause.at(modified);
        if (end < clause.size() && clause.at(end).isQuote() && words.isArticle(before.form())) {
            return true; // over the perceived “war”
        }
        if (!behind && !isSaidQuote(head, end)) {
            return false;
        }
        boolean owned = behind && isSecondAdjective(modified, noun)
                || words.isArticle(before.form())
                || before.tag().equals("PRP$")
                || before.tag().equals("POS")
                || before.tag().equals("CD");
        boolean governed = before.isPreposition()
                && !before.tag().equals("TO")
                && !before.is("that")
                && (!words.isSubordinator(before.form()) || before.is("amid") || before.is("despite"));
        boolean object = before.isVerb() && !words.isAuxiliary(before.form()) && !tag.equals("VBG");
        return owned
                || !tag.equals("VBG")
                        && (governed || object)
                        && (!behind || !clause.at(noun).isProperNoun());
    }

    /** {@code a frank and reasoned plea}: a conjunction ties it to an adjective that an article or owner stands before. */
    private boolean isSecondAdjective(int conjunction, int noun) {
        if (conjunction < 2 || !clause.at(conjunction).is("and") || clause.isTimePhrase(noun)) {
            return false;
        }
        Item opener = clause.at(conjunction - 2);
        return clause.at(conjunction - 1).isAdjective()
                && (words.isArticle(opener.form())
                        || opener.tag().equals("PRP$")
                        || opener.tag().equals("POS")
                        || opener.isAdverb());
    }

    /** {@code Responding police found him}: a participle opens the sentence, a bare noun and its verb follow. */
    private boolean opensNoun(int noun) {
        if (noun >= clause.size()
                || !clause.at(0).tag().equals("VBG")
                || !clause.at(noun).isNoun()
                || clause.at(noun).isProperNoun()
                || clause.phraseStart(noun) > 1) {
            return false;
        }
        int verb = clause.phraseEnd(noun);
        return verb < clause.size() && clause.isFinite(verb);
    }

    /** {@code in said “talks”}: the aforesaid. */
    private boolean isSaidQuote(int head, int end) {
        return end < clause.size()
                && clause.at(end).isQuote()
                && clause.at(head - 1).isPreposition()
                && !clause.at(head - 1).is("that");
    }

    /** {@code known online as “Moen”}: the form is no past, so that what stands before it is not its subject. */
    boolean isOnlyParticiple(int head) {
        String form = clause.at(head).form();
        return form.endsWith("n") && !form.equals(clause.at(head).lemma());
    }

    /**
     * {@code in a video posted online}, {@code with others considered safe}: a participle behind a noun that a preposition governs, and that
     * nothing depends on, describes the noun.
     */
    boolean isReduced(int head) {
        if (!clause.inPhrase(head - 1)) {
            return false;
        }
        int start = clause.phraseEndingAt(head);
        boolean with = start > 0 && clause.at(start - 1).is("with");
        int bare = clause.phraseStart(head - 1);
        boolean governed = bare > 0 && clause.at(bare - 1).isPreposition();
        int next = head + 1;
        boolean alone = next >= clause.size()
                || clause.at(next).isAdverb()
                || clause.at(next).isPreposition()
                || clause.at(next).isFinalMark()
                || clause.at(next).isComma();
        return with || governed && alone && !clause.at(head - 1).isProperNoun();
    }

    /** {@code hard to forget that}, {@code a chance to say}: the word before the infinitive says that it may be, not that it is. */
    boolean isUnrealised(int group) {
        return group > 0
                        && clause.at(group).tag().equals("TO")
                        && (words.leavesOpen(clause.at(group - 1).form())
                                || words.isInterrogative(clause.at(group - 1).form()) // how to think about it
                                || isAnybodys(group)
                                || isPurpose(group))
                || isJoinedToOpen(group);
    }

    /** {@code Cameras deployed to know who enters}: the purpose of a participle that nobody's act is told by. */
    private boolean isPurpose(int infinitive) {
        int participle = infinitive - 1;
        if (participle < 1
                || !clause.at(participle).tag().equals("VBN")
                || !clause.inPhrase(participle - 1)
                || cueAt.containsKey(clause.at(participle).first())
                || words.raisesObject(clause.at(participle).lemma())) {
            return false;
        }
        int group = clause.verbGroupStart(participle);
        return group == participle && !clause.at(participle - 1).isProperNoun();
    }

    /** {@code hard to wait and assume that …}: an infinitive without {@code to} that a conjunction joins to one that is left open. */
    private boolean isJoinedToOpen(int group) {
        if (group < 4
                || !clause.at(group).tag().equals("VB")
                || !clause.at(group - 1).isConjunction()) {
            return false;
        }
        for (int k = group - 2; k > 0 && group - k < 8; k--) {
            if (clause.at(k).tag().equals("TO")) {
                return words.leavesOpen(clause.at(k - 1).form()) || isAnybodys(k);
            }
            if (clause.isFinite(k) && !clause.at(k).tag().equals("VB")
                    || clause.at(k).isComma()) {
                return false;
            }
        }
        return false;
    }

    /** {@code It is wrong to accuse them}, {@code It was the system to nudge drivers}: nobody is said to do it. */
    boolean isAnybodys(int infinitive) {
        int k = infinitive - 1;
        while (k > 0
                && (clause.at(k).isAdjective() || clause.at(k).isAdverb() || clause.inPhrase(k))
                && !words.isCopula(clause.at(k).form())) {
            k--;
        }
        return k > 0
                && k < infinitive - 1
                && words.isBe(clause.at(k).form())
                && clause.at(k - 1).is("it");
    }
}
