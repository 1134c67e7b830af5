package dev.masthead.analysis.sentiment;

import dev.masthead.syntax.VerbGroup;
import java.util.Locale;
import java.util.Set;

/**
 * Tells where the name that stands nearest before a verb only looks like its subject: a whole clause, a relative pronoun or what is
 * counted before it is. Not thread-safe.
 */
final class SeemingSubjects {
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");
    private static final Set<String> BETWEEN = Set.of("between", "among");
    /** How far back the words may stand that tell. */
    private static final int RELATIVE_REACH = 4;

    private static final int ROW_REACH = 14;

    /** So many tokens after its beginning a sentence's own clause may open: {@code The very idea that}. */
    private static final int THOUGHT_REACH = 3;

    private final SentenceTies ties;
    private final JudgementRules rules;

    SeemingSubjects(SentenceTies ties, JudgementRules rules) {
        this.ties = ties;
        this.rules = rules;
    }

    /** Whether what the verb says is said of something else than its subject as it was read. */
    boolean isSeeming(VerbGroup v) {
        int subject = v.subject() == null ? -1 : v.subject().phrase();
        if (subject < 0) {
            return false;
        }
        return switch (v.subject().link()) {
            case DIRECT -> isEndOfClause(v, subject) || isOfRow(subject);
            case INFINITIVE -> isOfWhat(v) || isOfRow(subject) || isOfObjectBefore(v, subject);
            case RELATIVE -> ties.isOfWholeClause(v);
            case GERUND -> isOfObject(v, subject);
            case CONJUNCTION -> isOfRelative(v) || isBehindParenthesis(v);
            case PARTICIPLE -> isBesideAdjective(v) || isBeforeParenthesis(v);
            default -> false;
        };
    }

    /**
     * {@code Noting that Adler did Senn's bidding was good}, {@code the notion that he would support Senn is a libel}: the subject
     * is a clause that ends in its own object.
     */
    private boolean isEndOfClause(VerbGroup v, int subject) {
        if (!v.isFinite()) {
            return false;
        }
        int at = ties.s.verbAt(ties.s.phrase(subject).first() - 1);
        VerbGroup inner = at < 0 ? null : ties.s.verbs().get(at);
        if (inner == null || ties.isCue(inner.head())) {
            return false;
        }
        VerbGroup opening = ties.s.verbs().get(0);
        boolean gerund = opening != inner
                && opening.start() == ties.s.sentence().firstToken()
                && ties.s.tagOf(opening.head()).equals("VBG");
        int doer = inner.subject() == null ? -1 : inner.subject().phrase();
        int before = doer < 0 ? -1 : ties.s.phrase(doer).first() - 1;
        before -=
                before > ties.s.sentence().firstToken() && ties.s.formOf(before).equals("that") ? 1 : 0;
        boolean told = before >= ties.s.sentence().firstToken()
                && rules.isThought(ties.s.token(before).lemma());
        return gerund || told || !inner.isFinite() && isThatClause(inner.start());
    }

    /** Whether the sentence begins with a thought whose clause reaches to the token: {@code The idea that the search involves}. */
    private boolean isThatClause(int token) {
        int first = ties.s.sentence().firstToken();
        for (int i = first + 1; i < token && i <= first + THOUGHT_REACH; i++) {
            if (ties.s.formOf(i).equals("that")) {
                return rules.isThought(ties.s.token(i - 1).lemma());
            }
        }
        return false;
    }

    /** {@code trade between Lenn, Holm and Senn was hurt}: a row behind {@code between} is no subject. */
    private boolean isOfRow(int subject) {
        int first = ties.s.sentence().firstToken();
        int i = ties.s.phrase(subject).first() - 1;
        boolean joined = false;
        for (int steps = 0; i > first && steps < ROW_REACH; i--, steps++) {
            String tag = ties.s.tagOf(i);
            if (BETWEEN.contains(ties.s.formOf(i).toLowerCase(Locale.ROOT))) {
                return joined || steps == 0;
            }
            joined |= tag.equals(",") || tag.equals("CC");
            if (!tag.startsWith("NN") && !tag.matches("DT|,|CC|POS|JJ|PRP\\$")) {
                return false;
            }
        }
        return false;
    }

