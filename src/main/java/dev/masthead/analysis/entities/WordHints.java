package dev.masthead.analysis.entities;

import dev.masthead.text.WordFacet;
import dev.masthead.text.WordType;
import java.util.ArrayList;
import java.util.List;

/** What the registry and the word classes know of a word by itself, for the name finder. Safe for any number of threads. */
public final class WordHints extends WordFacet<List<String>> {
    private final ActorRegistry registry;
    private final ActorWords words;

    public WordHints(ActorRegistry registry, ActorWords words) {
        this.registry = registry;
        this.words = words;
    }

    @Override
    protected List<String> read(WordType word) {
        if (word.text().isEmpty() || !Character.isLetter(word.text().charAt(0))) {
            return List.of();
        }
        List<String> out = new ArrayList<>(3);
        if (words.isTitle(word.form())) {
            out.add("title");
        }
        if (word.isCapitalised()) {
            if (registry.isGivenName(word.form())
                    || words.is("given_male", word.form())
                    || words.is("given_female", word.form())) {
                out.add("given");
            }
            if (registry.isSurname(word.form())) {
                out.add("surname");
            }
            if (words.isOrganisationWord(word.form())) {
                out.add("org");
            }
        }
        return List.copyOf(out);
    }
}
