package dev.masthead.analysis.entities;

import dev.masthead.annotation.Antecedent;
import dev.masthead.text.TextPart;
import java.util.List;

/**
 * Fourth phase of reading: what stands for an actor without naming it, such as pronouns and descriptions. All names of the
 * article are linked by then, those of the other part too.
 */
interface ReferenceResolver {

    /**
     * What a part's references stand for.
     *
     * @param mentions    each with the one actor it stands for, in text order; what is open is left out
     * @param antecedents each that stands for words without a name
     */
    record Resolved(List<NamedMention> mentions, List<Antecedent> antecedents) {}

    /**
     * The part's references in text order.
     *
     * @param names the part's linked names in text order; of a hyphenated word each piece that names somebody
     */
    Resolved resolve(TextPart text, List<NamedMention> names);
}
