package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import java.util.Map;

/** Tells what belongs to the clause around a cue rather than to what the cue reports. */
final class MainClauses {
    /** So many items stand between a dash or comma and the cue of what it sets in. */
    private static final int LONGEST_INSERTION = 14;

    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final Map<Integer, CueType> cueAt;
    private final ContentStarts starts;

    MainClauses(SentenceContext reading, ContentStarts starts) {
        this.reading = reading;
        this.starts = starts;
        clause = reading.clause;
        words = reading.words;
        cueAt = reading.cueAt;
    }

    /** The cue itself stands in a clause that a main clause follows: "While he said …, most …". */
    boolean dependent(int from) {
        int start = opening(from);
        Item first = clause.at(start);
        boolean participle = first.tag().equals("VBG") || first.tag().equals("VBN");
        boolean gerund = first.isPreposition() && !clause.finiteBetween(start, from); // in addition to worrying that …
        boolean state =
                first.isAdjective() && !clause.finiteBetween(start, from); // wary and aware that it leaks, Moen left
        boolean like = first.is("like") && clause.subjectFollows(start + 1); // just like Dahl thought
        if (words.isSubordinator(first.form())
                || participle
                || gerund
                || state
                || like
                || first.is("if")
                || first.is("where")) {
            for (int k = start; k < from; k++) {
                boolean goesOn =
                        k + 2 >= from - 1 && clause.at(k + 1).tag().equals("VBG"); // When she left, saying it leaked, …
                if (clause.at(k).isComma() && !goesOn) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    /**
     * Where the clause around the cue may have its conjunction: at the sentence's beginning, behind how long before or after ({@code two
     * days after}), or behind the conjunction that joins it to what stands before ({@code and while she said …}).
     */
    private int opening(int from) {
        int start = clause.at(0).isConjunction() ? 1 : 0;
        boolean focused = clause.at(start).isAdverb()
                && start + 2 < from
                && (words.isSubordinator(clause.at(start + 1).form())
                                && (!clause.at(start + 1).is("as")
                                        || clause.at(start).is("just")
                                        || clause.at(start).is("even"))
                        || clause.at(start + 1).is("like"));
        if (focused) {
            start++; // just like, even when
        }
        if (start + 2 < from
                && clause.at(start + 1).isComma()
                && words.isSubordinator(clause.at(start + 2).form())) {
            start += 2; // "Second, while she says …"
        }
        for (int k = from - 1; k > start; k--) {
            if (clause.at(k).isComma() || clause.at(k).isQuote() || clause.at(k).is(";")) {
                break;
            }
            if (words.isSubordinator(clause.at(k).form())
                    && clause.inPhrase(k + 1)
                    && (clause.at(k - 1).isConjunction()
                            || clause.inPhrase(k - 1)
                                    && clause.phraseStart(k - 1) == start
                                    && clause.isTimePhrase(k - 1))) {
                return k;
            }
        }
        return start;
    }

    /** A main clause begins here, perhaps behind when and where: {@code on Tuesday he said}, {@code there is}. */
    boolean opens(int k) {
        int behind = k < clause.size() ? reading.skipSetting(k) : k;
        return behind < clause.size()
                && (clause.subjectFollows(behind)
                        || clause.at(behind).tag().equals("EX")
                        || clause.at(behind).is("let")
                        || isInsertedInto(behind));
    }

    /** {@code the clerks present – including Dahl – could not}: between a subject and its verb stand two dashes. */
    private boolean isInsertedInto(int subject) {
        int k = clause.inPhrase(subject) ? clause.phraseBeginningAt(subject, false) : clause.size();
        if (k < clause.size() && clause.at(k).isAdjective()) {
            k++;
        }
        if (k >= clause.size() || !clause.at(k).isDash()) {
            return false;
        }
        for (int i = k + 1; i + 1 < clause.size() && i - k < LONGEST_INSERTION; i++) {
            if (clause.at(i).isDash()) {
                return clause.isFinite(reading.afterAdverbs(i + 1) < clause.size() ? reading.afterAdverbs(i + 1) : i);
            }
        }
        return false;
    }

    /** {@code The report, which says …}, {@code people who say …}: the main clause goes on behind the content. */
    boolean isInRelativeClause(int from) {
        int k = beforeCue(from);
        return k > 0
                && k < from - 1
                && (clause.at(k).isRelative()
                                && (clause.inPhrase(k - 1) || clause.at(k - 1).isComma())
                        || isInserted(k));
    }

    /** The item before the verb, its adverbs and {@code that}, which lead to the content that begins here. */
    private int beforeCue(int from) {
        int k = from - 1;
        while (k > 0
                && (clause.at(k).isVerb()
                        || clause.at(k).isAdverb()
                        || clause.at(k).tag().equals("RP")
                        || clause.at(k).tag().equals("TO") && k < from - 1 // who walked out to protest
                        || clause.at(k).is("that") && k == from - 1)) {
            k--;
        }
        return k;
    }

    /** {@code Moen, who won in May and said he would stay, left}: a conjunction joins the cue to the verb of a relative clause. */
    boolean isJoinedToRelative(int from) {
        int k = beforeCue(from);
        return k > 0 && k < from - 1 && clause.at(k).isConjunction() && relativeBefore(k) > 0;
    }

    /** The relative pronoun behind a comma whose verb a conjunction joins another to, with no comma between; −1. */
    private int relativeBefore(int conjunction) {
        for (int k = conjunction - 1; k > 1 && conjunction - k < LONGEST_INSERTION; k--) {
            if (clause.at(k).isComma() || clause.at(k).isQuote() || clause.at(k).is(";")) {
                return -1;
            }
            if (clause.at(k).is("who") && clause.at(k - 1).isComma()) {
                return k;
            }
        }
        return -1;
    }

    /** {@code The meeting, in which he said …}: a relative clause between commas before the sentence's own verb. */
    boolean isInserted(int before) {
        for (int k = before;
                k > 1 && before - k < LONGEST_INSERTION && !clause.at(k).isComma();
                k--) {
            if (clause.at(k).is("which")
                    && clause.at(k - 1).isPreposition()
                    && clause.at(k - 2).isComma()) {
                return !clause.finiteBetween(0, k - 2);
            }
        }
        return false;
    }

    /** The verb right before the content is the sentence's own: its subject begins the sentence, and no other verb stands before it. */
    boolean isMainCue(int from) {
        int verb = from - 1;
        if (verb < 1 || !clause.isFinite(verb) || clause.at(verb).isQuote()) {
            return false;
        }
        int group = clause.verbGroupStart(verb);
        int[] subject = clause.subjectBefore(group);
        return subject != null && subject[0] == 0 && !clause.finiteBetween(0, group);
    }

    /** {@code , polled third}: behind the comma that ends a relative clause the main clause has its verb. */
    boolean resumes(int from) {
        int k = reading.afterAdverbs(from);
        if (k >= clause.size()) {
            return false;
        }
        boolean object = k + 1 < clause.size() && clause.inPhrase(k + 1);
        return clause.isFinite(k) || clause.at(k).tag().equals("VBN") && object;
    }

    /** {@code the site where pilgrims say it stood — closed}: the cue stands between two dashes. */
    boolean isBehindDash(int from) {
        int limit = starts.afterDateline(from);
        int k = from - 1;
        while (k > limit
                && from - k < LONGEST_INSERTION
                && !clause.at(k).isDash()
                && !clause.at(k).is(";")) {
            k--;
        }
        return k > limit
                && clause.at(k).isDash()
                && (clause.inPhrase(k - 1) || clause.at(k - 1).is(")")) // the Dyke Act (No. 8) — which says …
                && !clause.finiteBetween(limit, k);
    }

    /** {@code Just because he says it holds does not mean it does}: the clause with because is itself the subject. */
    boolean meansNothing(int k) {
        return clause.at(0).is("just")
                && clause.at(1).is("because")
                && k + 2 < clause.size()
                && clause.at(k).lemma().equals("do")
                && words.isNegation(clause.at(k + 1).form())
                && clause.at(k + 2).is("mean");
    }

    /** {@code Men seeking to avoid the toll continued to come}: the participle describes the subject of a verb to come. */
    boolean opensWithParticiple(int from, int to) {
        for (int k = from; k < to; k++) {
            if (words.isInterrogative(clause.at(k).form()) || clause.at(k).is("that")) {
                return false;
            }
        }
        return from > 1
                && clause.at(from - 1).tag().equals("VBG")
                && clause.inPhrase(from - 2)
                && !clause.finiteBetween(0, from - 1);
    }

    /** {@code The fact that the board agreed to wait …}: the sentence's own verb has not come yet. */
    boolean opensMain(int from) {
        for (int k = 1; k < from; k++) {
            if (clause.isFinite(k) || clause.at(k).isComma() || clause.at(k).isQuote()) {
                return false;
            }
            if (clause.at(k).is("that") && clause.inPhrase(k - 1)
                    || clause.at(k).isRelative()) {
                return true;
            }
        }
        return false;
    }

    /** {@code to hear the case suggests}: the phrase before is the object of an infinitive that takes no clause. */
    boolean isMainBehindObject(int from, int k) {
        Item before = clause.at(k - 1);
        if (clause.at(k).tag().equals("VBP")
                || clause.at(k).tag().equals("VB")
                || before.isConjunction()
                || before.tag().equals("PRP")
                || awaitsVerb(from, k)) {
            return false;
        }
        if (!clause.inPhrase(k - 1)) {
            return before.isVerb() || before.isAdverb() || before.isAdjective();
        }
        int start = clause.phraseStart(k - 1);
        Item governor = clause.at(start - 1);
        CueType cue = cueAt.get(governor.first());
        boolean clauses = cue != null && (cue.takes(Complement.ZERO) || cue.takes(Complement.THAT));
        return governor.tag().equals("VB") && !clauses
                || governor.isPreposition() && !words.isSubordinator(governor.form());
    }

    /** A verb without a subject of its own: {@code who say the dam is old are wrong}. */
    boolean isMainVerb(int k) {
        Item before = clause.at(k - 1);
        if (clause.inPhrase(k - 1)) {
            int start = clause.phraseStart(k - 1);
            boolean clauses = before.is("it") || words.isSubjectPronoun(before.form());
            if (clauses && words.isSubordinator(clause.at(start - 1).form())) {
                return false; // "said it served them as well as it was likely to"
            }
            return clause.at(start - 1).isVerb() || clause.at(start - 1).isPreposition();
        }
        return before.isAdjective()
                || before.isNoun()
                || before.isQuote()
                || before.tag().equals("VBN");
    }

    /** {@code who said that the boat he had bought leaks is trying}: a form of be right behind another clause's verb. */
    boolean isMainBehindVerb(int from, int k) {
        if (!words.isBe(clause.at(k).form())
                || !clause.at(k - 1).isVerb()
                || words.isAuxiliary(clause.at(k - 1).form())) {
            return false;
        }
        for (int i = from + 1; i < k; i++) {
            if (words.isInterrogative(clause.at(i).form())) {
                return false; // what he did is wrong
            }
        }
        return true;
    }

    /** {@code to testify that Moen and her aides ordered it}: the clause behind the conjunction has no verb before the place. */
    boolean awaitsVerb(int from, int k) {
        for (int i = k - 1; i > from; i--) {
            if (clause.isFinite(i)) {
                return false;
            }
            if (clause.at(i).is("that") && clause.at(i).tag().equals("IN")
                    || words.isInterrogative(clause.at(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** {@code the view that the toll, …}: the clause that {@code that} begins has no verb before the place. */
    boolean awaitsVerbOfThat(int from, int k) {
        int that = k - 1;
        while (that > from && !clause.at(that).is("that")) {
            if (clause.isFinite(that) || clause.at(that).isQuote()) {
                return false;
            }
            that--;
        }
        CueType noun = that > from ? cueAt.get(clause.at(that - 1).first()) : null;
        return noun != null && noun.kind() == CueType.Kind.NOUN && noun.takes(Complement.THAT);
    }

    boolean relativeBetween(int from, int to) {
        for (int k = from; k < to; k++) {
            Item item = clause.at(k);
            if (item.isRelative()
                    || item.tag().equals("WRB")
                    || item.tag().equals("WP")
                    || item.is("as")
                    || item.is("that") && !clause.inPhrase(k) // "the notion that prices rose"
                    || words.isInterrogative(item.form())
                    || words.isSubordinator(item.form())) {
                return true;
            }
        }
        if (namedBehindNoun(from, to)) {
            return true;
        }
        // "the plan he proposed": two phrases side by side
        return clause.phraseStart(to - 1) > from
                && !clause.at(clause.phraseStart(to - 1) - 1).isPreposition()
                && !clause.at(clause.phraseStart(to - 1) - 1).tag().equals("CC");
    }

    /** {@code the crisis Ida Moen is facing}: a name behind a noun that is no title begins a clause, though one phrase holds both. */
    private boolean namedBehindNoun(int from, int to) {
        int start = clause.phraseStart(to - 1);
        for (int k = Math.max(from, start) + 1; k < to; k++) {
            Item noun = clause.at(k - 1);
            boolean common = noun.tag().equals("NNS")
                    || noun.tag().equals("NN")
                            && k - 2 >= from
                            && words.isArticle(clause.at(Math.max(from, start)).form());
            if (clause.at(k).isProperNoun() && common) {
                return true;
            }
        }
        return false;
    }

    /** {@code — and it was}, {@code — but they did not}: an auxiliary alone answers what was said before the dash. */
    boolean echoes(int k) {
        boolean begins = k + 2 < clause.size()
                && clause.at(k).isConjunction()
                && clause.at(k + 1).tag().equals("PRP")
                && words.isAuxiliary(clause.at(k + 2).form());
        Item behind = begins && k + 3 < clause.size() ? clause.at(k + 3) : null;
        return begins
                && (behind == null || behind.isFinalMark() || behind.isComma() || behind.is("(") || behind.is(":"));
    }

    /** {@code — and the results are odd}: behind a dash another main clause comments. */
    boolean beginsMain(int k) {
        int subject = k + 1 < clause.size() ? reading.afterAdverbs(k + 1) : clause.size();
        return subject < clause.size()
                && clause.at(k).isConjunction()
                && !clause.at(subject).tag().equals("PRP")
                && !clause.at(subject).is("that")
                && clause.subjectFollows(subject);
    }
}
