package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.Matches;
import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Asks of each name that the registry finds whether it is a part of a longer one: a surname behind another given name, a
 * city before <i>Olympics</i>, a country in the name of a bank. The longest name wins; what the registry found inside it
 * is nobody.
 */
final class WholeNames {
    /** How many words a name is followed over at most, either way. */
    private static final int LONGEST = 8;

    /** Of a state or town: New South Wales. */
    private static final int MOST_WORDS_OF_PLACE = 3;

    private final Analysis analysis;
    private final TextPart text;
    private final Matches matches;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;
    private final PeoplesAdjectives adjectives;
    private final OtherBearers others;
    /** Tokens that a match of the registry or an outlet's name covers. */
    private final BitSet covered = new BitSet();

    WholeNames(Analysis analysis, TextPart text, ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.analysis = analysis;
        this.text = text;
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
        adjectives = new PeoplesAdjectives(text, registry, words);
        matches = analysis.matches(text.part());
        others = new OtherBearers(text, matches, registry, words, givenNames);
        for (Match m : matches.longest(ActorRegistry.LEXICON)) {
            boolean given = m.length() == 1 // Paul, before D. Ryan, and some known person's surname
                    && m.role() == Match.Role.AMBIGUOUS
                    && m.endToken() < text.tokens().size()
                    && text.tokens().get(m.endToken()).text().matches("\\p{Lu}\\.?")
                    && givenNames.contains(text.tokens().get(m.firstToken()).form())
                    && isPerson(m);
            if (!given) {
                covered.set(m.firstToken(), m.endToken());
            }
        }
        for (Match m : matches.longest("outlets", m -> m.role() == Match.Role.MAIN)) {
            covered.set(m.firstToken(), m.endToken());
        }
    }

