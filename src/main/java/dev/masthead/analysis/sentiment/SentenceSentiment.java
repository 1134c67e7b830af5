package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.Match;
import dev.masthead.syntax.ParsedSentence;
import java.util.List;

/**
 * A sentence read for sentiment: its arguments and what the lexicons found in it.
 *
 * @param words     rated words, without overlaps
 * @param frames    verbs with a frame
 * @param modifiers negations, intensifiers and the like
 */
record SentenceSentiment(ParsedSentence reading, List<Match> words, List<Match> frames, List<Match> modifiers) {}
