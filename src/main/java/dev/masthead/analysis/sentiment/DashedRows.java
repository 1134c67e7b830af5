package dev.masthead.analysis.sentiment;

import dev.masthead.text.WordType;
import java.util.ArrayList;
import java.util.List;

/** Rows between dashes that name those whom a noun before them counts. */
final class DashedRows {
    private DashedRows() {}

    /** {@code the other guards – Kohl, Senn and Moen – were killed}: those whom a row between dashes names as well. */
    static List<Integer> with(SentenceTies ties, List<Integer> phrases) {
        List<Integer> out = new ArrayList<>(phrases);
        for (int p : phrases) {
            int at = ties.s.phrase(p).end();
            boolean several = ties.s.tagOf(ties.s.phrase(p).head()).equals("NNS") && ties.actors.namesPeople(p);
            if (!several || !WordType.isDash(ties.s.formOf(at))) {
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
            if (WordType.isDash(ties.s.formOf(at))) {
                out.addAll(row);
            }
        }
        return out;
    }
}
