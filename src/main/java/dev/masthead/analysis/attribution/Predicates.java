package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;

/** Finds what is said of an object: {@code called the plan a fraud}. */
final class Predicates {
    private final ParsedSentence clause;
    private final ClosedClasses words;

    Predicates(SentenceContext reading) {
        clause = reading.clause;
        words = reading.words;
    }

    /** Where what is said of an object begins: called the plan a fraud; −1 where nothing is. */
    int find(int k) {
        if (clause.at(k).is("what")) {
            return quotedBehind(k); // "called what she saw “terrible”"
        }
        if (!clause.inPhrase(k)) {
            return -1;
        }
        int apposed = behindApposition(k);
        if (apposed >= 0) {
            return apposed; // "called his rival, Dahl, a fraud"
        }
        int quoted = quotedBehindClause(k);
        if (quoted >= 0) {
            return quoted; // "called the idea that it leaks “absurd”"
        }
        int object = clause.phraseBeginningAt(k, true);
        if (object < clause.size() && clause.at(object).isComma() && object > clause.phraseEnd(k)) {
            object++; // "called Dahl, his rival, a fraud"
        } else {
            object = clause.phraseBeginningAt(k, false);
        }
        for (int i = k + 1; i < object; i++) {
            if (clause.at(i).isQuote()) {
                return i;
            }
        }
        if (object - k > 1 && isAdjective(object - 1) && clause.at(object - 2).isNoun()) {
            return object - 1; // "called her answer shameful", tagged as one phrase
        }
        int behind = quotedBehindObject(object);
        if (behind >= 0) {
            return behind; // "called her plans to open a mill in Dale “a disgrace,”"
        }
        int clauseEnd = object < clause.size() && clause.at(object).isRelative() ? quotedBehind(object) : -1;
        if (clauseEnd >= 0) {
            return clauseEnd; // "called the fire that killed two “an attack,” but …"
        }
        boolean degree = object + 1 < clause.size()
                && clause.at(object).isAdverb()
                && clause.at(object + 1).isAdjective()
                && words.isObjectPronoun(clause.at(object - 1).form()); // called themselves very cautious
        if (degree) {
            return object;
        }
        boolean said = object < clause.size()
                && (clause.inPhrase(object) && !clause.isTimePhrase(object)
                        || clause.at(object).isQuote()
                        || clause.at(object).tag().startsWith("JJ")
                        || isVerdict(object));
        return said ? object : -1;
    }

    /** What hardly a noun ends in. */
    private boolean isAdjective(int k) {
        String form = clause.at(k).form();
        return form.endsWith("ful")
                || form.endsWith("less")
                || form.endsWith("ous")
                || form.endsWith("matory")
                || form.endsWith("ic") && !words.isNounInIc(form);
    }

    /** One past the participles that are verdicts, and the adjectives joined to them; {@code k} where none begins there. */
    int verdictsEnd(int k) {
        if (!isVerdict(k)) {
            return k;
        }
        int end = k + 1;
        while (end + 1 < clause.size()
                && (clause.at(end).isConjunction() || clause.at(end).isComma())
                && (clause.at(end + 1).tag().startsWith("JJ")
                        || words.isVerdict(clause.at(end + 1).form()))) {
            end += 2;
        }
        return end;
    }

    /** {@code called the ruling flawed}: a participle that is a verdict, tagged as the verb of a clause. */
    private boolean isVerdict(int k) {
        return clause.at(k).isVerb()
                && words.isVerdict(clause.at(k).form())
                && (k + 1 == clause.size() || !clause.inPhrase(k + 1));
    }

    /** The quotation is of a few words before a mark or a conjunction, and nothing governs it. */
    private boolean endsWhatIsSaid(int quote) {
        boolean ends = quote + 1 >= clause.size()
                || clause.at(quote + 1).isFinalMark()
                || clause.at(quote + 1).isComma()
                || clause.at(quote + 1).isConjunction();
        return ends
                && clause.at(quote).words() <= Complements.NAME_WORDS
                && !clause.at(quote - 1).isPreposition()
                && !words.isArticle(clause.at(quote - 1).form());
    }

    /** The few quoted words behind a clause without a comma, where they end what is said: before a mark or a conjunction; −1. */
    private int quotedBehind(int from) {
        for (int i = from + 1; i < Math.min(clause.size(), from + Complements.FAR); i++) {
            Item item = clause.at(i);
            if (item.isQuote()) {
                return endsWhatIsSaid(i) && !words.isNamer(clause.at(i - 1).lemma()) ? i : -1;
            }
            if (item.isComma() || item.is(";") || item.isConjunction() || item.is(":")) {
                return -1;
            }
        }
        return -1;
    }

    /** The few quoted words with the mark of an end behind an object that prepositions and infinitives make long; −1. */
    private int quotedBehindObject(int object) {
        boolean goesOn = object < clause.size()
                && clause.at(object).isPreposition()
                && !clause.at(object).is("as");
        for (int i = object + 1; goesOn && i < Math.min(clause.size(), object + Complements.FAR); i++) {
            Item item = clause.at(i);
            if (item.isQuote()) {
                return endsWhatIsSaid(i)
                                && !clause.at(i - 1).isVerb()
                                && !clause.at(i - 1).isAdjective()
                        ? i
                        : -1;
            }
            if (item.isComma()
                    || clause.isFinite(i) && !item.tag().equals("VB")
                    || item.isConjunction()
                    || item.is(":")
                    || item.is("as")) {
                return -1;
            }
        }
        return -1;
    }

    /** The few quoted words that end a sentence behind a noun with its clause; −1. */
    private int quotedBehindClause(int k) {
        int that = clause.phraseEnd(k);
        if (that + 2 >= clause.size()
                || !clause.at(that).is("that")
                || !clause.at(that).tag().equals("IN")) {
            return -1;
        }
        int last = clause.size() - 1;
        while (last > that && clause.at(last).isFinalMark()) {
            last--;
        }
        boolean verdict = clause.at(last).isQuote()
                && clause.at(last).words() <= Complements.NAME_WORDS
                && last - that <= Complements.FAR
                && !clause.at(last - 1).isVerb()
                && !clause.at(last - 1).isPreposition()
                && !words.isArticle(clause.at(last - 1).form());
        return verdict ? last : -1;
    }

    /** Where an indefinite phrase stands behind a phrase and the name between commas that says who that is; −1. */
    private int behindApposition(int k) {
        int comma = clause.phraseEnd(k);
        if (comma + 1 >= clause.size() || !clause.at(comma).isComma() || !clause.inPhrase(comma + 1)) {
            return -1;
        }
        int second = clause.phraseEnd(comma + 1);
        boolean named =
                clause.at(second - 1).isProperNoun() || clause.at(comma - 1).isProperNoun();
        boolean indefinite = second + 1 < clause.size()
                && clause.at(second).isComma()
                && (clause.at(second + 1).is("a") || clause.at(second + 1).is("an"));
        int end = indefinite ? clause.phraseEnd(second + 1) : -1;
        boolean last = end >= clause.size()
                || end > 0 && (clause.at(end).isFinalMark() || clause.at(end).isPreposition());
        return named && indefinite && last ? second + 1 : -1;
    }
}
