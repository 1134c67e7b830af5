package dev.masthead.analysis.entities;

import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of one part that name nobody of whom is written: storms, models of things, cases at court, photographers' credits. */
final class NamesOfNobody {
    /** What stands beside a credit's slash has so many letters at most. */
    private static final int LONGEST_CREDIT = 24;

    /** So many words at most stand behind a person's name in what is named after him or her. */
    private static final int LONGEST_NAMED_AFTER = 8;

    private final TextPart text;
    private final ActorWords words;
    private final GivenNames givenNames;

    NamesOfNobody(TextPart text, ActorWords words, GivenNames givenNames) {
        this.text = text;
        this.words = words;
        this.givenNames = givenNames;
    }

    /** Takes them out, and what later goes by a word of theirs alone. */
    void drop(List<Candidate> names) {
        Set<String> alone = storms();
        laws(alone);
        Set<String> towns = towns(names);
        BitSet persons = new BitSet();
        names.stream()
                .filter(n -> n.length() > 1
                        && (n.looksLikePerson() || !n.isUnknown())
                        && givenNames.contains(text.tokens().get(n.first()).form()))
                .forEach(n -> persons.set(n.first()));
        for (Candidate c : names) {
            if (isPartyToCase(c)) {
                alone.add(c.surface());
            }
        }
        names.removeIf(c -> c.isUnknown() && c.length() == 1 && alone.contains(c.surface())
                || c.isUnknown() && c.looksLikePerson() && c.length() == 1 && towns.contains(c.surface())
                || isNamedNobody(c)
                || isTag(c)
                || isEvent(c)
                || isPiece(c)
                || isEndOfTitle(c)
                || isFirstOfBodies(c)
                || isFirstOfTwo(c, persons)
                || isPartyToCase(c)
                || isWholeCase(c)
                || isMission(c)
                || isNamesake(c)
                || isCredit(c));
    }

    /** {@code Social Security}: a programme, an index, a slogan. */
    private boolean isNamedNobody(Candidate c) {
        if (!c.isUnknown()) {
            return false;
        }
        String name = c.surface().toLowerCase(Locale.ROOT);
        String next =
                c.end() < text.tokens().size() ? text.tokens().get(c.end()).form() : "";
        return words.is("named_nobodies", name)
                || words.is("named_nobodies", name + " " + next) // West Texas, of the crude
                || c.length() == 1 && words.is("name_suffixes", name);
    }

    /** {@code the Ada Quimble Writing Fellowship}: what goes by a person's name. */
    private boolean isNamesake(Candidate c) {
        if (!c.isUnknown() || !c.looksLikePerson() || c.length() == 1) {
            return false;
        }
        int end = c.end();
        while (end < text.tokens().size()
                && end - c.end() < LONGEST_NAMED_AFTER
                && text.tokens().get(end).isCapitalised()
                && text.tokens().get(end).isProperNoun()
                && text.tokens().get(end).start() - text.tokens().get(end - 1).end() == 1) {
            end++;
        }
        return end > c.end()
                && words.is(
                        "things_named_after_persons", text.tokens().get(end - 1).form());
    }

    /** {@code #QuimbleNow}: what posts are found by. */
    private boolean isTag(Candidate c) {
        if (!c.isUnknown()) {
            return false;
        }
        Token first = text.tokens().get(c.first());
        Token before = c.first() == 0 ? first : text.tokens().get(c.first() - 1);
        boolean behind = before.end() == first.start() && before.text().endsWith("#");
        boolean inside = false;
        for (int i = c.first(); i < c.end(); i++) {
            inside |= text.tokens().get(i).text().startsWith("#");
        }
        return behind || inside;
    }

