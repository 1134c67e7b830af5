package dev.masthead.article;

import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import dev.masthead.text.CodePoints;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as it is kept.
 *
 * @param articleId whose it is
 * @param analysis  its number
 * @param json      byte for byte as it was written, of whichever version
 */
record StoredReport(String articleId, long analysis, String json) {
    /**
     * The targets that it scores, in UTF-16 offsets.
     *
     * @param text the article's body
     */
    List<Span> targets(String text) {
        CodePoints points = new CodePoints(text);
        List<Span> targets = new ArrayList<>();
        for (Report.Target target : ReportReader.read(json).targets()) {
            targets.add(new Span(points.toUtf16(target.start()), points.toUtf16(target.end())));
        }
        return targets;
    }
}
