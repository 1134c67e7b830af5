package dev.masthead.export;

import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of an article that a report says something of.
 *
 * @param layer {@code attribution}, {@code loaded_term}, {@code actor}, {@code target} or {@code frame}
 * @param label what it is within the layer, such as {@code source}, {@code cue} and {@code content}
 * @param start in code points of its part
 * @param end   exclusive
 * @param text  its words
 * @param part  {@code text} or {@code title}
 * @param group marks of the same layer and group belong together, such as those of an attribution
 * @param note  what else is to say, for a reader; empty where there is nothing
 */
record Mark(String layer, String label, int start, int end, String text, String part, String group, String note) {
    Mark {
        note = note == null ? "" : note;
    }

    /** Every mark of a report, in the order of the text. */
    static List<Mark> of(Report report) {
        List<Mark> marks = new ArrayList<>();
        for (Report.Attribution a : report.attributions()) {
            if (a.source() != null) {
                add(marks, "source", a.source().spans(), a.id(), a.source().type());
            }
            if (a.cue() != null) {
                add(marks, "cue", a.cue().spans(), a.id(), a.cue().stance());
            }
            add(marks, "content", a.content().spans(), a.id(), a.kind());
        }
        int n = 0;
        for (Report.LoadedTerm t : report.loadedTerms()) {
            String group = "l" + ++n;
            String note = t.entry() + ", " + t.voice() + (t.negated() ? ", negated" : "");
            marks.add(new Mark("loaded_term", t.label(), t.start(), t.end(), t.text(), t.part(), group, note));
        }
        for (Report.Actor a : report.actors()) {
            for (Report.SpanText s : a.mentions()) {
                marks.add(new Mark("actor", a.kind(), s.start(), s.end(), s.text(), s.part(), a.id(), a.name()));
            }
        }
        n = 0;
        for (Report.Target t : report.targets()) {
            String group = "t" + ++n;
            String score = Double.toString(t.sentiment().score());
            marks.add(
                    new Mark("target", t.sentiment().polarity(), t.start(), t.end(), t.text(), t.part(), group, score));
        }
        for (Report.Frame f : report.frames()) {
            String group = f.scheme() + "." + f.frame();
            for (Report.FrameEvidence e : f.evidence()) {
                for (Report.FrameCue c : report.cues(e)) {
                    marks.add(new Mark("frame", f.frame(), c.start(), c.end(), c.text(), c.part(), group, e.entry()));
                }
            }
        }
        marks.sort(Comparator.comparing(Mark::part)
                .reversed()
                .thenComparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        return marks;
    }

    private static void add(
            List<Mark> marks, String label, List<Report.SpanText> spans, String attribution, String note) {
        for (Report.SpanText s : spans) {
            marks.add(new Mark("attribution", label, s.start(), s.end(), s.text(), s.part(), attribution, note));
        }
    }

    boolean inText() {
        return part.equals("text");
    }
}
