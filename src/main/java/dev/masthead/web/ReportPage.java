package dev.masthead.web;

import dev.masthead.report.Report;
import dev.masthead.web.HighlightedText.Mark;
import dev.masthead.web.HighlightedText.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report laid out for reading: the text with its marks, and lists whose every row points at them. */
public final class ReportPage {
    /** How many sentences of a frame are shown; the report has all. */
    private static final int CARRIERS = 3;

    private static final String TITLE_PART = "title";
    private static final int EXCERPT = 90;

    /** Words between marks, or behind a mark that a quotation over paragraphs leaves open. */
    private static final Pattern QUOTED = Pattern.compile(
            "[\u201C\u00AB][^\u201D\u00BB]+[\u201D\u00BB]?|\"[^\"]+\"?|(?<!\\w)[\u2018'][^\u2018\u2019']{2,}[\u2019'](?!\\w)|''.+?''");

    /** So many places of an indicator are shown; the report has all. */
    private static final int MOST_LINKS = 12;

    private static final Map<String, String> VOICES = Map.of(
            "outlet", "the outlet's own",
            "quoted", "quoted",
            "paraphrased", "paraphrased",
            "scare_quote", "in scare quotes");

    private final Report report;
    private final String body;
    private final List<Mark> titleMarks = new ArrayList<>();
    private final List<Mark> bodyMarks = new ArrayList<>();
    private final List<AttributionRow> attributions = new ArrayList<>();
    private final List<TermRow> terms = new ArrayList<>();
    private final List<ActorRow> actors = new ArrayList<>();
    private final List<FrameRow> frames = new ArrayList<>();
    private final List<RelayedRow> relayed = new ArrayList<>();
    private final List<PartRow> parts = new ArrayList<>();
    private final List<Link> wireCredit;

    /** Words with a link to where they stand. */
    public record Link(String id, String text) {}

    /** Who is said to have said what, and how. */
    public record AttributionRow(List<Link> source, List<Link> cue, List<Link> content, String details) {}

    /** A loaded term. */
    public record TermRow(Link words, String label, int intensity, String voice) {}

    /** An actor. */
    public record ActorRow(String name, String polarity, String details, List<Link> mentions, List<Link> evidence) {}

    /** A frame, with the sentences that carry most of it, in the text's order. */
    public record FrameRow(String name, String details, List<Link> sentences, List<Link> evidence) {}

    /** An outlet that is cited. */
    public record RelayedRow(String outlet, String address, String ownership, String share, List<Link> where) {}

    /** A part of the credibility profile. */
    public record PartRow(String name, String sentence, List<IndicatorRow> indicators) {}

    /** What one indicator says, with the words it rests on. */
    public record IndicatorRow(String says, String criterion, String verdict, String css, List<Link> where) {}

    ReportPage(Report report, String body) {
        this.report = report;
        this.body = body;
        report.attributions().forEach(this::add);
        report.loadedTerms().forEach(this::add);
        report.actors().forEach(this::add);
        report.frames().stream()
                .filter(Report.Frame::present)
                .sorted(Comparator.comparingDouble(Report.Frame::score).reversed())
                .forEach(this::add);
        report.sourcing().relayed().forEach(this::add);
        report.credibility().parts().forEach(this::add);
        Report.Wire wire = report.sourcing().wire();
        wireCredit = wire == null ? List.of() : links(wire.spans(), "", "");
    }

    private void add(Report.Attribution a) {
        String said = a.kind().equals("direct") ? "quoted" : "paraphrased";
        String who = a.source() == null
                ? "source not named"
                : a.source().spans().stream().map(Report.SpanText::text).collect(Collectors.joining(" … "));
        List<Link> content = a.kind().equals("mixed")
                ? voices(a.content().spans(), excerpt(who))
                : links(a.content().spans(), said, said + ": " + excerpt(who));
        List<Link> source = a.source() == null ? List.of() : links(a.source().spans(), "source", "source");
        List<Link> cue = a.cue() == null ? List.of() : links(a.cue().spans(), "cue", "reporting words");
        attributions.add(new AttributionRow(
                source,
                cue,
                content,
                joined(
                        a.kind(),
                        a.source() == null ? null : a.source().type(),
                        a.cue() == null ? null : a.cue().stance())));
    }

