package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.OutletCitation;
import dev.masthead.annotation.Quotation;
import dev.masthead.annotation.Voice;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The checks that indicators name as their measure, each with the words it rests on. */
final class Measures {
    /** What a check found; a null value where the article gives no occasion for it. */
    record Measured(Double value, List<Report.SpanText> evidence) {
        static final Measured NO_OCCASION = new Measured(null, List.of());
    }

    private static final Set<String> OFFICIALS =
            Set.of("official", "military", "politician", "party", "police_or_court");

    private final Signs signs;
    private final int stem;
    private final int lead;
    private final double overlap;
    private final double blame;
    private final int blameMentions;
    private final double firstPerson;
    private final double loaded;
    private final int bylineTokens;
    private final Map<String, Function<Analysis, Measured>> checks = Map.ofEntries(
            Map.entry("byline", this::byline),
            Map.entry("dateline", Measures::dateline),
            Map.entry("named_sources", a -> metric(a, "named_source_share", sources(a, Attribution.Source::named))),
            Map.entry("source_number", a -> metric(a, "distinct_sources", sources(a, s -> true))),
            Map.entry("source_types", Measures::sourceTypes),
            Map.entry(
                    "anonymous_sources",
                    a -> metric(a, "anonymous_source_share", sources(a, s -> s.anonymous() != null))),
            Map.entry("officials", Measures::officials),
            Map.entry("state_media", Measures::stateMedia),
            Map.entry("other_side_heard", this::otherSideHeard),
            Map.entry("documents_cited", this::documents),
            Map.entry("correction_notice", this::correction),
            Map.entry("opinion_labelled", this::opinion),
            Map.entry("headline_supported", this::headlineSupported),
            Map.entry("headline_drops_hedge", this::headlineDropsHedge),
            Map.entry("loaded_headline", a -> loaded(a, Part.TITLE, "loaded_title_count")),
            Map.entry("loud_headline", Measures::loud),
            Map.entry("loaded_outlet_voice", a -> loaded(a, Part.TEXT, "loaded_outlet_per_1000_words")));

    Measures(Lexicon credibility, Lexicon articleSigns) {
        signs = new Signs(articleSigns);
        stem = (int) credibility.parameter("stem_letters");
        lead = (int) credibility.parameter("lead_sentences");
        overlap = credibility.parameter("claim_overlap");
        blame = credibility.parameter("blame_score");
        blameMentions = (int) credibility.parameter("blame_mentions");
        firstPerson = credibility.parameter("opinion_first_person");
        loaded = credibility.parameter("opinion_loaded");
        bylineTokens = (int) credibility.parameter("byline_tokens");
    }

    /** A check of this name; else the metric of this name, without words to show. */
    Measured measure(Analysis analysis, String name) {
        Function<Analysis, Measured> check = checks.get(name);
        return check == null ? metric(analysis, name, List.of()) : check.apply(analysis);
    }

    private static Measured metric(Analysis analysis, String name, List<Report.SpanText> evidence) {
        return new Measured(analysis.metric(name), evidence);
    }

    private static Measured found(List<Report.SpanText> evidence) {
        return new Measured((double) evidence.size(), evidence);
    }

    private static List<Report.SpanText> sources(Analysis analysis, Predicate<Attribution.Source> which) {
        List<Report.SpanText> out = new ArrayList<>();
        for (Attribution a : analysis.annotations(Attribution.class, Part.TEXT)) {
            if (a.source() != null && which.test(a.source())) {
                out.addAll(analysis.shown(Part.TEXT, a.source().spans()));
            }
        }
        return out;
    }

    /** Given with the article, or {@code By Jane Doe} in a line of its own. */
    private Measured byline(Analysis analysis) {
        if (!analysis.submission().bylines().isEmpty()) {
            return new Measured(1.0, List.of());
        }
        TextPart body = analysis.text(Part.TEXT);
        int paragraph = -1;
        for (Sentence s : body.sentences()) {
            if (s.paragraph() > 2 || s.paragraph() == paragraph) {
                continue;
            }
            paragraph = s.paragraph();
            Token first = body.tokens().get(s.firstToken());
            if (first.form().equals("by") && s.size() > 2 && s.size() <= bylineTokens) {
                boolean names = true;
                for (int i = s.firstToken() + 1; i < s.endToken(); i++) {
                    Token t = body.tokens().get(i);
                    names &= !t.isWord() || t.isCapitalised() || t.form().equals("and");
                }
                if (names) {
                    return new Measured(1.0, List.of(analysis.shown(Part.TEXT, s.span())));
                }
            }
        }
        return new Measured(0.0, List.of());
    }

