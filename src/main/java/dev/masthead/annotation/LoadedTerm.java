package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;

/**
 * Words that carry a judgement.
 *
 * @param entry       lexicon entry
 * @param label       one of the codebook's
 * @param intensity   1 mildly, 2 clearly, 3 extremely loaded
 * @param voice       whose words they are
 * @param attribution id of the attribution they stand in; null in the outlet's own words
 * @param target      the actor that it is said of; null where that is none
 * @param negated     whether the sentence says that they do not hold, so that they are held against nobody
 */
public record LoadedTerm(
        Part part,
        Span span,
        String entry,
        String label,
        int intensity,
        Voice voice,
        String attribution,
        String target,
        boolean negated)
        implements Annotation {}
