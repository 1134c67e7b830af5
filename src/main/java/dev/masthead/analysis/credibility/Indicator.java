package dev.masthead.analysis.credibility;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * An indicator of the lexicon: what it says is present where a value reaches the threshold.
 *
 * @param part         of the profile
 * @param criterion    the published scheme it follows
 * @param measure      a check of one of the classes of this package
 * @param minWords     of the body; in a shorter one it says nothing
 * @param needs        a metric of which there must be so many; null for none
 * @param phrases      what is the case, by verdict, with placeholders in braces
 * @param told         verdicts that the part's sentence tells
 */
record Indicator(
        String id,
        String part,
        String criterion,
        String measure,
        double threshold,
        int minWords,
        String needs,
        double needsAtLeast,
        Map<String, String> phrases,
        Set<String> told) {

    static final String PRESENT = "present";
    static final String ABSENT = "absent";
    static final String NOT_GIVEN = "not_given";
    static final String TOO_LITTLE_TEXT = "too_little_text";

    private static final Set<String> VERDICTS = Set.of(PRESENT, ABSENT, NOT_GIVEN, TOO_LITTLE_TEXT);

    static Indicator of(LexiconEntry e, Set<String> parts) {
        Map<String, String> phrases = new HashMap<>();
        Fields written = e.fields().fields("phrases").orElseThrow();
        for (String verdict : VERDICTS) {
            written.text(verdict).ifPresent(phrase -> phrases.put(verdict, phrase));
        }
        Set<String> told = Set.copyOf(e.fields().texts("told"));
        if (!phrases.keySet().containsAll(Set.of(PRESENT, ABSENT))
                || !phrases.keySet().containsAll(told)) {
            throw new LexiconException(
                    e.origin(), "needs phrases for present, absent and whatever the part's sentence tells");
        }
        return new Indicator(
                e.slug(),
                e.fields().oneOf("part", parts).orElseThrow(),
                e.fields().requireText("criterion"),
                e.fields().requireText("measure"),
                e.fields().requireNumber("threshold"),
                (int) e.number("min_words", 0),
                e.text("needs").orElse(null),
                e.number("needs_at_least", 1),
                Map.copyOf(phrases),
                told);
    }
}
