package dev.masthead.analysis.sentiment;

/**
 * A base noun phrase.
 *
 * @param first token index in the part
 * @param end   one past the last
 * @param head  its last noun
 */
record Phrase(int first, int end, int head) {}
