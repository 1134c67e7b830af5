package dev.masthead.analysis.attribution;

import dev.masthead.syntax.QuotedPassage;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Gives the quotations that no cue took to the speaker they continue. */
final class Quotes {
    /** What concerns a place lies among so many others around it. */
    private static final int NEAR = 24;

    private final TextPart text;
    private final List<QuotedPassage> quotations;
    private final int[] regions;
    /** Characters of quotations that are never closed. */
    private final BitSet open = new BitSet();
    /** Characters that are the content of a cue outside quotations. */
    private final BitSet taken = new BitSet();

    Quotes(TextPart text, List<QuotedPassage> quotations, int[] regions) {
        this.text = text;
        this.quotations = quotations;
        this.regions = regions;
        for (QuotedPassage q : quotations) {
            if (!q.closed()) {
                open.set(q.span().start(), q.span().end());
            }
        }
    }

    /** The speaker at hand, with what is asked of the words so far: grown as quotations are added, never read anew. */
    private final class Speaker {
        final Candidate candidate;
        int end;
        boolean quoted;
        boolean unclosed;
        /** Index of the quotation that was added last; −1. */
        int last = -1;

        Speaker(Candidate candidate) {
            this.candidate = candidate;
            end = candidate.cue.get(candidate.cue.size() - 1).end();
            end = candidate.source == null ? end : Math.max(end, candidate.source.end());
            candidate.content.forEach(this::take);
        }

        private void take(Span content) {
            end = Math.max(end, content.end());
            quoted |= isMark(text.text().charAt(content.start()))
                    || isMark(text.text().charAt(content.end() - 1));
            int next = open.nextSetBit(content.start());
            unclosed |= next >= 0 && next < content.end();
        }

        void add(QuotedPassage quotation) {
            candidate.content.add(quotation.span());
            taken.set(quotation.span().start(), quotation.span().end());
            last = quotation.index();
            take(quotation.span());
        }

        /** The cue stands in the words that say who the speaker is: {@code said Ida, who thinks little of it}. */
        boolean isDescribedBy(Candidate other) {
            return candidate.source != null
                    && candidate.source.contains(other.cue.get(0))
                    && !candidate.cue.get(0).equals(other.cue.get(0));
        }

        /**
         * {@code “…,” Moen said of a report alleging theft. “…”}: a participle in the sentence of whoever was quoted takes nothing
         * over from him.
         */
        boolean goesOnOver(Candidate other) {
            int own = candidate.cueToken;
            boolean before = other.cueToken < own // "Moen, noting the votes, accused the board: “…”"
                    && text.tokens().get(other.cueToken).tag().equals("VBG")
                    && text.sentenceOfToken(own) == text.sentenceOfToken(other.cueToken);
            return before
                    || quoted
                            && other.cueToken > own
                            && isUnfinite(text.tokens().get(other.cueToken).tag())
                            && text.sentenceOfToken(own) == text.sentenceOfToken(other.cueToken)
                            && other.content.stream()
                                    .noneMatch(s -> isMark(text.text().charAt(s.start())));
        }

        /** A participle or infinitive: {@code said in the words that mayors use to describe the poor}. */
        private static boolean isUnfinite(String tag) {
            return tag.equals("VBG") || tag.equals("VB");
        }

        boolean holds(Candidate other) {
            List<Span> content = candidate.content;
            for (int i = content.size() - 1; i >= Math.max(0, content.size() - NEAR); i--) {
                if (content.get(i).contains(other.cue.get(0))) {
                    return true;
                }
            }
            return false;
        }
    }

