package dev.masthead.analysis.entities;

import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.List;

/**
 * Names of ministries and the like that list what they are for: {@code the Ministry of Health, Sport and Innovation}. The model
 * ends such a name before its comma or {@code and}, and takes the rest for another.
 */
final class PurposeList {
    /** How many purposes a name may list. */
    private static final int MOST = 6;

    private final ActorWords words;
    private final GivenNames givenNames;

    PurposeList(ActorWords words, GivenNames givenNames) {
        this.words = words;
        this.givenNames = givenNames;
    }

    /** The candidate with all that its body is for; itself where no list goes on behind it. */
    Candidate whole(TextPart text, Candidate c) {
        c = withPurpose(text, c);
        if (!c.isUnknown() || !isBodyFor(text, c)) {
            return c;
        }
        Sentence s = text.sentenceOfToken(c.first());
        List<Token> tokens = text.tokens();
        int end = c.end();
        boolean comma = false;
        for (int n = 0; n < MOST && end < s.endToken(); n++) {
            boolean last = tokens.get(end).form().equals("and")
                    || tokens.get(end).form().equals("&");
            if (!last && !tokens.get(end).form().equals(",")) {
                break;
            }
            comma |= !last;
            int from = end + 1;
            if (!last && from < s.endToken() && tokens.get(from).form().equals("and")) {
                last = true; // "Health, Sport, and Innovation"
                from++;
            }
            int to = purpose(tokens, s, from);
            if (to == from) {
                break;
            }
            if (last) {
                return Candidate.of(text, c.first(), to, List.of(), new Name(c.first(), to, Type.ORGANISATION, 1));
            }
            end = to;
        }
        return c;
    }

    /** {@code House Committee} with {@code on Science}, which the model cuts off. */
    private Candidate withPurpose(TextPart text, Candidate c) {
        Sentence s = text.sentenceOfToken(c.first());
        List<Token> tokens = text.tokens();
        boolean body = c.isUnknown()
                && c.end() + 1 < s.endToken()
                && (words.is("bodies_of_purpose", tokens.get(c.end() - 1).form())
                        || words.is(
                                "bodies_with_subjects", tokens.get(c.end() - 1).form()))
                && words.is("joints_of_purposes", tokens.get(c.end()).form());
        int end = body ? purpose(tokens, s, c.end() + 1) : c.end();
        return end <= c.end() + 1
                ? c
                : Candidate.of(text, c.first(), end, List.of(), new Name(c.first(), end, Type.ORGANISATION, 1));
    }

    /** {@code Ministry of Health}, {@code Department for Culture}: its last word is one of the language. */
    private boolean isBodyFor(TextPart text, Candidate c) {
        List<Token> tokens = text.tokens();
        boolean joint = false;
        boolean body = false;
        for (int i = c.first(); i < c.end() - 1; i++) {
            body |= !joint && words.isOrganisationWord(tokens.get(i).form());
            joint |= body && words.is("joints_of_purposes", tokens.get(i).form());
        }
        return joint && isPurpose(tokens.get(c.end() - 1));
    }

    /** One past the capitalised words of the language from the token on. */
    private int purpose(List<Token> tokens, Sentence s, int from) {
        int to = from;
        while (to < s.endToken() && isPurpose(tokens.get(to))) {
            to++;
        }
        return to;
    }

    private boolean isPurpose(Token t) {
        return t.isCapitalised()
                && (words.is("purposes_of_bodies", t.form())
                        || givenNames.isCommonWord(t.form())
                                && !givenNames.contains(t.form())
                                && !words.isTitle(t.form()))
                && !words.isOrganisationWord(t.form())
                && !words.is("calendar", t.form());
    }
}
