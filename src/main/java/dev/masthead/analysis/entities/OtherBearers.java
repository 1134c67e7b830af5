package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.Matches;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.Locale;

/** What else a word of the registry may stand for where it stands: one of a party's people, a town, a thing named after a city. */
final class OtherBearers {
    /** How many words back a town's noun is looked for. */
    private static final int LONGEST = 8;

    /** Of a state: West Virginia. */
    private static final int MOST_WORDS_OF_PLACE = 3;

    /** How many words may stand between a city and what is named after it. */
    private static final int BETWEEN = 2;

    private final TextPart text;
    private final Matches matches;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;

    OtherBearers(TextPart text, Matches matches, ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.text = text;
        this.matches = matches;
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
    }

    /** "a lifelong Democrat", "Ohio Democrat Harold Quimble": one person, in a headline too. */
    boolean isOneOfParty(Candidate c, Sentence s) {
        Token noun = text.tokens().get(c.end() - 1);
        if (c.length() > 1
                || !noun.isNoun()
                || noun.form().endsWith("s")
                || c.matches().stream()
                        .anyMatch(m -> !"party".equals(profile(m).sourceType())
                                || !profile(m).aliases().contains(c.surface() + "s"))) {
            return false;
        }
        if (c.end() >= s.endToken()) {
            return true;
        }
        Token next = text.tokens().get(c.end());
        if (!next.isNoun()) { // but "Republican and conservative voices"
            return !next.tag().startsWith("JJ")
                    && !next.tag().equals("CC")
                    && !next.text().startsWith("-")
                    && !next.form().equals("/");
        }
        return next.isCapitalised() && givenNames.contains(next.form());
    }

    /** "Texas, Ohio and Washington": the state of that name. */
    boolean isAmongStates(Candidate c, Sentence s) {
        boolean ahead = c.end() + 1 < s.endToken()
                && (form(c.end(), s).equals(",") || form(c.end(), s).equals("and"))
                && isState(c.end() + 1);
        int before = c.first() - 1;
        if (ahead || before <= s.firstToken()) {
            return ahead;
        }
        boolean and = form(before, s).equals("and") || form(before, s).equals("or");
        before -= and && form(before - 1, s).equals(",") ? 1 : 0;
        boolean behind = and || form(before, s).equals(",");
        return behind && before > s.firstToken() && isState(before - 1);
    }

    private boolean isState(int token) {
        return matches.longest(ActorRegistry.LEXICON, token, token + 1).stream()
                .anyMatch(m -> words.is("states", profile(m).id()));
    }

    /** "an Ohio Democrat": where one of a party is from. */
    boolean isBeforeOneOfParty(Candidate c, Sentence s) {
        for (Match m : matches.longest(ActorRegistry.LEXICON, c.end(), Math.min(c.end() + 1, s.endToken()))) {
            if (m.firstToken() == c.end()
                    && m.length() == 1
                    && isOneOfParty(Candidate.of(text, m.firstToken(), m.endToken(), java.util.List.of(m), null), s)) {
                return true;
            }
        }
        return false;
    }

    /** "on Capitol Hill in Washington": the place, not those who sit there. */
    boolean isOnHill(Candidate c, Sentence s) {
        return words.is("seats_on_hills", c.surface().toLowerCase(Locale.ROOT))
                && c.first() > s.firstToken()
                && form(c.first() - 1, s).equals("on")
                && form(c.end(), s).equals("in")
                && words.is("seats", form(c.end() + 1, s));
    }

    /** "the West Texas towns of Midland and Odessa": a city that another country's greater one shares its name with. */
    boolean isTownOfState(Candidate c, Sentence s) {
        if (c.matches().stream().anyMatch(m -> "US".equals(profile(m).country()))) {
            return false;
        }
        for (int i = c.first() - 1; i > Math.max(s.firstToken(), c.first() - LONGEST); i--) {
            if (!form(i, s).equals("of") || !words.is("nouns_of_towns", form(i - 1, s))) {
                continue;
            }
            for (int from = Math.max(s.firstToken(), i - 1 - MOST_WORDS_OF_PLACE); from < i - 1; from++) {
                for (Match m : matches.beginning(ActorRegistry.LEXICON, from, from + 1)) {
                    if (m.endToken() == i - 1 && words.is("states", profile(m).id())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "London's mayor", "Moscow's streets": the city itself, not the government that sits there. */
    boolean isTown(Candidate c, Sentence s) {
        if (!form(c.end(), s).equals("'s") || !givenNames.isPlace(c.surface())) {
            return false;
        }
        for (int i = c.end() + 1; i <= Math.min(s.endToken() - 1, c.end() + BETWEEN); i++) {
            Token t = text.tokens().get(i);
            if (words.is("things_of_towns", t.lemma()) || words.is("things_of_towns", t.form())) {
                return true;
            }
            if (!t.isNoun() && !t.tag().startsWith("JJ")) {
                return false;
            }
        }
        return false;
    }

    /** "the Paris climate accord", "the Tokyo Olympics": what is named after the city. */
    boolean isNamedAfter(Candidate c, Sentence s) {
        for (int i = c.end(); i <= Math.min(s.endToken() - 1, c.end() + BETWEEN); i++) {
            Token t = text.tokens().get(i);
            if (words.is("things_named_after_places", t.form())) {
                return true;
            }
            if (!t.isNoun() && !t.tag().startsWith("JJ")) {
                return false;
            }
        }
        return false;
    }

    private String form(int i, Sentence s) {
        return i < s.endToken() ? text.tokens().get(i).form() : "";
    }

    private ActorProfile profile(Match m) {
        return registry.find(m.entry().slug()).orElseThrow();
    }
}