    /** The candidate itself, the longer name that it is part of, or null where it names nobody. */
    Candidate whole(Candidate c) {
        Sentence s = text.sentenceOfToken(c.first());
        boolean headline = NameFilter.isHeadline(analysis, text, s);
        boolean person = c.matches().stream().allMatch(this::isPerson);
        if (person) {
            return person(c, s, headline);
        }
        Match.Role role = c.matches().get(0).role();
        boolean country = c.matches().stream().anyMatch(m -> isKind(m, "country"));
        boolean place = country || c.matches().stream().anyMatch(m -> isKind(m, "place"));
        if (place && c.end() < s.endToken() && role != Match.Role.DEMONYM) {
            int state = stateBehind(c, s);
            boolean elsewhere =
                    c.matches().stream().noneMatch(m -> "US".equals(profile(m).country()));
            if (state > 0 && (country || role == Match.Role.METONYM || elsewhere)) { // St. Petersburg, Florida
                return local(c.first(), state, Type.LOCATION);
            }
        }
        if (others.isOneOfParty(c, s) || others.isOnHill(c, s) || place && others.isBeforeOneOfParty(c, s)) {
            return null;
        }
        if (words.is("seats", c.surface().toLowerCase(java.util.Locale.ROOT)) && others.isAmongStates(c, s)) {
            return local(c.first(), c.end(), Type.LOCATION);
        }
        boolean city = words.is("seats_as_cities", c.surface().toLowerCase(java.util.Locale.ROOT));
        if (city || place && others.isTownOfState(c, s)) {
            return local(c.first(), c.end(), Type.LOCATION);
        }
        if (!headline && !place && isNewer(c, s)) {
            return local(c.first() - 1, runEnd(c.end(), s), Type.ORGANISATION);
        }
        if (country && !headline) {
            int to = purposeEnd(c, s);
            if (to > 0) {
                return local(c.first(), to, Type.ORGANISATION);
            }
        }
        if (adjectives.isAdjective(c, role) && !adjectives.standsForIt(c, s)) {
            return null;
        }
        if (role == Match.Role.METONYM && others.isNamedAfter(c, s)) {
            return null;
        }
        if (role == Match.Role.METONYM && others.isTown(c, s)) {
            return local(c.first(), c.end(), Type.LOCATION);
        }
        if (c.length() == 1 && c.first() > s.firstToken() && isNext(c.first() - 1)) {
            Token before = text.tokens().get(c.first() - 1);
            boolean given = before.isCapitalised()
                    && text.tokens().get(c.first()).isCapitalised() // not "Fanatical evangelicals"
                    && (before.isProperNoun() || before.isNoun() && c.first() - 1 > s.firstToken())
                    && !covered.get(c.first() - 1)
                    && !headline
                    && !words.isTitle(before.form())
                    && (givenNames.contains(before.form())
                            || c.matches().stream().anyMatch(m -> isKind(m, "group") || isPerson(m))
                                    && givenNames.mayBegin(before.form()));
            if (given && role != Match.Role.DEMONYM) {
                return local(c.first() - 1, c.end(), Type.PERSON); // "Denzel Washington"
            }
            if (before.isNoun() && words.isOrdinaryCalling(before.form())) {
                return local(c.first(), c.end(), Type.PERSON); // "the nurse Montenegro"
            }
        }
        if (c.matches().stream().anyMatch(m -> m.role() == Match.Role.METONYM) && isLocated(c, s)) {
            int to = runEnd(c.end(), s);
            if (!headline
                    && to > c.end()
                    && words.is(
                            "things_named_after_persons",
                            text.tokens().get(to - 1).form())) {
                return null; // in Washington Square Park
            }
            return local(c.first(), c.end(), Type.LOCATION);
        }
        if (words.is("currencies", form(c.end(), s))
                && text.tokens().get(c.end()).isNoun()) {
            return null;
        }
        boolean force = c.matches().stream().allMatch(m -> isKind(m, "armed_forces"));
        if (force && words.is("things_of_forces", form(c.end(), s))) {
            return null;
        }
        if (isOfAnotherCountry(c, s)) {
            return null;
        }
        Candidate ofPlace = bodyOfPlaceBefore(c, s);
        if (ofPlace != null) {
            return ofPlace;
        }
        Candidate body = headline ? null : bodyFor(c, s);
        if (body != null) {
            return body;
        }
        if (!headline && isMember(c, s)) {
            return null;
        }
        if (!headline && c.length() > 1 && place) {
            return bodyOf(c, s);
        }
        return headline || c.length() > 1 ? c : thing(c, s, place);
    }

    /** {@code Americans for Clean Rivers}: one past the body that a people for a purpose is; 0 where it is none. */
    private int purposeEnd(Candidate c, Sentence s) {
        int joint = c.end();
        boolean body = c.length() == 1
                && c.surface().endsWith("s")
                && (form(joint, s).equals("for") || form(joint, s).equals("against"))
                && joint + 2 < s.endToken()
                && text.tokens().get(joint + 1).isCapitalised()
                && text.tokens().get(joint + 2).isCapitalised()
                && isNext(joint + 1)
                && !words.is("calendar", form(joint + 1, s))
                && !covered.get(joint + 1);
        return body ? Math.max(joint + 3, runEnd(joint + 2, s)) : 0;
    }

    /** "the French CAC": letters behind the adjective of a country that is not that of the body. */
    private boolean isOfAnotherCountry(Candidate c, Sentence s) {
        if (c.length() > 1 || c.first() == s.firstToken() || !EntityTable.isAcronym(c.surface())) {
            return false;
        }
        for (Match m : matches.longest(ActorRegistry.LEXICON, c.first() - 1, c.first())) {
            String country = profile(m).country();
            if (m.role() == Match.Role.DEMONYM
                    && isKind(m, "country")
                    && c.matches().stream()
                            .allMatch(x -> profile(x).country() != null
                                    && !profile(x).country().equals(country))) {
                return true;
            }
        }
        return false;
    }

