package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;

/**
 * Something an analysis found in an article. Spans are in UTF-16 offsets of {@link #part()}; the report turns them into
 * code points.
 */
public sealed interface Annotation
        permits Antecedent, Attribution, Deed, FrameCue, Judgement, LoadedTerm, Mention, OutletCitation, Quotation {

    Part part();

    /** The words themselves; of a broken annotation, from its first word to its last. */
    Span span();
}
