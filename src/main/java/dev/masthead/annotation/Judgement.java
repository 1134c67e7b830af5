package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;

/**
 * Words by which somebody approves or disapproves of an actor, or ascribes to it what commonly counts for or against it.
 *
 * @param span        the words that judge
 * @param mention     the mention that they hang on
 * @param target      the actor judged
 * @param voice       whose words they are; {@link Voice#PARAPHRASED} where a verb tells somebody's judgement, as in
 *                    {@code A praised B}
 * @param holder      id of the actor that judges; null for the outlet, and where the source is nobody the article names
 * @param attribution id of the attribution that the words stand in; null where they stand in none
 * @param through     id of the actor, or of the outlet that is none, through whom the article has it; null where there is no such
 * @param weight      −1…1, after negation, intensity and modality; never 0
 * @param entry       lexicon entry that matched
 * @param relation    how the words hang on the mention
 * @param negated     they stand under a negation, which {@code weight} has taken into account
 * @param conditional they stand in a condition, a question or under a modal verb
 */
public record Judgement(
        Part part,
        Span span,
        Span mention,
        String target,
        Voice voice,
        String holder,
        String attribution,
        String through,
        double weight,
        String entry,
        Relation relation,
        boolean negated,
        boolean conditional)
        implements Annotation {

    /** How words of judgement hang on whom they judge. */
    public enum Relation {
        /** {@code Senn is corrupt}, {@code called Senn a crook}. */
        PREDICATE,
        /** {@code the corrupt Senn}. */
        DESCRIPTION,
        /** {@code Senn betrayed his voters}. */
        AGENT_OF,
        /** {@code critics condemned Senn}. */
        PATIENT_OF,
        /** {@code Lenn bombed Holm}: of whom the words only tell what was done to them, which shows where the doer stands. */
        ACTED_ON,
        /** {@code Senn's lies}, {@code his disastrous plan}. */
        POSSESSOR,
        /** {@code Senn, a notorious crook,}. */
        APPOSITION,
        /** {@code Unlike the corrupt Senn, Kohl …}: said of the other. */
        CONTRAST,
        /** Nothing but standing near ties them. */
        NEARNESS;

        /** The name used in reports. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether words judge, and not a deed that shows where its doer stands. */
    public boolean isByWords() {
        return relation != Relation.ACTED_ON;
    }

    /** Whether the outlet itself judges. */
    public boolean isOutlets() {
        return holder == null && (voice == Voice.OUTLET || voice == Voice.SCARE_QUOTE);
    }
}