    /**
     * What is cut from something longer that is nobody: {@code QUIMBLE IS} of a line in capitals, {@code Crooked Ada}, {@code Ada Quimble}
     * of a stadium, {@code Mosque} of the Grand Mosque, {@code 2 Timothy 1:7}.
     */
    private boolean isPiece(Candidate c) {
        if (!c.isUnknown()) {
            return false;
        }
        Token first = text.tokens().get(c.first());
        Token last = text.tokens().get(c.end() - 1);
        Token next = c.end() < text.tokens().size() ? text.tokens().get(c.end()) : null;
        boolean shouted = false;
        for (int i = c.first() + 1; i < c.end(); i++) {
            shouted |= words.is("be", text.tokens().get(i).form())
                    && Character.isUpperCase(text.tokens().get(i).text().charAt(0));
        }
        boolean mocked = c.length() > 1 && c.looksLikePerson() && words.is("epithets", first.form());
        boolean verse = next != null && c.length() == 1 && next.text().matches("\\d+:\\d+.*");
        boolean namesake = next != null
                && c.looksLikePerson()
                && next.start() - last.end() == 1
                && next.isCapitalised()
                && next.isProperNoun()
                && words.is("things_named_after_persons", next.form());
        boolean cut = c.length() == 1
                && !c.looksLikePerson()
                && !EntityTable.isAcronym(c.surface())
                && c.first() > text.sentenceOfToken(c.first()).firstToken()
                && words.is("halves_of_names", text.tokens().get(c.first() - 1).form())
                && text.tokens().get(c.first() - 1).isCapitalised();
        boolean park = c.length() == 1
                && c.first() > text.sentenceOfToken(c.first()).firstToken()
                && words.is("things_named_after_persons", first.form())
                && text.tokens().get(c.first() - 1).isCapitalised()
                && words.is(
                        "qualifiers_of_parks", text.tokens().get(c.first() - 1).form());
        return shouted || mocked || verse || namesake || cut || park;
    }

    /**
     * {@code Ada} of {@code Ada and Harold Quimble}: a given name that shares the surname of the next.
     *
     * @param persons where names of persons with given name and surname begin
     */
    private boolean isFirstOfTwo(Candidate c, BitSet persons) {
        return c.isUnknown()
                && c.length() == 1
                && givenNames.contains(text.tokens().get(c.first()).form())
                && c.end() < text.tokens().size()
                && (text.tokens().get(c.end()).form().equals("and")
                        || text.tokens().get(c.end()).form().equals("&"))
                && persons.get(c.end() + 1);
    }

    /** {@code Charlotte, North Carolina}: words before a comma and a state, unless somebody named in full is called so. */
    private Set<String> towns(List<Candidate> names) {
        Set<String> found = new HashSet<>();
        for (Candidate state : names) {
            int town = state.first() - 2;
            boolean behind = town >= 0
                    && words.is("states", EntityTable.slug(state.surface()))
                    && text.tokens().get(town + 1).form().equals(",")
                    && text.tokens().get(town).isCapitalised();
            Token before = town < 1 ? null : text.tokens().get(town - 1);
            boolean alone = before == null || !before.isCapitalised() || !before.isProperNoun();
            if (behind && alone) {
                found.add(text.tokens().get(town).text());
            }
        }
        for (Candidate c : names) {
            if (!found.isEmpty() && c.length() > 1) {
                found.remove(text.tokens().get(c.first()).text());
                found.remove(text.tokens().get(c.end() - 1).text());
            }
        }
        return found;
    }

    /** {@code the Foreign Crane Act (FCA)}: the letters that the text gives a law. */
    private void laws(Set<String> alone) {
        for (int i = 1; i + 2 < text.tokens().size(); i++) {
            String letters = text.tokens().get(i + 1).text();
            if (text.tokens().get(i).form().equals("(")
                    && text.tokens().get(i + 2).form().equals(")")
                    && text.tokens().get(i - 1).isCapitalised()
                    && words.is("kinds_of_laws", text.tokens().get(i - 1).form())
                    && EntityTable.isAcronym(letters)) {
                alone.add(letters);
            }
        }
    }

    /** {@code Crane Force} of {@code the Authorization for Use of Crane Force}: the end of a title whose head says that it is no body. */
    private boolean isEndOfTitle(Candidate c) {
        int of = c.first() - 1;
        if (!c.isUnknown()
                || c.looksLikePerson()
                || of <= text.sentenceOfToken(c.first()).firstToken()
                || !text.tokens().get(of).form().equals("of")) {
            return false;
        }
        Token head = text.tokens().get(of - 1);
        return head.isCapitalised() && words.is("heads_of_titles", head.form());
    }

    /** {@code House Crane} of {@code the House Crane and Harbour committees}: the noun that makes it a body's name comes later. */
    private boolean isFirstOfBodies(Candidate c) {
        if (!c.isUnknown()
                || c.looksLikePerson()
                || c.end() + 2 >= text.tokens().size()
                || words.isOrganisationWord(text.tokens().get(c.end() - 1).form())) {
            return false;
        }
        String bodies = text.tokens().get(c.end() + 2).text();
        return text.tokens().get(c.end()).form().equals("and")
                && text.tokens().get(c.end() + 1).isCapitalised()
                && bodies.length() > 2
                && bodies.endsWith("s")
                && Character.isLowerCase(bodies.charAt(0))
                && words.isOrganisationWord(bodies.substring(0, bodies.length() - 1));
    }

