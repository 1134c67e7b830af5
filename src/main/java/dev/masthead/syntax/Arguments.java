package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads for each verb of a sentence what it governs: objects, predicates, prepositional phrases, the infinitive or clause
 * it takes, its agent and its subject. Each verb looks a bounded way right and left.
 */
final class Arguments {
    /** How far from its verb an argument stands. */
    private static final int LOOK = 25;

    /** How far behind a phrase its verb may stand for the phrase to be taken for its subject. */
    private static final int NEAR = 8;

    /** So many words lead to a figure at most: as many as, at the very least. */
    private static final int LONGEST_APPROXIMATION = 4;

    private final ParsedSentence s;
    private final ClosedClasses words;
    private final List<VerbGroup> verbs;
    private final Subjects subjects;

    Arguments(ParsedSentence sentence, ClosedClasses words, List<VerbGroup> verbs, Subjects subjects) {
        s = sentence;
        this.words = words;
        this.verbs = verbs;
        this.subjects = subjects;
    }

    void read() {
        verbs.forEach(this::complements);
        verbs.forEach(this::subject);
        verbs.forEach(this::negation);
    }

    private boolean in(int i) {
        return i >= 0 && i < s.size();
    }

    private String tag(int i) {
        return in(i) ? s.at(i).tag() : "";
    }

    private String form(int i) {
        return in(i) ? s.at(i).form() : "";
    }

    private boolean isVerb(int i) {
        return in(i) && s.at(i).isVerb() && !s.inPhrase(i);
    }

    private boolean isPhrase(int i) {
        return in(i) && s.inPhrase(i);
    }

    private int phrase(int i) {
        return s.phraseIndex(i);
    }

    // ---- behind the verb -----------------------------------------------------------------------------------------

    private void complements(VerbGroup v) {
        int k = amount(skip(v.headAt + 1));
        if (isQuotative(v) && subjects.subject(v.startAt) == null && subjects.inverted(v.headAt, v.headAt + 1)) {
            int subject = v.headAt + 1;
            v.subject = argument(subject, s.phraseBeginningAt(subject, true), VerbGroup.Link.INVERTED);
            k = s.phraseEnd(subject);
        } else if (words.isCopula(form(v.headAt)) && tag(k).startsWith("JJ") && !isPhrase(k)) {
            v.adjective = s.at(k).first();
            k++;
        } else if (words.isCopula(form(v.headAt)) && !v.passive && isPhrase(k) && !s.isTimePhrase(k)) {
            v.predicate = phrase(k);
            k = s.phraseEnd(k);
        } else if (isPhrase(k) && !s.isTimePhrase(k) && !isSubjectAhead(k)) {
            k = objects(v, k);
        } else if (v.passive) {
            secondary(v, k);
        }
        clause(v, k);
        adjuncts(v, k);
    }

    private int skip(int from) {
        int k = from;
        while (in(k) && (s.at(k).isAdverb() || tag(k).equals("RP"))) {
            k++;
        }
        return k;
    }

    /** {@code killed at least 40 men}, {@code more than}, {@code up to}, {@code over}: where the figure begins that such words lead to. */
    private int amount(int from) {
        int k = from;
        while (in(k) && k - from < LONGEST_APPROXIMATION && words.isApproximating(form(k))) {
            k++;
        }
        boolean amount = k > from
                && isPhrase(k)
                && tag(k).equals("CD")
                && (k > from + 1
                        || !form(from).equals("at")
                                && !form(from).equals("to")
                                && !form(from).equals("as"));
        return amount ? k : from;
    }

    private int objects(VerbGroup v, int from) {
        List<Integer> objects = new ArrayList<>(2);
        objects.add(phrase(from));
        int k = s.phraseEnd(from);
        // a list goes on: "Smith, Jones and Brown"
        while (in(k)
                && (tag(k).equals("CC") && !form(k).equals("but") || form(k).equals(",") && isListed(k))
                && isPhrase(k + 1)
                && !isSubjectAhead(k + 1)) {
            objects.add(phrase(k + 1));
            k = s.phraseEnd(k + 1);
        }
        secondary(v, k);
        v.objects = List.copyOf(objects);
        return k;
    }