    /** Of a content that is partly quoted what stands in the marks and what does not, each by itself. */
    private List<Link> voices(List<Report.SpanText> spans, String who) {
        List<Link> out = new ArrayList<>();
        for (Report.SpanText s : spans) {
            Matcher quoted = QUOTED.matcher(s.text());
            int from = 0;
            while (quoted.find()) {
                piece(out, s, from, quoted.start(), "paraphrased", who);
                piece(out, s, quoted.start(), quoted.end(), "quoted", who);
                from = quoted.end();
            }
            piece(out, s, from, s.text().length(), "paraphrased", who);
        }
        return out;
    }

    private void piece(List<Link> out, Report.SpanText s, int from, int to, String said, String who) {
        String text = s.text().substring(from, to);
        if (!text.isBlank()) {
            int start = s.start() + s.text().codePointCount(0, from);
            int end = start + text.codePointCount(0, text.length());
            out.add(mark(s.part(), start, end, text, said, said + ": " + who));
        }
    }

    private void add(Report.LoadedTerm t) {
        String voice = VOICES.getOrDefault(t.voice(), t.voice());
        if (t.negated()) {
            return; // said of nobody
        }
        String tip = "loaded: " + words(t.label()) + ", " + voice;
        Link link = mark(t.part(), t.start(), t.end(), t.text(), "loaded loaded-" + t.intensity(), tip);
        terms.add(new TermRow(link, words(t.label()), t.intensity(), voice));
    }

    private void add(Report.Actor a) {
        Report.Stance s = a.stance();
        List<Link> judged = new ArrayList<>();
        for (Report.Judgement j : report.judgements()) {
            if (j.target().equals(a.id())) {
                String who = j.holder().isOutlet()
                        ? "the outlet"
                        : j.holder().actor() == null
                                ? "a source"
                                : name(j.holder().actor());
                String tip = who + ", " + j.polarity() + ", " + words(j.relation());
                judged.addAll(links(j.spans(), j.polarity(), tip));
            }
        }
        String roles = a.roles().isEmpty()
                ? null
                : a.roles().stream()
                        .map(r -> words(r.role()) + (r.n() > 1 ? " " + r.n() + "×" : ""))
                        .collect(Collectors.joining(", "));
        actors.add(new ActorRow(
                a.name(),
                s == null ? "not scored" : s.uncertain() ? "uncertain" : s.polarity(),
                joined(a.kind(), a.role(), "named " + a.mentions().size() + "×", chances(s), roles),
                links(a.mentions(), "actor", "names " + a.name()),
                judged));
    }