    /** The names of storms, which later go by their name alone. */
    private Set<String> storms() {
        Set<String> out = new HashSet<>();
        for (int i = 1; i < text.tokens().size(); i++) {
            Token t = text.tokens().get(i);
            Token before = text.tokens().get(i - 1);
            if (t.isCapitalised() && before.isCapitalised() && words.is("storms", before.form())) {
                out.add(t.text());
                for (int k = i + 1;
                        k + 1 < text.tokens().size()
                                && isJoint(k)
                                && text.tokens().get(k + 1).isCapitalised();
                        k += 2) {
                    out.add(text.tokens().get(k + 1).text()); // Hurricanes Ada and Bo
                }
            }
        }
        return out;
    }

    private boolean isJoint(int token) {
        String form = text.tokens().get(token).form();
        return form.equals("and") || form.equals(",");
    }

    /** {@code Hurricane Matthew}, {@code the 737 Max}: a storm, a model of something. */
    private boolean isEvent(Candidate c) {
        if (!c.isUnknown()) {
            return false;
        }
        Token first = text.tokens().get(c.first());
        if (c.length() == 2 && words.is("storms", first.form())) {
            return true;
        }
        if (c.length() > 1 || c.first() == 0) {
            return false;
        }
        Token before = text.tokens().get(c.first() - 1);
        boolean date = c.first() > 1
                && words.is("calendar", text.tokens().get(c.first() - 2).form());
        return before.tag().equals("CD") && before.text().matches("\\p{Lu}?-?\\d{2,}") && !date;
    }

    /** {@code Barenblatt v. United States}: the name of a case. */
    static boolean isCase(TextPart text, Candidate c) {
        return c.first() > 1
                && text.tokens().get(c.first() - 1).form().equals("v.")
                && text.tokens().get(c.first() - 2).isCapitalised();
    }

    /** The model takes the whole of it for a body. */
    private boolean isWholeCase(Candidate c) {
        boolean versus = false;
        for (int i = c.first() + 1; c.isUnknown() && i + 1 < c.end(); i++) {
            versus |= isVersus(i);
        }
        return versus;
    }

    /** {@code the Embassy}: which one a name before it tells, else nothing. */
    private boolean isMission(Candidate c) {
        boolean named = c.first() > 0 && text.tokens().get(c.first() - 1).isCapitalised();
        return c.isUnknown()
                && !named
                && words.is("missions", text.tokens().get(c.first()).form());
    }

    /** {@code Quimble v. Tolliver}: an unknown party to a case, by whose name the case goes. */
    private boolean isPartyToCase(Candidate c) {
        boolean first = c.end() + 1 < text.tokens().size()
                && isVersus(c.end())
                && text.tokens().get(c.end() + 1).isCapitalised();
        boolean second = c.first() > 1
                && isVersus(c.first() - 1)
                && text.tokens().get(c.first() - 2).isCapitalised();
        return c.isUnknown() && (first || second);
    }

    private boolean isVersus(int token) {
        String form = text.tokens().get(token).form();
        return form.equals("v.") || form.equals("vs.");
    }

    /** {@code REUTERS/Ada Quimble}, {@code Ada Quimble/AFP/Getty}: a photographer's credit that the words around do not set apart. */
    private boolean isCredit(Candidate c) {
        if (c.isUnknown() && c.first() >= 2) { // "(Photo: Ada Quimble, AP)"
            String mark = text.tokens().get(c.first() - 1).form();
            String label = text.tokens().get(c.first() - 2).form();
            if ((mark.equals(":") || mark.equals("by")) && words.is("credit_labels", label)) {
                return true;
            }
        }
        if (!c.isUnknown()) {
            return false;
        }
        for (int i = Math.max(0, c.first() - 1); i < Math.min(text.tokens().size(), c.end() + 1); i++) {
            String word = text.tokens().get(i).form();
            boolean inside = i >= c.first() && i < c.end();
            if (word.indexOf('/') < 0 || !inside && text.tokens().get(i).text().length() > LONGEST_CREDIT) {
                continue;
            }
            for (String part : word.split("/")) {
                if (words.is("credit_agencies", part)) {
                    return true;
                }
            }
        }
        return false;
    }
}
