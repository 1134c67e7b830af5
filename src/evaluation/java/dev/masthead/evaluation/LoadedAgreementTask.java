package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Loaded terms that a coder judged from span and context alone: the share that a careful reader calls loaded, of those that the
 * report still has; {@code second} has the same in the eyes of the second reader, of the terms that both judged. {@code codings/stance-codings.md} says how
 * they were drawn.
 */
final class LoadedAgreementTask implements Task {
    private static final String AGREES = "agrees";

    /** What one reader thinks of the terms. */
    private static final class Reader {
        private final int[] found = new int[3];
        private final int[] agreed = new int[3];

        void add(JsonNode term, boolean agrees) {
            boolean[] counts = {
                true,
                term.path("voice").asText().equals("outlet"),
                term.path("intensity").asInt() > 1
            };
            for (int i = 0; i < counts.length; i++) {
                found[i] += counts[i] ? 1 : 0;
                agreed[i] += counts[i] && agrees ? 1 : 0;
            }
        }

        void into(ObjectNode out) {
            out.put("agreed", Ratio.of(agreed[0], found[0])).put("outlet", Ratio.of(agreed[1], found[1]));
            out.put("strong", Ratio.of(agreed[2], found[2]));
        }
    }

    @Override
    public JsonNode score(Given given) throws IOException {
        Reader first = new Reader();
        Reader second = new Reader();
        int[] terms = new int[1];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            terms[0]++;
            JsonNode term = LoadedTargetsTask.term(
                    report, gold.path("start").asInt(), gold.path("end").asInt());
            if (term == null) {
                return;
            }
            first.add(term, gold.path(AGREES).asBoolean());
            JsonNode other = gold.path("second").path(AGREES);
            if (other.isBoolean()) {
                second.add(term, other.asBoolean());
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("terms", terms[0]).put("found", Ratio.of(first.found[0], terms[0]));
        first.into(out);
        second.into(out.putObject("second"));
        return out;
    }
}
