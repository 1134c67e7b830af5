package dev.masthead.nlp;

import java.util.List;

/** What the caller knows about tokens, as features for the {@link NameFinder}: a given name, part of a known name. */
@FunctionalInterface
public interface NameHints {

    /** Short feature names for the token; empty where nothing is known. The order must not change between calls. */
    List<String> of(int token);
}
