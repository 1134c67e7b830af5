package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.Match;
import dev.masthead.syntax.ParsedSentence;

/** Reads adverbials that attribute the clause they stand in: according to, in the words of, reportedly. */
final class AdverbialCues {
    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ContentSpans spans;

    AdverbialCues(SentenceContext reading, ContentSpans spans) {
        this.reading = reading;
        clause = reading.clause;
        this.spans = spans;
    }

    /** The attribution that an adverbial makes; null where it makes none. */
    Candidate read(Match match, CueType type, int first, int end) {
        Candidate c = new Candidate("attribution-rules.adverbial-cue", match, type, Complement.ZERO);
        c.cue.add(clause.span(first, end));
        int after = source(c, type, first, end);
        if (after < 0) {
            return null;
        }
        boolean front = first == 0
                || first == 1
                        && (clause.at(0).tag().equals("CC") || clause.at(0).isAdverb());
        if (front) {
            inFront(c, type, end, after);
        } else if (type.sourcePosition().equals("none")) {
            inside(c, first, after);
        } else {
            behind(c, first, after);
        }
        return c.content.isEmpty() ? null : c;
    }

    /** One past the source, which may stand behind the cue; −1 where a source has to stand there and does not. */
    private int source(Candidate c, CueType type, int first, int end) {
        switch (type.sourcePosition()) {
            case "after" -> {
                int sourceEnd = clause.phraseBeginningAt(end, true);
                if (sourceEnd >= 0) {
                    reading.source(c, end, sourceEnd);
                }
                return sourceEnd;
            }
            case "possessive" -> possessiveInside(c, first, end);
            case "before" -> {
                int[] subject = clause.inheritedSubject(first);
                if (clause.inPhrase(first - 1)) {
                    int s = clause.phraseEndingAt(first);
                    subject = s < 0 ? subject : new int[] {s, first};
                }
                reading.source(c, subject);
            }
            default -> {
                // nobody is named
            }
        }
        return end;
    }

    /** {@code According to engineers, the dam is safe}: the clause behind it. */
    private void inFront(Candidate c, CueType type, int end, int after) {
        int k = after;
        if (k < clause.size()
                && !clause.at(k).isComma()
                && type.sourcePosition().equals("after")) {
            int comma = commaBeforeClause(k);
            if (comma > 0) {
                reading.source(c, end, comma); // "a poll conducted for the agency by …"
                k = comma;
            }
        }
        while (k < clause.size() && (clause.at(k).isComma() || clause.at(k).is(":"))) {
            k++;
        }
        if (k < clause.size()) {
            reading.addContent(c, k, spans.contentEnd(k, Complement.ZERO));
        }
    }

    /** {@code The dam is reportedly safe}: the clause it stands in. */
    private void inside(Candidate c, int first, int after) {
        int start = spans.enclosingStart(first);
        if (start < first) {
            reading.addContent(c, start, first);
        }
        if (after < clause.size()) {
            reading.addContent(c, after, spans.contentEnd(after, Complement.TO));
        }
    }

    /** {@code The dam is safe, according to engineers}, and in the middle as well. */
    private void behind(Candidate c, int first, int after) {
        int stop = clause.at(first - 1).isComma() || clause.at(first - 1).isDash() ? first - 1 : first;
        int start = spans.enclosingStart(stop);
        if (stop > start) {
            reading.addContent(c, start, stop);
        }
        boolean middle = after + 1 < clause.size()
                && clause.at(after).isComma()
                && clause.at(first - 1).isComma();
        if (middle
                && !clause.finiteBetween(start, stop)
                && !clause.at(after + 1).isRelative()) {
            reading.addContent(c, after + 1, spans.contentEnd(after + 1, Complement.ZERO));
        }
    }

    /** The next comma behind which a clause begins; −1 where there is none near. */
    private int commaBeforeClause(int from) {
        for (int k = from; k < Math.min(clause.size() - 1, from + 30); k++) {
            if (clause.at(k).isComma()
                    && (clause.subjectFollows(k + 1)
                            || clause.at(k + 1).isPreposition()
                            || clause.at(k + 1).isQuote())) {
                return k;
            }
        }
        return -1;
    }

    private void possessiveInside(Candidate c, int first, int end) {
        for (int k = first; k < end; k++) {
            if (clause.at(k).tag().equals("PRP$")) {
                reading.source(c, k, k + 1);
                return;
            }
            if (clause.at(k).tag().equals("POS") && clause.inPhrase(k)) {
                reading.source(c, Math.max(first, clause.phraseStart(k)), k);
                return;
            }
        }
    }
}
