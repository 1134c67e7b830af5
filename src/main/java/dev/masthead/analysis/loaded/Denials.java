package dev.masthead.analysis.loaded;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Origin;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a sentence says that a term does not hold: <em>He is no traitor</em>, <em>far from being a crook</em>,
 * <em>nobody should call migrants vermin</em>, <em>denied being a puppet</em>. A term that a negated sentence takes for
 * granted is not denied: nobody who did not answer <em>the regime</em> has said that it is none.
 */
final class Denials {
    /** How many words may stand between the words that distance and the term's phrase, such as {@code being}. */
    private static final int DISTANCE = 2;

    private final ClosedClasses words;
    private final Set<String> deny;
    private final Set<String> dispute;
    private final Set<String> claims;
    private final Set<String> focus;
    private final List<String[]> distancing = new ArrayList<>();

    /** @throws LexiconException if the lexicon lacks one of the classes */
    Denials(Lexicon lexicon, ClosedClasses words) {
        this.words = words;
        deny = read(lexicon, "denying_verbs");
        dispute = read(lexicon, "disputing_verbs");
        claims = read(lexicon, "claim_nouns");
        focus = read(lexicon, "focus_adverbs");
        read(lexicon, "distancing_phrases").forEach(p -> distancing.add(p.split(" ")));
    }

    /** The words of a class of the lexicon. */
    static Set<String> read(Lexicon lexicon, String key) {
        Set<String> out = new HashSet<>();
        for (Fields f : lexicon.documents()) {
            out.addAll(f.texts(key));
        }
        if (out.isEmpty()) {
            throw new LexiconException(new Origin(lexicon.name(), 1), "the class '" + key + "' is missing or empty");
        }
        return Set.copyOf(out);
    }

    /**
     * Whether the term is denied.
     *
     * @param s     the sentence as the voice speaks it that speaks the term
     * @param first the term's first token
     */
    boolean holds(ParsedSentence s, int first) {
        int at = s.position(first);
        if (at < 0
                || s.scopes().isAsked(first)
                || words.isNegativeQuantifier(s.at(at).form())) {
            return false;
        }
        int start = s.inPhrase(at) ? s.phraseStart(at) : at;
        if (isTakenForGranted(s, start, at)) {
            return false;
        }
        if (negatedAt(s, start - 1) || distanced(s, start)) {
            return true;
        }
        int verb = verbBefore(s, start);
        if (s.inPhrase(at) && (s.at(start).is("no") || s.at(start).is("neither"))) {
            return verb >= 0;
        }
        return verb >= 0 && deniedBy(s, verb, start);
    }

    /** the regime, that puppet, our butchers, the minister's lackeys: there is one, whatever is said of it. */
    private boolean isTakenForGranted(ParsedSentence s, int start, int at) {
        for (int i = start; i <= at && s.inPhrase(at); i++) {
            String form = s.at(i).form();
            boolean definite = words.isArticle(form) && !form.equals("a") && !form.equals("an");
            if (definite || words.isDemonstrative(form) || s.at(i).tag().equals("PRP$")) {
                return true;
            }
            if (i < at && s.at(i).tag().equals("POS")) {
                return true;
            }
        }
        return false;
    }

    /** not a regime, never brutal; but neither {@code not only} nor {@code not just}. */
    private boolean negatedAt(ParsedSentence s, int i) {
        int k = i;
        for (int n = 0;
                n < DISTANCE
                        && k > 0
                        && s.at(k).isAdverb()
                        && !words.isNegation(s.at(k).form());
                n++) {
            if (focus.contains(s.at(k).form())) {
                return false;
            }
            k--;
        }
        return k >= 0
                && words.isNegation(s.at(k).form())
                && !(k > 0 && words.isConditional(s.at(k - 1).form()));
    }

    private boolean distanced(ParsedSentence s, int start) {
        for (int end = start; end >= Math.max(1, start - DISTANCE); end--) {
            for (String[] phrase : distancing) {
                if (endsWith(s, end, phrase)) {
                    return true;
                }
            }
            if (focus.contains(s.at(end - 1).form())
                    || !words.isBe(s.at(end - 1).form()) && !s.at(end - 1).isAdverb()) {
                return false;
            }
        }
        return false;
    }

    private static boolean endsWith(ParsedSentence s, int end, String[] phrase) {
        if (end < phrase.length) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (!s.at(end - phrase.length + i).is(phrase[i])) {
                return false;
            }
        }
        return true;
    }

    /** Index of the verb group that governs what begins at the position; −1. */
    private static int verbBefore(ParsedSentence s, int start) {
        for (int i = start - 1; i >= 0; i--) {
            if (s.verbIndex(i) >= 0) {
                return s.sameClause(s.at(i).first(), s.at(start).first()) ? s.verbIndex(i) : -1;
            }
            if (s.at(i).isFinalMark() || s.at(i).is(";")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean deniedBy(ParsedSentence s, int verb, int start) {
        List<VerbGroup> verbs = s.verbs();
        VerbGroup v = verbs.get(verb);
        String form = s.formOf(v.head());
        boolean says = words.isCopula(form) || words.isNamer(form) || v.lemma().equals("describe");
        if (denies(v)) {
            return isObject(s, v, start);
        }
        if (says && v.isNegated() && !focusBehind(s, v, start) && isObject(s, v, start)) {
            return true;
        }
        if (dispute.contains(v.lemma()) && !v.isNegated()) {
            boolean verdict = start > 0 && s.at(start - 1).is("as"); // dismissed the charge as flimsy
            return !verdict && claimBetween(s, v.end(), s.at(start).first());
        }
        if (!says || verb == 0) {
            return false;
        }
        // what it stands under: denied being, did not say that he was, denied claims that he is
        VerbGroup above = verbs.get(verb - 1);
        if (!joined(s, above, v)) {
            return false;
        }
        if (denies(above)) {
            return true;
        }
        if (dispute.contains(above.lemma()) && !above.isNegated()) {
            return claimBetween(s, above.end(), v.first());
        }
        boolean under = above.clauseComplement() == verb || above.infinitiveComplement() == verb;
        return under && above.isNegated() && !deny.contains(above.lemma()) && !v.isNegated();
    }

    private boolean denies(VerbGroup v) {
        return deny.contains(v.lemma()) && !v.isNegated();
    }

    /** What is denied, not what else the clause tells: no preposition but {@code of} and {@code as} parts them. */
    private static boolean isObject(ParsedSentence s, VerbGroup v, int start) {
        for (int i = s.position(v.end() - 1) + 1; i < start; i++) {
            if (s.at(i).isPreposition() && !s.at(i).is("of") && !s.at(i).is("as")) {
                return false;
            }
        }
        return true;
    }

    private boolean focusBehind(ParsedSentence s, VerbGroup v, int start) {
        for (int i = Math.max(0, s.position(v.start())); i < start; i++) {
            if (focus.contains(s.at(i).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean claimBetween(ParsedSentence s, int from, int end) {
        for (NounPhrase p : s.phrases()) {
            if (p.first() >= from
                    && p.end() <= end
                    && claims.contains(s.token(p.head()).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a complementizer and a subject stands between the verbs: no mark, no conjunction. */
    private static boolean joined(ParsedSentence s, VerbGroup above, VerbGroup v) {
        for (int i = s.position(above.end() - 1) + 1; i < s.size() && s.at(i).first() < v.first(); i++) {
            if (s.at(i).isComma() || s.at(i).tag().equals(":") || s.at(i).isConjunction() && !s.inPhrase(i)) {
                return false;
            }
        }
        return true;
    }
}
