package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.regex.Pattern;

/** Holds what the name finder saw against what names are: no pronouns, labels of links, days or halves of quotations. */
final class NameFilter {
    private static final int MAX_NAME = 8;

    /** So many tokens before a school a calling may stand that somebody has there. */
    private static final int CALLING_BEFORE = 7;

    private static final int LONGEST_PERSON = 4;

    private static final Pattern AGE = Pattern.compile("[1-9][0-9]");

    /** Letters of the longest word that may be small in a headline with capitals. */
    private static final int SMALL_WORD = 3;

    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;

    NameFilter(ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
    }

    /** The name without title, article and what does not belong to it; null where nothing is left of it. */
    Name clean(TextPart text, Sentence s, Name n) {
        int first = n.firstToken();
        int end = n.endToken();
        Type type = n.type();
        if (first == s.firstToken() && end - first == 2 && isDeed(text, first)) {
            return null; // "Electing Crane"
        }
        if (end - first == 3
                && token(text, first + 1).form().equals("and")
                && registry.byWord(token(text, first).text()).isPresent()
                && registry.byWord(token(text, end - 1).text()).isPresent()) {
            return null; // "India and China"
        }
        while (first + 1 < end && isBefore(text, first) && !isNamedAfter(text, first, end)) {
            boolean of = token(text, first + 1).form().equals("of") && first + 2 < end;
            first += of ? 2 : 1; // "CEO of Crane Holdings"
        }
        for (int i = first + 1; i + 1 < end; i++) {
            String next = token(text, i + 1).form();
            boolean person = token(text, i + 1).isCapitalised()
                    && givenNames.mayBegin(next)
                    && !words.isOrganisationWord(next)
                    && !isTitle(text, i + 1);
            boolean labor = i + 3 == end // "Secretary of Labor Harold Quimble"
                    && givenNames.contains(next)
                    && givenNames.isCommonWord(token(text, i).form())
                    && !givenNames.contains(token(text, i).form())
                    && !givenNames.isCommonWord(token(text, end - 1).form());
            if (isTitle(text, i) && person || labor) {
                first = i + 1; // "District Court Judge Harold Quimble", "Crane CEO Harold Quimble"
                type = Type.PERSON;
            }
        }
        first = behindOwner(text, first, end);
        for (int i = first + 1; i < end; i++) {
            Token t = token(text, i);
            boolean gap = t.start() - token(text, i - 1).end() > 1;
            if (gap
                    || t.text().startsWith("(")
                    || t.text().startsWith(")")
                    || t.text().startsWith("[")
                    || t.text().indexOf('/') >= 0) {
                if (t.text().indexOf('/') >= 0 && i - first == 1) {
                    return null; // "Harold Quimble/Crane Pictures": half of a credit's name
                }
                end = i; // "Harold Quimble   Friday", "Harold Quimble (R-Texas)": a name has no gaps
            } else if (t.form().equals(",") && i + 1 < end) {
                if (givenNames.contains(token(text, i + 1).form())) {
                    first = i + 1; // "Kestrel News, Ida Moen"
                    type = Type.PERSON;
                } else if (!isCoordinated(text, i, end)
                        && !words.is("name_suffixes", token(text, i + 1).form())) {
                    end = i;
                }
            }
        }
        if (end - first == 2
                && words.is("modals_in_capitals", token(text, end - 1).form())
                && !givenNames.contains(token(text, first).form())) {
            end--; // "Quimble Will Sue", but Theresa May
        }
        boolean day = false;
        while (end > first
                && (!token(text, end - 1).isWord()
                        || isWeekday(text, end - 1)
                        || isLabel(token(text, end - 1))
                        || isPreposition(token(text, end - 1)))) {
            end--;
            day |= isWeekday(text, end);
        }
        if (day && end - first == 1 && type != Type.PERSON) {
            return null; // "Super Tuesday"
        }
        int of = of(text, first, end);
        if (of > 0) {
            end = of;
            type = Type.PERSON;
        }
        boolean behindForm = end - first > 2
                && words.is("company_forms", token(text, end - 2).form());
        if (end - first > 1
                && (type == Type.ORGANISATION || behindForm)
                && EntityTable.isAcronym(token(text, end - 1).text())
                && !EntityTable.isAcronym(token(text, end - 2).text())
                && token(text, end - 2).isCapitalised()) {
            end--; // "Crane CRN": a share's sign
        }
        if (end - first > 1) {
            boolean told = type == Type.ORGANISATION && isToldPerson(text, first, end)
                    || isAged(text, first, end)
                    || hasAge(text, first, end);
            type = told ? Type.PERSON : kind(text, first, end, type);
        } else if (type == Type.LOCATION && isSchoolOf(text, first)) {
            type = Type.ORGANISATION;
        }
        if (type == Type.LOCATION
                && end - first == 2
                && first > s.firstToken()
                && words.isRole(token(text, first - 1).form())
                && !words.is("things_named_after_persons", token(text, end - 1).form())
                && registry.byWord(token(text, end - 1).text()).isEmpty()) {
            type = Type.PERSON; // Dunmore mayor Paris Quimble
        }
        boolean isName = (type != Type.OTHER || end - first > 1)
                && n.probability() >= words.nameConfidence
                && end > first
                && end - first <= MAX_NAME
                && token(text, first).isCapitalised()
                && !isNoName(text, s, first, end)
                && !(type == Type.PERSON && !token(text, end - 1).isCapitalised()) // "Fanatical evangelicals"
                && !(type == Type.PERSON && isOrdinaryWords(text, s, first, end));
        return isName ? new Name(first, end, type, n.probability()) : null;
    }

