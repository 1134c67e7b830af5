package dev.masthead.analysis.sentiment;

/**
 * The strength of words that judge, before the share of their relation.
 *
 * @param value       after negation, intensity and modality
 * @param conditional in a condition, a question or under a modal verb
 */
record Weighed(double value, boolean negated, boolean conditional) {

    /** The same of a strength as many times as great. */
    Weighed times(double factor) {
        return new Weighed(value * factor, negated, conditional);
    }
}
