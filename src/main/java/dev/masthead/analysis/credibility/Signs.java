package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Match;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words by which an article shows how it was made. */
final class Signs {
    static final String CORRECTION = "correction";
    static final String ANSWER = "answer_sought";
    static final String DOCUMENT = "document";
    static final String OPEN_CLAIM = "open_claim";
    static final String INFERENCE = "inference";
    static final String ADVERTISING = "advertising_label";

    private static final Set<String> KINDS =
            Set.of(CORRECTION, ANSWER, DOCUMENT, OPEN_CLAIM, INFERENCE, ADVERTISING, "opinion_label");

    private final String name;
    private final Map<LexiconEntry, String> signs = new HashMap<>();

    Signs(Lexicon lexicon) {
        name = lexicon.name();
        for (LexiconEntry e : lexicon.entries()) {
            if (!e.retired()) {
                signs.put(e, e.fields().oneOf("sign", KINDS).orElse(""));
            }
        }
    }

    /** Where the part shows the sign. */
    List<Match> in(Analysis analysis, Part part, String sign) {
        return analysis.matches(part).longest(name, m -> sign.equals(signs.get(m.entry())));
    }

    /** The same as reports show it. */
    List<Report.SpanText> shown(Analysis analysis, Part part, String sign) {
        return in(analysis, part, sign).stream()
                .map(m -> analysis.shown(part, analysis.text(part).span(m.firstToken(), m.endToken())))
                .toList();
    }
}
