package dev.masthead.analysis.attribution;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among the attributions that cues propose: which of two that share words stays, which nested ones are real. */
final class Selection {
    private final TextPart text;

    private final int[] regions;

    /** @param regions for each token the quotation it stands in; −1 outside */
    Selection(TextPart text, int[] regions) {
        this.text = text;
        this.regions = regions;
    }

    List<Candidate> choose(List<Candidate> proposed) {
        List<Candidate> sorted = new ArrayList<>(proposed);
        sorted.removeIf(c -> c.content.isEmpty() || regions[c.cueToken] >= 0 && !isReported(c));
        sorted.sort(Comparator.comparingInt(Candidate::start).thenComparingInt(Candidate::cueStart));
        List<Candidate> out = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Candidate c = sorted.get(i);
            if (keep(c, sorted, i)) {
                out.add(c);
            }
        }
        return out;
    }

    private boolean keep(Candidate c, List<Candidate> all, int at) {
        int sentence = sentence(c);
        // candidates of one sentence, or of a quotation over several, lie near each other in this order
        for (int k = at - 1; k >= Math.max(0, at - 24); k--) {
            Candidate other = all.get(k);
            if (other.holds(c) && !isReported(c)) {
                return false;
            }
            if (shadowed(c, other, sentence)) {
                return false;
            }
        }
        for (int k = at + 1; k < Math.min(all.size(), at + 24); k++) {
            Candidate other = all.get(k);
            if (other.holds(c) && !isReported(c)) {
                return false;
            }
            if (shadowed(c, other, sentence)) {
                return false;
            }
        }
        return true;
    }

    private int sentence(Candidate c) {
        Sentence s = text.sentenceOfToken(text.tokenAt(c.cueStart()));
        return s.index();
    }

    /** Where and how something was said is no second attribution of the same words. */
    private boolean shadowed(Candidate c, Candidate other, int sentence) {
        return c.type.kind() == CueType.Kind.ADVERBIAL
                && !c.type.sourcePosition().equals("after")
                && other.type.kind() != CueType.Kind.ADVERBIAL
                && sentence(other) == sentence
                && other.overlapsContent(c);
    }

    /** Somebody else is said to have said something: more than the first speaker's own thinking aloud. */
    private boolean isReported(Candidate c) {
        if (c.source == null || !c.type.takes(CueType.Complement.QUOTE) || c.type.kind() != CueType.Kind.VERB) {
            return false;
        }
        if (c.sourceTokens[1] - c.sourceTokens[0] == 1) {
            String tag = text.tokens().get(c.sourceTokens[0]).tag();
            return !tag.startsWith("PRP") && !tag.startsWith("W") && !tag.equals("DT") && !tag.equals("EX");
        }
        return true;
    }
}
