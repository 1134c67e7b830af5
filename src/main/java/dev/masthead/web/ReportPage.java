package dev.masthead.web;

import dev.masthead.annotation.Voice;
import dev.masthead.report.Report;
import dev.masthead.web.HighlightedText.Mark;
import dev.masthead.web.HighlightedText.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A report laid out for reading: what it comes to, the text with its marks, and lists whose every row points at them. */
public final class ReportPage {
    private static final String TITLE_PART = "title";
    private static final String TEXT_PART = "text";

    /** So many figures are shown unfolded. */
    private static final int FIRST = 6;

    private final Report report;
    private final String body;
    private final LexiconNames names;
    private final Placed placed;
    private final Voices voices;
    private final MarkCards cards;
    private final WhoSpeaks who;
    private final JudgementMatrix matrix;
    private final ReportSummary summary;
    private final List<ReportDetails.AttributionRow> attributions;
    private final List<ReportDetails.ActorRow> actors;
    private final List<ReportDetails.FrameRow> frames;
    private final List<ReportDetails.RelayedRow> relayed;
    private final List<ReportDetails.PartRow> parts;
    private final List<MarkCards.Link> wireCredit;

    /**
     * A voice in the bar.
     *
     * @param x     where it begins, 0…100
     * @param end   where it ends
     * @param width how wide it is
     */
    public record VoiceBar(String css, String name, String share, String x, String end, String width) {}

    ReportPage(Report report, String body, LexiconNames names) {
        this(report, body, names, ContestNotes.NONE, Placed.NOWHERE);
    }

    /**
     * @param contests what readers say of its findings
     * @param placed   where its figures stand among other articles'
     */
    ReportPage(Report report, String body, LexiconNames names, ContestNotes contests, Placed placed) {
        this.report = report;
        this.placed = placed;
        this.body = body;
        this.names = names;
        Speakers speakers = new Speakers(report, names);
        voices = Voices.of(report, TEXT_PART, body);
        cards = new MarkCards(report, speakers, names, contests);
        who = new WhoSpeaks(report, voices, speakers, cards);
        matrix = new JudgementMatrix(report, speakers, cards);
        summary = new ReportSummary(report, voices, who, matrix, speakers, names, placed);
        mentions();
        ReportDetails details = new ReportDetails(report, body, cards, speakers, names, placed);
        attributions = details.attributions();
        actors = details.actors();
        frames = details.frames();
        relayed = details.relayed();
        parts = details.parts();
        Report.Wire wire = report.sourcing().wire();
        wireCredit = wire == null ? List.of() : cards.links(wire.spans());
    }

    /** Names lead to what is said of whom they name. */
    private void mentions() {
        Set<List<Integer>> seen = new HashSet<>();
        for (int i = 0; i < report.actors().size(); i++) {
            for (Report.SpanText m : report.actors().get(i).mentions()) {
                if (m.part().equals(TITLE_PART) || seen.add(List.of(m.start(), m.end()))) {
                    cards.mark(m, "actor", ReportDetails.place(i));
                }
            }
        }
    }

    /** What the report comes to, in sentences. */
    public List<List<ReportSummary.Phrase>> summary() {
        return summary.sentences();
    }

