package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Attributions of bodies that a coder marked: how many of them are reported, and how many of the reported ones that the coder judged are right.
 * A reported and a coded attribution belong together where their cues share a character, or, where the coder saw no cue, their contents;
 * of several the one whose content is shared most. The content is right from a Jaccard index of one half of its
 * characters on, the source where it is the coded one (see {@link #isSource}). A reported attribution is right where there is
 * one, content and factuality are right and the source is the right one or nobody.
 */
final class CodedAttributionsTask implements Task {
    private static final double HALF = 0.5;
    /** Characters by which a source may begin before the coded one: an article and a space. */
    private static final int DETERMINER = 4;

    private static final int CODED = 0;
    private static final int FOUND = 1;
    private static final int SOURCE = 2;
    private static final int CONTENT = 3;
    private static final int FACTUALITY = 4;
    private static final int REPORTED = 5;
    private static final int READ = 6;
    private static final int RIGHT = 7;
    private static final int NONE = 8;
    private static final int OTHER_SOURCE = 9;

    @Override
    public JsonNode score(Given given) throws IOException {
        int[] c = new int[10];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            Actors actors = new Actors(report);
            List<JsonNode> reported = new ArrayList<>();
            for (JsonNode a : report.path("attributions")) {
                if (inBody(a.at("/cue/spans")) && inBody(a.at("/content/spans"))) {
                    reported.add(a);
                }
            }
            for (JsonNode coded : gold.path("attributions")) {
                if (coded.path("is_attribution").asBoolean(true)) {
                    count(c, coded, best(reported, coded), actors);
                }
            }
            c[REPORTED] += reported.size();
            for (JsonNode a : reported) {
                JsonNode coded = null;
                double most = -1;
                for (JsonNode row : gold.path("attributions")) {
                    double shared = belong(a, row) ? content(a, row) : -1;
                    coded = shared > most ? row : coded;
                    most = Math.max(most, shared);
                }
                if (coded != null) {
                    judge(c, a, coded, actors);
                }
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("attributions", c[CODED]).put("found", Ratio.of(c[FOUND], c[CODED]));
        out.put("source", Ratio.of(c[SOURCE], c[FOUND])).put("content", Ratio.of(c[CONTENT], c[FOUND]));
        out.put("factuality", Ratio.of(c[FACTUALITY], c[FOUND]));
        out.put("reported", c[REPORTED]).put("read", Ratio.of(c[READ], c[REPORTED]));
        out.put("right", Ratio.of(c[RIGHT], c[READ])).put("none", Ratio.of(c[NONE], c[READ]));
        return out.put("other_source", Ratio.of(c[OTHER_SOURCE], c[READ]));
    }

    private static void count(int[] c, JsonNode coded, JsonNode found, Actors actors) {
        c[CODED]++;
        if (found == null) {
            return;
        }
        c[FOUND]++;
        c[SOURCE] += isSource(found, coded, actors) ? 1 : 0;
        c[CONTENT] += content(found, coded) >= HALF ? 1 : 0;
        c[FACTUALITY] += isFactuality(found, coded) ? 1 : 0;
    }

    private static void judge(int[] c, JsonNode found, JsonNode coded, Actors actors) {
        c[READ]++;
        if (!coded.path("is_attribution").asBoolean(true)) {
            c[NONE]++;
            return;
        }
        boolean nobody =
                found.at("/source/spans").isEmpty() && found.at("/source/actor").asText(null) == null;
        boolean source = nobody || isSource(found, coded, actors);
        c[OTHER_SOURCE] += source ? 0 : 1;
        c[RIGHT] += source && content(found, coded) >= HALF && isFactuality(found, coded) ? 1 : 0;
    }

    private static JsonNode best(List<JsonNode> reported, JsonNode coded) {
        JsonNode best = null;
        double most = -1;
        for (JsonNode a : reported) {
            double shared = belong(a, coded) ? content(a, coded) : -1;
            best = shared > most ? a : best;
            most = Math.max(most, shared);
        }
        return best;
    }

    private static boolean belong(JsonNode reported, JsonNode coded) {
        return coded.path("cue").isEmpty()
                ? content(reported, coded) >= HALF
                : characters(reported.at("/cue/spans")).intersects(characters(coded.path("cue")));
    }

    private static double content(JsonNode reported, JsonNode coded) {
        BitSet ours = characters(reported.at("/content/spans"));
        BitSet theirs = characters(coded.path("content"));
        BitSet both = (BitSet) ours.clone();
        both.and(theirs);
        ours.or(theirs);
        return Ratio.of(both.cardinality(), ours.cardinality());
    }

    private static boolean isFactuality(JsonNode reported, JsonNode coded) {
        return coded.path("factuality")
                .asText("asserted")
                .equals(reported.at("/cue/factuality").asText("asserted"));
    }

    /**
     * Whether the words of the source are the coded ones, and the actor, where one is given and the coder named who it is, the
     * coded one. Words that begin earlier have swallowed what stands before, unless the coded ones are the greater part.
     */
    private static boolean isSource(JsonNode reported, JsonNode coded, Actors actors) {
        String actor = reported.at("/source/actor").asText(null);
        BitSet theirs = characters(coded.path("source"));
        BitSet ours = characters(reported.at("/source/spans"));
        if (theirs.isEmpty()) {
            return ours.isEmpty() && actor == null;
        }
        JsonNode antecedent = coded.path("antecedent");
        if (actor != null && antecedent.isArray()) {
            return actors.mentions(actor, Spans.start(antecedent), Spans.end(antecedent));
        }
        BitSet both = (BitSet) ours.clone();
        both.and(theirs);
        int shared = both.cardinality();
        ours.or(theirs);
        return shared > 0
                && (characters(reported.at("/source/spans")).nextSetBit(0) + DETERMINER >= theirs.nextSetBit(0)
                        || shared >= HALF * ours.cardinality());
    }

    private static boolean inBody(JsonNode spans) {
        for (JsonNode s : spans) {
            if (!s.path("part").asText("text").equals("text")) {
                return false;
            }
        }
        return true;
    }

    /** The characters of coded spans, {@code [start, end]}, or of reported ones in the body. */
    private static BitSet characters(JsonNode spans) {
        BitSet out = new BitSet();
        for (JsonNode s : spans) {
            if (s.isArray()) {
                out.set(Spans.start(s), Spans.end(s));
            } else if (s.path("part").asText("text").equals("text")) {
                out.set(s.path("start").asInt(), s.path("end").asInt());
            }
        }
        return out;
    }
}
