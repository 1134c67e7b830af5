package dev.masthead.analysis.sentiment;

import dev.masthead.report.Report;
import java.util.stream.Collectors;

/** A report's judgements in one line that a person can review: {@code adler: -senn patient_of condemned; …}. */
final class JudgementLines {
    private JudgementLines() {}

    static String of(Report report) {
        return report.judgements().stream().map(JudgementLines::line).collect(Collectors.joining("; "));
    }

    private static String line(Report.Judgement j) {
        String holder = j.holder().actor() == null
                ? j.holder().voice()
                : last(j.holder().actor());
        return holder + ": " + (j.polarity().equals("negative") ? "-" : "+") + last(j.target()) + " " + j.relation()
                + " " + j.spans().get(0).text();
    }

    /** The last word of an actor's id, the surname of a person. */
    static String last(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }
}
