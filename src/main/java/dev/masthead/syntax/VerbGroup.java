package dev.masthead.syntax;

import java.util.List;

/**
 * A verb with its auxiliaries, negation and adverbs, and what it governs. Phrases and verbs are indices among
 * {@link ParsedSentence#phrases()} and {@link ParsedSentence#verbs()}, −1 where there is none; all else are tokens of the
 * part. Immutable once the sentence is read.
 */
public final class VerbGroup {
    /** How a subject was found. */
    public enum Link {
        /** It stands before a verb of its own clause. */
        DIRECT,
        /** It stands behind the verb: {@code said Smith}. */
        INVERTED,
        /** A relative pronoun stands for it. */
        RELATIVE,
        /** The verb is a participle beside it. */
        PARTICIPLE,
        /** It is the subject or object of the verb that governs this infinitive. */
        INFINITIVE,
        /** It is the subject or object of the verb whose preposition governs this gerund. */
        GERUND,
        /** The verb before, joined to this one, has it. */
        CONJUNCTION
    }

    /**
     * A subject.
     *
     * @param first     its first token, with what is attached to it
     * @param end       one past its last token
     * @param phrase    the base noun phrase that heads it; for a relative pronoun its antecedent
     * @param conjuncts every phrase of a coordination, {@code phrase} included: {@code A, B and C said}
     * @param link      how it was found
     */
    public record Subject(int first, int end, int phrase, List<Integer> conjuncts, Link link) {
        /** Whether the phrase is the subject's head or one of its conjuncts. */
        public boolean has(int otherPhrase) {
            return otherPhrase >= 0 && (phrase == otherPhrase || conjuncts.contains(otherPhrase));
        }
    }

    /**
     * A prepositional phrase of the verb.
     *
     * @param preposition lower-case form
     * @param token       its token
     * @param phrase      the noun phrase it governs
     */
    public record Adjunct(String preposition, int token, int phrase) {}

    final int index;
    /** Positions of items. */
    final int at;

    final int headAt;
    final int startAt;

    final int first;
    final int start;
    final int head;
    final String lemma;
    final boolean finite;
    final boolean passive;
    final boolean perfect;
    final boolean progressive;
    final boolean infinitive;
    final boolean participle;
    final boolean negated;
    final String modal;

    Subject subject;
    List<Integer> objects = List.of();
    int predicate = -1;
    int adjective = -1;
    List<Adjunct> adjuncts = List.of();
    int agent = -1;
    int infinitiveComplement = -1;
    int clauseComplement = -1;
    int reach;

    VerbGroup(Builder b) {
        index = b.index;
        at = b.at;
        headAt = b.headAt;
        startAt = b.startAt;
        first = b.first;
        start = b.start;
        head = b.head;
        lemma = b.lemma;
        finite = b.finite;
        passive = b.passive;
        perfect = b.perfect;
        progressive = b.progressive;
        infinitive = b.infinitive;
        participle = b.participle;
        negated = b.negated;
        modal = b.modal;
    }

    /** What the grouping finds out before arguments are read. */
    static final class Builder {
        int index;
        int at;
        int headAt;
        int startAt;
        int first;
        int start;
        int head;
        String lemma;
        boolean finite;
        boolean passive;
        boolean perfect;
        boolean progressive;
        boolean infinitive;
        boolean participle;
        boolean negated;
        String modal;
    }

    /** Its place among the sentence's verbs. */
    public int index() {
        return index;
    }

    /** The first auxiliary, or the verb itself. */
    public int first() {
        return first;
    }

    /** The same with {@code to}, negation and adverbs in front of it. */
    public int start() {
        return start;
    }

    /** The full verb. */
    public int head() {
        return head;
    }

    /** One past the full verb. */
    public int end() {
        return head + 1;
    }

    /** The full verb's dictionary form. */
    public String lemma() {
        return lemma;
    }

    /** Whether it can stand with a subject of its own: no bare participle, gerund or infinitive. */
    public boolean isFinite() {
        return finite;
    }

    /** A past participle with be or get, or a bare one that is not a simple past. */
    public boolean isPassive() {
        return passive;
    }

    /** With have. */
    public boolean isPerfect() {
        return perfect;
    }

    /** -ing with be. */
    public boolean isProgressive() {
        return progressive;
    }

    /** With to. */
    public boolean isInfinitive() {
        return infinitive;
    }

    /** A participle or gerund without an auxiliary. */
    public boolean isParticiple() {
        return participle;
    }

    /** not, never or n't stands in the group, or no, nobody, hardly at its subject or object. */
    public boolean isNegated() {
        return negated || negatedByArgument;
    }

    boolean negatedByArgument;

    /** The lemma of its modal: will, would, may; null where it has none. */
    public String modal() {
        return modal;
    }

    /** Null where the sentence has none for it. */
    public Subject subject() {
        return subject;
    }

    /** The head phrase of its subject; −1. */
    public int subjectPhrase() {
        return subject == null ? -1 : subject.phrase();
    }

    /** Phrases that are its objects, coordinated ones each for itself; empty for a passive. */
    public List<Integer> objects() {
        return objects;
    }

    /** The phrase that says what the subject of a copula, or the object of a naming verb, is; −1. */
    public int predicate() {
        return predicate;
    }

    /** The token of an adjective that says so; −1. */
    public int adjective() {
        return adjective;
    }

    /** Prepositional phrases behind it that do not belong to a noun's {@code of}, in text order. */
    public List<Adjunct> adjuncts() {
        return adjuncts;
    }

    /** The phrase behind a passive's {@code by}; −1. */
    public int agent() {
        return agent;
    }

    /** The verb of the infinitive that it takes: {@code refused to pay}; −1. */
    public int infinitiveComplement() {
        return infinitiveComplement;
    }

    /** The verb of the clause that it takes: {@code said (that) he would pay}; −1. */
    public int clauseComplement() {
        return clauseComplement;
    }

    /** One past the last token that belongs to it: the next verb or the end of its clause. */
    public int reach() {
        return reach;
    }
}