    /** "the Pennsylvania Supreme Court": a name that bodies of several places share is that of the place before it; else null. */
    private Candidate bodyOfPlaceBefore(Candidate c, Sentence s) {
        boolean chamber = words.is("chambers_of_states", c.surface().toLowerCase(java.util.Locale.ROOT));
        String country = profile(c.matches().get(0)).country();
        boolean building = words.is("buildings_of_states", c.surface().toLowerCase(java.util.Locale.ROOT));
        boolean shared = building
                || c.length() > 1
                        && words.is("bodies_of_purpose", form(c.first(), s)) // the New York Department of State
                || c.length() > 1 && (chamber || c.matches().stream().allMatch(m -> m.role() == Match.Role.AMBIGUOUS));
        if (!shared || c.first() == s.firstToken() || !isNext(c.first() - 1)) {
            return null;
        }
        for (int n = 1; n <= MOST_WORDS_OF_PLACE && c.first() - n >= s.firstToken(); n++) {
            int from = c.first() - n;
            boolean place = matches.beginning(ActorRegistry.LEXICON, from, from + 1).stream()
                    .anyMatch(m -> m.endToken() == c.first()
                            && (isKind(m, "place")
                                    || chamber && !Objects.equals(profile(m).country(), country)));
            if (place) {
                return local(from, c.end(), building ? Type.LOCATION : Type.ORGANISATION);
            }
        }
        return null;
    }

    /** "the West Virginia Coal Association": the body whose name begins with the place; else the place. */
    private Candidate bodyOf(Candidate c, Sentence s) {
        if (!isNameGoingOn(c.end(), s, false)) {
            return c;
        }
        int to = runEnd(c.end(), s);
        boolean body = words.isOrganisationWord(text.tokens().get(to - 1).form())
                || words.is("names_of_papers", form(c.end(), s))
                        && to > c.end() + 1
                        && !(c.first() > s.firstToken()
                                && text.tokens()
                                        .get(c.first() - 1)
                                        .form()
                                        .equals("of")); // the New Quimble Journal of Law
        return body ? local(c.first(), to, Type.ORGANISATION) : c;
    }

    /** "the embattled Republican": one of those whom the plural names, and not all of them. */
    private boolean isMember(Candidate c, Sentence s) {
        Token noun = text.tokens().get(c.end() - 1);
        boolean head = c.end() >= s.endToken() || !text.tokens().get(c.end()).isNoun();
        if (c.length() > 1 || !head || !noun.isNoun() || noun.form().endsWith("s")) {
            return false;
        }
        for (Match m : c.matches()) {
            if (!profile(m).aliases().contains(c.surface() + "s")) {
                return false;
            }
        }
        int i = c.first() - 1;
        while (i > s.firstToken()
                && (text.tokens().get(i).isNoun() || text.tokens().get(i).tag().startsWith("JJ"))) {
            i--;
        }
        return i >= s.firstToken() && text.tokens().get(i).tag().equals("DT");
    }

    /** "the New Black Crane Party": a body that named itself after another. */
    private boolean isNewer(Candidate c, Sentence s) {
        int before = c.first() - 1;
        return before > s.firstToken()
                && text.tokens().get(before).text().equals("New")
                && isNext(before)
                && !covered.get(before)
                && c.matches().stream().allMatch(m -> isKind(m, "group") || isKind(m, "organisation"))
                && (c.length() > 1 || isNameGoingOn(c.end(), s, false));
    }

    // ---- persons