    /**
     * Whether capitals say nothing about names: most words have them, and no finite verb is written small, as one is in a short
     * sentence full of names ("The National Crane Council met on Monday.").
     */
    static boolean isHeadline(Analysis analysis, TextPart text, Sentence s) {
        if (!analysis.parsed(text.part()).layout().isTitleCase(s)) {
            return false;
        }
        for (int i = s.firstToken(); i < s.endToken(); i++) {
            Token t = token(text, i);
            boolean finite =
                    t.tag().equals("VBD") || t.tag().equals("VBZ") || t.tag().equals("VBP");
            boolean ended = text.part() == Part.TEXT
                    && token(text, s.endToken() - 1)
                            .form()
                            .equals("."); // no headline ends so: He is the Quimble Bureau Chief.
            if (finite && Character.isLowerCase(t.text().charAt(0)) && (t.text().length() > 2 || ended)) {
                return false;
            }
        }
        return true;
    }

    /** {@code Crane's Quimble Studios}, {@code Putin's Cabinet}: where the name begins behind what owns it. */
    private int behindOwner(TextPart text, int first, int end) {
        for (int i = first + 1; i + 1 < end; i++) {
            if (!token(text, i).tag().equals("POS")) {
                continue;
            }
            boolean known =
                    i == first + 1 && registry.byWord(token(text, first).text()).isPresent();
            boolean plain = end - i == 2 // the Judiciary's Mizan
                    && i == first + 1
                    && givenNames.isCommonWord(token(text, first).form())
                    && !givenNames.isCommonWord(token(text, i + 1).form());
            boolean own = plain
                    || end - i > 2
                            && !givenNames.isCommonWord(token(text, i + 1).form());
            return known || own ? i + 1 : first; // but Moody's Investors Service
        }
        return first;
    }

    /** Whether one space stands between the token and the next. */
    private static boolean isNext(TextPart text, int i) {
        return token(text, i + 1).start() - token(text, i).end() == 1;
    }

    /** A gerund before somebody's surname. */
    private boolean isDeed(TextPart text, int first) {
        String deed = token(text, first).form();
        String next = token(text, first + 1).text();
        return deed.endsWith("ing")
                && deed.length() > SMALL_WORD + 2
                && !givenNames.contains(deed)
                && givenNames.isCommonWord(deed)
                && (registry.byWord(next).isPresent() || registry.isSurname(next.toLowerCase(java.util.Locale.ROOT)));
    }

    /** "Prince William County", "Queen Elizabeth Hospital": the title belongs to the name. */
    private boolean isNamedAfter(TextPart text, int first, int end) {
        return words.is("titles_of_rank", token(text, first).form())
                && words.is("named_after_rank", token(text, end - 1).form());
    }

    /** What a name may not begin with: a title, an article, a day. */
    private boolean isBefore(TextPart text, int i) {
        String tag = token(text, i).tag();
        return isTitle(text, i)
                || words.isOrdinaryCalling(token(text, i).form())
                        && !givenNames.contains(token(text, i).form()) // Firefighter Ida Moen
                || tag.equals("DT")
                || tag.equals("TO")
                || tag.equals("IN")
                || tag.equals("CC")
                || isCompound(token(text, i))
                || isWeekday(text, i)
                || words.is("never_before_of", token(text, i).form())
                        && token(text, i + 1).form().equals("of");
    }

