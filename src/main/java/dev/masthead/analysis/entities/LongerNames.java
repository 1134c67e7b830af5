package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes whole what the model cuts: committees whose purpose is two things, ministries with a list of them, persons whose given name or
 * surname it leaves out. Also drops what looks like a person and is none: {@code for Pete's sake}.
 */
final class LongerNames {
    private static final Set<String> DETERMINERS = Set.of("DT", "JJ", "CD", "PRP$", "POS");

    /** {@code San Luis Obispo}: so many words has the name of a university's place at most. */
    private static final int LONGEST_CAMPUS = 3;

    /** Between a calling and its house stand so many words at most. */
    private static final int MOST_BEFORE_HOUSE = 8;

    private final Analysis analysis;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;
    private final PurposeList purposes;

    LongerNames(Analysis analysis, ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
        purposes = new PurposeList(words, givenNames);
    }

    /** The names, whole where they were cut; in text order as before, without overlaps. */
    List<Candidate> of(TextPart text, List<Candidate> names) {
        List<Candidate> out = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            Candidate last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && names.get(i).first() < last.end() || isNobody(text, names.get(i))) {
                continue;
            }
            Candidate c = ofQuarter(
                    text, ofCamp(text, campus(text, embassy(text, purposes.whole(text, firm(text, names.get(i)))))));
            if (last != null && c.first() <= last.first()) {
                out.remove(out.size() - 1); // the camp alone
                last = out.isEmpty() ? null : out.get(out.size() - 1);
            }
            if (last != null && isHalf(text, last, c)) {
                out.set(out.size() - 1, unknown(text, last.first(), c.end(), Type.ORGANISATION));
            } else if (last != null && isSurnameOf(text, last, c)) {
                out.set(out.size() - 1, person(text, last, c));
            } else {
                int next = i + 1 < names.size()
                        ? names.get(i + 1).first()
                        : text.tokens().size();
                out.add(withRank(text, whole(text, c, last == null ? 0 : last.end(), next)));
            }
        }
        return out;
    }

    /**
     * Names of committees and offices whose purpose is two things: {@code the House Oversight and Government Reform Committee}. The
     * model often ends the name before its {@code and}.
     */
    private boolean isHalf(TextPart text, Candidate first, Candidate second) {
        String last = token(text, first.end() - 1).form();
        return first.isUnknown()
                && second.isUnknown()
                && first.length() > 1
                && second.length() > 1
                && first.end() + 1 == second.first()
                && token(text, first.end()).form().equals("and")
                && givenNames.isCommonWord(last)
                && !givenNames.contains(last)
                && !words.isOrganisationWord(last)
                && words.is("bodies_of_purpose", token(text, second.end() - 1).form());
    }

    /** {@code Adel bin Ahmed} before {@code Al-Jubeir}: a known surname right behind what the model took for a whole person. */
    private boolean isSurnameOf(TextPart text, Candidate given, Candidate surname) {
        return isUnknownPerson(given)
                && !surname.isUnknown()
                && surname.length() == 1
                && given.end() == surname.first()
                && isBeside(text, given.end() - 1)
                && surname.matches().stream().allMatch(this::isPerson);
    }

    /** {@code Quimble analyst Ada Venn}: who stands before such a calling and a name is a house, and no person. */
    private Candidate firm(TextPart text, Candidate c) {
        if (isUnknownPerson(c) && isAtHouse(text, c)) {
            return unknown(text, c.first(), c.end(), Type.ORGANISATION);
        }
        int before = c.first() - 1;
        boolean named = c.isUnknown()
                && c.name() != null
                && c.length() > 1
                && before > text.sentenceOfToken(c.first()).firstToken()
                && token(text, before).form().equals("named")
                && words.is("people_named", token(text, before - 1).form());
        if (named) {
            return unknown(text, c.first(), c.end(), Type.PERSON);
        }
        boolean house = isUnknownPerson(c)
                && c.length() == 1
                && c.end() + 1 < text.sentenceOfToken(c.first()).endToken()
                && words.is("callings_of_houses", token(text, c.end()).form())
                && isPlainName(token(text, c.end() + 1));
        return house ? unknown(text, c.first(), c.end(), Type.ORGANISATION) : c;
    }

    /** {@code vice president of trading at Charles Quimble}: the house of whoever has the calling. */
    private boolean isAtHouse(TextPart text, Candidate c) {
        int begin = text.sentenceOfToken(c.first()).firstToken();
        if (c.first() - 2 < begin || !token(text, c.first() - 1).form().equals("at")) {
            return false;
        }
        boolean goesOn =
                c.end() < text.tokens().size() && token(text, c.end()).tag().equals("POS");
        for (int i = c.first() - 2; !goesOn && i >= Math.max(begin, c.first() - MOST_BEFORE_HOUSE); i--) {
            if (words.is("callings_at_houses", token(text, i).form())) {
                return true;
            }
            String tag = token(text, i).tag();
            boolean verb = tag.startsWith("VB") && !tag.equals("VBG") && !tag.equals("VBN");
            if (verb || token(text, i).form().equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** {@code the U.S. Embassy}: the mission is its country's; alone it is a noun and names nobody. */
    private Candidate embassy(TextPart text, Candidate c) {
        boolean mission =
                c.isUnknown() && words.is("missions", token(text, c.first()).form());
        int before = c.first() - 1;
        if (!mission || before < text.sentenceOfToken(c.first()).firstToken() || !isBeside(text, before)) {
            return c;
        }
        boolean country = analysis.matches(text.part()).longest(ActorRegistry.LEXICON, before, c.first()).stream()
                .anyMatch(m -> m.endToken() == c.first() && isKind(m, "country"));
        return country ? unknown(text, before, c.first() + 1, Type.ORGANISATION) : c;
    }

    /** {@code West Dunmore Police}, {@code West Miami}: a quarter of the sky before a town or its body is a part of the name. */
    private Candidate ofQuarter(TextPart text, Candidate c) {
        int before = c.first() - 1;
        boolean town = !c.isUnknown()
                && c.length() == 1
                && c.matches().stream().allMatch(m -> m.role() != Match.Role.DEMONYM && isTown(m));
        boolean body = c.isUnknown() && c.length() > 1 && c.name().type() == Type.ORGANISATION
                || c.isUnknown() && c.name().type() == Type.LOCATION;
        boolean quarter = (town || body)
                && before > text.sentenceOfToken(c.first()).firstToken()
                && isBeside(text, before)
                && token(text, before).isCapitalised()
                && !token(text, before - 1).isCapitalised()
                && words.is("quarters", token(text, before).form())
                && !NameFilter.isHeadline(analysis, text, text.sentenceOfToken(c.first()));
        return quarter
                ? unknown(text, before, c.end(), town ? Type.LOCATION : c.name().type())
                : c;
    }

    private boolean isTown(Match m) {
        return registry.find(m.entry().slug())
                .filter(p -> p.kind().equals("place") && !words.is("states", p.id()))
                .isPresent();
    }

    /** {@code the Republican National Convention}: the camp is the first word of its body's name. */
    private Candidate ofCamp(TextPart text, Candidate c) {
        int before = c.first() - 1;
        boolean body = c.isUnknown()
                && c.length() > 1
                && c.name().type() == Type.ORGANISATION
                && before >= text.sentenceOfToken(c.first()).firstToken()
                && isBeside(text, before)
                && token(text, before).isCapitalised()
                && words.is("camps_before_bodies", token(text, before).form())
                && (words.isOrganisationWord(token(text, c.end() - 1).form())
                        || words.is("meetings", token(text, c.end() - 1).form()));
        return body ? unknown(text, before, c.end(), Type.ORGANISATION) : c;
    }

    /** {@code the University of California, Berkeley}: one of the places of a university is a part of its name. */
    private Candidate campus(TextPart text, Candidate c) {
        Sentence s = text.sentenceOfToken(c.first());
        boolean university = c.isUnknown()
                && c.length() > 2
                && token(text, c.first()).form().equals("university")
                && token(text, c.first() + 1).form().equals("of");
        int from = c.end() + 1;
        if (!university || from >= s.endToken()) {
            return c;
        }
        String joint = token(text, c.end()).form();
        if (!joint.equals(",") && !joint.equals("at") && !words.is("dashes", joint)) {
            return c;
        }
        String name = "";
        for (int i = from; i < Math.min(s.endToken(), from + LONGEST_CAMPUS); i++) {
            name += (name.isEmpty() ? "" : " ") + token(text, i).form();
            if (token(text, i).isCapitalised() && words.is("campuses", name)) {
                return unknown(text, c.first(), i + 1, Type.ORGANISATION);
            }
        }
        return c;
    }

    /** The known one where the given name is theirs, else somebody of that surname. */
    private Candidate person(TextPart text, Candidate given, Candidate surname) {
        String first = token(text, given.first()).form();
        boolean same = surname.matches().stream()
                .map(m -> registry.find(m.entry().slug()).orElseThrow().name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith(first + " "));
        Name whole = new Name(given.first(), surname.end(), Type.PERSON, 1);
        return Candidate.of(text, given.first(), surname.end(), same ? surname.matches() : List.of(), whole);
    }

    /** With the given name or surname that the model left out; in a headline capitals do not tell them. */
    private Candidate whole(TextPart text, Candidate c, int from, int next) {
        return !isUnknownPerson(c) && !isSharedSurname(c)
                        || NameFilter.isHeadline(analysis, text, text.sentenceOfToken(c.first()))
                ? c
                : withGivenName(text, withSurname(text, c, next), from);
    }

    /** {@code John Paul} of {@code John Paul Stevens}: given names alone end no name where one word more follows. */
    private Candidate withSurname(TextPart text, Candidate c, int next) {
        int end = c.end();
        if (!isUnknownPerson(c)
                || end >= next
                || end >= text.sentenceOfToken(c.first()).endToken()
                || !isBeside(text, end - 1)) {
            return c;
        }
        boolean particle = c.length() == 1 // Alexis de Quimble
                && end + 1 <= next
                && end + 1 < text.sentenceOfToken(c.first()).endToken()
                && !token(text, end).isCapitalised()
                && words.is("name_particles", token(text, end).form())
                && givenNames.mayBegin(token(text, c.first()).form())
                && !givenNames.isCommonWord(token(text, c.first()).form())
                && isBeside(text, end)
                && isPlainName(token(text, end + 1));
        if (particle) {
            return unknown(text, c.first(), end + 2, Type.PERSON);
        }
        for (int i = c.first(); i < end; i++) {
            if (!givenNames.contains(token(text, i).form())) {
                return c;
            }
        }
        Token surname = token(text, end);
        boolean ends = isPlainName(surname)
                && surname.text().length() > 2
                && (!givenNames.isCommonWord(surname.form()) || registry.isSurname(surname.form()))
                && !EntityTable.isAcronym(surname.text())
                && !words.is("things_named_after_persons", surname.form())
                && !words.is("never_last_in_names", surname.form());
        return ends ? unknown(text, c.first(), end + 1, Type.PERSON) : c;
    }

    /** {@code Roy} of {@code Avik Roy}: a given name of no list, told by being no word of the language. */
    private Candidate withGivenName(TextPart text, Candidate c, int from) {
        int before = c.first() - 1;
        int begin = text.sentenceOfToken(c.first()).firstToken();
        if (c.length() > 1 || before < Math.max(from, begin) || !isBeside(text, before)) {
            return c;
        }
        Token given = token(text, before);
        boolean inside = before > begin
                && (token(text, before - 1).form().equals(",")
                        || !token(text, before - 1).isCapitalised()
                                && token(text, before - 1).isWord());
        boolean verb = inside && given.isCapitalised() && given.tag().startsWith("VB"); // "its founder, Do Quimble"
        if (verb && isUnknownPerson(c) && !words.isTitle(given.form())) {
            return unknown(text, before, c.end(), Type.PERSON);
        }
        boolean determined =
                before > begin && DETERMINERS.contains(token(text, before - 1).tag());
        boolean begins = isPlainName(given)
                && !determined // "the pollster Quimble", "this Christmas Quimble"
                && !words.isRole(given.form())
                && !words.isOrdinaryCalling(given.form())
                && given.text().length() > 2
                && givenNames.mayBegin(given.form())
                && !givenNames.isCommonWord(given.form())
                && !givenNames.isPlace(given.form())
                && registry.byWord(given.text()).isEmpty()
                && !EntityTable.isAcronym(given.text())
                && !words.is("never_first_in_names", given.form())
                && given.text().indexOf('-') < 0;
        return begins ? unknown(text, before, c.end(), Type.PERSON) : c;
    }

    /** {@code For Pete's sake}; {@code Follow Ada Quimble on Twitter}; a rank before a name. */
    private boolean isNobody(TextPart text, Candidate c) {
        Sentence s = text.sentenceOfToken(c.first());
        boolean sake = c.end() + 1 < s.endToken()
                && token(text, c.end()).tag().equals("POS")
                && token(text, c.end() + 1).form().equals("sake");
        boolean credit = c.first() == s.firstToken() + 1
                && c.end() < s.endToken()
                && token(text, s.firstToken()).form().equals("follow")
                && token(text, c.end()).form().equals("on");
        boolean rank = c.length() == 1 // "Deputy Crown Prince Ada Quimble"
                && (isUnknownPerson(c) || isSharedSurname(c))
                && words.ofTitle(token(text, c.first()).form()) != Gender.UNKNOWN
                && c.end() < s.endToken()
                && isBeside(text, c.first())
                && words.isNamePart(token(text, c.end()));
        return sake || credit || rank;
    }

    /** A word that is some known person's surname, of whom it does not tell enough. */
    private boolean isSharedSurname(Candidate c) {
        return !c.isUnknown() && c.matches().stream().allMatch(m -> m.role() == Match.Role.AMBIGUOUS && isPerson(m));
    }

    /** {@code William County} behind {@code Prince}: the rank is part of what was named after its bearer. */
    private Candidate withRank(TextPart text, Candidate c) {
        int before = c.first() - 1;
        boolean rank = c.isUnknown()
                && c.length() > 1
                && before >= text.sentenceOfToken(c.first()).firstToken()
                && token(text, before).isCapitalised()
                && isBeside(text, before)
                && words.is("titles_of_rank", token(text, before).form())
                && words.is("named_after_rank", token(text, c.end() - 1).form());
        return rank ? unknown(text, before, c.end(), c.name().type()) : c;
    }

    private boolean isUnknownPerson(Candidate c) {
        return c.isUnknown() && c.name() != null && c.name().type() == Type.PERSON;
    }

    private boolean isPlainName(Token t) {
        return t.isCapitalised()
                && t.isProperNoun()
                && !words.isTitle(t.form())
                && !words.isOrganisationWord(t.form())
                && !words.is("calendar", t.form());
    }

    private boolean isKind(Match m, String kind) {
        return registry.find(m.entry().slug())
                .filter(p -> p.kind().equals(kind))
                .isPresent();
    }

    private boolean isPerson(Match m) {
        return registry.find(m.entry().slug()).map(ActorProfile::isPerson).orElse(false);
    }

    /** Whether one space stands between the token and the next. */
    private static boolean isBeside(TextPart text, int i) {
        return token(text, i + 1).start() - token(text, i).end() == 1;
    }

    private static Candidate unknown(TextPart text, int first, int end, Type type) {
        return Candidate.of(text, first, end, List.of(), new Name(first, end, type, 1));
    }

    private static Token token(TextPart text, int i) {
        return text.tokens().get(i);
    }
}
