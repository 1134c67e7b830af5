package dev.masthead.analysis.entities;

import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Names that their words alone tell, whatever the model makes of their sentence. */
final class ToldNames {
    private static final int MAX_NAME = 8;

    /** What words alone tell goes before what the model guesses. */
    private static final double SURE = 1;

    /** Letters of the shortest acronym. */
    private static final int ACRONYM = 3;

    /** An office that firms have is so many words long at most. */
    private static final int LONGEST_OFFICE = 5;

    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;

    ToldNames(ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
    }

    /**
     * Full names of persons that are told by their words alone: a given name that is nothing else, perhaps an initial, and one
     * capitalised word that is none of the language's. The model misses some whose sentence is unlike those it was taught.
     */
    List<Name> fullNames(TextPart text, Sentence s) {
        List<Name> out = new ArrayList<>();
        for (int i = s.firstToken(); i + 1 < s.endToken(); i++) {
            Token given = token(text, i);
            boolean begins = given.isCapitalised()
                    && given.isProperNoun()
                    && givenNames.contains(given.form())
                    && !givenNames.isCommonWord(given.form())
                    && !givenNames.isPlace(given.form())
                    && !words.is("calendar", given.form())
                    && !isTitle(text, i)
                    && !(i > s.firstToken()
                            && words.isNamePart(token(text, i - 1))
                            && isNext(text, i - 1)
                            && !isOffice(text, s, i));
            if (!begins) {
                continue;
            }
            int last = i + 1;
            boolean initial =
                    token(text, last).text().length() <= 2 && token(text, last).isCapitalised();
            if (initial && last + 1 < s.endToken()) {
                last++;
            }
            Token surname = token(text, last);
            boolean ends = isNext(text, last - 1)
                    && (surname.isCapitalised() && surname.isProperNoun()
                            || !surname.isCapitalised() && TakenUpNames.isSurname(surname)) // Ada al-Quimble
                    && surname.text().length() > 2
                    && !EntityTable.isAcronym(surname.text())
                    && (!isTitle(text, last) || words.is("surnames_like_titles", surname.form()))
                    && !words.isOrganisationWord(surname.form())
                    && !words.is("things_named_after_persons", surname.form())
                    && !words.is("never_last_in_names", surname.form())
                    && !words.is("calendar", surname.form())
                    && (!givenNames.isCommonWord(surname.form()) || registry.isSurname(surname.form()))
                    && !(surname.isCapitalised() && NameFilter.isGlued(surname.text()));
            if (ends
                    && last + 1 < s.endToken()
                    && words.is("name_suffixes", token(text, last + 1).form())
                    && token(text, last + 1).isCapitalised()) {
                last++; // Harold Q. Quimble III
            }
            boolean goesOn = last + 1 < s.endToken() && isNext(text, last) && words.isNamePart(token(text, last + 1));
            if (ends && !goesOn) {
                out.add(new Name(i, last + 1, Type.PERSON, SURE));
                i = last;
            }
        }
        return out;
    }

    /** Bodies whose initials the text gives in brackets behind them: "the National Crane Council (NCC)". */
    List<Name> bracketed(TextPart text, Sentence s) {
        List<Name> out = new ArrayList<>();
        for (int i = s.firstToken() + 2; i + 2 < s.endToken(); i++) {
            String acronym = token(text, i + 1).text();
            if (!token(text, i).form().equals("(")
                    || !token(text, i + 2).form().equals(")")
                    || acronym.length() < ACRONYM
                    || !EntityTable.isAcronym(acronym)) {
                continue;
            }
            int first = i;
            while (first > s.firstToken()
                    && i - first < MAX_NAME
                    && (isNext(text, first - 1) || isOwnersMark(text, first) || isOwnersMark(text, first - 1))
                    && (token(text, first - 1).isCapitalised()
                            || isOwnersMark(text, first - 1)
                            || words.is(
                                    "joints_of_names", token(text, first - 1).form()))) {
                first--;
            }
            while (first < i
                    && (!token(text, first).isCapitalised()
                            || token(text, first).tag().equals("DT")
                            || !initials(text, first, i).equals(acronym))) {
                first++;
            }
            if (i - first > 1
                    && !words.is("never_last_in_names", token(text, i - 1).form())) {
                out.add(new Name(first, i, Type.ORGANISATION, SURE));
            }
        }
        return out;
    }