    private static Measured dateline(Analysis analysis) {
        Optional<Span> words = analysis.parsed(Part.TEXT).layout().dateline();
        return found(words.map(w -> List.of(analysis.shown(Part.TEXT, w))).orElse(List.of()));
    }

    /** How many kinds of sources speak, the unknown ones not counted. */
    private static Measured sourceTypes(Analysis analysis) {
        Set<String> types = new HashSet<>();
        List<Report.SpanText> evidence = new ArrayList<>();
        for (Attribution a : analysis.annotations(Attribution.class, Part.TEXT)) {
            if (a.source() != null
                    && !a.source().type().equals("unknown")
                    && types.add(a.source().type())) {
                evidence.addAll(analysis.shown(Part.TEXT, a.source().spans()));
            }
        }
        return new Measured((double) types.size(), evidence);
    }

    /** Share of those who speak for a state, a party, the police or a court among sources whose kind is known. */
    private static Measured officials(Analysis analysis) {
        int known = 0;
        int officials = 0;
        for (Attribution a : analysis.annotations(Attribution.class, Part.TEXT)) {
            if (a.source() != null && !a.source().type().equals("unknown")) {
                known++;
                officials += OFFICIALS.contains(a.source().type()) ? 1 : 0;
            }
        }
        return known == 0
                ? Measured.NO_OCCASION
                : new Measured(officials / (double) known, sources(analysis, s -> OFFICIALS.contains(s.type())));
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
        return metric(analysis, "state_media_attribution_share", evidence);
    }

    /** Share of the actors an article blames who speak in it, or of whom it says that they were asked. */
    private Measured otherSideHeard(Analysis analysis) {
        Map<String, Integer> blames = new HashMap<>();
        for (Judgement j : analysis.annotations(Judgement.class)) {
            if (j.weight() <= blame && !j.target().equals(j.holder())) {
                blames.merge(j.target(), 1, Integer::sum);
            }
        }
        int blamed = 0;
        int heard = 0;
        List<Report.SpanText> evidence = new ArrayList<>();
        for (Report.Actor actor : analysis.actors()) {
            if (blames.getOrDefault(actor.id(), 0) < blameMentions
                    || actor.kind().equals("place")) {
                continue;
            }
            blamed++;
            if (isHeard(analysis, actor.id())) {
                heard++;
            } else if (!actor.mentions().isEmpty()) {
                evidence.add(actor.mentions().get(0));
            }
        }
        return blamed == 0 ? Measured.NO_OCCASION : new Measured(heard / (double) blamed, evidence);
    }

