package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.annotation.Quotation;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Match;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks of the headline against the body. Without a headline nothing is given. */
final class HeadlineMeasures {
    /** Words of capitals up to this length are taken for acronyms. */
    private static final int ACRONYM = 5;

    private static final String SENTIMENT = "sentiment";

    private final Signs signs;
    private final int stem;
    private final int lead;
    private final double overlap;
    private final double strong;

    HeadlineMeasures(Lexicon lexicon, Signs signs) {
        this.signs = signs;
        stem = (int) lexicon.parameter("stem_letters");
        lead = (int) lexicon.parameter("lead_sentences");
        overlap = lexicon.parameter("claim_overlap");
        strong = lexicon.parameter("emotional_valence");
    }

    Map<String, Function<Analysis, Measured>> checks() {
        return Map.of(
                "headline_supported", given(this::supported),
                "headline_drops_hedge", given(this::dropsHedge),
                "headline_loaded_words", given(HeadlineMeasures::loaded),
                "headline_loud_words", given(HeadlineMeasures::loud),
                "headline_emotion", given(this::emotion));
    }

    private static Function<Analysis, Measured> given(Function<Analysis, Measured> check) {
        return a -> a.text(Part.TITLE).tokens().isEmpty() ? Measured.NOT_GIVEN : check.apply(a);
    }

    private Set<String> stems(TextPart text) {
        Set<String> out = new HashSet<>();
        text.tokens().forEach(t -> out.add(stem(t)));
        return out;
    }

    private String stem(Token t) {
        return t.form().length() <= stem ? t.form() : t.form().substring(0, stem);
    }

    private static boolean isContent(Token t) {
        return t.isWord()
                && t.form().length() > 2
                && (t.isNoun() || t.tag().startsWith("VB") || t.tag().startsWith("JJ"));
    }

    /** Share of the headline's words of meaning that the body uses; the others are the evidence. */
    private Measured supported(Analysis analysis) {
        Set<String> body = stems(analysis.text(Part.TEXT));
        int all = 0;
        List<Report.SpanText> missing = new ArrayList<>();
        for (Token t : analysis.text(Part.TITLE).tokens()) {
            if (isContent(t)) {
                all++;
                if (!body.contains(stem(t))) {
                    missing.add(analysis.shown(Part.TITLE, t.span()));
                }
            }
        }
        double share = all == 0 ? 0 : (all - missing.size()) / (double) all;
        analysis.metric("n_headline_words", all);
        analysis.metric("headline_supported_share", share);
        // a headline without words of meaning promises nothing that the body could lack
        return new Measured(all == 0 ? 1 : share, missing);
    }

    /** 1 where the lead leaves open, or gives as a hedged claim, what the headline states as a fact. */
    private Measured dropsHedge(Analysis analysis) {
        TextPart title = analysis.text(Part.TITLE);
        boolean open = title.text().indexOf('?') >= 0
                || !signs.in(analysis, Part.TITLE, Signs.OPEN_CLAIM).isEmpty()
                || !analysis.annotations(Attribution.class, Part.TITLE).isEmpty()
                || !analysis.annotations(Quotation.class, Part.TITLE).isEmpty();
        if (open) {
            return Measured.flag(false);
        }
        Set<String> claim = new HashSet<>();
        for (Token t : title.tokens()) {
            if (isContent(t)) {
                claim.add(stem(t));
            }
        }
        TextPart body = analysis.text(Part.TEXT);
        for (Sentence s :
                body.sentences().subList(0, Math.min(lead, body.sentences().size()))) {
            Set<String> shared = new HashSet<>();
            for (int i = s.firstToken(); i < s.endToken(); i++) {
                shared.add(stem(body.tokens().get(i)));
            }
            shared.retainAll(claim);
            if (claim.isEmpty() || shared.size() / (double) claim.size() < overlap) {
                continue;
            }
            // the first sentence that makes the headline's claim decides
            return hedge(analysis, s)
                    .map(h -> Measured.count(List.of(
                                    analysis.shown(
                                            Part.TITLE, new Span(0, title.text().length())),
                                    analysis.shown(Part.TEXT, h)))
                            .with("hedge", body.textOf(h)))
                    .map(m -> new Measured(1.0, m.evidence(), m.words()))
                    .orElse(Measured.flag(false));
        }
        return Measured.flag(false);
    }

