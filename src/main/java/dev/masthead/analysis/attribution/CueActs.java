package dev.masthead.analysis.attribution;

import dev.masthead.annotation.Attribution.Act;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What kind of act each cue reports, as the lexicon's {@code cue_types} say. Immutable. */
final class CueActs {
    private final Map<String, Act> byId = new HashMap<>();

    CueActs(Lexicon cues) {
        for (Fields document : cues.documents()) {
            document.fields("cue_types").ifPresent(this::read);
        }
    }

    private void read(Fields types) {
        for (Act act : Act.values()) {
            types.texts(act.id()).forEach(id -> byId.put(id, act));
        }
    }

    /** The act of the entry: its own line, its group's, or what its stance tells. */
    Act of(String id, String stance) {
        Act own = byId.get(id);
        if (own != null) {
            return own;
        }
        int dot = id.lastIndexOf('.');
        Act group = dot < 0 ? null : byId.get(id.substring(0, dot));
        if (group != null) {
            return group;
        }
        return switch (stance.toLowerCase(Locale.ROOT)) {
            case "mental" -> Act.THOUGHT;
            case "intention" -> Act.PLAN;
            default -> Act.SPEECH;
        };
    }
}