    private boolean isHeard(Analysis analysis, String actor) {
        for (Attribution a : analysis.annotations(Attribution.class)) {
            if (a.source() != null && actor.equals(a.source().actor())) {
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

    /** Documents that speak, documents named, and addresses in the text. */
    private Measured documents(Analysis analysis) {
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
        for (Token t : body.tokens()) {
            if (WebAddress.parse(t.text()).isPresent()) {
                spans.add(t.span());
            }
        }
        return found(analysis.shown(Part.TEXT, Span.merge(spans)));
    }

    /** Without a notice nothing is known: there may have been nothing to correct. */
    private Measured correction(Analysis analysis) {
        List<Report.SpanText> evidence = shown(analysis, Part.TEXT, Signs.CORRECTION);
        return evidence.isEmpty() ? Measured.NO_OCCASION : found(evidence);
    }

    private List<Report.SpanText> shown(Analysis analysis, Part part, String sign) {
        List<Report.SpanText> out = new ArrayList<>();
        for (Match m : signs.in(analysis, part, sign)) {
            out.add(analysis.shown(part, analysis.text(part).span(m.firstToken(), m.endToken())));
        }
        return out;
    }

    /** 1 with a label; 0 where the outlet's own voice reads as comment and nothing says so. */
    private Measured opinion(Analysis analysis) {
        List<Report.SpanText> labels = new ArrayList<>(shown(analysis, Part.TITLE, Signs.OPINION));
        labels.addAll(shown(analysis, Part.TEXT, Signs.OPINION));
        if (!labels.isEmpty() || signs.inSection(analysis, Signs.OPINION)) {
            return new Measured(1.0, labels);
        }
        List<Report.SpanText> evidence = new ArrayList<>();
        TextPart body = analysis.text(Part.TEXT);
        for (Token t : body.tokens()) {
            if (t.text().equals("I") && analysis.voiceAt(Part.TEXT, t.start()).voice() == Voice.OUTLET) {
                evidence.add(analysis.shown(Part.TEXT, t.span()));
            }
        }
        double perThousand = evidence.size() * 1000.0 / Math.max(1, body.countWords());
        if (perThousand >= firstPerson) {
            return new Measured(0.0, evidence);
        }
        Measured terms = loaded(analysis, Part.TEXT, "loaded_outlet_per_1000_words");
        return terms.value() >= loaded ? new Measured(0.0, terms.evidence()) : Measured.NO_OCCASION;
    }

    /** Share of the headline's words of meaning that the body uses; the others are the evidence. */
    private Measured headlineSupported(Analysis analysis) {
        Set<String> body = new HashSet<>();
        for (Token t : analysis.text(Part.TEXT).tokens()) {
            body.add(stem(t));
        }
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
        return all == 0 ? Measured.NO_OCCASION : new Measured(1 - missing.size() / (double) all, missing);
    }

    private static boolean isContent(Token t) {
        return t.isWord()
                && t.form().length() > 2
                && (t.isNoun() || t.tag().startsWith("VB") || t.tag().startsWith("JJ"));
    }

    private String stem(Token t) {
        return t.form().length() <= stem ? t.form() : t.form().substring(0, stem);
    }

    /** 1 where the lead leaves open, or gives as a hedged claim, what the headline states as a fact. */
    private Measured headlineDropsHedge(Analysis analysis) {
        TextPart title = analysis.text(Part.TITLE);
        boolean open = title.text().indexOf('?') >= 0
                || !signs.in(analysis, Part.TITLE, Signs.OPEN_CLAIM).isEmpty()
                || !analysis.annotations(Attribution.class, Part.TITLE).isEmpty()
                || !analysis.annotations(Quotation.class, Part.TITLE).isEmpty();
        if (open) {
            return new Measured(0.0, List.of());
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
            Optional<Span> hedge = hedge(analysis, s);
            if (hedge.isPresent()) {
                return new Measured(
                        1.0,
                        List.of(
                                analysis.shown(
                                        Part.TITLE, new Span(0, title.text().length())),
                                analysis.shown(Part.TEXT, hedge.get())));
            }
            // the first sentence that makes the headline's claim decides
            return new Measured(0.0, List.of());
        }
        return new Measured(0.0, List.of());
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

    private static Measured loaded(Analysis analysis, Part part, String metric) {
        List<Report.SpanText> evidence = new ArrayList<>();
        for (LoadedTerm t : analysis.annotations(LoadedTerm.class, part)) {
            if (!t.negated() && (part == Part.TITLE || t.voice() == Voice.OUTLET)) {
                evidence.add(analysis.shown(part, t.span()));
            }
        }
        return metric(analysis, metric, evidence);
    }

    /** Exclamation marks and whole words in capitals, which are more than an acronym. */
    private static Measured loud(Analysis analysis) {
        List<Report.SpanText> evidence = new ArrayList<>();
        TextPart title = analysis.text(Part.TITLE);
        boolean allCaps = analysis.metric("title_all_caps_share") > 0.5;
        for (Token t : title.tokens()) {
            boolean shout = t.text().length() > 5
                    && t.text().equals(t.text().toUpperCase(Locale.ROOT))
                    && t.text().chars().allMatch(Character::isLetter);
            if (t.text().startsWith("!") || shout && !allCaps) {
                evidence.add(analysis.shown(Part.TITLE, t.span()));
            }
        }
        return found(evidence);
    }
}
