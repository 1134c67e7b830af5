package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actors of a report by where the body mentions them; offsets are code points. */
final class Actors {
    private final List<Place> places = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    /** A mention in the body. */
    record Place(int start, int end, String actor) {
        boolean touches(int from, int to) {
            return start < to && from < end;
        }

        private int shared(int from, int to) {
            return Math.min(end, to) - Math.max(start, from);
        }
    }

    Actors(JsonNode report) {
        for (JsonNode actor : report.path("actors")) {
            String id = actor.path("id").asText();
            byId.put(id, actor);
            for (JsonNode m : actor.path("mentions")) {
                if (m.path("part").asText("text").equals("text")) {
                    places.add(new Place(m.path("start").asInt(), m.path("end").asInt(), id));
                }
            }
        }
    }

    List<Place> places() {
        return places;
    }

    /** Whether the actor is mentioned somewhere in the stretch. */
    boolean mentions(String actor, int from, int to) {
        return places.stream().anyMatch(p -> p.actor().equals(actor) && p.touches(from, to));
    }

    /** Id of the actor whose mention shares most with the stretch. */
    Optional<String> at(int from, int to) {
        return places.stream()
                .filter(p -> p.touches(from, to))
                .max(Comparator.<Place>comparingInt(p -> p.shared(from, to)).thenComparing(Place::actor))
                .map(Place::actor);
    }

    /** What the report says of the actor with this id. */
    JsonNode get(String actor) {
        return byId.get(actor);
    }

    /** The actor's polarity, as the report's version spells it; neutral where it says nothing. */
    static String polarity(JsonNode actor) {
        JsonNode stance = actor.path("stance").isObject() ? actor.path("stance") : actor.path("sentiment");
        return stance.path("polarity").asText("neutral");
    }
}
