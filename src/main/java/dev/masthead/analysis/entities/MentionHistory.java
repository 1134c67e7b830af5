package dev.masthead.analysis.entities;

import java.util.ArrayList;
import java.util.List;

/** What was mentioned so far in the part that is being read, in text order. */
final class MentionHistory {
    /** How many mentions back an antecedent is looked for. */
    static final int LOOK_BACK = 16;

    private final List<Seen> seen = new ArrayList<>();

    /** A mention: of whom, in which sentence, one past its last token, and whether a verb has it for its subject. */
    record Seen(Entity member, int sentence, int end, boolean subject) {}

    void clear() {
        seen.clear();
    }

    void add(Entity member, int sentence, int end, boolean subject) {
        seen.add(new Seen(member, sentence, end, subject));
    }

    /** The last mentions, latest first, at most so many. */
    List<Seen> last(int most) {
        List<Seen> out = new ArrayList<>(Math.min(most, seen.size()));
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - most); i--) {
            out.add(seen.get(i));
        }
        return out;
    }
}
