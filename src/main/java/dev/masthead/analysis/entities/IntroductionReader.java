package dev.masthead.analysis.entities;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads titles before names and descriptions beside them. */
final class IntroductionReader {
    /** How many words a title may have. */
    private static final int LONGEST_TITLE = 5;

    /** How far behind a name its description's head may stand, in tokens. */
    /** The name of a place has so many words at most: the City of New York. */
    private static final int LONGEST_PLACE = 4;

    private static final int LONGEST_DESCRIPTION = 12;

    private final ActorWords words;

    IntroductionReader(ActorWords words) {
        this.words = words;
    }

    Introduction read(TextPart text, Candidate c) {
        Sentence s = text.sentenceOfToken(c.first());
        Set<String> titles = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        boolean ordinary = false;
        boolean former = false;
        boolean kin = isRelativeBefore(text, s, c.first());
        Gender gender = Gender.UNKNOWN;
        List<Token> tokens = text.tokens();
        StringBuilder title = new StringBuilder();
        boolean contiguous = true;
        for (int i = c.first() - 1; i >= Math.max(s.firstToken(), c.first() - LONGEST_TITLE); i--) {
            Token t = tokens.get(i);
            String form = t.form();
            if (i == c.first() - 1) {
                gender = words.ofTitle(form);
                ordinary = words.isOrdinaryCalling(t.lemma()) || words.isOrdinaryCalling(form);
            }
            former |= words.is("former", form);
            boolean deputy =
                    i > s.firstToken() && words.is("deputies", tokens.get(i - 1).form());
            if (words.isRole(form) && !deputy) {
                roles.add(form);
            }
            contiguous &= words.isTitle(form);
            if (contiguous) {
                title.insert(0, title.isEmpty() ? words.fullTitle(form) : form + " ");
                if (!deputy) { // a vice president has not the president's title
                    titles.add(ActorRegistry.office(title.toString()));
                }
            } else if (!words.isTitle(form)
                    && !t.tag().startsWith("NN")
                    && !t.tag().startsWith("JJ")) {
                break;
            }
        }
        if (kin && gender == Gender.UNKNOWN) {
            int noun = tokens.get(c.first() - 1).form().equals(",") ? c.first() - 2 : c.first() - 1;
            gender = Gender.of(
                    words.is("men", tokens.get(noun).form()),
                    words.is("women", tokens.get(noun).form())); // whose son Piet
        }
        int at = c.end();
        if (at < s.endToken() && tokens.get(at).form().equals("'s")) {
            return new Introduction(titles, roles, gender, ordinary, kin, former, 0, false, null);
        }
        String place = placeBehind(text, s, at);
        int behind = behindAge(tokens, s, at);
        int age = behind > at ? years(tokens.get(at + 1).form()) : 0;
        at = behind;
        boolean resident = age > 0 && isHome(tokens, s, at);
        boolean described = at + 1 < s.endToken()
                && (tokens.get(at).form().equals(",")
                        || words.is("dashes", tokens.get(at).form())
                                && tokens.get(at + 1).form().startsWith("a")
                                && tokens.get(at + 1).tag().equals("DT")
                        || words.is("be", tokens.get(at).form()));
        int head = described ? descriptionHead(tokens, s, at + 1) : -1;
        if (head >= 0) {
            Token noun = tokens.get(head);
            if (gender == Gender.UNKNOWN) {
                gender = Gender.of(
                        words.is("men", noun.form()), words.is("women", noun.form())); // Ada Venn, a young woman
            }
            if (words.isRole(noun.form())) {
                roles.add(noun.form());
                place = place == null ? placeBehind(text, s, head + 1) : place; // Ada Quimble, the mayor of Dayton
            } else {
                ordinary |= words.isOrdinaryCalling(noun.lemma());
                kin |= words.isRelative(noun.form());
            }
        }
        return new Introduction(titles, roles, gender, ordinary, kin, former, age, resident, place);
    }

    /** "Quimble, 34, a plumber", "Quimble (34), a plumber": the token before which the description begins. */
    private static int behindAge(List<Token> tokens, Sentence s, int at) {
        if (at + 2 < s.endToken()
                && (tokens.get(at).form().equals(",") || tokens.get(at).form().equals("("))
                && tokens.get(at + 1).tag().equals("CD")) {
            int mark = at + 2;
            if (tokens.get(mark).form().equals(")")) {
                mark++;
            }
            return mark < s.endToken() ? mark : at;
        }
        return at;
    }

    /** {@code , of Dayton, Ohio} behind an age: so a report names those whom nobody needs to know. */
    private static boolean isHome(List<Token> tokens, Sentence s, int at) {
        int of = tokens.get(at).form().equals(",") ? at + 1 : at;
        return of + 1 < s.endToken()
                && (tokens.get(of).form().equals("of") || tokens.get(of).form().equals("from"))
                && tokens.get(of + 1).isCapitalised()
                && tokens.get(of + 1).isProperNoun();
    }

    /** {@code Mayor Ada Quimble of Dayton}: the names right behind {@code of}; null where none stand there. */
    private static String placeBehind(TextPart text, Sentence s, int at) {
        List<Token> tokens = text.tokens();
        if (at + 1 >= s.endToken() || !tokens.get(at).form().equals("of")) {
            return null;
        }
        int end = at + 1;
        while (end < s.endToken()
                && end - at <= LONGEST_PLACE
                && tokens.get(end).isCapitalised()
                && tokens.get(end).isProperNoun()) {
            end++;
        }
        return end == at + 1 ? null : text.textOf(text.span(at + 1, end));
    }

    /** The figure of an age; 0 for what is none. */
    private static int years(String form) {
        return form.length() <= 3 && form.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(form) : 0;
    }

    /** {@code his wife Alta Voss}, {@code the minister's brother, Piet Marek}. */
    private boolean isRelativeBefore(TextPart text, Sentence s, int first) {
        int i = first - 1;
        if (i > s.firstToken() && text.tokens().get(i).form().equals(",")) {
            i--;
        }
        return i >= s.firstToken() && words.isRelative(text.tokens().get(i).form());
    }

    /** The head of the noun phrase, or of the one that the clause with who ascribes; -1 where there is none. */
    private int descriptionHead(List<Token> tokens, Sentence s, int from) {
        int end = Math.min(s.endToken(), from + LONGEST_DESCRIPTION);
        int i = from;
        if (tokens.get(i).form().equals("who")) {
            // "who works as a nurse", "who is a nurse"
            while (i < end
                    && !tokens.get(i).form().equals("a")
                    && !tokens.get(i).form().equals("an")) {
                if (tokens.get(i).form().equals(",")) {
                    return -1;
                }
                i++;
            }
            if (i == end
                    || !words.is("be", tokens.get(i - 1).form())
                            && !tokens.get(i - 1).form().equals("as")) {
                return -1;
            }
        }
        for (; i < end; i++) {
            Token t = tokens.get(i);
            boolean head = t.isNoun()
                    && (i + 1 >= s.endToken()
                            || !tokens.get(i + 1).isNoun()
                                    && !tokens.get(i + 1).tag().equals("POS"));
            if (head) {
                return i;
            }
            if (t.isVerb() && !t.tag().equals("VBN") && !t.tag().equals("VBG")
                    || t.form().equals(",")
                    || t.tag().equals("PRP")) {
                break;
            }
        }
        return -1;
    }
}