    private static String chances(Report.Stance s) {
        if (s == null) {
            return null;
        }
        Report.Probability p = s.probability();
        String own = s.outletVoice().n() == 0
                ? null
                : "the outlet's own words " + s.outletVoice().polarity() + " ("
                        + s.outletVoice().n() + ")";
        return joined(
                "negative " + percent(p.negative()) + ", neutral " + percent(p.neutral()) + ", positive "
                        + percent(p.positive()),
                own);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private String name(String actor) {
        return report.actors().stream()
                .filter(a -> a.id().equals(actor))
                .map(Report.Actor::name)
                .findFirst()
                .orElse(actor);
    }

    private void add(Report.Frame f) {
        List<Link> sentences = f.sentences().stream()
                .sorted(Comparator.comparingDouble(Report.FrameSentence::weight).reversed())
                .limit(CARRIERS)
                .sorted(Comparator.comparing((Report.FrameSentence s) -> !TITLE_PART.equals(s.part()))
                        .thenComparingInt(Report.FrameSentence::start))
                .map(s -> mark(s.part(), s.start(), s.end(), s.text(), "", ""))
                .toList();
        frames.add(new FrameRow(
                words(f.frame()), joined(f.scheme(), number(f.score())), sentences, evidence(f.evidence())));
    }

    private void add(Report.Relayed r) {
        relayed.add(new RelayedRow(
                // an outlet that is only described has no slug
                r.outlet() != null ? r.outlet() : words(r.description()),
                r.outlet() != null ? Addresses.outlet(r.outlet()) : "",
                joined(r.ownershipClass(), r.country()),
                number(r.shareOfAttributions() * 100) + " %",
                links(r.spans(), "", "")));
    }

    private void add(Report.CredibilityPart part) {
        List<IndicatorRow> rows = part.indicators().stream()
                .map(i -> new IndicatorRow(
                        i.says() == null ? words(i.id()).replace('-', ' ') : i.says(),
                        i.criterion(),
                        words(i.verdict()),
                        i.verdict(),
                        links(
                                i.evidence()
                                        .subList(
                                                0,
                                                Math.min(
                                                        MOST_LINKS, i.evidence().size())),
                                "",
                                "")))
                .toList();
        parts.add(new PartRow(words(part.part()), part.sentence() == null ? "" : part.sentence(), rows));
    }

    private List<Link> links(List<Report.SpanText> spans, String css, String tip) {
        return spans.stream()
                .map(s -> mark(s.part(), s.start(), s.end(), s.text(), css, tip))
                .toList();
    }

    private List<Link> evidence(List<Report.Evidence> evidence) {
        return evidence.stream()
                .map(e -> mark(e.part(), e.start(), e.end(), e.text(), "", ""))
                .toList();
    }

    private Link mark(String part, int start, int end, String text, String css, String tip) {
        String id = "m" + (titleMarks.size() + bodyMarks.size() + 1);
        (TITLE_PART.equals(part) ? titleMarks : bodyMarks).add(new Mark(id, start, end, css, tip));
        return new Link(id, excerpt(text));
    }

    private static String excerpt(String text) {
        String plain = text.replaceAll("\\s+", " ");
        return plain.codePointCount(0, plain.length()) <= EXCERPT
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    private static String words(String id) {
        return id.replace('_', ' ');
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> p != null).map(ReportPage::words).collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - ".00".length()) : text;
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    public List<Piece> title() {
        return HighlightedText.of(report.article().title(), titleMarks);
    }

    public List<Piece> body() {
        return HighlightedText.of(body, bodyMarks);
    }

    public List<AttributionRow> attributions() {
        return attributions;
    }

    public List<TermRow> terms() {
        return terms;
    }

    public List<ActorRow> actors() {
        return actors;
    }

    public List<FrameRow> frames() {
        return frames;
    }

    public List<RelayedRow> relayed() {
        return relayed;
    }

    /** Where the article says that another outlet wrote it. */
    public List<Link> wireCredit() {
        return wireCredit;
    }

    /** The chains of outlets, such as "sputnik-international ← kcna". */
    public List<String> chains() {
        return report.sourcing().chains().stream()
                .map(c -> String.join(" ← ", c))
                .toList();
    }

    /** The credibility profile. */
    public List<PartRow> profile() {
        return parts;
    }

    /** What kind of text it is, in a line; empty where that is not told. */
    public String genre() {
        Report.Genre g = report.article().genre();
        return g == null || g.label() == null
                ? ""
                : words(g.label()) + (g.labelled() ? ", labelled" : ", by its style, " + percent(g.probability()));
    }

    /** What speaks for it. */
    public String genreReasons() {
        Report.Genre g = report.article().genre();
        return g == null
                ? ""
                : g.reasons().stream().map(Report.GenreReason::says).collect(Collectors.joining("; "));
    }

    /** Loaded terms in the outlet's own words. */
    public long ownLoaded() {
        return report.loadedTerms().stream()
                .filter(t -> t.voice().equals("outlet") && !t.negated())
                .count();
    }

    /** Where the outlet's profile is; empty where the outlet is not known. */
    public String outletAddress() {
        Report.Outlet outlet = report.article().outlet();
        return outlet == null ? "" : Addresses.outlet(outlet.slug());
    }

    /** Who owns the outlet, in a line. */
    public String ownership() {
        Report.Ownership o = report.sourcing().ownership();
        return joined(
                o.ownershipClass(),
                o.kind() == null || o.kind().equals("outlet") ? null : Shown.words(o.kind()),
                o.original() == null ? null : "of " + o.original(),
                o.country(),
                o.operator(),
                o.asOf() == null || o.ofArticleDate()
                        ? null
                        : "class of " + o.asOf() + "; on the article's day unknown",
                o.disputed() == null ? null : "independence disputed: " + o.disputed());
    }
}