    /** What a naming verb or {@code as} says its object is: call him a liar, dismissed it as absurd. */
    private void secondary(VerbGroup v, int k) {
        boolean as = form(k).equals("as");
        if (!as && !words.isNamer(form(v.headAt))) {
            return;
        }
        int next = as ? k + 1 : k;
        if (tag(next).startsWith("JJ") && !isPhrase(next)) {
            v.adjective = s.at(next).first();
        } else if (isPhrase(next) && !(as && isSubjectAhead(next))) {
            v.predicate = phrase(next);
        }
    }

    private boolean isListed(int comma) {
        return isPhrase(comma + 1)
                && s.at(comma + 1).isProperNoun()
                && s.at(comma - 1).isProperNoun();
    }

    /** The infinitive or clause that the verb takes, right behind it or its object. */
    private void clause(VerbGroup v, int from) {
        int k = skip(from);
        if (tag(k).equals("TO")) {
            int verb = nextVerb(k + 1, NEAR);
            if (verb >= 0 && verbs.get(verb).infinitive) {
                v.infinitiveComplement = verb;
            }
            return;
        }
        if (words.isCopula(form(v.headAt)) && !form(k).equals("that")) {
            return;
        }
        boolean introduced = words.isComplementizer(form(k)) && (tag(k).equals("IN") || tag(k).startsWith("W"));
        boolean bare = !v.participle || v.startAt == 0 || !s.inPhrase(v.startAt - 1);
        if (introduced || bare && isPhrase(k) && v.objects.isEmpty() && v.predicate < 0 && isSubjectAhead(k)) {
            int verb = nextVerb(k, LOOK);
            if (verb >= 0 && verbs.get(verb).finite) {
                v.clauseComplement = verb;
            }
        }
    }

    private int nextVerb(int from, int reach) {
        for (int k = from; in(k) && k - from < reach; k++) {
            int verb = s.verbIndex(k);
            if (verb >= 0) {
                return verb;
            }
        }
        return -1;
    }

    private void adjuncts(VerbGroup v, int from) {
        List<VerbGroup.Adjunct> found = new ArrayList<>(2);
        int k = from;
        int steps = 0;
        while (in(k) && steps++ < LOOK && !endsReach(k)) {
            Item item = s.at(k);
            if (item.isPreposition() && isPhrase(k + 1)) {
                boolean clause = words.isSubordinator(item.form()) || words.isComplementizer(item.form());
                if (clause && isSubjectAhead(k + 1)) {
                    break;
                }
                found.add(new VerbGroup.Adjunct(item.form(), item.first(), phrase(k + 1)));
                if (v.passive && v.agent < 0 && item.is("by") && !s.isTimePhrase(k + 1)) {
                    v.agent = phrase(k + 1);
                }
                k = s.phraseEnd(k + 1);
                continue;
            }
            k++;
        }
        v.adjuncts = List.copyOf(found);
        v.reach = in(k) ? s.at(k).first() : s.sentence().endToken();
    }

    private boolean endsReach(int k) {
        Item item = s.at(k);
        return isVerb(k) && !item.tag().equals("VBG")
                || item.tag().equals(":")
                || item.is(";")
                || item.tag().equals("WP")
                || item.tag().equals("WDT")
                || item.tag().equals("WRB")
                || item.isConjunction() && (isVerb(k + 1) || isVerb(k + 2) || isVerb(k + 3));
    }

    /** The phrase is the subject of a verb behind it, not an object of the one before: "said Smith lied". */
    private boolean isSubjectAhead(int start) {
        int k = s.phraseEnd(start);
        for (int steps = 0; in(k) && steps < NEAR; steps++) {
            if (form(k).equals("of") && isPhrase(k + 1)) {
                k = s.phraseEnd(k + 1);
            } else if (s.at(k).isAdverb()) {
                k++;
            } else {
                break;
            }
        }
        String t = tag(k);
        return t.equals("VBD") || t.equals("VBZ") || t.equals("VBP") || t.equals("MD");
    }

