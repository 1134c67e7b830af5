package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;

/**
 * Words that speak well or ill of an actor.
 *
 * @param span        the words
 * @param mention     the mention of the actor that they speak of
 * @param actor       the actor's id; null for a target the caller gave that is no known actor
 * @param entry       lexicon entry
 * @param weight      −1…1, after negation and intensity
 * @param why         how the words bear on the actor, such as {@code agent of [attack]}
 * @param voice       whose words they are
 * @param attribution id of the attribution they stand in; null in the outlet's own words
 */
public record SentimentEvidence(
        Part part,
        Span span,
        Span mention,
        String actor,
        String entry,
        double weight,
        String why,
        Voice voice,
        String attribution)
        implements Annotation {}
