package dev.masthead.analysis.genre;

import dev.masthead.analysis.Analysis;
import dev.masthead.syntax.Layout;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.regex.Pattern;

/** How paragraphs begin: with a number, with a time of day, with the name of who speaks. Adds metrics. */
final class ParagraphShapes {
    /** So many characters of a paragraph are looked at. */
    private static final int BEGINNING = 60;

    private static final Pattern NUMBERED =
            Pattern.compile("(?:No\\. ?|#)?\\d{1,2}(?:[.):](?!\\d)|\\s*$).*", Pattern.DOTALL);
    private static final Pattern TIMED = Pattern.compile(
            "(?:Updated (?:at )?)?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\b\\.?| ?(?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|IST))?(?![\\d.:%]).*"
                    + "|(?:Updated (?:at )?)?\\d{1,2} ?[ap]\\.?m\\b.*",
            Pattern.DOTALL);
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:Q|A|\\p{Lu}[\\p{L}.'\u2019-]{1,20}(?: \\p{Lu}[\\p{L}.'\u2019-]{0,20}){0,3}): ?\\S.*", Pattern.DOTALL);

    private ParagraphShapes() {}

    static void measure(Analysis analysis) {
        TextPart body = analysis.text(Part.TEXT);
        Layout layout = analysis.parsed(Part.TEXT).layout();
        int paragraphs = 0;
        int numbered = 0;
        int timed = 0;
        int spoken = 0;
        int last = -1;
        for (Sentence s : body.sentences()) {
            if (s.paragraph() == last) {
                continue;
            }
            last = s.paragraph();
            paragraphs++;
            int start = s.span().start();
            String beginning = body.text().substring(start, Math.min(body.text().length(), start + BEGINNING));
            if (TIMED.matcher(beginning).matches()) {
                timed++;
            } else if (NUMBERED.matcher(beginning).matches()) {
                numbered++;
            } else if (layout.kind(last) != Layout.Kind.LABEL
                    && SPOKEN.matcher(beginning).matches()) {
                spoken++;
            }
        }
        double n = Math.max(1, paragraphs);
        analysis.metric("numbered_paragraph_share", numbered / n);
        analysis.metric("timed_paragraph_share", timed / n);
        analysis.metric("speaker_paragraph_share", spoken / n);
    }
}
