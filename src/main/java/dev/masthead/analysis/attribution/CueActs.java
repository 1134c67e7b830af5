package dev.masthead.analysis.attribution;

import dev.masthead.annotation.Attribution.Act;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What kind of act each cue reports, as the lexicon's {@code cue_types} say. Immutable. */
final class CueActs {
    private final Map<String, Act> byId = new HashMap<>();
    private final Set<String> deeds = new HashSet<>();
    private final Set<String> deedsWithObject = new HashSet<>();
    private final Set<String> deedsOfThings = new HashSet<>();
    private final Set<String> deedsOfSelf = new HashSet<>();
    private final Set<String> deedsOfPersons = new HashSet<>();
    private final Set<String> withholding = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> namesItsObject = new HashSet<>();

    CueActs(Lexicon cues) {
        for (Fields document : cues.documents()) {
            document.fields("cue_types").ifPresent(this::read);
        }
    }

    private void read(Fields types) {
        for (Act act : Act.values()) {
            types.texts(act.id()).forEach(id -> byId.put(id, act));
        }
        deeds.addAll(types.texts("deed"));
        deedsWithObject.addAll(types.texts("deed_with_object"));
        deedsOfThings.addAll(types.texts("deed_of_things"));
        deedsOfPersons.addAll(types.texts("deed_of_persons"));
        deedsOfSelf.addAll(types.texts("deed_of_self"));
        withholding.addAll(types.texts("withholds"));
        given.addAll(types.texts("given"));
        namesItsObject.addAll(types.texts("names_its_object"));
    }

    /** The entry names a deed: it reports words only where its content is quoted or a clause. */
    boolean isDeed(String id) {
        return deeds.contains(id);
    }

    /** The entry names a deed where a thing is its object: {@code sought a loan}, but not {@code sought to delay it}. */
    boolean isDeedWithObject(String id) {
        return deedsWithObject.contains(id);
    }

    /** A thing that does it only bodes: {@code floods threaten to close the road}. The entry or its group. */
    boolean isDeedOfThings(String id) {
        return holds(deedsOfThings, id);
    }

    /** With a reflexive object it is no words: {@code shows herself}. The entry or its group. */
    boolean isDeedOfSelf(String id) {
        return holds(deedsOfSelf, id);
    }

    /** With a thing for its object it is a person's deed: {@code shows his wounds}. */
    boolean isDeedOfPersons(String id) {
        return deedsOfPersons.contains(id);
    }

    /** With two objects it keeps something from somebody: {@code denied him a hearing}. */
    boolean withholds(String id) {
        return withholding.contains(id);
    }

    /** Others give it to the one it is about: {@code won the support of two unions}. */
    boolean isGiven(String id) {
        return holds(given, id);
    }

    /** Its plain object only names what is judged, in the outlet's words: {@code mocked the plan}. The entry or its group. */
    boolean namesItsObject(String id) {
        return holds(namesItsObject, id);
    }

    /** The list names the entry or its group. */
    private static boolean holds(Set<String> list, String id) {
        int dot = id.lastIndexOf('.');
        return list.contains(id) || dot > 0 && list.contains(id.substring(0, dot));
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
