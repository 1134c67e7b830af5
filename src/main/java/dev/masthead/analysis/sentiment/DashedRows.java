package dev.masthead.analysis.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows between dashes that name those whom a noun before them counts. */
final class DashedRows {
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

    private DashedRows() {}

    /** {@code the other guards – Kohl, Senn and Moen – were killed}: those whom a row between dashes names as well. */
    static List<Integer> with(SentenceTies ties, List<Integer> phrases) {
        List<Integer> out = new ArrayList<>(phrases);
        for (int p : phrases) {
            int at = ties.s.phrase(p).end();
            boolean several = ties.s.tagOf(ties.s.phrase(p).head()).equals("NNS") && ties.actors.namesPeople(p);
            if (!several || !isDash(ties, at)) {
                continue;
            }
            List<Integer> row = new ArrayList<>();
            at++;
            for (int next = ties.s.phraseAt(at);
                    next >= 0 && ties.s.phrase(next).first() == at;
                    next = ties.s.phraseAt(at)) {
                row.add(next);
                at = ties.s.phrase(next).end();
                while (ties.s.formOf(at).equals(",") || ties.s.tagOf(at).equals("CC")) {
                    at++;
                }
            }
            if (isDash(ties, at)) {
                out.addAll(row);
            }
        }
        return out;
    }

    private static boolean isDash(SentenceTies ties, int token) {
        return DASHES.contains(ties.s.formOf(token));
    }
}