    private Candidate person(Candidate c, Sentence s, boolean headline) {
        boolean part = c.matches().stream().allMatch(this::isPartOfName) || isAmbiguous(c);
        boolean plain = c.matches().stream()
                .anyMatch(m -> m.role() == Match.Role.MAIN && profile(m).surnameSuffices());
        int end = c.end();
        boolean park = c.length() == 1
                && c.first() > s.firstToken()
                && words.is(
                        "things_named_after_persons",
                        text.tokens().get(c.first()).form())
                && text.tokens().get(c.first() - 1).isCapitalised()
                && words.is(
                        "qualifiers_of_parks", text.tokens().get(c.first() - 1).form());
        if (park) {
            return null; // the Quimble State Park
        }
        if (words.is("name_suffixes", form(end, s)) && part) {
            end++;
        }
        int first = c.first();
        if (part) {
            first = givenBefore(c, s, headline, plain);
            if (first < 0) {
                return null;
            }
        }
        if (first < c.first()) {
            return sameGivenName(c, first) && end == c.end()
                    ? Candidate.of(text, first, end, c.matches(), new Name(first, end, Type.PERSON, 1))
                    : local(first, end, Type.PERSON);
        }
        // "Trump Tower", "the Kohl Foundation", "Berri Salazar"
        if (end == c.end() && isNameGoingOn(end, s, headline)) {
            int to = runEnd(end, s);
            String last = text.tokens().get(to - 1).form();
            boolean something = words.isOrganisationWord(form(end, s))
                    || words.is("never_last_in_names", form(end, s))
                    || words.is("things_named_after_persons", form(end, s))
                    || words.is("things_named_after_persons", last); // the Ida Venn Presidential Library
            if (something || part && !plain) {
                return words.isOrganisationWord(text.tokens().get(to - 1).form())
                        ? local(c.first(), to, Type.ORGANISATION)
                        : null;
            }
        }
        return c;
    }

    /**
     * Where the name begins whose surname the candidate is: at another given name, at an unknown capitalised word; the
     * candidate's own beginning where neither stands before it; -1 where it is the last word of another sort of name.
     */
    private int givenBefore(Candidate c, Sentence s, boolean headline, boolean plain) {
        int first = c.first();
        int i = first - 1;
        if (i > s.firstToken()
                && words.is("name_particles", text.tokens().get(i).form())
                && isNext(i)
                && text.tokens().get(i - 1).isCapitalised()
                && text.tokens().get(i - 1).isProperNoun()
                && !words.isTitle(text.tokens().get(i - 1).form())) {
            // "San Miguel de Allende", "Rosa de Allende"
            int from = i - 1;
            while (from > s.firstToken() && isNamePart(from - 1) && isNext(from - 1)) {
                from--;
            }
            return givenNames.contains(text.tokens().get(from).form())
                            && !text.tokens().get(from).form().equals("san")
                    ? from
                    : -1;
        }
        while (i >= s.firstToken() && first - i <= 3 && isNext(i)) {
            Token t = text.tokens().get(i);
            boolean initial =
                    t.isCapitalised() && (t.text().length() == 1 || t.text().matches("\\p{Lu}\\.(\\p{Lu}\\.)?"));
            boolean given = (t.isProperNoun() || i > s.firstToken() && !headline)
                    && t.isCapitalised()
                    && !words.isTitle(t.form())
                    && !covered.get(i)
                    && !words.is("calendar", t.form())
                    && givenNames.contains(t.form());
            boolean deed = i == s.firstToken() // Electing Quimble
                    && t.form().endsWith("ing")
                    && !givenNames.contains(t.form())
                    && (t.isVerb() || givenNames.isCommonWord(t.form()));
            boolean unknown = !deed
                    && (!plain || givenNames.mayBegin(t.form()))
                    && !isAmbiguous(c)
                    && !headline
                    && first == c.first()
                    && (i > s.firstToken() || givenNames.mayBegin(t.form()))
                    && (isNamePart(i) || t.isCapitalised() && t.isNoun() && givenNames.mayBegin(t.form()))
                    && !covered.get(i)
                    && !words.isTitle(t.form())
                    && !words.isOrganisationWord(t.form())
                    && !words.is("calendar", t.form())
                    && !EntityTable.isAcronym(t.text());
            if (initial && i > s.firstToken() && !t.form().equals("i") || given || unknown) {
                first = i;
                i--;
            } else {
                break;
            }
        }
        // an initial alone tells nobody apart from the one it may stand for
        return first < c.first() && text.tokens().get(first).text().length() == 1 && first == c.first() - 1
                ? c.first()
                : first;
    }