    // ---- before the verb -----------------------------------------------------------------------------------------

    private void subject(VerbGroup v) {
        String tag = tag(v.headAt);
        if (v.subject != null) {
            return; // inverted
        }
        if (inherits(v)) {
            return;
        }
        int[] range = subjects.subject(v.startAt, v.headAt, tag);
        if (range == null && !v.finite && isAtStart(v)) {
            // "Accused of theft, Smith resigned"
            int comma = commaBehind(v.headAt);
            range = comma < 0 || !isPhrase(comma + 1)
                    ? null
                    : new int[] {comma + 1, s.phraseBeginningAt(comma + 1, false)};
        }
        if (range != null) {
            VerbGroup.Link link = link(v, range);
            // ", accusing them": whoever acts in the clause, all of them
            boolean apart = link == VerbGroup.Link.PARTICIPLE
                    && range[1] < v.startAt
                    && s.at(v.startAt - 1).isComma();
            v.subject = argument(range[0], range[1], apart ? VerbGroup.Link.CONJUNCTION : link);
            if (apart) {
                v.subject = as(v.subject, link);
            }
            relativeObject(v, range[0]);
        }
    }

    /** {@code Moen, whom critics call a liar}: what the pronoun before the subject stands for is the object. */
    private void relativeObject(VerbGroup v, int subject) {
        int pronoun = subject - 1;
        boolean relative = pronoun > 0
                && v.subject.link() == VerbGroup.Link.DIRECT
                && !v.passive
                && tag(pronoun).startsWith("W")
                && words.isRelative(form(pronoun))
                && !form(pronoun).equals("whose");
        int before = relative && s.at(pronoun - 1).isComma() ? pronoun - 2 : pronoun - 1;
        if (!relative || before < 0 || phrase(before) < 0) {
            return;
        }
        int antecedent = phrase(before);
        if (v.objects.isEmpty()) {
            v.objects = List.of(antecedent);
        } else if (words.isNamer(form(v.headAt)) && v.predicate < 0) {
            v.predicate = v.objects.get(0);
            v.objects = List.of(antecedent);
        }
    }

    /**
     * An infinitive has the subject of the verb that takes it, or its object; a finite verb that a conjunction without a
     * comma joins to a relative clause has the pronoun's antecedent.
     */
    private boolean inherits(VerbGroup v) {
        for (int i = v.index - 1; i >= Math.max(0, v.index - 3); i--) {
            VerbGroup governor = verbs.get(i);
            if (governor.infinitiveComplement == v.index && governor.subject != null) {
                boolean object = !governor.objects.isEmpty() && isObjectOf(governor, v);
                if (object) {
                    return false;
                }
                v.subject = as(governor.subject, VerbGroup.Link.INFINITIVE);
                return true;
            }
        }
        int k = v.startAt - 1;
        VerbGroup gerund = v.index > 0 ? verbs.get(v.index - 1) : null;
        if (gerund != null
                && k > 0
                && s.at(k).isConjunction()
                && !v.finite
                && tag(v.headAt).equals("VBG")
                && tag(gerund.headAt).equals("VBG")
                && !gerund.finite
                && gerund.subject != null
                && v.startAt - gerund.headAt < NEAR) {
            v.subject = gerund.subject; // accused it of killing children and destroying towns
            return true;
        }
        boolean joined =
                v.finite && k > 0 && s.at(k).isConjunction() && !s.at(k - 1).isComma() && v.index > 0;
        VerbGroup before = joined ? verbs.get(v.index - 1) : null;
        if (before != null
                && before.subject != null
                && before.subject.link() == VerbGroup.Link.RELATIVE
                && v.startAt - before.headAt < LOOK) {
            v.subject = as(before.subject, VerbGroup.Link.CONJUNCTION);
            return true;
        }
        return false;
    }

