package dev.masthead.web;

import dev.masthead.corpus.CorpusFilter;
import dev.masthead.profile.OutletSummary;
import dev.masthead.profile.Profile;
import dev.masthead.report.Codebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An outlet's profile laid out for reading. */
public final class ProfilePage {

    private static final int SOURCES = 10;
    private static final int TERMS = 10;
    private static final int ACTORS = 12;

    /** What is less sure than its own error is nothing that stands out. */
    private static final double LEAST_Z = 1;

    private final Profile profile;
    private final OutletWords words;
    private final MetricRows rows;
    private final Codebook codebook;
    private final List<Double> middleHalf;
    private final Map<String, MetricRows.Row> byName;

    /** A source that articles rest on. */
    public record SourceRow(
            String name, String address, String ownershipClass, String articles, String attributions, String share) {}

    /** An actor and how the outlet speaks of it. */
    public record ActorRow(String name, String address, Spoken spoken) {}

    /** Something the outlet uses more than others do. */
    public record TermRow(String item, String address, String count, String elsewhere, String z) {}

    /** A table of such. */
    public record Terms(String caption, List<TermRow> rows) {}

    /** A change of ownership. */
    public record ChangeRow(String date, String ownershipClass, String note) {}

    /** A class and the time for which it is known. */
    public record ClassRow(String from, String to, String ownershipClass, String citation, String url) {}

    /** A month or a week. */
    public record TrendRow(String start, String articles, String estimate, String interval, CorrectedCell corrected) {}

    /** One of the six at the top; {@code rare} says what the value is where it is too rare for a rate. */
    public record Six(
            String name,
            String definition,
            String value,
            String rare,
            String interval,
            String corpus,
            IntervalChart chart,
            CorrectedCell corrected) {}

    /** @param middleHalf estimates between which the middle half of all outlets lie in the metric that is followed; may be empty */
    ProfilePage(Profile profile, OutletWords words, MetricRows rows, Codebook codebook, List<Double> middleHalf) {
        this.profile = profile;
        this.words = words;
        this.rows = rows;
        this.codebook = codebook;
        this.middleHalf = middleHalf;
        byName = MetricRows.byName(profile.metrics(), Profile.Figure::name, rows::row);
    }

    public OutletSummary outlet() {
        return profile.outlet();
    }

    public String ownershipName() {
        return words.of(outlet().ownershipClass()).name();
    }

    public String ownershipMeans() {
        return words.of(outlet().ownershipClass()).means();
    }

    public String country() {
        return Shown.country(outlet().country());
    }

    public String medium() {
        return outlet().medium() == null ? "" : Shown.words(outlet().medium());
    }

    /** Its classes with their time, where more than the one that stands is known. */
    public List<ClassRow> classes() {
        return outlet().classes().size() < 2
                ? List.of()
                : outlet().classes().stream()
                        .map(t -> new ClassRow(
                                t.from() == null ? "" : t.from(),
                                t.to() == null ? "" : t.to(),
                                t.ownershipClass(),
                                t.citation() == null ? "" : t.citation(),
                                t.url() == null ? "" : t.url()))
                        .toList();
    }

    public List<ChangeRow> changes() {
        return outlet().changes().stream()
                .map(c -> new ChangeRow(
                        c.date(),
                        c.ownershipClass() == null ? "" : c.ownershipClass(),
                        c.note() == null ? "" : c.note()))
                .toList();
    }

    public boolean isInsufficient() {
        return profile.insufficient();
    }

    public String articles() {
        return Shown.count(profile.nArticles());
    }

    public String nWords() {
        return Shown.count(profile.nWords());
    }

    public int minArticles() {
        return profile.minArticles();
    }

    private static String day(String iso) {
        return Shown.day(LocalDate.parse(iso));
    }

    /** Which articles, in words. */
    public String covers() {
        StringBuilder out = new StringBuilder(
                profile.from() == null && profile.to() == null
                        ? "all days"
                        : (profile.from() == null ? "the beginning" : day(profile.from())) + " to "
                                + (profile.to() == null ? "today" : day(profile.to())));
        CorpusFilter.parse(profile.filter()).parameters().forEach((name, values) -> {
            if (name.equals("wire") && values.equals(List.of("false"))) {
                out.append(", without wire copy");
            } else if (!name.equals("from") && !name.equals("to")) {
                out.append(", ")
                        .append(CorpusNames.condition(name).toLowerCase(java.util.Locale.ROOT))
                        .append(' ')
                        .append(String.join(" and ", values));
            }
        });
        return out.toString();
    }

