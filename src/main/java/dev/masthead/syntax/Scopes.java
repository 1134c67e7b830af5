package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import java.util.BitSet;

/**
 * What of a sentence is not simply asserted: words under a negation, in a condition or in a question. Asked by token of
 * the part. A negation reaches from its word to the end of its clause, over the infinitive or clause that its verb takes,
 * but over no time, nor what is told of its object ({@code did not see Kohl, who lied}); a condition from its conjunction to the comma that ends it; a question mark makes a question of the words behind the
 * last semicolon or colon. One pass.
 */
public final class Scopes {
    private final BitSet negated = new BitSet();
    private final BitSet conditional = new BitSet();
    private boolean question;
    private int questionFrom;

    Scopes(ParsedSentence s, ClosedClasses words) {
        boolean negating = false;
        boolean ofVerb = false; // by not, n't or never and not of a copula
        boolean condition = false;
        for (int i = 0; i < s.size(); i++) {
            Item item = s.at(i);
            boolean stop = item.is(";") || item.tag().equals(":") || item.isQuotationMark();
            if (stop) {
                questionFrom = s.at(i).end();
            }
            boolean parts = item.isComma() && !s.inPhrase(i)
                    || words.isContrast(item.form()) && !s.inPhrase(i)
                    || item.isConjunction() && !s.inPhrase(i) && i + 1 < s.size() && s.subjectFollows(i + 1);
            boolean told = ofVerb && i > 0 && s.at(i - 1).isNoun() && words.isRelative(item.form()) && !item.is("that");
            if (stop || parts || told || words.isPresupposing(item.form())) {
                negating = false;
            }
            if (stop || item.isComma() && !s.inPhrase(i) || item.is("then")) {
                condition = false;
            }
            condition |= isCondition(s, words, i);
            boolean affirms = item.is("no")
                    && i + 1 < s.size()
                    && words.isDoubt(s.at(i + 1).form()); // no doubt that
            boolean denies = words.isDenying(item.lemma())
                    && i + 1 < s.size()
                    && s.at(i + 1).is("that");
            negating |= denies && !negating;
            negating |= !affirms
                    && (s.isNegation(i)
                            || words.isNegativeQuantifier(item.form())
                                    && !(i > 0 && words.isArticle(s.at(i - 1).form()))
                                    && !item.is("little"));
            ofVerb = s.isNegation(i) ? !(i > 0 && s.at(i - 1).lemma().equals("be")) : ofVerb && negating;
            ofVerb &= !item.lemma().equals("be");
            if (negating) {
                negated.set(item.first(), item.end());
            }
            if (condition) {
                conditional.set(item.first(), item.end());
            }
        }
        for (int i = s.size() - 1; i >= 0 && !s.at(i).isNoun() && !s.at(i).isVerb(); i--) {
            question |= s.at(i).is("?");
        }
    }

    /** if, unless, provided: no indirect question ({@code asked if}), no participle. */
    private static boolean isCondition(ParsedSentence s, ClosedClasses words, int i) {
        Item item = s.at(i);
        if (!words.isConditional(item.form())) {
            return false;
        }
        if (item.isVerb()) {
            return i == 0 || s.at(i - 1).isComma();
        }
        return !(item.is("if") && i > 0 && words.isAsking(s.at(i - 1).lemma()));
    }

    /** Whether a negation governs the token or the token is one. */
    public boolean isNegated(int token) {
        return negated.get(token);
    }

    /** Whether the token stands in a condition. */
    public boolean isConditional(int token) {
        return conditional.get(token);
    }

    /** Whether the token stands in a direct question. */
    public boolean isAsked(int token) {
        return question && token >= questionFrom;
    }
}
