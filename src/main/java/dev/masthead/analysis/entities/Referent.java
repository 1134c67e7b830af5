package dev.masthead.analysis.entities;

import dev.masthead.text.Span;

/**
 * A mention that a pronoun may take up.
 *
 * @param entity   null for a phrase that names nobody
 * @param key      the entity, or the head noun of the phrase
 * @param gender   of the entity, or what the head noun tells; {@link Gender#NEUTER} for a body or a text
 * @param plural   several, or a group that <em>they</em> takes up
 * @param words    the mention's or the whole phrase's words
 * @param sentence number among the sentences with words outside quotations
 * @param token    the last token of the mention, or the head of the phrase
 * @param verb     index of the verb it depends on in its sentence; −1
 * @param region   the quotation it stands in; −1
 * @param speaker  it is the subject of a word of speech
 * @param introduced it is mentioned for the first time, as the subject of the first verb of its sentence
 */
record Referent(
        Entity entity,
        Object key,
        Gender gender,
        boolean plural,
        Span words,
        int sentence,
        int token,
        GrammaticalRole role,
        int verb,
        int region,
        boolean speaker,
        boolean introduced) {

    /** Whether words of the region know of it: what is quoted does not count outside. */
    boolean isHeardIn(int otherRegion) {
        return region < 0 || region == otherRegion;
    }
}
