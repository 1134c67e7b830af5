package dev.masthead.analysis.entities;

import dev.masthead.annotation.Mention;
import dev.masthead.text.Part;
import dev.masthead.text.Span;

/**
 * Words of the text that stand for an actor of the article.
 *
 * @param first index of its first token in the part
 * @param end   one past its last token
 * @param span  what is shown, which may be a piece of a token: Moscow in Moscow-backed
 * @param whole false for such a piece
 */
record NamedMention(Part part, int first, int end, Span span, Entity entity, Mention.How how, boolean whole) {
    Mention annotation() {
        return new Mention(part, span, entity.id, how);
    }
}
