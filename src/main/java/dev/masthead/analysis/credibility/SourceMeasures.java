package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.OutletCitation;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Match;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Checks of who speaks in an article and what its statements rest on. */
final class SourceMeasures {
    private static final String CITIZEN = "citizen";

    private final Signs signs;
    private final OutletRegistry outlets;
    private final Set<String> officials;
    private final Set<String> outside;
    private final double blame;
    private final int blameMentions;
    private final int yearFrom;
    private final int yearTo;
    private final double leastFigure;

    SourceMeasures(Lexicon lexicon, Signs signs, OutletRegistry outlets) {
        this.signs = signs;
        this.outlets = outlets;
        officials = Set.copyOf(lexicon.documents().get(0).texts("official_types"));
        outside = Set.copyOf(lexicon.documents().get(0).texts("outside_types"));
        blame = lexicon.parameter("blame_score");
        blameMentions = (int) lexicon.parameter("blame_mentions");
        yearFrom = (int) lexicon.parameter("year_from");
        yearTo = (int) lexicon.parameter("year_to");
        leastFigure = lexicon.parameter("least_figure");
    }

    Map<String, Function<Analysis, Measured>> checks() {
        return Map.ofEntries(
                Map.entry("attributed_sentences", SourceMeasures::attributed),
                Map.entry("source_number", SourceMeasures::number),
                Map.entry("named_sources", a -> share(a, Attribution.Source::named)),
                Map.entry("anonymous_sources", a -> Measured.count(sources(a, s -> s.anonymous() != null))),
                Map.entry("source_types", SourceMeasures::kinds),
                Map.entry("officials", this::officials),
                Map.entry("outside_sources", this::outsideSources),
                Map.entry("leading_source", SourceMeasures::leading),
                Map.entry("documents_cited", this::documents),
                Map.entry("sourced_figures", this::sourcedFigures),
                Map.entry("blamed_unheard", this::blamedUnheard),
                Map.entry("state_media", SourceMeasures::stateMedia),
                Map.entry("wire_copy", this::wireCopy));
    }

    /** What somebody is said to have uttered, with a source, in the body. */
    private static List<Attribution> utterances(Analysis analysis) {
        return analysis.annotations(Attribution.class, Part.TEXT).stream()
                .filter(a -> a.source() != null && a.isUtterance())
                .toList();
    }

    private static List<Report.SpanText> sources(Analysis analysis, Predicate<Attribution.Source> which) {
        List<Report.SpanText> out = new ArrayList<>();
        for (Attribution a : utterances(analysis)) {
            if (which.test(a.source())) {
                out.addAll(analysis.shown(Part.TEXT, a.source().spans()));
            }
        }
        return out;
    }

    private static Measured share(Analysis analysis, Predicate<Attribution.Source> which) {
        List<Attribution> all = utterances(analysis);
        int n = (int) all.stream().filter(a -> which.test(a.source())).count();
        return Measured.share(n, all.size(), sources(analysis, which));
    }

    private static Measured attributed(Analysis analysis) {
        return new Measured(analysis.metric("attributed_sentence_share"), List.of());
    }

    /** Different sources; the words are the first of each. */
    private static Measured number(Analysis analysis) {
        Map<String, Report.SpanText> first = new LinkedHashMap<>();
        TextPart body = analysis.text(Part.TEXT);
        for (Attribution a : utterances(analysis)) {
            first.putIfAbsent(
                    a.source().key(body),
                    analysis.shown(Part.TEXT, a.source().spans().get(0)));
        }
        return Measured.count(List.copyOf(first.values()));
    }

    /** How many kinds of sources speak, the unknown ones not counted. */
    private static Measured kinds(Analysis analysis) {
        Map<String, Report.SpanText> first = new LinkedHashMap<>();
        for (Attribution a : utterances(analysis)) {
            if (!a.source().type().equals("unknown")) {
                first.putIfAbsent(
                        a.source().type(),
                        analysis.shown(Part.TEXT, a.source().spans().get(0)));
            }
        }
        return Measured.count(List.copyOf(first.values()));
    }

