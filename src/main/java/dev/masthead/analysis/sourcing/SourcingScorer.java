package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.OutletCitation;
import dev.masthead.intake.Submission;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.report.Report;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param words descriptions, relays and credits
     */
    public SourcingScorer(OutletRegistry registry, Lexicon words) {
        this.registry = registry;
        citations = new CitationFinder(registry, LEXICON, CUES, words);
        credits = new WireCredits(registry, LEXICON, citations, words);
    }

    /** One row of the report while it is summed up. */
    private static final class Row {
        final Citation first;
        final Set<String> attributions = new TreeSet<>();
        final List<Report.SpanText> spans = new ArrayList<>();

        Row(Citation first) {
            this.first = first;
        }
    }

    @Override
    public void score(Analysis analysis) {
        Optional<Outlet> own = own(analysis);
        CitationFinder.Found found = citations.find(analysis, own.orElse(null));
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Citation c : found.citations()) {
            Span span = analysis.text(c.part).span(c.firstToken, c.endToken);
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
            Row row = rows.computeIfAbsent(key, k -> new Row(c));
            row.attributions.addAll(c.attributions);
            row.spans.add(analysis.shown(c.part, span));
        }
        int n = Math.max(1, analysis.annotations(Attribution.class).size());
        List<Report.Relayed> relayed = new ArrayList<>();
        Set<String> onState = new TreeSet<>();
        Set<String> onOutlets = new TreeSet<>();
        int outlets = 0;
        int state = 0;
        for (Row row : rows.values()) {
            Outlet outlet = row.first.outlet;
            String described =
                    outlet != null ? null : row.first.description.fields().requireText("described");
            boolean isState = outlet != null ? outlet.isStateMedia() : STATE_DESCRIPTIONS.contains(described);
            relayed.add(new Report.Relayed(
                    outlet == null ? null : outlet.slug(),
                    outlet == null ? row.first.description.group() : null,
                    outlet == null ? "described_" + described : outlet.ownershipClass(),
                    outlet == null ? null : outlet.medium(),
                    outlet == null ? null : outlet.country(),
                    isState,
                    row.attributions.size(),
                    Rounding.four(row.attributions.size() / (double) n),
                    row.spans));
            onOutlets.addAll(row.attributions);
            outlets += row.attributions.isEmpty() ? 0 : 1;
            if (isState) {
                onState.addAll(row.attributions);
                state += row.attributions.isEmpty() ? 0 : 1;
            }
        }
        Optional<Report.Wire> wire = credits.find(analysis, own.orElse(null));
        analysis.sourcing(new Report.Sourcing(
                own.map(o -> o.ownership(day(analysis.submission()))).orElse(Outlet.unknown()),
                List.copyOf(relayed),
                citations.chains(
                        analysis.outlet() == null
                                ? "unknown"
                                : analysis.outlet().slug(),
                        found),
                wire.orElse(null)));
        analysis.metric(
                "n_attributions_with_title",
                analysis.annotations(Attribution.class).size());
        analysis.metric("state_media_attribution_share", onState.size() / (double) n);
        analysis.metric("relayed_attribution_share", onOutlets.size() / (double) n);
        analysis.metric("relayed_outlets", outlets);
        analysis.metric("relayed_state_outlets", state);
        analysis.metric("wire_copy", wire.isPresent() ? 1 : 0);
    }

    private Optional<Outlet> own(Analysis analysis) {
        Submission s = analysis.submission();
        Optional<WebAddress> address = Optional.ofNullable(s.url()).flatMap(registry::page);
        Optional<Outlet> known = address.flatMap(registry::byAddress);
        if (known.isEmpty() && s.outlet() != null && !registry.namesOneThatShowsOthers(s.outlet())) {
            // what a platform or a syndicator calls itself does not say who wrote
            known = registry.bySlug(s.outlet()).or(() -> registry.byPublisher(s.outlet()));
        }
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