    /** {@code was dismayed by what seems to be a reckless plan}: said of what is meant by the pronoun. */
    private boolean isOfWhat(VerbGroup v) {
        int at = ties.s.verbAt(v.start() - 1);
        VerbGroup seeming = at < 0 ? null : ties.s.verbs().get(at);
        return seeming != null
                && seeming.subject() == null
                && ties.s.tagOf(seeming.start() - 1).equals("WP");
    }

    /** {@code fixed its figures to be useful}: the thing before the infinitive is what it is said of. */
    private boolean isOfObjectBefore(VerbGroup v, int subject) {
        int object = ties.s.phraseAt(v.start() - 1);
        return object >= 0
                && object != subject
                && rules.isCopula(v.lemma())
                && ties.s.formOf(v.start()).equalsIgnoreCase("to")
                && ties.objectOf(object) != null;
    }

    /** {@code accused the board of being corrupt}: the object is, and not the one who accuses. */
    private boolean isOfObject(VerbGroup v, int subject) {
        int object = ties.s.formOf(v.start() - 1).equals("of") ? ties.s.phraseAt(v.start() - 2) : -1;
        VerbGroup of = object < 0 ? null : ties.objectOf(object);
        return of != null
                && !of.isPassive()
                && object != subject
                && of.subject() != null
                && of.subject().has(subject);
    }

    /** {@code enact rules that support and protect women}: a relative pronoun before the verb that it is joined to. */
    private boolean isOfRelative(VerbGroup v) {
        int joined = v.start() - 1;
        if (!ties.s.tagOf(joined).equals("CC")) {
            return false;
        }
        int least = Math.max(ties.s.sentence().firstToken(), joined - RELATIVE_REACH);
        for (int i = joined - 1; i > least; i--) {
            if (ties.s.verbAt(i) >= 0) {
                return false; // the verb before has a subject of its own, which was found
            }
            if (RELATIVES.contains(ties.s.formOf(i)) && ties.s.phraseAt(i - 1) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code Which, she knew, was false}: a verb between commas does not share its subject. */
    private boolean isBehindParenthesis(VerbGroup v) {
        int at = ties.s.formOf(v.start() - 1).equals(",") ? ties.s.verbAt(v.start() - 2) : -1;
        VerbGroup aside = at < 0 ? null : ties.s.verbs().get(at);
        return aside != null
                && v.isFinite()
                && aside.objects().isEmpty()
                && aside.subjectPhrase() == v.subjectPhrase()
                && ties.s.formOf(ties.s.phrase(v.subjectPhrase()).first() - 1).equals(",");
    }

    /** {@code Left unchecked, Senn warned, the flood would rise}: who warns is not what is left so. */
    private boolean isBeforeParenthesis(VerbGroup v) {
        if (v.isFinite() || v.start() != ties.s.sentence().firstToken()) {
            return false;
        }
        for (VerbGroup o : ties.s.verbs()) {
            if (o.start() > v.start() && o.subjectPhrase() == v.subjectPhrase()) {
                return ties.isCue(o.head()) && ties.s.formOf(o.end()).equals(",");
            }
        }
        return false;
    }

    /** {@code accused Senn of being careless and biased}: what is joined to an adjective is no verb with a subject. */
    private boolean isBesideAdjective(VerbGroup v) {
        int at = ties.s.tagOf(v.start() - 1).equals("CC") ? ties.s.verbAt(v.start() - 3) : -1;
        VerbGroup being = at < 0 ? null : ties.s.verbs().get(at);
        return being != null && !being.isFinite() && being.adjective() == v.start() - 2;
    }
}
