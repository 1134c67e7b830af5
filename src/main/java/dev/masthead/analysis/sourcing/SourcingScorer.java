package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.OutletCitation;
import dev.masthead.intake.Submission;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.report.Report;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says who owns the outlet, which other outlets the article rests on, whom it relays and who wrote it. */
public final class SourcingScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "outlets";

    /** The folder of the words by which outlets are cited. */
    public static final String WORDS = "sourcing";

    /** The folder of the words of speech. */
    private static final String CUES = "attribution-cues";

    private static final Set<String> STATE_DESCRIPTIONS = Set.of("state", "pro_government");

    private final OutletRegistry registry;
    private final CitationFinder citations;
    private final WireCredits credits;

    /**
     * Reads what outlets are cited with.
     *
     * @param names which words of an article name outlets
     * @param words descriptions, relays and credits
     */
    public SourcingScorer(OutletRegistry registry, OutletNames names, Lexicon words) {
        this.registry = registry;
        citations = new CitationFinder(names, CUES, words);
        credits = new WireCredits(registry, LEXICON, citations, words);
    }

    /** One row of the report while it is summed up. */
    private static final class Row {
        /** Null for one that is described. */
        final Outlet outlet;

        final LexiconEntry description;
        final Set<String> attributions = new TreeSet<>();
        final List<Report.SpanText> spans = new ArrayList<>();

        Row(Outlet outlet, LexiconEntry description) {
            this.outlet = outlet;
            this.description = description;
        }
    }

    @Override
    public void score(Analysis analysis) {
        Optional<Outlet> own = own(analysis);
        CitationFinder.Found found = citations.find(analysis, own.orElse(null));
        Map<String, Row> rows = new LinkedHashMap<>();
        List<Report.Ambiguous> ambiguous = new ArrayList<>();
        for (Citation c : found.citations()) {
            Span span = analysis.text(c.part).span(c.firstToken, c.endToken);
            if (c.isOpen()) {
                open(analysis, c, span, ambiguous);
                continue;
            }
            if (c.outlet != null) {
                analysis.add(new OutletCitation(
                        c.part,
                        span,
                        c.outlet.slug(),
                        c.attributions.isEmpty()
                                ? null
                                : c.attributions.iterator().next()));
            }
            String key = c.outlet != null ? c.outlet.slug() : c.description.group();
            Row row = rows.computeIfAbsent(key, k -> new Row(c.outlet, c.description));
            row.attributions.addAll(c.attributions);
            row.spans.add(analysis.shown(c.part, span));
        }
        Optional<Report.Wire> wire = credits.find(analysis, own.orElse(null));
        wire.ifPresent(w -> rest(analysis, w, rows));
        List<List<String>> chains = citations.chains(
                analysis.outlet() == null ? "unknown" : analysis.outlet().slug(), found);
        analysis.sourcing(new Report.Sourcing(
                own.map(o -> o.ownership(day(analysis.submission()))).orElse(Outlet.unknown()),
                relayed(analysis, rows),
                List.copyOf(ambiguous),
                chains,
                wire.orElse(null)));
        analysis.metric("wire_copy", wire.isPresent() ? 1 : 0);
    }

    /** Whoever wrote the copy answers for all of it. */
    private void rest(Analysis analysis, Report.Wire wire, Map<String, Row> rows) {
        Row row = rows.computeIfAbsent(
                wire.outlet(), slug -> new Row(registry.bySlug(slug).orElseThrow(), null));
        analysis.annotations(Attribution.class).forEach(a -> row.attributions.add(a.id()));
        wire.spans().stream().filter(s -> !row.spans.contains(s)).forEach(row.spans::add);
    }

    private static void open(Analysis analysis, Citation c, Span span, List<Report.Ambiguous> out) {
        String text = analysis.text(c.part).textOf(span);
        List<String> candidates = c.candidates.stream().map(Outlet::slug).toList();
        Report.SpanText shown = analysis.shown(c.part, span);
        for (int i = 0; i < out.size(); i++) {
            Report.Ambiguous known = out.get(i);
            if (known.text().equals(text) && known.candidates().equals(candidates)) {
                List<Report.SpanText> spans = new ArrayList<>(known.spans());
                spans.add(shown);
                out.set(i, new Report.Ambiguous(text, candidates, List.copyOf(spans)));
                return;
            }
        }
        out.add(new Report.Ambiguous(text, candidates, List.of(shown)));
    }

    /** The rows and the metrics that are made of them. */
    private static List<Report.Relayed> relayed(Analysis analysis, Map<String, Row> rows) {
        int n = analysis.annotations(Attribution.class).size();
        double of = Math.max(1, n);
        List<Report.Relayed> relayed = new ArrayList<>();
        Map<String, Set<String>> resting = new TreeMap<>();
        int outlets = 0;
        int controlled = 0;
        String day = day(analysis.submission());
        for (Row row : rows.values()) {
            String described =
                    row.outlet != null ? null : row.description.fields().requireText("described");
            String independence = row.outlet == null
                    ? "described"
                    : row.outlet.independence(day).id();
            relayed.add(new Report.Relayed(
                    row.outlet == null ? null : row.outlet.slug(),
                    row.outlet == null ? row.description.group() : null,
                    row.outlet == null ? "described_" + described : row.outlet.ownershipClass(day),
                    independence,
                    row.outlet == null ? null : row.outlet.medium(),
                    row.outlet == null ? null : row.outlet.country(),
                    row.attributions.size(),
                    Rounding.four(row.attributions.size() / of),
                    row.spans));
            boolean state = row.outlet != null || STATE_DESCRIPTIONS.contains(described);
            resting.computeIfAbsent("all", k -> new TreeSet<>()).addAll(row.attributions);
            if (state && independence != null) {
                resting.computeIfAbsent(independence, k -> new TreeSet<>()).addAll(row.attributions);
            }
            if (!row.attributions.isEmpty()) {
                outlets++;
                controlled += "controlled".equals(independence) ? 1 : 0;
            }
        }
        analysis.metric("n_attributions_with_title", n);
        share(analysis, "state_media_attribution_share", "n_state_media_attributions", resting.get("controlled"), of);
        share(analysis, "public_media_attribution_share", "n_public_media_attributions", resting.get("public"), of);
        share(
                analysis,
                "described_state_media_attribution_share",
                "n_described_state_media_attributions",
                resting.get("described"),
                of);
        share(analysis, "relayed_attribution_share", "n_relayed_attributions", resting.get("all"), of);
        analysis.metric("relayed_outlets", outlets);
        analysis.metric("relayed_state_outlets", controlled);
        return List.copyOf(relayed);
    }

    private static void share(Analysis analysis, String share, String count, Set<String> resting, double of) {
        int n = resting == null ? 0 : resting.size();
        analysis.metric(count, n);
        analysis.metric(share, n / of);
    }

    private Optional<Outlet> own(Analysis analysis) {
        Submission s = analysis.submission();
        Optional<WebAddress> address = Optional.ofNullable(s.url()).flatMap(registry::page);
        Optional<Outlet> known = registry.publisher(s);
        if (known.isPresent()) {
            Outlet o = known.get();
            String domain =
                    OutletRegistry.domainOf(o, address.map(WebAddress::host).orElse(""));
            analysis.outlet(new Report.Outlet(o.slug(), o.name(), domain));
        } else if (address.filter(a -> !registry.showsOthers(a.host())).isPresent()) {
            String domain = OutletRegistry.registeredDomain(address.get().host());
            analysis.outlet(new Report.Outlet(domain, s.outlet() == null ? domain : s.outlet(), domain));
        } else if (s.outlet() != null && !s.outlet().isBlank() && !registry.namesOneThatShowsOthers(s.outlet())) {
            analysis.outlet(new Report.Outlet(slug(s.outlet()), s.outlet().strip(), null));
        }
        return known;
    }

    /** The day of an article as an ISO date; null where it has none. */
    private static String day(Submission s) {
        return s.publishedAt() == null ? null : s.publishedAt().toLocalDate().toString();
    }

    private static String slug(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : name.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        return out.toString();
    }
}
