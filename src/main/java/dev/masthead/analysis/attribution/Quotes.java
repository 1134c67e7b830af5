package dev.masthead.analysis.attribution;

import dev.masthead.annotation.Quotation;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives the quotations that no cue took to the speaker they continue. */
final class Quotes {
    private final TextPart text;
    private final List<Quotation> quotations;
    private final int[] regions;

    Quotes(TextPart text, List<Quotation> quotations, int[] regions) {
        this.text = text;
        this.quotations = quotations;
        this.regions = regions;
    }

    List<Candidate> complete(List<Candidate> candidates) {
        List<Candidate> out = new ArrayList<>(candidates);
        out.sort(Comparator.comparingInt(Candidate::start));
        int next = 0;
        Candidate speaker = null;
        int speakerEnd = -1;
        boolean speakerQuoted = false;
        for (int q = 0; q < quotations.size(); q++) {
            Quotation quotation = quotations.get(q);
            // the last attribution that begins before the quotation, in the outlet's own region
            while (next < out.size() && out.get(next).start() < quotation.span().start()) {
                Candidate c = out.get(next++);
                if (regions[c.cueToken] < 0 && speaks(c, speaker)) {
                    speaker = c;
                }
            }
            if (speaker == null || isTaken(out, quotation)) {
                continue;
            }
            Span end = speaker.cue.get(speaker.cue.size() - 1);
            speakerEnd = Math.max(end.end(), lastEnd(speaker));
            if (speakerEnd > quotation.span().start()) {
                continue;
            }
            if (continues(speaker, speakerEnd, quotation)) {
                speaker.content.add(quotation.span());
            }
        }
        return out;
    }

    /** A verb of saying takes over from the last speaker; what somebody wants or where he said it does not. */
    private static boolean speaks(Candidate c, Candidate current) {
        return c.type.kind() == CueType.Kind.VERB
                && c.type.takes(CueType.Complement.QUOTE)
                && (current == null || !current.holds(c));
    }

    private static int lastEnd(Candidate c) {
        int end = c.source == null ? 0 : c.source.end();
        for (Span s : c.content) {
            end = Math.max(end, s.end());
        }
        return end;
    }

    /** Whether a cue outside the quotation has it as content. */
    private static boolean isTaken(List<Candidate> all, Quotation q) {
        for (Candidate c : all) {
            if (q.span().contains(c.cueStart())) {
                continue;
            }
            for (Span s : c.content) {
                if (s.overlaps(q.inner())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The quotation begins a sentence, and nothing but the end of the speaker's sentence stands between. */
    private boolean continues(Candidate speaker, int speakerEnd, Quotation q) {
        if (text.tokens().isEmpty()) {
            return false;
        }
        int first = text.tokenAt(q.span().start());
        Sentence sentence = text.sentenceOfToken(first);
        if (sentence.span().start() < q.span().start()) {
            return false; // stands inside a sentence of its own
        }
        Sentence before = text.sentenceOfToken(Math.max(0, text.tokenAt(speakerEnd - 1)));
        boolean quoted = false;
        for (Span s : speaker.content) {
            quoted |=
                    isMark(text.text().charAt(s.start())) || isMark(text.text().charAt(s.end() - 1));
        }
        int gap = sentence.index() - before.index();
        boolean sameParagraph = sentence.paragraph() == before.paragraph();
        boolean nextParagraph = sentence.paragraph() == before.paragraph() + 1;
        char last = text.text().charAt(before.span().end() - 1);
        return sameParagraph && gap <= 1
                || nextParagraph
                        && gap <= 1
                        && (last == ':' || quoted && (!closedBefore(speaker) || standsAlone(sentence, q)));
    }

    /** The paragraph holds the quotation and nothing else. */
    private boolean standsAlone(Sentence first, Quotation q) {
        int end = q.span().end();
        for (int i = first.firstToken(); i < text.tokens().size(); i++) {
            if (text.sentenceOfToken(i).paragraph() != first.paragraph()) {
                return true;
            }
            if (text.tokens().get(i).start() >= end && text.tokens().get(i).isWord()) {
                return false;
            }
        }
        return true;
    }

    private boolean closedBefore(Candidate speaker) {
        for (Quotation q : quotations) {
            for (Span s : speaker.content) {
                if (s.overlaps(q.span()) && !q.closed()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\'' || c == '`' || c == '\u2018' || c == '\u2019';
    }
}
