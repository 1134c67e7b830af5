package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;

/**
 * A span that names or refers to an actor.
 *
 * @param actor the actor's id; {@code local:…} for one the registry does not know
 * @param how   what licensed the link
 */
public record Mention(Part part, Span span, String actor, How how) implements Annotation {

    /** What licenses the link between words and actor. */
    public enum How {
        /** A name or alias of the registry. */
        ALIAS,
        /** A surname or other short form of an actor named in the same article. */
        SHORT_FORM,
        /** A description such as "the Russian president". */
        DESCRIPTION,
        /** A pronoun. */
        PRONOUN,
        /** A name that the registry does not know. */
        NAME
    }
}
