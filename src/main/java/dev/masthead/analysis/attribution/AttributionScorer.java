package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Scorer;
import dev.masthead.analysis.actors.ActorRegistry;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.text.Part;

/** Finds who says what: sources, cues and contents. */
public final class AttributionScorer implements Scorer {

    public AttributionScorer(Lexicons lexicons, ActorRegistry actors, OutletRegistry outlets) {}

    @Override
    public void score(Analysis analysis) {
        for (Part part : Part.values()) {
            QuotationFinder.find(analysis.text(part)).forEach(analysis::add);
        }
    }
}
