package dev.masthead.analysis.attribution;

import dev.masthead.annotation.Attribution;
import dev.masthead.syntax.QuotedPassage;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settles what those who are cited, quoted or answered by other speakers have said. */
final class SecondHand {
    private static final Set<String> CITING = Set.of("cite", "quote");
    private static final Set<String> RELATIVES = Set.of("which", "who", "that");

    private final TextPart text;
    private final List<QuotedPassage> quotations;
    private final int[] regions;
    private final SourceTyper.Reader sources;

    SecondHand(TextPart text, List<QuotedPassage> quotations, int[] regions, SourceTyper.Reader sources) {
        this.text = text;
        this.quotations = quotations;
        this.regions = regions;
        this.sources = sources;
    }

    /** Takes away what is no second report and gives those who are cited what they are cited for. */
    void settle(List<Candidate> all) {
        all.forEach(c -> citedByWhoReports(c, all));
        all.removeIf(c -> isCited(c, all));
        citedFor(all);
        all.removeAll(answered(all));
    }

    /**
     * {@code It leaks, said the Post, which cited two engineers}: what the description of whoever reports says of him names whom he has
     * it from.
     */
    private void citedByWhoReports(Candidate c, List<Candidate> all) {
        boolean cites = c.type.kind() == CueType.Kind.VERB
                && c.complement == CueType.Complement.NP
                && c.content.size() == 1
                && c.source != null
                && CITING.contains(text.tokens().get(c.cueToken).lemma())
                && c.sourceTokens[1] == c.sourceTokens[0] + 1
                && RELATIVES.contains(text.tokens().get(c.sourceTokens[0]).form());
        if (!cites) {
            return;
        }
        Span cited = c.content.get(0);
        int[] tokens = {text.tokenAt(cited.start()), text.tokenAt(cited.end() - 1) + 1};
        Attribution.Source source = sources.type(text, cited, tokens);
        if (!source.named() && (source.type().equals("unknown") || source.type().equals("document"))) {
            return; // which cited a precedent
        }
        for (Candidate report : all) {
            if (report != c && report.source != null && report.source.contains(cited) && !report.content.isEmpty()) {
                c.source = cited;
                c.sourceTokens = tokens;
                c.content.clear();
                c.content.addAll(report.content);
                return;
            }
        }
    }

    /** {@code Moen said it leaks, citing the records}: who speaks refers to a thing, which is no second source. */
    private boolean isCited(Candidate c, List<Candidate> all) {
        if (c.type.kind() != CueType.Kind.ADVERBIAL
                || c.source == null
                || !text.tokens().get(c.cueToken).form().equals("citing")) {
            return false;
        }
        Attribution.Source source = sources.type(text, c.source, c.sourceTokens);
        boolean speaks = source.named()
                || !source.type().equals("unknown") && !source.type().equals("document");
        int sentence = text.sentenceOfToken(c.cueToken).index();
        return !speaks
                && all.stream()
                        .anyMatch(o -> o != c
                                && o.type.kind() == CueType.Kind.VERB
                                && o.source != null
                                && text.sentenceOfToken(o.cueToken).index() == sentence
                                && o.overlapsContent(c));
    }

    /** {@code It leaks, the Post wrote, citing engineers}: they are cited for what it wrote, and not for its writing. */
    private void citedFor(List<Candidate> all) {
        Map<Integer, List<Candidate>> reports = new HashMap<>();
        for (Candidate c : all) {
            boolean reported = c.type.kind() == CueType.Kind.VERB
                    || text.tokens().get(c.cueToken).form().equals("according");
            if (reported && c.source != null && !c.content.isEmpty()) {
                reports.computeIfAbsent(text.sentenceOfToken(c.cueToken).index(), s -> new ArrayList<>())
                        .add(c);
            }
        }
        for (Candidate c : reports.isEmpty() ? List.<Candidate>of() : all) {
            boolean cites = c.type.kind() == CueType.Kind.ADVERBIAL
                    && text.tokens().get(c.cueToken).tag().equals("VBG")
                    && !text.tokens().get(c.cueToken).form().equals("according");
            for (Candidate report :
                    reports.getOrDefault(text.sentenceOfToken(c.cueToken).index(), List.of())) {
                boolean relays = report.rule.equals(VerbCues.RELAYED); // quoted a woman as saying
                boolean said = report != c
                        && (cites || relays)
                        && c.content.stream().anyMatch(s -> s.contains(report.cue.get(0)))
                        && report.content.stream().noneMatch(s -> s.contains(c.cue.get(0)));
                if (said) {
                    c.content.clear();
                    c.content.addAll(report.content);
                    break;
                }
            }
        }
    }

    /**
     * {@code He said: “It leaks.” The hall laughed.}: reports of a quotation that stands before their sentence and that whoever
     * stands before the quotation has spoken.
     */
    private Set<Candidate> answered(List<Candidate> all) {
        Map<Span, Candidate> introduced = new HashMap<>();
        for (Candidate c : all) {
            for (Span s : c.content) {
                if (c.source != null && c.cueStart() < s.start() && isQuotation(s)) {
                    introduced.putIfAbsent(s, c);
                }
            }
        }
        Set<Candidate> out = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Candidate c : all) {
            int begins = text.sentenceOfToken(c.cueToken).span().start();
            if (c.content.size() == 1
                    && c.content.get(0).end() <= begins
                    && introduced.getOrDefault(c.content.get(0), c) != c) {
                out.add(c);
            }
        }
        return out;
    }

    private boolean isQuotation(Span s) {
        int region = regions[text.tokenAt(s.start())];
        return region >= 0 && quotations.get(region).span().equals(s);
    }
}
