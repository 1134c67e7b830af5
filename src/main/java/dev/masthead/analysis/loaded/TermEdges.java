package dev.masthead.analysis.loaded;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Origin;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words of a match are the term: a pattern may name the article or the preposition that must stand beside a word
 * to be sure of its sense (<em>gutted the rules</em>, <em>beholden to</em>), but that word is not loaded.
 */
final class TermEdges {
    private final Set<String> before;
    private final Set<String> behind;
    private final Set<String> ofVerbs;

    /** @throws LexiconException if the lexicon lacks one of the lists */
    TermEdges(Lexicon lexicon) {
        before = read(lexicon, "edge_words_before");
        behind = read(lexicon, "edge_words_behind");
        ofVerbs = read(lexicon, "edge_words_of_verbs");
    }

    private static Set<String> read(Lexicon lexicon, String key) {
        Set<String> out = new HashSet<>();
        for (Fields f : lexicon.documents()) {
            out.addAll(f.texts(key));
        }
        if (out.isEmpty()) {
            throw new LexiconException(new Origin(lexicon.name(), 1), "the list '" + key + "' is missing or empty");
        }
        return Set.copyOf(out);
    }

    /** The first token of the term in a match from {@code first} to before {@code end}. */
    int first(TextPart text, int first, int end) {
        int i = first;
        while (i + 1 < end && isEdge(text.tokens().get(i), before) && hasContent(text.tokens(), i + 1, end)) {
            i++;
        }
        return i;
    }

    /** The token behind the term in a match from {@code first} to before {@code end}. A particle is a part of its verb. */
    int end(TextPart text, int first, int end) {
        int i = end;
        while (i - 1 > first
                && isEdge(text.tokens().get(i - 1), behind)
                && !isOfVerb(text.tokens(), i - 1)
                && hasContent(text.tokens(), first, i - 1)) {
            i--;
        }
        return i;
    }

    /** tore into, pounced on: without its preposition the verb is another. */
    private boolean isOfVerb(List<Token> tokens, int i) {
        return ofVerbs.contains(tokens.get(i).form()) && tokens.get(i - 1).isVerb();
    }

    private static boolean isEdge(Token t, Set<String> words) {
        return words.contains(t.form()) && !t.tag().equals("RP");
    }

    /** Whether a word is left that is no edge word. */
    private boolean hasContent(List<Token> tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            Token t = tokens.get(i);
            if (t.isWord() && !isEdge(t, before) && !isEdge(t, behind)) {
                return true;
            }
        }
        return false;
    }
}
