package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Actors of reports that a coder read: which of them are actors, each once and under its name, and whether the coder gives them the stance that is
 * shown. The coding lists, by actor, the places where the body names it, and the places that name nobody. An actor of the report is
 * <ul>
 *   <li>none, where it has a place that names nobody, or two actors' places;
 *   <li>misnamed, where no place of it is exactly one of the coded places: the name is cut or has swallowed something;
 *   <li>somebody else, where it is linked to the registry and the coder says otherwise, or the other way round;
 *   <li>doubled, where an actor before it in the report is the same.
 * </ul>
 * Actors without a coded place, which a later version found, are left out; {@code read} is the share of those that have one.
 */
final class ReadActorsTask implements Task {
    private static final String LOCAL = "local";
    private static final String NEUTRAL = "neutral";
    /** A mention is at a coded place where half of their characters are the same; a description that holds a name is not at the name. */
    private static final double SAME_PLACE = 0.5;

    private static final int REPORTED = 0;
    private static final int READ = 1;
    private static final int NONE = 2;
    private static final int MISNAMED = 3;
    private static final int ELSE = 4;
    private static final int DOUBLED = 5;
    private static final int KIND = 6;
    private static final int STANCES = 7;
    private static final int AGREED = 8;
    private static final int SHOWN = 9;
    private static final int SHOWN_AGREED = 10;

    @Override
    public JsonNode score(Given given) throws IOException {
        int[] c = new int[11];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            Set<JsonNode> met = new HashSet<>();
            for (JsonNode actor : report.path("actors")) {
                c[REPORTED]++;
                count(c, gold, actor, met);
            }
        });
        int wrong = c[NONE] + c[MISNAMED] + c[ELSE] + c[DOUBLED];
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("actors", c[REPORTED]).put("read", Ratio.of(c[READ], c[REPORTED]));
        out.put("wrong", Ratio.of(wrong, c[READ])).put("none", Ratio.of(c[NONE], c[READ]));
        out.put("misnamed", Ratio.of(c[MISNAMED], c[READ])).put("somebody_else", Ratio.of(c[ELSE], c[READ]));
        out.put("doubled", Ratio.of(c[DOUBLED], c[READ])).put("kind", Ratio.of(c[KIND], c[READ] - wrong));
        out.putObject("stance")
                .put("agreed", Ratio.of(c[AGREED], c[STANCES]))
                .put("shown", c[SHOWN])
                .put("shown_agreed", Ratio.of(c[SHOWN_AGREED], c[SHOWN]));
        return out;
    }

    private static void count(int[] c, JsonNode gold, JsonNode actor, Set<JsonNode> met) {
        Set<JsonNode> who = new LinkedHashSet<>();
        boolean exact = false;
        boolean nobody = false;
        for (JsonNode m : actor.path("mentions")) {
            if (!m.path("part").asText("text").equals("text")) {
                continue;
            }
            nobody |= likeness(gold.path("none"), m) >= SAME_PLACE;
            for (JsonNode coded : gold.path("actors")) {
                double like = likeness(coded.path("names"), m);
                if (like >= SAME_PLACE) {
                    who.add(coded);
                    exact |= like == 1;
                }
            }
        }
        if (who.isEmpty() && !nobody) {
            return;
        }
        c[READ]++;
        JsonNode coded = who.isEmpty() ? null : who.iterator().next();
        if (nobody || who.size() > 1) {
            c[NONE]++;
        } else if (!exact) {
            c[MISNAMED]++;
        } else if (!sameLink(coded.path("actor").asText(), actor.path("id").asText())) {
            c[ELSE]++;
        } else if (!met.add(coded)) {
            c[DOUBLED]++;
        } else {
            c[KIND] += coded.path("kind").asText().equals(actor.path("kind").asText()) ? 1 : 0;
            stance(c, coded.path("stance").asText(NEUTRAL), Actors.polarity(actor));
        }
    }

    private static void stance(int[] c, String coded, String shown) {
        c[STANCES]++;
        c[AGREED] += coded.equals(shown) ? 1 : 0;
        if (!shown.equals(NEUTRAL)) {
            c[SHOWN]++;
            c[SHOWN_AGREED] += coded.equals(shown) ? 1 : 0;
        }
    }

    /** Whether both are the same entry of the registry; somebody of this article alone is right where the coder knows no entry. */
    private static boolean sameLink(String coded, String reported) {
        return coded.equals(LOCAL) ? reported.startsWith(LOCAL + ":") : coded.equals(reported);
    }

    /** Largest Jaccard index of the mention's characters and those of a place. */
    private static double likeness(JsonNode places, JsonNode mention) {
        double most = 0;
        int start = mention.path("start").asInt();
        int end = mention.path("end").asInt();
        for (JsonNode p : places) {
            int shared = Math.min(end, Spans.end(p)) - Math.max(start, Spans.start(p));
            int all = Math.max(end, Spans.end(p)) - Math.min(start, Spans.start(p));
            most = Math.max(most, (double) Math.max(0, shared) / all);
        }
        return most;
    }
}