    public List<Six> six() {
        return words.six().stream()
                .flatMap(m -> profile.metrics().stream().filter(f -> f.name().equals(m)))
                .map(this::six)
                .toList();
    }

    private Six six(Profile.Figure f) {
        MetricRows.Row r = byName.get(f.name());
        return f.seen() == null
                ? new Six(
                        r.name(), r.definition(), r.estimate(), "", r.interval(), r.corpus(), r.chart(), r.corrected())
                : new Six(
                        r.name(),
                        r.definition(),
                        f.seen() + " of " + Shown.count(f.nArticles()),
                        "articles have it; too rare for a rate",
                        "",
                        r.corpus(),
                        null,
                        r.corrected());
    }

    /** What was done to each figure that is corrected. */
    public List<String> corrections() {
        return profile.metrics().stream()
                .filter(f -> f.corrected() != null)
                .map(f -> MetricRows.named(f.name()) + ": " + f.corrected().says())
                .toList();
    }

    public List<MetricRows.Row> main() {
        return rows.main(byName);
    }

    public List<MetricRows.Group<MetricRows.Row>> groups() {
        return rows.groups(byName);
    }

    public List<SourceRow> sources() {
        return profile.sources().stream()
                .limit(SOURCES)
                .map(s -> new SourceRow(
                        s.name(),
                        s.ownershipClass().startsWith("described") ? "" : Addresses.outlet(s.source()),
                        words.of(s.ownershipClass()).name(),
                        Shown.count(s.nArticles()),
                        Shown.count(s.nAttributions()),
                        Shown.percent(s.share())))
                .toList();
    }

    public List<ActorRow> actors() {
        return profile.actors().stream()
                .limit(ACTORS)
                .map(a -> new ActorRow(
                        a.name(),
                        Addresses.actor(a.id()),
                        Spoken.of(
                                a.nArticles(),
                                a.nMentions(),
                                a.outletVoice(),
                                a.nOutletVoice(),
                                a.attributed(),
                                a.nAttributed(),
                                false)))
                .toList();
    }

    public List<Terms> distinctive() {
        return List.of(
                terms("Loaded terms in the outlet’s own voice", profile.distinctiveTerms()),
                terms("Reporting words", profile.distinctiveCues()),
                terms("Words of headlines", profile.distinctiveWords()));
    }

    private static Terms terms(String caption, List<Profile.Distinctive> all) {
        return new Terms(
                caption,
                all.stream()
                        .filter(d -> d.z() >= LEAST_Z)
                        .limit(TERMS)
                        .map(d -> new TermRow(
                                // an entry's id ends with the word itself
                                d.item()
                                        .substring(d.item().lastIndexOf('.') + 1)
                                        .replace('-', ' '),
                                d.item().indexOf('.') > 0 ? Addresses.entry(d.item()) : "",
                                Shown.count(d.count()),
                                Shown.count(d.countElsewhere()),
                                Shown.number(d.z())))
                        .toList());
    }

    /** The months that lists are of, which may be more than was asked for. */
    public String listsCover() {
        return profile.listsFrom() == null && profile.listsTo() == null
                ? "Of all months"
                : (profile.listsFrom() == null ? "the beginning" : day(profile.listsFrom())) + " to "
                        + (profile.listsTo() == null ? "today" : day(profile.listsTo()));
    }

    /** Null where there is nothing to draw: a single stretch of time follows nothing. */
    public TrendChart chart() {
        return profile.trend().stream().filter(p -> p.estimate() != null).count() < 2
                ? null
                : TrendChart.of(
                        profile.trend(), codebook.metric(profile.trend().get(0).metric()), middleHalf);
    }

    public List<TrendRow> trend() {
        return profile.trend().stream()
                .map(p -> new TrendRow(
                        TrendChart.days(p),
                        Shown.count(p.nArticles()),
                        p.seen() != null
                                ? Shown.seen(p.seen(), p.nArticles())
                                : p.estimate() == null
                                        ? "too few articles"
                                        : MetricRows.figure(codebook.metric(p.metric()), p.estimate()),
                        p.low() == null
                                ? ""
                                : MetricRows.figure(codebook.metric(p.metric()), p.low()) + " to "
                                        + MetricRows.figure(codebook.metric(p.metric()), p.high()),
                        CorrectedCell.of(p.corrected(), v -> MetricRows.figure(codebook.metric(p.metric()), v))))
                .toList();
    }

    /** The version of program, lexicons and models that every figure is of; empty where nothing is analysed yet. */
    public String version() {
        return Shown.digest(profile.analyzerDigest());
    }
}