    /** The voices of the body, as parts of a bar a hundred wide; none for a text without words. */
    public List<VoiceBar> voiceBars() {
        List<VoiceBar> out = new ArrayList<>();
        double all = voices.words();
        double x = 0;
        for (Voice v : List.of(Voice.OUTLET, Voice.PARAPHRASED, Voice.QUOTED, Voice.SCARE_QUOTE)) {
            int n = voices.words(v);
            if (n > 0) {
                double width = n / all * 100;
                out.add(new VoiceBar(
                        css(v), Shown.words(v.id()), Shown.percent(n / all), at(x), at(x + width), at(width)));
                x += width;
            }
        }
        return out;
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String css(Voice voice) {
        switch (voice) {
            case QUOTED:
                return "quoted";
            case PARAPHRASED:
                return "paraphrased";
            case SCARE_QUOTE:
                return "scare";
            default:
                return "own";
        }
    }

    /** The headline with its marks. */
    public List<Run> title() {
        return runs(report.article().title(), TITLE_PART);
    }

    /** The body with its marks and voices. */
    public List<Run> body() {
        return runs(body, TEXT_PART);
    }

    private List<Run> runs(String text, String part) {
        List<Mark> marks = new ArrayList<>();
        for (Voices.Stretch s : (part.equals(TEXT_PART) ? voices : Voices.of(report, part, text)).stretches()) {
            if (s.voice() != Voice.OUTLET) {
                marks.add(new Mark("", s.start(), s.end(), css(s.voice()), "", ""));
            }
        }
        marks.addAll(cards.marks(part));
        return HighlightedText.runs(text, marks);
    }

    public List<MarkCards.Card> cards() {
        return cards.cards();
    }

    public List<WhoSpeaks.Row> speakers() {
        return who.rows();
    }

    /** The actors who are judged: columns of {@link #judgements}. */
    public List<String> judged() {
        return matrix.targets();
    }

    public List<JudgementMatrix.Row> judgements() {
        return matrix.rows();
    }

    /** Actors who are judged and have no column. */
    public int moreJudged() {
        return matrix.hidden();
    }

    public List<ReportDetails.AttributionRow> attributions() {
        return attributions;
    }

    public List<ReportDetails.ActorRow> actors() {
        return actors;
    }

    public List<ReportDetails.FrameRow> frames() {
        return frames;
    }

    public List<ReportDetails.RelayedRow> relayed() {
        return relayed;
    }

    /** Where the article says that another outlet wrote it. */
    public List<MarkCards.Link> wireCredit() {
        return wireCredit;
    }

    /** Who wrote it as it says; empty where that is the outlet itself. */
    public String wire() {
        Report.Wire wire = report.sourcing().wire();
        return wire == null ? "" : names.outlet(wire.outlet());
    }

    /** The chains of outlets, such as "Sputnik International ← KCNA". */
    public List<String> chains() {
        return report.sourcing().chains().stream()
                .map(c -> c.stream()
                        .map(s -> s.equals("unknown") ? "this article" : names.outlet(s))
                        .collect(Collectors.joining(" ← ")))
                .toList();
    }

    /** The credibility profile. */
    public List<ReportDetails.PartRow> profile() {
        return parts;
    }

    /** Figures that rest on enough: first those that stand out among other articles', the farthest first. */
    public List<ReportFigures.Row> figures() {
        List<ReportFigures.Row> out = new ArrayList<>(ReportFigures.standingOut(report, placed));
        ReportFigures.of(report, placed).stream().filter(r -> !out.contains(r)).forEach(out::add);
        return out;
    }

    /** Those of the figures that are shown unfolded. */
    public List<ReportFigures.Row> firstFigures() {
        return figures().stream().limit(FIRST).toList();
    }

    /** The other figures. */
    public List<ReportFigures.Row> moreFigures() {
        return figures().stream().skip(FIRST).toList();
    }

    /** What kind of text it is, in a line; empty where that is not told. */
    public String genre() {
        Report.Genre g = report.article().genre();
        return g == null || g.label() == null
                ? ""
                : Shown.words(g.label())
                        + (g.labelled() ? ", labelled" : ", by its style, " + Shown.percent(g.probability()));
    }

    /** What speaks for it. */
    public String genreReasons() {
        Report.Genre g = report.article().genre();
        return g == null
                ? ""
                : g.reasons().stream().map(Report.GenreReason::says).collect(Collectors.joining("; "));
    }

    /** When it was published, as far as that is known; empty for never told. */
    public String published() {
        return Shown.published(report.article().publishedAt(), report.article().publishedPrecision());
    }

    /** How long it is. */
    public String length() {
        return Shown.count(report.article().nWords(), "word", "words");
    }

    /** Where the outlet's profile is; empty where the outlet is not known. */
    public String outletAddress() {
        Report.Outlet outlet = report.article().outlet();
        return outlet == null ? "" : Addresses.outlet(outlet.slug());
    }

    /** The class of who owns the outlet. */
    public String ownership() {
        return ReportSummary.className(report.sourcing().ownership().ownershipClass());
    }

    /** Version and digest of what made it. */
    public String analyzer() {
        return "Analyzer " + report.analyzer().version() + ", digest "
                + Shown.digest(report.analyzer().digest());
    }
}