    /** The mark of {@code Children's}, with which a body's name may begin. */
    private boolean isOwnersMark(TextPart text, int i) {
        return i > 0
                && token(text, i).tag().equals("POS")
                && words.is("owners_in_names", token(text, i - 1).form());
    }

    private static String initials(TextPart text, int first, int end) {
        StringBuilder out = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (token(text, i).isCapitalised()) {
                out.append(token(text, i).text().charAt(0));
            }
        }
        return out.toString();
    }

    /** What is named after a saint: {@code St. Quimble's Church}. */
    List<Name> saints(TextPart text, Sentence s) {
        List<Name> out = new ArrayList<>();
        for (int i = s.firstToken(); i + 2 < s.endToken(); i++) {
            boolean dot = token(text, i).text().equals("St")
                    && token(text, i + 1).form().equals(".");
            boolean saint = dot
                    || token(text, i).text().equals("St.")
                    || token(text, i).text().equals("Saint");
            int name = dot ? i + 2 : i + 1;
            if (!saint || !token(text, name).isCapitalised()) {
                continue;
            }
            int end = name + 1;
            int house = -1;
            while (end < s.endToken()
                    && end - i < MAX_NAME
                    && (token(text, end).isCapitalised() && isNext(text, end - 1)
                            || token(text, end).tag().equals("POS"))) {
                house = words.is("houses_of_saints", token(text, end).form()) ? end + 1 : house;
                end++;
            }
            boolean body = house > 0;
            boolean surname = i > s.firstToken()
                    && words.isNamePart(token(text, i - 1))
                    && isNext(text, i - 1); // Ada St. Quimble
            if (!body && surname) {
                continue;
            }
            out.add(new Name(i, body ? house : name + 1, body ? Type.ORGANISATION : Type.LOCATION, SURE));
        }
        return out;
    }

    /** Universities that stand at one of several places: {@code the State University at Quimble}. */
    List<Name> universities(TextPart text, Sentence s) {
        List<Name> out = new ArrayList<>();
        for (int i = s.firstToken(); i + 2 < s.endToken(); i++) {
            boolean university = token(text, i).text().equals("University")
                    && token(text, i + 1).text().equals("at")
                    && token(text, i + 2).isCapitalised()
                    && token(text, i + 2).isProperNoun()
                    && !words.is("calendar", token(text, i + 2).form());
            if (!university) {
                continue;
            }
            int first = i;
            while (first > s.firstToken()
                    && isNext(text, first - 1)
                    && token(text, first - 1).isCapitalised()
                    && token(text, first - 1).isProperNoun()) {
                first--;
            }
            int end = i + 3;
            while (end < s.endToken()
                    && isNext(text, end - 1)
                    && token(text, end).isCapitalised()
                    && token(text, end).isProperNoun()) {
                end++;
            }
            out.add(new Name(first, end, Type.ORGANISATION, SURE));
        }
        return out;
    }

    /**
     * Firms of one word that no register holds, by what stands beside it: {@code the startup Quimble}, {@code Quimble Chief Executive
     * Officer Ada Venn}.
     */
    List<Name> firms(TextPart text, Sentence s) {
        List<Name> out = new ArrayList<>();
        for (int i = s.firstToken(); i + 1 < s.endToken(); i++) {
            Token t = token(text, i);
            boolean word = isPlain(t)
                    && t.text().length() > 2
                    && !words.isTitle(t.form())
                    && !words.isOrganisationWord(t.form())
                    && !words.is("calendar", t.form())
                    && !givenNames.isCommonWord(t.form())
                    && !givenNames.contains(t.form())
                    && !givenNames.isPlace(t.form())
                    && registry.byWord(t.text()).isEmpty();
            if (!word) {
                continue;
            }
            boolean before = i > s.firstToken() && words.isNamePart(token(text, i - 1)) && isNext(text, i - 1);
            boolean called = i > s.firstToken()
                    && words.is("firms_before_names", token(text, i - 1).form())
                    && !words.isNamePart(token(text, i + 1));
            if (called || !before && isBeforeOffice(text, s, i + 1)) {
                out.add(new Name(i, i + 1, Type.ORGANISATION, SURE));
            }
        }
        return out;
    }

    /** An office that firms have and a person's name behind it. */
    private boolean isBeforeOffice(TextPart text, Sentence s, int from) {
        String office = "";
        for (int i = from; i + 1 < Math.min(s.endToken(), from + LONGEST_OFFICE); i++) {
            office = office.isEmpty()
                    ? token(text, i).form()
                    : office + " " + token(text, i).form();
            boolean person = words.isNamePart(token(text, i + 1))
                    && givenNames.mayBegin(token(text, i + 1).form());
            if (person && words.is("offices_of_firms", office)) {
                return true;
            }
        }
        return false;
    }

    /** Bodies whose name begins with an owner in the plural: {@code the Children's Hospital of Quimble}. */
    List<Name> owned(TextPart text, Sentence s) {
        List<Name> out = new ArrayList<>();
        for (int i = s.firstToken(); i + 2 < s.endToken(); i++) {
            boolean owner = token(text, i).isCapitalised()
                    && words.is("owners_in_names", token(text, i).form())
                    && token(text, i + 1).tag().equals("POS")
                    && token(text, i + 2).isCapitalised();
            if (!owner) {
                continue;
            }
            int first = i;
            while (first > s.firstToken() && isNext(text, first - 1) && words.isNamePart(token(text, first - 1))) {
                first--;
            }
            int end = i + 2;
            int body = -1;
            for (int k = i + 2; k < Math.min(s.endToken(), i + MAX_NAME); k++) {
                Token t = token(text, k);
                if (t.isCapitalised()) {
                    end = k + 1;
                    body = words.isOrganisationWord(t.form()) || words.is("houses_of_saints", t.form()) ? k : body;
                } else if (!t.form().equals("of")
                        && !t.form().equals("and")
                        && !t.form().equals("for")) {
                    break;
                }
            }
            if (body > 0) {
                out.add(new Name(first, end, Type.ORGANISATION, SURE));
            }
        }
        return out;
    }

    /** Persons by an honorific and a surname that is none of the language's words: {@code Mr. Quimble}. */
    List<Name> behindHonorifics(TextPart text, Sentence s) {
        List<Name> out = new ArrayList<>();
        for (int i = s.firstToken(); i + 1 < s.endToken(); i++) {
            Token surname = token(text, i + 1);
            boolean one = words.is("plain_honorifics", token(text, i).form())
                    && token(text, i).isCapitalised()
                    && isNext(text, i)
                    && isPlain(surname)
                    && (!givenNames.isCommonWord(surname.form()) || registry.isSurname(surname.form()))
                    && !(i + 2 < s.endToken() && isNext(text, i + 1) && words.isNamePart(token(text, i + 2)));
            if (one) {
                out.add(new Name(i + 1, i + 2, Type.PERSON, 1));
            }
        }
        return out;
    }

    private boolean isPlain(Token t) {
        return t.isCapitalised()
                && t.isProperNoun()
                && !words.isTitle(t.form())
                && !words.isOrganisationWord(t.form())
                && !words.is("calendar", t.form());
    }

    /** {@code Secretary of Transportation} before the token. */
    private boolean isOffice(TextPart text, Sentence s, int i) {
        return i - 3 >= s.firstToken()
                && token(text, i - 2).form().equals("of")
                && isTitle(text, i - 3)
                && givenNames.isCommonWord(token(text, i - 1).form());
    }

    private boolean isTitle(TextPart text, int i) {
        return words.isTitle(token(text, i).form());
    }

    /** Whether one space stands between the token and the next. */
    private static boolean isNext(TextPart text, int i) {
        return token(text, i + 1).start() - token(text, i).end() == 1;
    }

    private static Token token(TextPart text, int i) {
        return text.tokens().get(i);
    }
}
