package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import java.util.HashMap;
import java.util.Map;

/** Counts in how many articles each actor is named, from the column {@code items} of {@code article_figures}. */
public final class ActorCounts {
    private final ItemTally actors = new ItemTally();
    private final Map<Kind, ItemTally> wanted = Map.of(Kind.ACTOR, actors);

    /** Takes an article in. */
    public void add(byte[] items) {
        FiguresCodec.readItems(items, wanted);
    }

    /** Articles by actor. */
    public Map<String, Long> byActor() {
        Map<String, Long> out = new HashMap<>();
        actors.byName().forEach((String actor, ItemCounts n) -> out.put(actor, n.articles()));
        return out;
    }
}
