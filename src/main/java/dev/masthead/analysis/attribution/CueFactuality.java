package dev.masthead.analysis.attribution;

import dev.masthead.annotation.Attribution.Factuality;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.syntax.VerbGroup;

/**
 * Says whether an act of saying took place: read off the cue's own verb group, the quantifier of its subject, and the
 * condition or question that it stands in. What is denied or promised was said; what would be, may be or was never said was
 * not.
 */
final class CueFactuality {
    /** The cue's verb stands among its first words: {@code would have us believe}. */
    private static final int LONGEST_CUE = 6;

    private final ParsedText text;
    private final ClosedClasses words;

    CueFactuality(ParsedText text, ClosedClasses words) {
        this.text = text;
        this.words = words;
    }

    Factuality of(Candidate c) {
        if (c.match == null) {
            return Factuality.ASSERTED;
        }
        int first = c.match.firstToken();
        int end = Math.min(c.match.endToken(), first + LONGEST_CUE);
        ParsedSentence s = text.voice(
                text.part().sentenceOfToken(first).index(), text.quotations().regionOf(first));
        if (s.position(first) < 0) {
            return Factuality.ASSERTED;
        }
        return switch (c.type.kind()) {
            case VERB, ADJECTIVE -> {
                Factuality act = ofVerb(s, first, end);
                yield act == Factuality.ASSERTED && isOpen(c) ? Factuality.ASKED : act;
            }
            case NOUN -> ofNoun(s, first, end);
            case ADVERBIAL -> Factuality.ASSERTED;
        };
    }

    /** {@code asked whether he lied}: the content is a question of yes or no, and nobody claims it. */
    private boolean isOpen(Candidate c) {
        if (c.complement != CueType.Complement.WH || c.content.isEmpty()) {
            return false;
        }
        int first = text.part().tokenAt(c.content.get(0).start());
        String word = text.part().tokens().get(first).form();
        return word.equals("whether") || word.equals("if");
    }

    private Factuality ofVerb(ParsedSentence s, int first, int end) {
        VerbGroup verb = null;
        for (int i = first; i < end && verb == null; i++) {
            int at = s.holds(i) ? s.verbAt(i) : -1;
            verb = at < 0 ? null : s.verbs().get(at);
        }
        if (verb == null) {
            return Factuality.ASSERTED;
        }
        if (s.scopes().isConditional(verb.head())) {
            return Factuality.CONDITIONAL;
        }
        if (isNeither(s, verb)) {
            return Factuality.NEGATED;
        }
        if (verb.isNegated() && verb.start() < first
                || hasNegativeSubject(s, verb)
                || isWithout(s, verb)
                || isLeftUndone(s, verb)) {
            return Factuality.NEGATED;
        }
        // the cue's own modal is part of what it says: would like
        boolean hypothetical = verb.modal() != null && verb.start() < first && words.isHypothetical(verb.modal());
        if (hypothetical) {
            return Factuality.CONDITIONAL;
        }
        boolean asked = s.scopes().isAsked(verb.head()) && asks(s, verb) || isLeftOpen(s, verb);
        return asked ? Factuality.ASKED : Factuality.ASSERTED;
    }

    /** {@code It is unclear whether he knew}. */
    private static boolean isLeftOpen(ParsedSentence s, VerbGroup verb) {
        VerbGroup.Subject subject = verb.subject();
        int before = subject == null || !s.holds(subject.first()) ? -1 : s.position(subject.first()) - 1;
        return before >= 0 && s.at(before).is("whether");
    }

    /** {@code without revealing that …}, {@code Not all bakers think …}: the word that denies it stands before verb or subject. */
    private static boolean isWithout(ParsedSentence s, VerbGroup verb) {
        int before = s.position(verb.start()) - 1;
        if (before >= 0 && s.at(before).is("without")) {
            return true;
        }
        VerbGroup.Subject subject = verb.subject();
        int first = subject == null || !s.holds(subject.first()) ? -1 : s.position(subject.first());
        if (first > 1 && s.at(first - 2).is("little") && s.at(first - 1).is("did")) {
            return true; // little did they know
        }
        return first > 0 && s.at(first - 1).is("not") && s.at(first).is("all");
    }

    /** {@code avoided naming him}, {@code refrained from criticizing it}. */
    private boolean isLeftUndone(ParsedSentence s, VerbGroup verb) {
        int group = s.position(verb.start());
        int before = group > 0 && s.at(group - 1).isPreposition() ? group - 2 : group - 1;
        boolean shortOf =
                before > 0 && s.at(before).is("short") && s.at(group - 1).is("of"); // stopped short of saying
        return shortOf && s.at(group).tag().equals("VBG")
                || before >= 0
                        && s.at(group).tag().equals("VBG")
                        && s.at(before).isVerb()
                        && words.leavesUndone(s.at(before).lemma());
    }

    /** {@code neither confirmed nor denied}. */
    private boolean isNeither(ParsedSentence s, VerbGroup verb) {
        int before = s.position(verb.start()) - 1;
        return before > 0
                && words.isNegativeQuantifier(s.at(before).form())
                && (s.at(before).is("nor") || s.at(before).is("neither"));
    }

    /** {@code Did he say …?}, {@code Who says that?}: an auxiliary before the subject or a question word as one. */
    private boolean asks(ParsedSentence s, VerbGroup verb) {
        VerbGroup.Subject subject = verb.subject();
        if (subject == null) {
            return false;
        }
        String own = s.holds(subject.first()) ? s.formOf(subject.first()) : "";
        int before = s.position(subject.first()) - 1;
        String auxiliary = before < 0 ? "" : s.at(before).form();
        return words.isInterrogative(own) || words.isAuxiliary(auxiliary);
    }

    /** {@code Nobody said}, {@code No official said}, {@code Neither side said}. */
    private boolean hasNegativeSubject(ParsedSentence s, VerbGroup verb) {
        VerbGroup.Subject subject = verb.subject();
        return subject != null
                && subject.link() == VerbGroup.Link.DIRECT
                && s.holds(subject.first())
                && isNegative(s.formOf(subject.first()));
    }

    private boolean isNegative(String form) {
        return words.isNegation(form) || words.isNegativeQuantifier(form) && !form.equals("little");
    }

    /** {@code did not offer an explanation of}. */
    private static boolean isObjectOfDenied(ParsedSentence s, int phrase) {
        for (VerbGroup verb : s.verbs()) {
            if (verb.isNegated() && verb.objects().contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** {@code There is no evidence that …}. */
    private Factuality ofNoun(ParsedSentence s, int first, int end) {
        for (int i = first; i < end; i++) {
            int at = s.holds(i) ? s.phraseAt(i) : -1;
            if (at < 0) {
                continue;
            }
            NounPhrase phrase = s.phrase(at);
            if (isObjectOfDenied(s, at)) {
                return Factuality.NEGATED;
            }
            if (phrase.determiner() >= 0 && isNegative(s.formOf(phrase.determiner()))) {
                return Factuality.NEGATED;
            }
            return s.scopes().isConditional(i) ? Factuality.CONDITIONAL : Factuality.ASSERTED;
        }
        return Factuality.ASSERTED;
    }
}