    private boolean sameGivenName(Candidate c, int first) {
        String given = text.tokens().get(first).form();
        for (Match m : c.matches()) {
            String own = profile(m).name().toLowerCase(java.util.Locale.ROOT).split(" ")[0];
            if (own.equals(given) || words.areForms(own, given)) {
                return true;
            }
        }
        return false;
    }

    /** "American Center for Law and Justice": the body whose purpose the words are; null where they are a name's own. */
    private Candidate bodyFor(Candidate c, Sentence s) {
        int joint = c.first() - 1;
        if (joint - 1 < s.firstToken()
                || !words.is("joints_of_purpose", text.tokens().get(joint).form())
                || !isNamePart(joint - 1)
                || !words.isOrganisationWord(text.tokens().get(joint - 1).form())) {
            return null;
        }
        int from = joint - 1;
        while (from > s.firstToken()
                && text.tokens().get(from - 1).isCapitalised()
                && isNamePart(from - 1)
                && isNext(from - 1)
                && c.first() - from < LONGEST) {
            from--;
        }
        int to = isNameGoingOn(c.end(), s, false) ? runEnd(c.end(), s) : c.end(); // Institute for China Studies
        return local(from, to, Type.ORGANISATION);
    }

    // ---- countries, places, bodies

    private Candidate thing(Candidate c, Sentence s, boolean place) {
        int first = c.first();
        if (place
                && first - 1 > s.firstToken()
                && isNext(first - 1)
                && (isNamePart(first - 1)
                        || c.matches().get(0).role() == Match.Role.METONYM
                                && text.tokens().get(first - 1).isCapitalised())
                && !covered.get(first - 1)
                && !words.isOrganisationWord(text.tokens().get(first - 1).form())
                && !words.is("calendar", text.tokens().get(first - 1).form())
                && !words.isTitle(text.tokens().get(first - 1).form())) {
            return null; // "Miss America", "Little Italy", "Real Madrid"
        }
        boolean ends = c.end() >= s.endToken() || !text.tokens().get(c.end()).isCapitalised();
        if ((place || ends)
                && first - 2 >= s.firstToken()
                && text.tokens().get(first - 1).form().equals("of")
                && text.tokens().get(first - 2).isCapitalised()
                && words.is("bodies_of_places", text.tokens().get(first - 2).form())) {
            int from = first - 2;
            while (from > s.firstToken() && isNamePart(from - 1) && isNext(from - 1) && first - from < LONGEST) {
                from--;
            }
            return local(from, c.end(), Type.ORGANISATION);
        }
        if (place && isNameGoingOn(c.end(), s, false)) {
            int to = runEnd(c.end(), s);
            if (to == c.end() + 1
                    && givenNames.contains(c.surface().toLowerCase(java.util.Locale.ROOT))
                    && !givenNames.isCommonWord(form(c.end(), s))
                    && !words.isOrganisationWord(form(c.end(), s))) {
                return local(first, to, Type.PERSON); // "Florence Quimble"
            }
            String last = text.tokens().get(to - 1).form();
            if (words.is("never_last_in_names", last)) {
                return null; // the Washington Bureau Chief
            }
            if (words.isOrganisationWord(last) || words.isOrganisationWord(form(c.end(), s))) {
                return local(first, to, Type.ORGANISATION);
            }
            return null;
        }
        return c;
    }

    /** One past the name of an American or Canadian state, or of a country, behind a comma; 0 where there is none. */
    private int stateBehind(Candidate c, Sentence s) {
        if (!form(c.end(), s).equals(",") || c.end() + 1 >= s.endToken()) {
            return 0;
        }
        String next = form(c.end() + 1, s);
        boolean state = words.is("state_abbreviations", next)
                || next.indexOf('.') > 0 && words.is("state_abbreviations", next + ".");
        return state ? c.end() + 2 : stateName(c, s);
    }

