package dev.masthead.analysis.entities;

import dev.masthead.text.Sentence;
import dev.masthead.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** Links pronouns of the third person where one candidate fits. */
final class Pronouns {
    private final ActorWords words;
    private final MentionHistory trail;

    Pronouns(ActorWords words, MentionHistory trail) {
        this.words = words;
        this.trail = trail;
    }

    /** Whom the pronoun stands for; null where it is open or the token is none. */
    Entity read(Sentence s, Token t) {
        Gender asked = words.ofPronoun(t.form());
        if (asked == Gender.UNKNOWN) {
            return null;
        }
        Entity one = asked == Gender.NEUTER ? thing(s) : person(s, asked);
        if (one != null && one.gender == Gender.UNKNOWN) {
            one.gender = asked;
        }
        return one;
    }

    /** The one person of the gender in this sentence or, where it names none, in the nearest before that does. */
    private Entity person(Sentence s, Gender asked) {
        Set<Entity> found = new LinkedHashSet<>();
        Set<Entity> subjects = new LinkedHashSet<>();
        Entity first = null;
        int sentence = -1;
        for (MentionHistory.Seen x : trail.last(MentionHistory.LOOK_BACK)) {
            if (s.index() - x.sentence() > words.pronounSentences || sentence >= 0 && x.sentence() != sentence) {
                break;
            }
            if (!x.member().isPerson() || !asked.fits(x.member().gender)) {
                continue;
            }
            sentence = x.sentence();
            found.add(x.member());
            first = x.member();
            if (x.subject()) {
                subjects.add(x.member());
            }
        }
        if (found.size() <= 1) {
            return first;
        }
        if (sentence == s.index()) {
            return null;
        }
        // several in the sentence before: its one subject is taken up, or else who came first
        return subjects.size() == 1 ? subjects.iterator().next() : first;
    }

    /** The one country or organisation that this sentence names before the token. */
    private Entity thing(Sentence s) {
        Entity found = null;
        for (MentionHistory.Seen x : trail.last(MentionHistory.LOOK_BACK)) {
            if (x.sentence() != s.index()) {
                break;
            }
            Entity m = x.member();
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
