package dev.masthead.analysis.entities;

import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.syntax.QuotedPassage;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By whose name the text says who speaks the words between quotation marks: in their sentence, or before in their paragraph.
 * Whoever speaks says I, so that no pronoun of the third person between the marks is the speaker.
 */
final class QuotedSpeakers {
    /** Quotations of one paragraph that are followed back to the one that names the speaker. */
    private static final int MOST_STEPS = 12;

    private final ParsedText parsed;
    private final TextPart text;
    private final List<NamedMention> names;
    private final BitSet cues;
    private final Map<Integer, Entity> known = new HashMap<>();

    /**
     * @param names the text's, in order
     * @param cues  tokens of words that report
     */
    QuotedSpeakers(ParsedText parsed, List<NamedMention> names, BitSet cues) {
        this.parsed = parsed;
        text = parsed.part();
        this.names = names;
        this.cues = cues;
    }

    /**
     * Who speaks the quotation; null where no name says so.
     *
     * @param region index of the quotation; negative outside quotations
     */
    Entity of(int region) {
        if (region < 0) {
            return null;
        }
        if (!known.containsKey(region)) {
            known.put(region, find(region));
        }
        return known.get(region);
    }

    private Entity find(int region) {
        int at = region;
        for (int n = 0; n < MOST_STEPS && at >= 0; n++) {
            QuotedPassage q = parsed.quotations().passage(at);
            Sentence first = text.sentenceOfToken(text.tokenAt(q.span().start()));
            Sentence last = text.sentenceOfToken(text.tokenAt(q.span().end() - 1));
            Entity one = speaker(last);
            one = one == null && first != last ? speaker(first) : one;
            if (one != null || reports(last) || reports(first)) {
                return one;
            }
            boolean same = at > 0
                    && text.sentenceOfToken(text.tokenAt(
                                            parsed.quotations().passage(at - 1).span().start()))
                                    .paragraph()
                            == first.paragraph();
            at = same ? at - 1 : -1;
        }
        return null;
    }

    /** A verb that reports stands in the sentence outside quotations. */
    private boolean reports(Sentence sentence) {
        return parsed.sentence(sentence.index()).verbs().stream().anyMatch(this::isReporting);
    }

    private boolean isReporting(VerbGroup v) {
        return cues.get(v.head()) && parsed.quotations().regionOf(v.head()) < 0;
    }

    /** The name that a reporting verb of the sentence has for its subject, before or right behind it; null. */
    private Entity speaker(Sentence sentence) {
        ParsedSentence s = parsed.sentence(sentence.index());
        Entity found = null;
        for (VerbGroup v : s.verbs()) {
            if (!isReporting(v)) {
                continue;
            }
            int behind = s.phraseAt(v.end());
            Entity one = behind >= 0 && parsed.quotations().regionOf(v.end()) < 0
                    ? named(s.phrase(behind).first(), s.phrase(behind).end())
                    : null;
            boolean before = v.subject() != null
                    && v.subject().phrase() >= 0
                    && parsed.quotations().regionOf(s.phrase(v.subject().phrase()).head()) < 0;
            if (before) {
                one = named(
                        s.phrase(v.subject().phrase()).first(),
                        s.phrase(v.subject().phrase()).end());
            }
            if (one != null && found != null && one != found) {
                return null;
            }
            found = one == null ? found : one;
        }
        return found;
    }

    private Entity named(int first, int end) {
        int lo = 0;
        int hi = names.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (names.get(mid).first() < first) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        Entity found = null;
        for (int i = lo; i < names.size() && names.get(i).first() < end; i++) {
            found = names.get(i).end() == end && names.get(i).entity().isPerson() ? names.get(i).entity() : found;
        }
        return found;
    }
}