    List<Candidate> complete(List<Candidate> candidates) {
        List<Candidate> out = new ArrayList<>(candidates);
        out.sort(Comparator.comparingInt(Candidate::start));
        List<Inner> inner = index(out);
        int next = 0;
        Speaker speaker = null;
        for (QuotedPassage quotation : quotations) {
            // the last attribution that begins before the quotation, in the outlet's own region
            while (next < out.size() && out.get(next).start() < quotation.span().start()) {
                Candidate c = out.get(next++);
                if (regions[c.cueToken] < 0
                        && speaks(c)
                        && (speaker == null
                                || !speaker.holds(c) && !speaker.isDescribedBy(c) && !speaker.goesOnOver(c))) {
                    speaker = new Speaker(c);
                }
            }
            if (speaker == null || speaker.end > quotation.span().start() || isTaken(inner, quotation)) {
                continue;
            }
            if (continues(speaker, quotation)) {
                speaker.add(quotation);
            }
        }
        return out;
    }

    /** Content of a cue that itself stands in a quotation. */
    private record Inner(Span content, int cue) {}

    /** Marks what cues outside quotations have as content; that of cues inside them comes back by where it begins. */
    private List<Inner> index(List<Candidate> all) {
        List<Inner> inner = new ArrayList<>();
        for (Candidate c : all) {
            for (Span s : c.content) {
                if (regions[c.cueToken] < 0) {
                    taken.set(s.start(), s.end());
                } else {
                    inner.add(new Inner(s, c.cueStart()));
                }
            }
        }
        inner.sort(Comparator.comparingInt(i -> i.content().start()));
        return inner;
    }

    /** A verb of saying takes over from the last speaker; what somebody wants, is asked or where he said it does not. */
    private static boolean speaks(Candidate c) {
        boolean asker =
                c.type.object().equals("addressee") && c.type.sourcePosition().equals("agent");
        return c.type.kind() == CueType.Kind.VERB && c.type.takes(CueType.Complement.QUOTE) && !asker;
    }

    /** Whether a cue outside the quotation has it as content. */
    private boolean isTaken(List<Inner> inner, QuotedPassage q) {
        int first = taken.nextSetBit(q.inner().start());
        if (first >= 0 && first < q.inner().end()) {
            return true;
        }
        int lo = 0;
        int hi = inner.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (inner.get(mid).content().start() < q.inner().end()) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        for (int i = lo - 1; i >= Math.max(0, lo - NEAR); i--) {
            if (inner.get(i).content().overlaps(q.inner())
                    && !q.span().contains(inner.get(i).cue())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The quotation begins a sentence, and nothing but the end of the speaker's sentence stands between. In the next
     * paragraph it is the same speaker's where it is announced, goes on with an open one, or has the paragraph for itself. A
     * block without marks may quote anybody and has to be announced.
     */
    private boolean continues(Speaker speaker, QuotedPassage q) {
        if (text.tokens().isEmpty()) {
            return false;
        }
        int first = text.tokenAt(q.span().start());
        Sentence sentence = text.sentenceOfToken(first);
        if (sentence.span().start() < q.span().start()) {
            return false; // stands inside a sentence of its own
        }
        Sentence before = text.sentenceOfToken(Math.max(0, text.tokenAt(speaker.end - 1)));
        int gap = sentence.index() - before.index();
        boolean sameParagraph = sentence.paragraph() == before.paragraph();
        boolean nextParagraph = sentence.paragraph() == before.paragraph() + 1;
        char last = text.text().charAt(before.span().end() - 1);
        return sameParagraph && gap <= 1
                || nextParagraph
                        && gap <= 1
                        && (last == ':'
                                || q.continues() >= 0 && q.continues() == speaker.last
                                || (q.continues() >= 0 || !q.block()) && speaker.quoted && speaker.unclosed
                                || !q.block() && (speaker.quoted || isSentence(q)) && standsAlone(sentence, q));
    }

    /** It ends as sentences do; a heading in marks does not. */
    private boolean isSentence(QuotedPassage q) {
        char last = text.text().charAt(q.inner().end() - 1);
        return last == '.' || last == '?' || last == '!' || last == '\u2026' || !q.closed();
    }

    /** The paragraph holds the quotation and nothing else. */
    private boolean standsAlone(Sentence first, QuotedPassage q) {
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

    private static boolean isMark(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\'' || c == '`' || c == '\u2018' || c == '\u2019';
    }
}
