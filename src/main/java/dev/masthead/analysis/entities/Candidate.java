package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NameFinder.Name;
import java.util.List;

/**
 * Tokens that may name somebody.
 *
 * @param first   index in the part
 * @param end     one past the last
 * @param matches of the registry over the same span; empty for a name that only the model saw
 * @param name    what the model saw; null for matches of the registry
 */
record Candidate(int first, int end, List<Match> matches, Name name) {
    int length() {
        return end - first;
    }
}
