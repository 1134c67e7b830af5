package dev.masthead.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What is negated, conditional or asked, shown in braces. */
class ScopesTest {
    private static String marked(String text, boolean negated) {
        ParsedSentence s = Parses.sentence(text);
        IntPredicate in = negated ? s.scopes()::isNegated : s.scopes()::isConditional;
        return show(s, in);
    }

    private static String show(ParsedSentence s, IntPredicate in) {
        StringBuilder out = new StringBuilder();
        boolean open = false;
        for (int i = s.sentence().firstToken(); i < s.sentence().endToken(); i++) {
            if (in.test(i) != open) {
                open = !open;
                out.append(open ? "{" : "} ");
            }
            out.append(s.part().tokens().get(i).text()).append(' ');
        }
        return out.append(open ? "}" : "").toString().replace(" }", "}").strip();
    }

    @Test
    void negationReachesToTheEndOfItsClause() {
        assertEquals(
                "He did {not say that she lied}, but he left .",
                marked("He did not say that she lied, but he left.", true).replace("} ,", "},"));
        assertEquals("{Nobody called him a crook .}", marked("Nobody called him a crook.", true));
        assertEquals("A few called him a crook .", marked("A few called him a crook.", true));
    }

    @Test
    void notJustDeniesNothing() {
        assertEquals("His attitude is not just corrupt .", marked("His attitude is not just corrupt.", true));
    }

    @Test
    void aConditionReachesToItsComma() {
        assertEquals(
                "{If the port closes}, we leave .",
                marked("If the port closes, we leave.", false).replace("} ,", "},"));
        assertEquals("They asked if the port closes .", marked("They asked if the port closes.", false));
        assertEquals("We leave {unless it rains .}", marked("We leave unless it rains.", false));
    }

    @Test
    void aQuestionMarkAsks() {
        ParsedSentence s = Parses.sentence("Did the mayor lie?");
        assertEquals("{Did the mayor lie ?}", show(s, s.scopes()::isAsked));
    }
}
