package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Loaded terms that a coder judged from span and context alone: the share that a careful reader calls loaded, of those that the
 * report still has. {@code codings/stance-codings.md} says how they were drawn.
 */
final class LoadedAgreementTask implements Task {
    private static final int TERMS = 0;
    private static final int FOUND = 1;
    private static final int AGREED = 2;
    private static final int OUTLET = 3;
    private static final int OUTLET_AGREED = 4;
    private static final int STRONG = 5;
    private static final int STRONG_AGREED = 6;

    @Override
    public JsonNode score(Given given) throws IOException {
        int[] c = new int[7];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            c[TERMS]++;
            JsonNode term = LoadedTargetsTask.term(
                    report, gold.path("start").asInt(), gold.path("end").asInt());
            if (term == null) {
                return;
            }
            int agreed = gold.path("agrees").asBoolean() ? 1 : 0;
            c[FOUND]++;
            c[AGREED] += agreed;
            if (term.path("voice").asText().equals("outlet")) {
                c[OUTLET]++;
                c[OUTLET_AGREED] += agreed;
            }
            if (term.path("intensity").asInt() > 1) {
                c[STRONG]++;
                c[STRONG_AGREED] += agreed;
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("terms", c[TERMS]).put("found", Ratio.of(c[FOUND], c[TERMS]));
        out.put("agreed", Ratio.of(c[AGREED], c[FOUND])).put("outlet", Ratio.of(c[OUTLET_AGREED], c[OUTLET]));
        out.put("strong", Ratio.of(c[STRONG_AGREED], c[STRONG]));
        return out;
    }
}