    /** Share of those who speak for a state, a party, the police or a court among sources whose kind is known. */
    private Measured officials(Analysis analysis) {
        List<Attribution> known = utterances(analysis).stream()
                .filter(a -> !a.source().type().equals("unknown"))
                .toList();
        int n = (int) known.stream()
                .filter(a -> officials.contains(a.source().type()))
                .count();
        return Measured.share(n, known.size(), sources(analysis, s -> officials.contains(s.type())));
    }

    /**
     * Sources outside the dispute: of a kind that speaks for no party to it, and neither judging an actor for the worse nor
     * so judged.
     */
    private Measured outsideSources(Analysis analysis) {
        Set<String> camps = new HashSet<>();
        for (Judgement j : analysis.annotations(Judgement.class)) {
            if (j.weight() <= blame) {
                camps.add(j.target());
                if (j.holder() != null) {
                    camps.add(j.holder());
                }
            }
        }
        Map<String, Report.SpanText> first = new LinkedHashMap<>();
        TextPart body = analysis.text(Part.TEXT);
        for (Attribution a : utterances(analysis)) {
            Attribution.Source s = a.source();
            boolean somebody = s.named() || !s.type().equals(CITIZEN);
            if (outside.contains(s.type()) && somebody && !camps.contains(s.actor())) {
                first.putIfAbsent(
                        s.key(body), analysis.shown(Part.TEXT, s.spans().get(0)));
            }
        }
        analysis.metric("outside_sources", first.size());
        return Measured.count(List.copyOf(first.values()));
    }

