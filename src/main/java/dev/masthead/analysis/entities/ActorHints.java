package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.Matches;
import dev.masthead.nlp.NameHints;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;

/** What the registry and the word classes know of a text's tokens, for the name finder. */
public final class ActorHints implements NameHints {
    private final TextPart text;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final String[] matched;

    /**
     * Hints for one text.
     *
     * @param matches what the lexicons found in it
     */
    public ActorHints(TextPart text, Matches matches, ActorRegistry registry, ActorWords words) {
        this.text = text;
        this.registry = registry;
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
        Token t = text.tokens().get(token);
        if (!Character.isLetter(t.text().charAt(0))) {
            return List.of();
        }
        List<String> out = new ArrayList<>(3);
        if (matched[token] != null) {
            out.add(matched[token]);
        }
        if (words.isTitle(t.form())) {
            out.add("title");
        }
        if (t.isCapitalised()) {
            if (registry.isGivenName(t.form())
                    || words.is("given_male", t.form())
                    || words.is("given_female", t.form())) {
                out.add("given");
            }
            if (registry.isSurname(t.form())) {
                out.add("surname");
            }
            if (words.isOrganisationWord(t.form())) {
                out.add("org");
            }
        }
        return out;
    }
}
