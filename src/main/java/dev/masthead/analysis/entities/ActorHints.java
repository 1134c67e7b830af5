package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.Matches;
import dev.masthead.nlp.NameHints;
import dev.masthead.text.TextPart;
import dev.masthead.text.WordType;
import java.util.ArrayList;
import java.util.List;

/** What the registry and the word classes know of a text's tokens, for the name finder. */
public final class ActorHints implements NameHints {
    private final TextPart text;
    private final WordHints words;
    private final String[] matched;

    /**
     * Hints for one text.
     *
     * @param matches what the lexicons found in it
     * @param words   what is known of each word by itself
     */
    public ActorHints(TextPart text, Matches matches, ActorRegistry registry, WordHints words) {
        this.text = text;
        this.words = words;
        matched = new String[text.tokens().size()];
        for (Match m : matches.longest(ActorRegistry.LEXICON)) {
            String kind =
                    registry.find(m.entry().slug()).map(ActorProfile::kind).orElse("group");
            String role = m.role() == Match.Role.MAIN ? "" : "~" + m.role().ordinal();
            for (int i = m.firstToken(); i < m.endToken(); i++) {
                String place = m.length() == 1
                        ? "only"
                        : i == m.firstToken() ? "first" : i + 1 == m.endToken() ? "last" : "in";
                matched[i] = kind + role + "." + place;
            }
        }
    }

    @Override
    public List<String> of(int token) {
        WordType word = text.tokens().get(token).type();
        List<String> hints = words.of(word);
        if (matched[token] == null || !Character.isLetter(word.text().charAt(0))) {
            return hints;
        }
        List<String> out = new ArrayList<>(hints.size() + 1);
        out.add(matched[token]);
        out.addAll(hints);
        return out;
    }
}
