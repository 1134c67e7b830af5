package dev.masthead.web;

import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import dev.masthead.web.MarkCards.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a report that are folded: each row points at the words it comes from. */
public final class ReportDetails {
    /** How many sentences of a frame are shown; the report has all. */
    private static final int CARRIERS = 3;

    /** So many places of an indicator or an actor are shown; the report has all. */
    private static final int MOST_LINKS = 12;

    private static final String TITLE_PART = "title";

    /** The metric of each indicator that is set beside other articles. */
    private static final Map<String, String> FIGURES = Shown.names("indicator-figures.yaml");

    private final Report report;
    private final String body;
    private final MarkCards cards;
    private final Speakers speakers;
    private final LexiconNames names;
    private final Placed placed;

    /** Who is said to have said what, and how. */
    public record AttributionRow(String speaker, List<Link> cue, List<Link> content, String details) {}

    /** An actor; {@code id} is the place on the page that its mentions lead to. */
    public record ActorRow(
            String id, String name, String kind, String stance, String css, String details, List<Link> mentions) {}

    /** A frame, with the sentences that carry most of it, in the text's order. */
    public record FrameRow(String name, String details, List<Link> sentences) {}

    /** An outlet that is cited. */
    public record RelayedRow(String outlet, String address, String ownership, String share, List<Link> where) {}

    /**
     * A part of the credibility profile.
     *
     * @param place      where the figure in its sentence stands among other articles'; empty for none
     * @param unassessed names what could not be looked at
     */
    public record PartRow(
            String name, String sentence, String place, List<IndicatorRow> indicators, String unassessed) {}

    /**
     * What one indicator says, with the words it rests on.
     *
     * @param place   where its figure stands among other articles'; empty for none
     * @param address where that figure is defined; empty for none
     */
    public record IndicatorRow(String says, String place, String address, String criterion, List<Link> where) {}

    ReportDetails(Report report, String body, MarkCards cards, Speakers speakers, LexiconNames names, Placed placed) {
        this.report = report;
        this.body = body;
        this.cards = cards;
        this.speakers = speakers;
        this.names = names;
        this.placed = placed;
    }

    List<AttributionRow> attributions() {
        return report.attributions().stream()
                .map(a -> new AttributionRow(
                        speakers.of(a.id()).full(),
                        a.cue() == null ? List.of() : cards.links(a.cue().spans()),
                        cards.links(a.content().spans()),
                        joined(
                                a.kind().equals("direct")
                                        ? "quoted"
                                        : a.kind().equals("mixed") ? "partly quoted" : "retold",
                                a.source() == null || a.source().type().equals("unknown")
                                        ? null
                                        : a.source().type(),
                                a.source() != null && a.source().anonymous() != null ? "name withheld" : null)))
                .toList();
    }

    /** The place of an actor's row. */
    static String place(int index) {
        return "who-" + (index + 1);
    }

    List<ActorRow> actors() {
        List<ActorRow> out = new ArrayList<>();
        for (Report.Actor a : report.actors()) {
            Report.Stance s = a.stance();
            String roles = a.roles().stream()
                    .map(r -> Shown.words(r.role()) + (r.n() > 1 ? " " + r.n() + "×" : ""))
                    .collect(Collectors.joining(", "));
            out.add(new ActorRow(
                    place(out.size()),
                    a.name(),
                    Shown.words(a.kind()),
                    s == null ? "not scored" : s.uncertain() ? "not clear" : s.polarity(),
                    s == null || s.uncertain() ? "" : s.polarity(),
                    joined(chances(s), a.role(), roles.isEmpty() ? null : roles),
                    cards.links(a.mentions()
                            .subList(0, Math.min(MOST_LINKS, a.mentions().size())))));
        }
        return out;
    }

    private static String chances(Report.Stance s) {
        if (s == null) {
            return null;
        }
        Report.Probability p = s.probability();
        String own = s.outletVoice().n() == 0
                ? "the outlet’s own words do not judge"
                : "the outlet’s own words " + s.outletVoice().polarity();
        return "positive " + Shown.percent(p.positive()) + ", neutral " + Shown.percent(p.neutral()) + ", negative "
                + Shown.percent(p.negative()) + "; " + own;
    }

    /** The words of sentences are those of the text: reports do not repeat them. */
    private Report.SpanText words(Report.FrameSentence s, CodePoints inTitle, CodePoints inBody) {
        boolean title = TITLE_PART.equals(s.part());
        String text = title ? report.article().title() : body;
        CodePoints points = title ? inTitle : inBody;
        return new Report.SpanText(
                s.start(), s.end(), text.substring(points.toUtf16(s.start()), points.toUtf16(s.end())), s.part());
    }

    List<FrameRow> frames() {
        CodePoints inTitle = new CodePoints(report.article().title());
        CodePoints inBody = new CodePoints(body);
        return report.frames().stream()
                .filter(Report.Frame::present)
                .sorted(Comparator.comparingDouble(Report.Frame::score).reversed())
                .map(f -> new FrameRow(
                        Shown.words(f.frame()).toLowerCase(java.util.Locale.ROOT),
                        Shown.words(f.scheme()) + " frame, " + Shown.percent(f.score()),
                        f.sentences().stream()
                                .sorted(Comparator.comparingDouble(Report.FrameSentence::weight)
                                        .reversed())
                                .limit(CARRIERS)
                                .sorted(Comparator.comparing((Report.FrameSentence s) -> !TITLE_PART.equals(s.part()))
                                        .thenComparingInt(Report.FrameSentence::start))
                                .map(s -> cards.link(words(s, inTitle, inBody)))
                                .toList()))
                .toList();
    }

    List<RelayedRow> relayed() {
        return report.sourcing().relayed().stream()
                .map(r -> new RelayedRow(
                        r.outlet() == null ? Shown.words(r.description()) : names.outlet(r.outlet()),
                        r.outlet() == null ? "" : Addresses.outlet(r.outlet()),
                        joined(ReportSummary.className(r.ownershipClass()), Shown.country(r.country())),
                        r.nAttributions() == 0
                                ? "only named"
                                : Shown.count(r.nAttributions(), "statement", "statements"),
                        cards.links(r.spans())))
                .toList();
    }

    List<PartRow> parts() {
        return report.credibility().parts().stream().map(this::part).toList();
    }

    private PartRow part(Report.CredibilityPart part) {
        List<IndicatorRow> rows = new ArrayList<>();
        List<String> unassessed = new ArrayList<>();
        String sentence = part.sentence() == null ? "" : part.sentence();
        String place = "";
        for (Report.Indicator i : part.indicators()) {
            String says = i.says() == null
                    ? Shown.words(i.id()).replace('-', ' ') + ": " + Shown.words(i.verdict())
                    : i.says();
            if (i.verdict().equals("not_given") || i.verdict().equals("too_little_text")) {
                unassessed.add(i.id().replace('-', ' '));
                continue;
            }
            String metric = FIGURES.get(i.id());
            if (sentence.equalsIgnoreCase(says + ".")) {
                place = placed.of(metric);
            }
            rows.add(new IndicatorRow(
                    says,
                    placed.of(metric),
                    metric == null ? "" : Addresses.metric(metric),
                    i.criterion(),
                    cards.links(report.credibility().words(i).stream()
                            .limit(MOST_LINKS)
                            .toList())));
        }
        return new PartRow(Shown.words(part.part()), sentence, place, rows, String.join(", ", unassessed));
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(p -> p != null && !p.isEmpty())
                .map(Shown::words)
                .collect(Collectors.joining(", "));
    }
}
