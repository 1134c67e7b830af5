package dev.masthead.analysis;

import dev.masthead.intake.Submission;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconMatcher.RuledOut;
import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.Senses;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fate of every entry whose pattern stands in a text: it matched, or something ruled it out. For whoever works on
 * lexicons; an analysis never asks for it.
 */
public final class MatchReview {
    private MatchReview() {}

    /** Whether a match was kept, and what ruled it out if not. */
    public enum Outcome {
        /** It stands. */
        MATCHED,
        /** A longer match of the same lexicon stands on its words. */
        SHADOWED,
        /** A pattern of the entry's {@code unless} stands on its words. */
        UNLESS,
        /** None of the patterns of the entry's {@code only_with} stands beside it. */
        ONLY_WITH,
        /** Its words are part of a name or a sense that all lexicons heed. */
        SENSE
    }

    /**
     * An entry whose pattern stands in the text.
     *
     * @param words  the words of the text
     * @param reason pattern that ruled it out and, behind a colon, the words it stands on; the senses that do; empty where it
     *               matched or is shadowed
     */
    public record Reviewed(Part part, String lexicon, String entry, String words, Outcome outcome, String reason) {}

    /** Every entry whose pattern stands in the article, in text order, the headline first. */
    public static List<Reviewed> of(Analyzer analyzer, Submission submission) {
        Analysis analysis = analyzer.findings(submission);
        List<Reviewed> out = new ArrayList<>();
        for (Part part : List.of(Part.TITLE, Part.TEXT)) {
            part(analyzer, analysis, part, out);
        }
        return out;
    }

    private record Placed(int firstToken, int endToken, Reviewed reviewed) {}

    private static void part(Analyzer analyzer, Analysis analysis, Part part, List<Reviewed> out) {
        TextPart text = analysis.text(part);
        List<Placed> placed = new ArrayList<>();
        Set<Match> known = new HashSet<>();
        for (Lexicon lexicon : analyzer.lexicons().all()) {
            Set<Match> longest = Set.copyOf(analysis.matches(part).longest(lexicon.name()));
            for (Match m : analysis.matches(part).all(lexicon.name())) {
                known.add(m);
                placed.add(placed(text, part, m, longest.contains(m) ? Outcome.MATCHED : Outcome.SHADOWED, ""));
            }
            for (Match m : analyzer.lexicons().matcher().match(text).all(lexicon.name())) {
                if (known.add(m)) {
                    placed.add(placed(text, part, m, Outcome.SENSE, sense(analysis, part, m)));
                }
            }
        }
        for (RuledOut r : analyzer.lexicons().matcher().ruledOut(text)) {
            boolean unless = r.unless() != null;
            placed.add(placed(
                    text,
                    part,
                    r.match(),
                    unless ? Outcome.UNLESS : Outcome.ONLY_WITH,
                    unless
                            ? r.unless() + ": " + text.textOf(text.span(r.firstToken(), r.endToken()))
                            : String.join(", ", r.match().entry().onlyWith())));
        }
        placed.sort(Comparator.comparingInt(Placed::firstToken)
                .thenComparing(Comparator.comparingInt(Placed::endToken).reversed())
                .thenComparing(p -> p.reviewed().entry())
                .thenComparing(p -> p.reviewed().outcome()));
        placed.forEach(p -> out.add(p.reviewed()));
    }

    /** What took the match out: the senses on its words, or a name. */
    private static String sense(Analysis analysis, Part part, Match m) {
        if (m.entry().lexicon().equals(Senses.LEXICON)) {
            return "its context does not hold";
        }
        String senses = analysis.matches(part).all(Senses.LEXICON).stream()
                .filter(s -> s.overlaps(m))
                .filter(s -> !"sign".equals(s.entry().text("kind").orElse(null)))
                .map(s -> s.entry().id())
                .distinct()
                .collect(Collectors.joining(", "));
        return senses.isEmpty() ? "the words are part of a name" : senses;
    }

    private static Placed placed(TextPart text, Part part, Match m, Outcome outcome, String reason) {
        String words = text.textOf(text.span(m.firstToken(), m.endToken()));
        return new Placed(
                m.firstToken(),
                m.endToken(),
                new Reviewed(part, m.entry().lexicon(), m.entry().id(), words, outcome, reason));
    }
}
