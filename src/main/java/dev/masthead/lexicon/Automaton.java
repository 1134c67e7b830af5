package dev.masthead.lexicon;

import dev.masthead.lexicon.LexiconMatcher.Conditions;
import dev.masthead.lexicon.LexiconMatcher.Output;
import dev.masthead.lexicon.LexiconMatcher.PosSymbol;
import java.util.List;
import java.util.Map;

/**
 * The tables of {@link LexiconMatcher}.
 *
 * @param forms             by form the symbols that it carries
 * @param exacts            by word with its case the symbols that it carries
 * @param posSymbols        symbol of each part of speech that is asked for without a word
 * @param constraints       by symbol the part of speech that it asks for besides; null where it asks for none
 * @param edges             from node and symbol to node
 * @param outputs           by node, numbers of patterns that end there
 * @param gaps              by node, pairs of how many tokens may be skipped and where that leads; none for an edge that asks for nothing
 * @param posEdges          by node, whether an edge asks for a part of speech alone
 * @param patterns          by number, what it means that the pattern has matched
 * @param conditions        by entry; those without any are left out
 * @param conditionPatterns by number, each condition's pattern as written
 */
record Automaton(
        Map<String, int[]> forms,
        Map<String, int[]> exacts,
        List<PosSymbol> posSymbols,
        PosSymbol[] constraints,
        Edges edges,
        int[][] outputs,
        int[][] gaps,
        boolean[] posEdges,
        List<Output> patterns,
        Map<LexiconEntry, Conditions> conditions,
        List<String> conditionPatterns) {}
