package dev.masthead.analysis.sentiment;

import java.util.List;

/**
 * Who judges where a verb or noun tells a judgement.
 *
 * @param actors  ids, each once, in text order
 * @param speaker whoever speaks at the words judges too: {@code I blame them}
 * @param anybody who is spoken to, or anybody, would judge so: {@code the minute you disagree with him}
 */
record Tellers(List<String> actors, boolean speaker, boolean anybody) {
    /** More are a list and not a sentence about who judges. */
    private static final int MOST = 4;

    Tellers {
        actors = actors.stream().distinct().limit(MOST).toList();
    }

    /** Whether the article does not say who. */
    boolean isNobody() {
        return actors.isEmpty() && !speaker;
    }
}