    private Optional<Span> hedge(Analysis analysis, Sentence s) {
        for (Match m : signs.in(analysis, Part.TEXT, Signs.OPEN_CLAIM)) {
            if (m.firstToken() >= s.firstToken() && m.endToken() <= s.endToken()) {
                return Optional.of(analysis.text(Part.TEXT).span(m.firstToken(), m.endToken()));
            }
        }
        for (Attribution a : analysis.annotations(Attribution.class, Part.TEXT)) {
            if (a.cue() != null
                    && (a.cue().stance().equals("hedging") || a.cue().stance().equals("doubting"))
                    && s.span().contains(a.cue().spans().get(0))) {
                return Optional.of(a.cue().spans().get(0));
            }
        }
        return Optional.empty();
    }

    private static Measured loaded(Analysis analysis) {
        List<Report.SpanText> evidence = new ArrayList<>();
        for (LoadedTerm t : analysis.annotations(LoadedTerm.class, Part.TITLE)) {
            if (!t.negated()) {
                evidence.add(analysis.shown(Part.TITLE, t.span()));
            }
        }
        return Measured.count(evidence);
    }

    /** Exclamation marks and whole words in capitals, which are more than an acronym and no label such as OPINION. */
    private static Measured loud(Analysis analysis) {
        List<Report.SpanText> evidence = new ArrayList<>();
        boolean allCaps = analysis.metric("title_all_caps_share") > 0.5;
        List<Report.SpanText> labels = analysis.genre().reasons().stream()
                .flatMap(r -> r.spans().stream())
                .toList();
        for (Token t : analysis.text(Part.TITLE).tokens()) {
            boolean shout = t.text().length() > ACRONYM
                    && t.text().equals(t.text().toUpperCase(Locale.ROOT))
                    && t.text().chars().allMatch(Character::isLetter);
            Report.SpanText shown = analysis.shown(Part.TITLE, t.span());
            boolean label = labels.stream()
                    .anyMatch(l ->
                            l.part().equals(Part.TITLE.id()) && l.start() <= shown.start() && shown.end() <= l.end());
            if (t.text().startsWith("!") || shout && !allCaps && !label) {
                evidence.add(shown);
            }
        }
        return Measured.count(evidence);
    }

    /** Loaded and strongly rated words of the headline, quotations excepted, that the body does not use. */
    private Measured emotion(Analysis analysis) {
        Set<String> body = stems(analysis.text(Part.TEXT));
        TextPart title = analysis.text(Part.TITLE);
        List<Span> spans = new ArrayList<>();
        for (LoadedTerm t : analysis.annotations(LoadedTerm.class, Part.TITLE)) {
            if (!t.negated()) {
                spans.add(t.span());
            }
        }
        for (Match m : analysis.matches(Part.TITLE)
                .longest(SENTIMENT, m -> Math.abs(m.entry().number("valence", 0)) >= strong)) {
            spans.add(title.span(m.firstToken(), m.endToken()));
        }
        List<Report.SpanText> evidence = new ArrayList<>();
        for (Span s : Span.merge(spans)) {
            boolean repeated = false;
            for (int i = title.tokenAt(s.start());
                    i < title.tokens().size() && title.tokens().get(i).start() < s.end();
                    i++) {
                Token t = title.tokens().get(i);
                repeated |=
                        isContent(t) && body.contains(stem(t)) || t.tag().startsWith("RB") && body.contains(stem(t));
            }
            boolean quoted = analysis.annotations(Quotation.class, Part.TITLE).stream()
                    .anyMatch(q -> q.inner().contains(s));
            if (!repeated && !quoted) {
                evidence.add(analysis.shown(Part.TITLE, s));
            }
        }
        analysis.metric("headline_emotion_words", evidence.size());
        return Measured.count(evidence);
    }
}