    private static VerbGroup.Subject as(VerbGroup.Subject s, VerbGroup.Link link) {
        return new VerbGroup.Subject(s.first(), s.end(), s.phrase(), s.conjuncts(), link);
    }

    /** The object right before {@code to} is what the infinitive is said of. */
    private boolean isObjectOf(VerbGroup governor, VerbGroup infinitive) {
        int last = governor.objects.get(governor.objects.size() - 1);
        return s.endOf(last) == infinitive.startAt
                && (words.raisesObject(governor.lemma)
                        || s.at(s.startOf(last)).tag().equals("PRP"));
    }

    /** Said, and its like, or any verb right behind closing marks: what stands behind may be its subject. */
    private boolean isQuotative(VerbGroup v) {
        if (v.startAt == 0 || v.at != v.headAt) {
            return false;
        }
        Item before = s.at(v.startAt - 1);
        return before.isQuote() || before.isQuotationMark() || words.isQuotative(v.lemma);
    }

    private boolean isAtStart(VerbGroup v) {
        int k = v.startAt - 1;
        while (k >= 0
                && (s.at(k).isAdverb() || s.at(k).isPreposition() || s.at(k).isConjunction())) {
            k--;
        }
        return k < 0;
    }

    private int commaBehind(int from) {
        for (int k = from + 1; in(k) && k - from < LOOK; k++) {
            if (s.at(k).isComma()) {
                return k;
            }
        }
        return -1;
    }

    private VerbGroup.Link link(VerbGroup v, int[] range) {
        if (range[0] > v.headAt) {
            return VerbGroup.Link.PARTICIPLE;
        }
        if (v.infinitive) {
            return VerbGroup.Link.INFINITIVE;
        }
        if (s.at(range[0]).isRelative()) {
            return VerbGroup.Link.RELATIVE;
        }
        int k = v.startAt - 1;
        while (k >= 0 && s.at(k).isAdverb()) {
            k--;
        }
        if (range[1] <= k && s.at(k).isPreposition() && !v.finite) {
            return VerbGroup.Link.GERUND;
        }
        if (!v.finite) {
            return VerbGroup.Link.PARTICIPLE;
        }
        int[] own = subjects.subject(v.startAt);
        return own != null && own[0] == range[0] ? VerbGroup.Link.DIRECT : VerbGroup.Link.CONJUNCTION;
    }

    private VerbGroup.Subject argument(int from, int to, VerbGroup.Link link) {
        int first = from;
        int head = s.phraseIndex(from);
        if (s.at(from).isRelative()) {
            int antecedent = from > 0 && s.at(from - 1).isComma() ? from - 2 : from - 1;
            head = in(antecedent) ? s.phraseIndex(antecedent) : -1;
            if (head >= 0 && s.at(from).is("who")) {
                head = s.root(head);
            }
        } else if (link == VerbGroup.Link.PARTICIPLE && to <= s.size() && to > from && s.phraseIndex(to - 1) >= 0) {
            head = s.phraseIndex(to - 1); // "the head of a party accused of theft": the nearest
        }
        return new VerbGroup.Subject(
                s.at(first).first(), s.at(to - 1).end(), head, head < 0 ? List.of() : s.conjuncts(head, to), link);
    }

    // ---- negation ------------------------------------------------------------------------------------------------

    /** {@code Nobody said}, {@code No member of the party said}, {@code said nothing}. */
    private void negation(VerbGroup v) {
        int subject = v.subject == null || v.subject.link() != VerbGroup.Link.DIRECT ? -1 : v.subject.phrase();
        v.negatedByArgument =
                negates(subject) || negates(v.predicate) || v.objects.stream().anyMatch(this::negates);
    }

    private boolean negates(int phrase) {
        return phrase >= 0 && words.isNegativeQuantifier(s.at(s.startOf(phrase)).form());
    }
}
