package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Pronouns of the third person in texts with chains of mentions. One counts where its chain has a mention that is no pronoun.
 * It is right where its actor has a mention whose innermost labelled mention is such a one of the same chain.
 * {@code p} is of the resolved ones, {@code r} of all, {@code coverage} the share resolved at all.
 */
final class CoreferenceTask implements Task {
    private static final Set<String> PERSONAL = Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");
    private static final Set<String> OTHER =
            Set.of("it", "its", "itself", "they", "them", "their", "theirs", "themselves");

    /** Pronouns that neither count nor name anybody. */
    private static final Set<String> UNCOUNTED = Set.of(
            "i",
            "me",
            "my",
            "mine",
            "myself",
            "we",
            "us",
            "our",
            "ours",
            "ourselves",
            "you",
            "your",
            "yours",
            "yourself",
            "this",
            "that",
            "these",
            "those",
            "there",
            "who",
            "whom",
            "whose",
            "which",
            "what",
            "one",
            "here");

    /** A labelled mention; its text in lower case. */
    private record Mention(String chain, int start, int end, String text) {
        boolean counts() {
            return PERSONAL.contains(text) || OTHER.contains(text);
        }

        boolean named() {
            return !counts() && !UNCOUNTED.contains(text);
        }
    }

    private static final class Counts {
        private int all;
        private int resolved;
        private int right;

        ObjectNode toJson() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("n", all)
                    .put("p", Ratio.of(right, resolved))
                    .put("r", Ratio.of(right, all))
                    .put("coverage", Ratio.of(resolved, all));
        }
    }

    @Override
    public JsonNode score(Given given) throws IOException {
        Counts personal = new Counts();
        Counts other = new Counts();
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            List<Mention> mentions = mentions(gold);
            Actors actors = new Actors(report);
            for (Mention m : mentions) {
                if (!m.counts() || mentions.stream().noneMatch(n -> n.chain().equals(m.chain()) && n.named())) {
                    continue;
                }
                Counts counts = PERSONAL.contains(m.text()) ? personal : other;
                counts.all++;
                Optional<String> actor = actors.at(m.start(), m.end());
                if (actor.isPresent()) {
                    counts.resolved++;
                    counts.right += isOf(m.chain(), actor.get(), actors, mentions) ? 1 : 0;
                }
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("personal", personal.toJson());
        out.set("other", other.toJson());
        return out;
    }

    private static boolean isOf(String chain, String actor, Actors actors, List<Mention> mentions) {
        for (Actors.Place place : actors.places()) {
            if (place.actor().equals(actor)) {
                Mention innermost = null;
                for (Mention m : mentions) {
                    boolean covers = m.start() <= place.start() && place.end() <= m.end();
                    if (covers && (innermost == null || m.end() - m.start() < innermost.end() - innermost.start())) {
                        innermost = m;
                    }
                }
                if (innermost != null && innermost.chain().equals(chain) && innermost.named()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Mention> mentions(JsonNode gold) {
        List<Mention> out = new ArrayList<>();
        for (JsonNode chain : gold.path("chains")) {
            for (JsonNode m : chain.path("mentions")) {
                int start = m.path("start").asInt();
                int end = m.path("end").asInt();
                String text = text(gold, start, end).toLowerCase(Locale.ROOT);
                out.add(new Mention(chain.path("id").asText(), start, end, text));
            }
        }
        return out;
    }

    private static String text(JsonNode gold, int start, int end) {
        String text = gold.path("text").asText();
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
