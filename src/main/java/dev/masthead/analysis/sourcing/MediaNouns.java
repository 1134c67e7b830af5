package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import java.util.Set;

/** Which words beside an outlet's name say that it is one, or a source of another kind. */
final class MediaNouns {
    /** Types of sources that an outlet and its people are. */
    static final Set<String> MEDIA = Set.of("news_media", "state_media", "document", "social_media");

    private static final String NOUNS = "source-nouns";
    private static final String ACTORS = "actors";

    private final Analysis analysis;
    private final Lexicon words;

    /** @param words what outlets are cited with */
    MediaNouns(Analysis analysis, Lexicon words) {
        this.analysis = analysis;
        this.words = words;
    }

    /** Whether the token near the name is a country or its adjective. */
    boolean isCountry(OutletCandidate f, int token) {
        return analysis.matches(f.text.part()).longest(ACTORS, token, token + 1).stream()
                .anyMatch(m -> m.role() == Match.Role.DEMONYM || m.role() == Match.Role.MAIN);
    }

    /** Whether the token near the name is a noun of media: agency, channel, correspondent. */
    boolean isMediaNoun(int token, OutletCandidate f) {
        Part part = f.text.part();
        boolean described = analysis.matches(part).longest(words.name(), token, token + 1).stream()
                .anyMatch(m -> m.entry().fields().has("described")
                        || m.entry().fields().has("media")
                        || "medium".equals(m.entry().text("kind").orElse("")));
        boolean name = !f.safe && f.text.tokens().get(token).isCapitalised();
        return described
                || !name
                        && analysis.matches(part).longest(NOUNS, token, token + 1).stream()
                                .anyMatch(m ->
                                        MEDIA.contains(m.entry().text("type").orElse("")));
    }

    /** The type of source that the noun at the token makes; empty where it makes none. */
    String nounType(OutletCandidate f, int token) {
        return analysis.matches(f.text.part()).longest(NOUNS, token, token + 1).stream()
                .map(m -> m.entry().text("type").orElse(""))
                .findFirst()
                .orElse("");
    }
}
