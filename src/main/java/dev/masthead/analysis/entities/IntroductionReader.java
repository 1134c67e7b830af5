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
            if (words.isRole(form)) {
                roles.add(form);
            }
            contiguous &= words.isTitle(form);
            if (contiguous) {
                title.insert(0, title.isEmpty() ? words.fullTitle(form) : form + " ");
                titles.add(ActorRegistry.office(title.toString()));
            } else if (!words.isTitle(form)
                    && !t.tag().startsWith("NN")
                    && !t.tag().startsWith("JJ")) {
                break;
            }
        }
        int at = c.end();
        if (at < s.endToken() && tokens.get(at).form().equals("'s")) {
            return new Introduction(titles, roles, gender, ordinary, former, 0);
        }
        int behind = behindAge(tokens, s, at);
        int age = behind > at ? years(tokens.get(at + 1).form()) : 0;
        at = behind;
        if (at + 1 < s.endToken() && tokens.get(at).form().equals(",")) {
            ordinary |= described(tokens, s, at + 1, roles);
        } else if (at + 1 < s.endToken() && words.is("be", tokens.get(at).form())) {
            ordinary |= described(tokens, s, at + 1, roles);
        }
        return new Introduction(titles, roles, gender, ordinary, former, age);
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

    /** The figure of an age; 0 for what is none. */
    private static int years(String form) {
        return form.length() <= 3 && form.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(form) : 0;
    }

    /** Adds the roles of the noun phrase or of the clause with who; whether its head is an ordinary calling. */
    private boolean described(List<Token> tokens, Sentence s, int from, Set<String> roles) {
        int end = Math.min(s.endToken(), from + LONGEST_DESCRIPTION);
        int i = from;
        if (tokens.get(i).form().equals("who")) {
            // "who works as a nurse", "who is a nurse"
            while (i < end
                    && !tokens.get(i).form().equals("a")
                    && !tokens.get(i).form().equals("an")) {
                if (tokens.get(i).form().equals(",")) {
                    return false;
                }
                i++;
            }
            if (i == end
                    || !words.is("be", tokens.get(i - 1).form())
                            && !tokens.get(i - 1).form().equals("as")) {
                return false;
            }
        }
        boolean ordinary = false;
        for (; i < end; i++) {
            Token t = tokens.get(i);
            boolean head = t.isNoun()
                    && (i + 1 >= s.endToken()
                            || !tokens.get(i + 1).isNoun()
                                    && !tokens.get(i + 1).tag().equals("POS"));
            if (head && words.isRole(t.form())) {
                roles.add(t.form());
                break;
            }
            if (head) {
                ordinary = words.isOrdinaryCalling(t.lemma());
                break;
            }
            if (t.isVerb() && !t.tag().equals("VBN") && !t.tag().equals("VBG")
                    || t.form().equals(",")
                    || t.tag().equals("PRP")) {
                break;
            }
        }
        return ordinary;
    }
}
