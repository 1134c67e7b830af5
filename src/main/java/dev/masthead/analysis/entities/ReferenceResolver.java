package dev.masthead.analysis.entities;

import dev.masthead.text.TextPart;
import java.util.List;

/**
 * Fourth phase of reading: what stands for an actor without naming it, such as pronouns and descriptions. All names of the
 * article are linked by then, those of the other part too.
 */
interface ReferenceResolver {

    /**
     * The part's references in text order.
     *
     * @param names the part's linked names in text order; of a hyphenated word each piece that names somebody
     * @return each with the one actor it stands for; what is open is left out
     */
    List<NamedMention> resolve(TextPart text, List<NamedMention> names);
}
