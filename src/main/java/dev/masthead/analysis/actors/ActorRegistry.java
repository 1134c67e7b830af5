package dev.masthead.analysis.actors;

import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Actors by id. Immutable. */
public final class ActorRegistry {
    private final Map<String, ActorProfile> byId = new HashMap<>();

    public ActorRegistry(Lexicon lexicon) {
        for (LexiconEntry e : lexicon.entries()) {
            if (!e.retired()) {
                byId.put(e.slug(), ActorProfile.of(e));
            }
        }
    }

    public Optional<ActorProfile> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
