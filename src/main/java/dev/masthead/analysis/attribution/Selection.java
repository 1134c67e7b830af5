package dev.masthead.analysis.attribution;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Chooses among the attributions that cues propose: which of two that share words stays, which nested ones are real. */
final class Selection {
    /** Candidates of one sentence, or of one quotation, lie within so many places of each other. */
    private static final int NEAR = 24;

    private final TextPart text;

    private final int[] regions;

    private final Predicate<Candidate> relays;

    /**
     * Chooses in one text.
     *
     * @param regions for each token the quotation it stands in; −1 outside
     * @param relays  whether the source is another outlet, which passes on what others said
     */
    Selection(TextPart text, int[] regions, Predicate<Candidate> relays) {
        this.text = text;
        this.regions = regions;
        this.relays = relays;
    }

    List<Candidate> choose(List<Candidate> proposed) {
        List<Candidate> sorted = new ArrayList<>(proposed);
        sorted.removeIf(c -> c.content.isEmpty() || isOwnVoice(c) || regions[c.cueToken] >= 0 && !isReported(c));
        sorted.sort(Comparator.comparingInt(Candidate::start).thenComparingInt(Candidate::cueStart));
        sorted = withoutShadowed(sorted);
        return withoutInner(sorted);
    }

    private List<Candidate> withoutShadowed(List<Candidate> sorted) {
        List<Candidate> out = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Candidate c = sorted.get(i);
            boolean shadowed = false;
            for (int k = Math.max(0, i - NEAR); k < Math.min(sorted.size(), i + NEAR) && !shadowed; k++) {
                shadowed = k != i && shadowed(c, sorted.get(k));
            }
            if (!shadowed) {
                out.add(c);
            }
        }
        return out;
    }

    /** Drops what stands inside an attribution that stays; the outer ones are asked first. */
    private List<Candidate> withoutInner(List<Candidate> sorted) {
        boolean[] dropped = new boolean[sorted.size()];
        List<Integer> outerFirst = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            outerFirst.add(i);
        }
        outerFirst.sort(Comparator.comparing((Integer i) -> sorted.get(i).contentLength())
                .reversed()
                .thenComparing(i -> i));
        for (int i : outerFirst) {
            Candidate c = sorted.get(i);
            for (int k = Math.max(0, i - NEAR); k < Math.min(sorted.size(), i + NEAR) && !dropped[i]; k++) {
                Candidate outer = sorted.get(k);
                dropped[i] = k != i
                        && !dropped[k]
                        && outer.contentLength() >= c.contentLength()
                        && outer.holds(c)
                        && !isReported(c)
                        && !(relays.test(outer) && speaks(c));
            }
        }
        List<Candidate> out = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            if (!dropped[i]) {
                out.add(sorted.get(i));
            }
        }
        return out;
    }

    private int sentence(Candidate c) {
        Sentence s = text.sentenceOfToken(text.tokenAt(c.cueStart()));
        return s.index();
    }

    /**
     * Where and how something was said is no second attribution of the same words, nor is the noun of a paper in which it was said ({@code said
     * in a statement that}).
     */
    private boolean shadowed(Candidate c, Candidate other) {
        boolean paper = c.type.kind() == CueType.Kind.NOUN
                && other.type.kind() == CueType.Kind.VERB
                && other.cueStart() < c.cueStart()
                && sentence(other) == sentence(c)
                && other.content.get(0).start() == c.content.get(0).start();
        if (paper) {
            return true;
        }
        return c.type.kind() == CueType.Kind.ADVERBIAL
                && !c.type.sourcePosition().equals("after")
                && other.type.kind() != CueType.Kind.ADVERBIAL
                && sentence(other) == sentence(c)
                && other.overlapsContent(c)
                && !(c.source != null
                        && relays.test(c)
                        && c.holds(other)
                        && speaks(other)); // As TASS reported, the ministry said
    }

    /** A named source is reported inside somebody's words: more than the first speaker's own thinking aloud. */
    private boolean isReported(Candidate c) {
        boolean says = c.type.kind() == CueType.Kind.VERB && c.type.takes(CueType.Complement.QUOTE)
                || c.type.kind() == CueType.Kind.ADVERBIAL
                        && c.type.sourcePosition().equals("after");
        boolean clause = c.complement == CueType.Complement.THAT
                || c.complement == CueType.Complement.ZERO
                || c.complement == CueType.Complement.QUOTE;
        if (c.source == null || !says || !clause || c.type.stance().equals("mental")) {
            return false;
        }
        if (c.rule.equals(VerbCues.RELAYED)) {
            return true; // whoever is quoted is the source, with or without a name
        }
        for (int i = c.sourceTokens[0]; i < c.sourceTokens[1]; i++) {
            if (text.tokens().get(i).isProperNoun()) {
                return true;
            }
        }
        return false;
    }

    /** A finite verb with a source: what an agency relays somebody as saying is that person's attribution too. */
    private static boolean speaks(Candidate c) {
        return c.source != null && c.type.kind() == CueType.Kind.VERB;
    }

    /** The words themselves stand in quotation marks: even an author quotes what he once said. */
    private boolean isQuoted(Candidate c) {
        int first = text.tokenAt(c.content.get(0).start());
        return c.complement == CueType.Complement.QUOTE
                && c.type.takes(CueType.Complement.QUOTE)
                && regions[first] >= 0;
    }

    /** An author who speaks of himself is the outlet's own voice. */
    private boolean isOwnVoice(Candidate c) {
        return regions[c.cueToken] < 0
                && c.source != null
                && !isQuoted(c)
                && c.sourceTokens[1] - c.sourceTokens[0] == 1
                && text.tokens().get(c.sourceTokens[0]).text().equals("I");
    }
}
