package dev.masthead.analysis.actors;

import dev.masthead.text.Sentence;
import dev.masthead.text.Token;

/** Links pronouns of the third person where one candidate fits. */
final class Pronouns {
    private final ActorWords words;
    private final Trail trail;

    Pronouns(ActorWords words, Trail trail) {
        this.words = words;
        this.trail = trail;
    }

    /** Whom the pronoun stands for; null where it is open or the token is none. */
    Member read(Sentence s, Token t) {
        Gender asked = words.ofPronoun(t.form());
        if (asked == Gender.UNKNOWN) {
            return null;
        }
        Member one = asked == Gender.NEUTER ? thing(s) : person(s, asked);
        if (one != null && one.gender == Gender.UNKNOWN) {
            one.gender = asked;
        }
        return one;
    }

    /** The one person of the gender in this sentence or, where it names none, in the nearest before that does. */
    private Member person(Sentence s, Gender asked) {
        Member found = null;
        Member subject = null;
        int sentence = -1;
        boolean several = false;
        for (Trail.Seen x : trail.last(Trail.LOOK_BACK)) {
            if (s.index() - x.sentence() > words.pronounSentences) {
                break;
            }
            if (!x.member().isPerson() || !asked.fits(x.member().gender)) {
                continue;
            }
            if (sentence >= 0 && x.sentence() != sentence && x.sentence() != s.index() - 1) {
                break;
            }
            if (found != null && x.sentence() != sentence && !several) {
                break; // the nearest sentence with a candidate has one only
            }
            sentence = sentence < 0 ? x.sentence() : sentence;
            if (x.sentence() == sentence) {
                several |= found != null && found != x.member();
                found = x.member();
                subject = x.member();
            }
        }
        if (!several) {
            return found;
        }
        // several in one sentence: the one who was its first, if a pronoun or name took it up before in the same way
        return sentence < s.index() ? subject : null;
    }

    /** The one country or organisation that this sentence names before the token. */
    private Member thing(Sentence s) {
        Member found = null;
        for (Trail.Seen x : trail.last(Trail.LOOK_BACK)) {
            if (x.sentence() != s.index()) {
                break;
            }
            Member m = x.member();
            if (m.isPerson() || m.kind.equals("place")) {
                continue;
            }
            if (found != null && found != m) {
                return null;
            }
            found = m;
        }
        return found;
    }
}