    /** The largest share of what is attributed that rests on one source. */
    private static Measured leading(Analysis analysis) {
        TextPart body = analysis.text(Part.TEXT);
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Attribution> all = utterances(analysis);
        all.forEach(a -> counts.merge(a.source().key(body), 1, Integer::sum));
        String most = null;
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            most = most == null || e.getValue() > counts.get(most) ? e.getKey() : most;
        }
        String key = most;
        int n = key == null ? 0 : counts.get(key);
        analysis.metric("leading_source_share", n / (double) Math.max(1, all.size()));
        return Measured.share(n, all.size(), sources(analysis, s -> s.key(body).equals(key)));
    }

    /** Documents that speak, documents named, and addresses in the text. */
    private Measured documents(Analysis analysis) {
        List<Span> spans = documentWords(analysis);
        for (Token t : analysis.text(Part.TEXT).tokens()) {
            if (WebAddress.parse(t.text()).isPresent()) {
                spans.add(t.span());
            }
        }
        List<Report.SpanText> shown = analysis.shown(Part.TEXT, Span.merge(spans));
        analysis.metric("documents_cited", shown.size());
        return Measured.count(shown);
    }

    private List<Span> documentWords(Analysis analysis) {
        List<Span> spans = new ArrayList<>();
        TextPart body = analysis.text(Part.TEXT);
        for (Attribution a : analysis.annotations(Attribution.class, Part.TEXT)) {
            if (a.source() != null && a.source().type().equals("document")) {
                spans.addAll(a.source().spans());
            }
        }
        for (Match m : signs.in(analysis, Part.TEXT, Signs.DOCUMENT)) {
            spans.add(body.span(m.firstToken(), m.endToken()));
        }
        return spans;
    }

    /**
     * Of the sentences with a figure, the share that somebody is said to have uttered or that name a document. Years, days,
     * small numbers and ages are no figures. The words are the figures without a source.
     */
    private Measured sourcedFigures(Analysis analysis) {
        TextPart body = analysis.text(Part.TEXT);
        Set<Integer> sourced = new HashSet<>();
        for (Attribution a : utterances(analysis)) {
            a.content().forEach(s -> mark(body, s, sourced));
            a.source().spans().forEach(s -> mark(body, s, sourced));
        }
        documentWords(analysis).forEach(s -> mark(body, s, sourced));
        int with = 0;
        int all = 0;
        List<Report.SpanText> without = new ArrayList<>();
        for (Sentence s : body.sentences()) {
            Span figure = figure(body, s);
            if (figure != null) {
                all++;
                if (sourced.contains(s.index())) {
                    with++;
                } else {
                    without.add(analysis.shown(Part.TEXT, figure));
                }
            }
        }
        analysis.metric("n_figure_sentences", all);
        analysis.metric("sourced_figure_share", with / (double) Math.max(1, all));
        return Measured.share(with, all, List.copyOf(without));
    }

    private static void mark(TextPart body, Span span, Set<Integer> sentences) {
        int last = body.tokens().size() - 1;
        int from =
                body.sentenceOfToken(Math.min(body.tokenAt(span.start()), last)).index();
        int to = body.sentenceOfToken(Math.min(body.tokenAt(span.end() - 1), last))
                .index();
        for (int i = from; i <= to; i++) {
            sentences.add(i);
        }
    }

    /** The first number of the sentence that counts or measures something; null. */
    private Span figure(TextPart body, Sentence s) {
        for (int i = s.firstToken(); i < s.endToken(); i++) {
            Token t = body.tokens().get(i);
            if (!t.tag().equals("CD")) {
                continue;
            }
            String next = i + 1 < s.endToken() ? body.tokens().get(i + 1).form() : "";
            boolean measured =
                    next.equals("%") || next.equals("percent") || next.equals("million") || next.equals("billion");
            if (measured
                    || counts(t.text(), next, i > s.firstToken() ? body.tokens().get(i - 1) : null)) {
                return t.span();
            }
        }
        return null;
    }

    private boolean counts(String number, String next, Token before) {
        if (before != null && before.isProperNoun()
                || next.startsWith("-")
                || next.equals("years")
                || next.equals(":")) {
            return false;
        }
        String plain = number.replace(",", "");
        if (!plain.chars().allMatch(c -> Character.isDigit(c) || c == '.') || plain.equals(".")) {
            return false;
        }
        double value;
        try {
            value = Double.parseDouble(plain);
        } catch (NumberFormatException notANumber) {
            return false;
        }
        boolean year = value == Math.rint(value) && value >= yearFrom && value <= yearTo && !number.contains(",");
        return value >= leastFigure && !year;
    }

    /** The actors an article blames who neither speak in it nor, as it says, were asked. */
    private Measured blamedUnheard(Analysis analysis) {
        Map<String, Integer> blames = new HashMap<>();
        for (Judgement j : analysis.annotations(Judgement.class)) {
            if (j.weight() <= blame && !j.target().equals(j.holder())) {
                blames.merge(j.target(), 1, Integer::sum);
            }
        }
        List<Report.SpanText> evidence = new ArrayList<>();
        for (Report.Actor actor : analysis.actors()) {
            if (blames.getOrDefault(actor.id(), 0) >= blameMentions
                    && !actor.kind().equals("place")
                    && !actor.mentions().isEmpty()
                    && !isHeard(analysis, actor.id())) {
                evidence.add(actor.mentions().get(0));
            }
        }
        analysis.metric("blamed_unheard", evidence.size());
        return Measured.count(evidence);
    }

    private boolean isHeard(Analysis analysis, String actor) {
        for (Attribution a : analysis.annotations(Attribution.class)) {
            if (a.source() != null && a.source().has(actor)) {
                return true;
            }
        }
        TextPart body = analysis.text(Part.TEXT);
        for (Match sign : signs.in(analysis, Part.TEXT, Signs.ANSWER)) {
            Span sentence = body.sentenceOfToken(sign.firstToken()).span();
            for (Mention m : analysis.annotations(Mention.class, Part.TEXT)) {
                if (m.actor().equals(actor) && sentence.contains(m.span())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Measured stateMedia(Analysis analysis) {
        List<Report.SpanText> evidence = new ArrayList<>();
        for (OutletCitation c : analysis.annotations(OutletCitation.class)) {
            boolean state = analysis.sourcing().relayed().stream()
                    .anyMatch(r -> c.outlet().equals(r.outlet()) && "controlled".equals(r.independence()));
            if (state && c.attribution() != null) {
                evidence.add(analysis.shown(c.part(), c.span()));
            }
        }
        return new Measured(analysis.metric("state_media_attribution_share"), evidence);
    }

    private Measured wireCopy(Analysis analysis) {
        Report.Wire wire = analysis.sourcing().wire();
        if (wire == null) {
            return Measured.flag(false);
        }
        String agency = outlets.bySlug(wire.outlet()).map(Outlet::name).orElse(wire.outlet());
        return new Measured(1, wire.spans()).with("agency", agency);
    }
}
