package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Coded loaded terms: whom they are said of. A coded target that no actor of the report is mentioned at (<i>people</i>,
 * <i>others</i>) can have no id, so that null is right there; {@code strict} counts it as missed.
 * {@code codings/stance-codings.md} says how the rows were coded. Terms that the report does not find are left out.
 */
final class LoadedTargetsTask implements Task {
    private static final int TERMS = 0;
    private static final int FOUND = 1;
    private static final int RIGHT = 2;
    private static final int STRICT = 3;
    private static final int GIVEN = 4;
    private static final int GIVEN_RIGHT = 5;
    private static final int ACTORS = 6;
    private static final int LOADED = 7;
    private static final int LOADED_RIGHT = 8;

    @Override
    public JsonNode score(Given given) throws IOException {
        int[] c = new int[9];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            c[TERMS]++;
            JsonNode term =
                    term(report, gold.path("start").asInt(), gold.path("end").asInt());
            if (term == null) {
                return;
            }
            c[FOUND]++;
            Actors actors = new Actors(report);
            String target = term.path("target").asText(null);
            JsonNode coded = gold.path("target");
            boolean actor = coded.isArray() && (mentioned(actors, coded) || mentioned(actors, gold.path("antecedent")));
            boolean same = target != null
                    && coded.isArray()
                    && (isAt(actors, target, coded) || isAt(actors, target, gold.path("antecedent")));
            boolean right = target == null ? !actor : same;
            c[RIGHT] += right ? 1 : 0;
            c[STRICT] += target == null ? (coded.isArray() ? 0 : 1) : same ? 1 : 0;
            c[GIVEN] += target == null ? 0 : 1;
            c[GIVEN_RIGHT] += same ? 1 : 0;
            c[ACTORS] += actor ? 1 : 0;
            if (gold.path("agrees").asBoolean()) {
                c[LOADED]++;
                c[LOADED_RIGHT] += right ? 1 : 0;
            }
            if (System.getProperty("masthead.wrong") != null && !right) {
                System.out.println("wrong: " + gold + " -> " + target);
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("terms", c[TERMS]).put("found", Ratio.of(c[FOUND], c[TERMS]));
        out.put("right", Ratio.of(c[RIGHT], c[FOUND])).put("strict", Ratio.of(c[STRICT], c[FOUND]));
        out.put("p", Ratio.of(c[GIVEN_RIGHT], c[GIVEN])).put("r", Ratio.of(c[GIVEN_RIGHT], c[ACTORS]));
        out.put("loaded_right", Ratio.of(c[LOADED_RIGHT], c[LOADED]));
        return out;
    }

    private static boolean mentioned(Actors actors, JsonNode span) {
        return span.isArray()
                && actors.at(span.get(0).asInt(), span.get(1).asInt()).isPresent();
    }

    private static boolean isAt(Actors actors, String actor, JsonNode span) {
        return span.isArray()
                && actors.mentions(actor, span.get(0).asInt(), span.get(1).asInt());
    }

    /** The reported term of the body that lies over the span; null where there is none. */
    static JsonNode term(JsonNode report, int start, int end) {
        for (JsonNode t : report.path("loaded_terms")) {
            if (t.path("part").asText("text").equals("text")
                    && t.path("start").asInt() < end
                    && start < t.path("end").asInt()) {
                return t;
            }
        }
        return null;
    }
}
