package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicons;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Nouns for people, who bear themselves what they are called: <em>Kohl's lawyers are corrupt</em> says nothing of Kohl. The lexicon
 * {@code sentiment} lists those that are not told by their ending; it and {@code actor-words} list what ends like one and is a thing.
 * Immutable.
 */
public final class PersonNouns {
    private static final List<String> ENDINGS = List.of("er", "or", "ist", "ian", "man", "woman");

    private final Set<String> people = new HashSet<>(Set.of("people", "man", "woman", "child", "ally", "aide"));
    private final Set<String> things = new HashSet<>();

    public PersonNouns(Lexicons lexicons) {
        for (Fields document : lexicons.require("sentiment").documents()) {
            people.addAll(document.texts("people"));
            things.addAll(document.texts("things"));
        }
        lexicons.require(ActorWords.LEXICON).documents().forEach(d -> things.addAll(d.texts("no_persons")));
    }

    /** Whether the noun, a lemma, is one for a person. */
    public boolean contains(String lemma) {
        return people.contains(lemma)
                || !things.contains(lemma) && ENDINGS.stream().anyMatch(lemma::endsWith);
    }
}
