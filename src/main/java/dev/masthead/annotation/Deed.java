package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;
import java.util.List;

/**
 * Something done to somebody, as a verb or noun of the lexicon {@code verb-frames} tells it.
 *
 * @param span        the verb or noun, without auxiliaries
 * @param entry       lexicon entry that matched
 * @param lemma       dictionary form of the word that tells it
 * @param doers       who does it; empty where the sentence does not say
 * @param harmed      to whom it is done; empty where the sentence does not say
 * @param doerRole    what it makes of the doer, such as {@code agent_of_harm}; null for nothing
 * @param harmedRole  what it makes of the one to whom it is done; null for nothing
 * @param form        how the doer is told; null where the deed is no harm, or is told of nobody
 * @param voice       whose words they are
 * @param attribution id of the attribution that the words stand in; null in the outlet's own words
 * @param asserted    neither negated nor conditional
 */
public record Deed(
        Part part,
        Span span,
        String entry,
        String lemma,
        List<Party> doers,
        List<Party> harmed,
        String doerRole,
        String harmedRole,
        Form form,
        Voice voice,
        String attribution,
        boolean asserted)
        implements Annotation {

    public Deed {
        doers = List.copyOf(doers);
        harmed = List.copyOf(harmed);
    }

    /**
     * Who takes part.
     *
     * @param span  the noun phrase, or the mention in it
     * @param actor its id; null where the words name no known actor
     */
    public record Party(Span span, String actor) {}

    /** How the doer of a harm is told (the passive is the question of many a study of headlines). */
    public enum Form {
        /** {@code Police shot a boy}. */
        ACTIVE,
        /** {@code A boy was shot by police}. */
        PASSIVE_BY,
        /** {@code A boy was shot}. */
        PASSIVE,
        /** {@code the killing of a boy}, {@code a boy died in the raid}. */
        OMITTED;

        /** The name used in reports. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