    private int stateName(Candidate c, Sentence s) {
        for (Match m : matches.beginning(ActorRegistry.LEXICON, c.end() + 1, c.end() + 2)) {
            ActorProfile p = profile(m);
            boolean state = p.kind().equals("place") && "US".equals(p.country()) && words.is("states", p.id());
            boolean closed = m.endToken() >= s.endToken()
                    || !text.tokens().get(m.endToken()).form().equals("and");
            if (state && closed) {
                return m.endToken();
            }
        }
        return 0;
    }

    /** "in Paris", "flew to Moscow": the city itself, not the government that sits there. */
    private boolean isLocated(Candidate c, Sentence s) {
        int i = c.first() - 1;
        if (i < s.firstToken()) {
            return false;
        }
        String before = text.tokens().get(i).form();
        if (!givenNames.isPlace(c.surface()) && !words.is("seats", c.surface().toLowerCase(java.util.Locale.ROOT))) {
            return false; // the White House, the Kremlin
        }
        if (words.is("prepositions_of_location", before)) {
            return true;
        }
        if (!before.equals("to") && !before.equals("from") && !before.equals("for")) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(s.firstToken(), i - 3); k--) {
            Token t = text.tokens().get(k);
            if (words.is("motion", t.lemma()) || words.is("motion", t.form())) {
                return true;
            }
        }
        return false;
    }

    // ---- around a name

    /** Whether a capitalised word of the same name stands at the token: no title, no other name, no day. */
    private boolean isNameGoingOn(int i, Sentence s, boolean headline) {
        return !headline
                && i < s.endToken()
                && isNext(i - 1)
                && isNamePart(i)
                && !covered.get(i)
                && !words.is("calendar", text.tokens().get(i).form())
                && !givenNames.contains(text.tokens().get(i).form());
    }

    /** One past the capitalised words from the token on, with "of", "for", "and" and "the" between them. */
    private int runEnd(int from, Sentence s) {
        int end = from;
        for (int i = from; i < Math.min(s.endToken(), from + LONGEST); i++) {
            Token t = text.tokens().get(i);
            boolean titled = i > from // Dunmore Police Officer Harold Quimble
                    && words.isTitle(t.form())
                    && i + 1 < s.endToken()
                    && text.tokens().get(i + 1).isCapitalised()
                    && (givenNames.contains(text.tokens().get(i + 1).form())
                            || words.isOrganisationWord(text.tokens().get(i - 1).form())
                                    && givenNames.mayBegin(
                                            text.tokens().get(i + 1).form()))
                    && !words.isOrganisationWord(text.tokens().get(i + 1).form());
            if (titled) {
                break;
            }
            if (t.isCapitalised() && t.isProperNoun() && isNext(i - 1)) {
                end = i + 1;
            } else if (!words.is("joints_of_names", t.form())) {
                break;
            }
        }
        return end;
    }

    private boolean isNamePart(int i) {
        return words.isNamePart(text.tokens().get(i));
    }

    /** Whether one space stands between the token and the next. */
    private boolean isNext(int i) {
        return i + 1 < text.tokens().size()
                && text.tokens().get(i + 1).start() - text.tokens().get(i).end() <= 1;
    }

    private String form(int i, Sentence s) {
        return i < s.endToken() ? text.tokens().get(i).form() : "";
    }

    private Candidate local(int first, int end, Type type) {
        return Candidate.of(text, first, end, List.of(), new Name(first, end, type, 1));
    }

    private ActorProfile profile(Match m) {
        return registry.find(m.entry().slug()).orElseThrow();
    }

    private boolean isPerson(Match m) {
        return profile(m).isPerson();
    }

    private boolean isKind(Match m, String kind) {
        return profile(m).kind().equals(kind);
    }

    private boolean isPartOfName(Match m) {
        return ActorRegistry.isPartOfName(profile(m), text.textOf(text.span(m.firstToken(), m.endToken())));
    }

    private static boolean isAmbiguous(Candidate c) {
        return c.length() == 1 && c.matches().stream().allMatch(m -> m.role() == Match.Role.AMBIGUOUS);
    }
}
