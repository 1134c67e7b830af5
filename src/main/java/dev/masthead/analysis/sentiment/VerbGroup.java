package dev.masthead.analysis.sentiment;

import java.util.ArrayList;
import java.util.List;

/** A verb with its auxiliaries and what it governs. Phrases are indices into the sentence's; −1 where there is none. */
final class VerbGroup {
    /** First token: auxiliaries, negation and adverbs included. */
    final int first;
    /** The full verb. */
    final int head;

    boolean passive;
    boolean finite;
    boolean infinitive;
    int subject = -1;
    /** What the subject's words were found by: a relative clause, a controlled infinitive. */
    String subjectBy = "subject";

    final List<Integer> objects = new ArrayList<>(2);
    /** A second complement that says what the object, or of a copula the subject, is. */
    int predicate = -1;
    /** First token of an adjective that says so; −1. */
    int adjective = -1;
    /** Prepositions behind it with the phrase they govern. */
    final List<Adjunct> adjuncts = new ArrayList<>(2);
    /** End of the stretch that belongs to it: the next verb or clause boundary. */
    int reach;

    record Adjunct(String preposition, int phrase) {}

    VerbGroup(int first, int head) {
        this.first = first;
        this.head = head;
    }
}