    /** "Eighteen-year-old", "Jim Crow-era": a word in which a small one follows a hyphen. */
    private static boolean isCompound(Token t) {
        int hyphen = t.text().lastIndexOf('-');
        return hyphen > 3
                && hyphen + 2 < t.text().length()
                && Character.isLowerCase(t.text().charAt(hyphen + 1));
    }

    /** "Harold Quimble MORE": the label of a link. */
    private boolean isLabel(Token t) {
        return t.text().length() > SMALL_WORD
                && EntityTable.isAcronym(t.text())
                && words.is("never_first_in_names", t.form());
    }

    /** "Quimble of": the model ended the name a word late. */
    private static boolean isPreposition(Token t) {
        return !t.isCapitalised() && (t.tag().equals("IN") || t.tag().equals("TO"));
    }

    private boolean isWeekday(TextPart text, int i) {
        String form = token(text, i).form();
        return form.endsWith("day") && words.is("calendar", form);
    }

    /** "Ministry of Health, Sport and Innovation" */
    private boolean isCoordinated(TextPart text, int comma, int end) {
        if (comma < 2 || !token(text, comma - 2).form().equals("of")) {
            return false;
        }
        for (int i = comma + 1; i + 1 < end; i++) {
            if (token(text, i).form().equals("and") || token(text, i).form().equals("&")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Dr. Wren Quimble}, {@code 18-year-old Wren Quimble}: what stands before two or three words tells a person. */
    private boolean isToldPerson(TextPart text, int first, int end) {
        String last = token(text, end - 1).form();
        if (first == 0
                || end - first > LONGEST_PERSON - 1
                || words.isOrganisationWord(last)
                || words.is("things_named_after_persons", last)) {
            return false;
        }
        String before = token(text, first - 1).form();
        return words.is("honorifics_of_persons", before) || before.endsWith("-year-old");
    }

    /** {@code 18-year-old Wren Quimble} */
    private boolean isAged(TextPart text, int first, int end) {
        return first > 0
                && end - first == 2
                && token(text, first - 1).form().endsWith("-year-old")
                && !words.isOrganisationWord(token(text, end - 1).form())
                && registry.byWord(token(text, first).text()).isEmpty();
    }

    /** {@code Wren Quimble, 18,}: what has an age behind it is somebody. */
    private boolean hasAge(TextPart text, int first, int end) {
        return end + 2 < text.tokens().size()
                && end - first < LONGEST_PERSON
                && token(text, end).form().equals(",")
                && AGE.matcher(token(text, end + 1).text()).matches()
                && !token(text, end + 2).isWord()
                && !words.is("calendar", token(text, end - 1).form())
                && !words.isOrganisationWord(token(text, end - 1).form())
                && registry.byWord(token(text, first).text()).isEmpty();
    }

    /** The kind that the words themselves tell where the model took it for another. */
    private Type kind(TextPart text, int first, int end, Type type) {
        String last = token(text, end - 1).form();
        boolean body = words.isOrganisationWord(last) || words.is("things_named_after_persons", last);
        boolean place =
                end - first > 2 && registry.byWord(token(text, first).text()).isPresent();
        boolean ordinary = givenNames.isCommonWord(last)
                && !givenNames.contains(last)
                && !registry.isSurname(last)
                && !givenNames.contains(token(text, first).form());
        boolean house = type == Type.LOCATION
                && (words.is("names_of_papers", last) || isSchoolOf(text, first)); // no place is the Dunmore Herald
        if (house) {
            return Type.ORGANISATION;
        }
        if (type == Type.PERSON
                && (body || place && givenNames.isCommonWord(last) || ordinary)
                && !words.is("name_suffixes", last)) {
            return Type.ORGANISATION;
        }
        boolean person = type == Type.ORGANISATION
                && end - first <= 3
                && givenNames.contains(token(text, first).form())
                && registry.byWord(token(text, first).text()).isEmpty()
                && !body
                && token(text, end - 1).isProperNoun()
                && !EntityTable.isAcronym(token(text, end - 1).text())
                && !givenNames.isCommonWord(last);
        return person ? Type.PERSON : type;
    }

    /** {@code a professor of law at Quimble}: where somebody teaches is a school. */
    private boolean isSchoolOf(TextPart text, int first) {
        if (first == 0 || !token(text, first - 1).form().equals("at")) {
            return false;
        }
        int from = text.sentenceOfToken(first).firstToken();
        for (int i = first - 2; i >= Math.max(from, first - CALLING_BEFORE); i--) {
            if (words.is("callings_at_schools", token(text, i).form())) {
                return true;
            }
            if (!token(text, i).isWord()) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether what the model took for a person is ordinary words with capitals: "Supply Store", "Branch". A person's name
     * begins with a given name, an initial or a word that is none of the language's; a single word that is one needs a
     * title.
     */
    private boolean isOrdinaryWords(TextPart text, Sentence s, int first, int end) {
        for (int i = first; i < end; i++) {
            if (isGlued(token(text, i).text())) {
                return true;
            }
        }
        if (end - first > 1 && isCompound(token(text, end - 1)) || isPlaceLine(text, first, end)) {
            return true;
        }
        Token begin = token(text, first);
        boolean titled = first > s.firstToken() && isTitle(text, first - 1);
        boolean initial = begin.text().length() <= 2 || begin.text().endsWith(".");
        return !titled
                && !initial
                && !begin.text().contains("-")
                && !words.is("name_particles", begin.form())
                && !givenNames.mayBegin(begin.form());
    }

    /** "DUNMORE (Kestrel)": the capitals that a report begins with. */
    private static boolean isPlaceLine(TextPart text, int first, int end) {
        return first == 0
                && end - first == 1
                && token(text, first).text().length() > SMALL_WORD
                && EntityTable.isAcronym(token(text, first).text())
                && end < text.tokens().size()
                && !token(text, end).isWord();
    }

    /** "QuimbleVoters": two words that the page's text ran together. */
    static boolean isGlued(String word) {
        if (word.startsWith("Vander")) {
            return false;
        }
        for (int i = SMALL_WORD + 2; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "Harold Quimble of Ohio": where the name of a person ends before the place; 0 where it does not. */
    private int of(TextPart text, int first, int end) {
        for (int i = first + 2; i < end; i++) {
            if (token(text, i).form().equals("of")) {
                return givenNames.contains(token(text, first).form())
                                && !words.isOrganisationWord(token(text, i - 1).form())
                        ? i
                        : 0;
            }
        }
        return 0;
    }

    private boolean isNoName(TextPart text, Sentence s, int first, int end) {
        String begin = token(text, first).form();
        boolean one = end - first == 1;
        if (isGeneration(text, first, end)
                || isCampaignAgainst(text, first, end)
                || endsInPair(token(text, end - 1))
                || !one
                        && beginsInPair(token(text, first))
                        && !words.isOrganisationWord(token(text, end - 1).form())) {
            return true;
        }
        if (one
                && (token(text, first).text().length() == 1
                        || words.is("never_alone_in_names", begin)
                        || isPair(token(text, first))
                        || isPartyLabel(token(text, first))
                        || words.is("state_abbreviations", begin)
                                && (begin.endsWith(".")
                                        || first > 0
                                                && token(text, first - 1).form().equals(",")))) {
            return true;
        }
        boolean state = one
                && end < s.endToken()
                && token(text, end).form().equals(".")
                && words.is("state_abbreviations", begin + ".")
                && first > 0
                && token(text, first - 1).form().equals(",");
        if (state
                || words.is("never_first_in_names", begin)
                || words.is("never_last_in_names", token(text, end - 1).form())
                || one
                        && (words.isTitle(begin)
                                || words.isOrganisationWord(begin)
                                || words.is("name_suffixes", begin))) { // III
            return true;
        }
        int quotes = 0;
        if (!one
                && words.is("never_alone_in_names", begin)
                && EntityTable.isAcronym(token(text, first).text())) {
            return true; // FROM UTAH
        }
        boolean calendar = true;
        boolean shouted = !one
                || end < s.endToken()
                        && EntityTable.isAcronym(token(text, end).text())
                        && givenNames.isCommonWord(token(text, end).form());
        for (int i = first; i < end; i++) {
            shouted &= EntityTable.isAcronym(token(text, i).text())
                    || !token(text, i).isWord();
        }
        for (int i = first; i < end; i++) {
            Token t = token(text, i);
            boolean acronym = t.text().length() <= SMALL_WORD && EntityTable.isAcronym(t.text());
            if (words.is("never_in_names", t.form()) && (!acronym || shouted)) { // WE NEED NEW
                return true;
            }
            if (t.form().equals("and")
                    && words.isOrganisationWord(token(text, i - 1).form())) {
                return true; // "the Senate and House" are two
            }
            quotes += t.tag().equals("``") || t.tag().equals("''") ? 1 : 0;
            calendar &= words.is("calendar", t.form())
                    || !Character.isLetter(t.text().charAt(0));
        }
        return quotes % 2 == 1 || calendar || one && isWholeSentence(text, s, first);
    }

    /** {@code Gen Z}: an age group goes by a letter. */
    private boolean isGeneration(TextPart text, int first, int end) {
        return end - first == 2
                && words.is("generations", token(text, first).form())
                && token(text, first + 1).text().length() == 1;
    }

    /** {@code War on Drugs}: a policy. */
    private boolean isCampaignAgainst(TextPart text, int first, int end) {
        return end - first > 2
                && words.is("campaigns_against", token(text, first).form())
                && words.is("joints_of_purpose", token(text, first + 1).form());
    }

    /** {@code R-Texas}: one letter, a hyphen and a state. */
    private static boolean isPartyLabel(Token t) {
        return t.text().length() > 2
                && t.text().charAt(1) == '-'
                && Character.isUpperCase(t.text().charAt(2));
    }

    /** "S. Korea-U.S.": a country behind a hyphen ends no name of several words. */
    private boolean endsInPair(Token t) {
        String word = t.type().plain();
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0
                && registry.byWord(word.substring(hyphen + 1)).isPresent()
                && EntityTable.isAcronym(word.substring(hyphen + 1).replace(".", ""));
    }

    /** "IMF-World Bank": letters of a known body before a hyphen begin no other's name. */
    private boolean beginsInPair(Token t) {
        String word = t.type().plain();
        int hyphen = word.indexOf('-');
        return hyphen > 1
                && hyphen + 1 < word.length()
                && Character.isUpperCase(word.charAt(hyphen + 1))
                && EntityTable.isAcronym(word.substring(0, hyphen).replace(".", ""))
                && registry.byWord(word.substring(0, hyphen)).isPresent();
    }

    /** "U.S.-China": two names in one word, which are read apart. */
    private boolean isPair(Token t) {
        String word = t.type().plain();
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && registry.byWord(word.substring(0, hyphen)).isPresent()
                && registry.byWord(word.substring(hyphen + 1)).isPresent();
    }

    /** "Sad!" */
    private static boolean isWholeSentence(TextPart text, Sentence s, int token) {
        for (int i = s.firstToken(); i < s.endToken(); i++) {
            if (i != token && token(text, i).isWord()) {
                return false;
            }
        }
        return true;
    }

    /** A given name, perhaps an initial, and one word more: even a headline tells a person so. */
    boolean isFullName(TextPart text, Candidate c) {
        boolean initial = c.length() == 3
                && token(text, c.first() + 1).text().length() <= 2
                && token(text, c.first() + 1).isCapitalised();
        return (c.length() == 2 || initial)
                && c.name().type() == Type.PERSON
                && givenNames.contains(token(text, c.first()).form())
                && token(text, c.end() - 1).isProperNoun();
    }

    /** A person behind a title: "Minister Wren resigns". */
    boolean isTitled(TextPart text, Candidate c) {
        return c.name().type() == Type.PERSON
                && c.length() == 1
                && c.first() > 0
                && words.isRole(token(text, c.first() - 1).form())
                && token(text, c.first()).isProperNoun();
    }

    /** A person between marks, as in a byline or a list of names. */
    boolean standsAlone(TextPart text, Candidate c) {
        return c.length() > 1
                && c.length() <= LONGEST_PERSON
                && c.name().type() == Type.PERSON
                && (c.first() == 0 || isMark(token(text, c.first() - 1)))
                && (c.end() == text.tokens().size() || isMark(token(text, c.end())));
    }

    private static boolean isMark(Token t) {
        return !t.isWord() || t.form().equals("and") || t.form().equals("by");
    }

    /** The candidate's words in small letters. */
    String words(TextPart text, Candidate c) {
        StringBuilder out = new StringBuilder();
        for (int i = c.first(); i < c.end(); i++) {
            out.append(token(text, i).form()).append(' ');
        }
        return out.toString();
    }

    private boolean isTitle(TextPart text, int token) {
        return words.isTitle(token(text, token).form());
    }

    private static Token token(TextPart text, int i) {
        return text.tokens().get(i);
    }
}
