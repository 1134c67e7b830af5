package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Report;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.OutletCitation;
import dev.masthead.intake.Submission;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says who owns the outlet, which other outlets the article rests on, and whom it relays. */
public final class SourcingScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "outlets";

    private final OutletRegistry registry;

    public SourcingScorer(OutletRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void score(Analysis analysis) {
        Optional<Outlet> own = own(analysis);
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        Map<String, Integer> attributions = new LinkedHashMap<>();
        List<Report.SpanText> none = List.of();
        Map<String, List<Report.SpanText>> shown = new LinkedHashMap<>();
        List<Attribution> all = analysis.annotations(Attribution.class);
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            for (Match m : analysis.matches(part).longest(LEXICON)) {
                String slug = m.entry().slug();
                Span span = text.span(m.firstToken(), m.endToken());
                Attribution rests = restsOn(all, part, span);
                boolean self = own.isPresent() && own.get().slug().equals(slug);
                if (self || m.role() == Match.Role.AMBIGUOUS && rests == null) {
                    continue;
                }
                analysis.add(new OutletCitation(part, span, slug, rests == null ? null : rests.id()));
                if (rests != null) {
                    attributions.merge(slug, 1, Integer::sum);
                }
                shown.computeIfAbsent(slug, s -> new ArrayList<>()).add(analysis.shown(part, span));
            }
        }
        int n = Math.max(1, all.size());
        List<Report.Relayed> relayed = new ArrayList<>();
        List<List<String>> chains = new ArrayList<>();
        int state = 0;
        for (String slug : shown.keySet()) {
            Outlet outlet = registry.bySlug(slug).orElseThrow();
            int count = attributions.getOrDefault(slug, 0);
            relayed.add(new Report.Relayed(
                    slug,
                    outlet.ownershipClass(),
                    outlet.country(),
                    count,
                    Rounding.four(count / (double) n),
                    shown.get(slug)));
            if (count > 0) {
                chains.add(List.of(analysis.outlet() == null ? "unknown" : analysis.outlet().slug(), slug));
                state += outlet.isStateMedia() ? count : 0;
            }
        }
        analysis.sourcing(new Report.Sourcing(
                own.map(Outlet::ownership)
                        .orElse(new Report.Ownership(Outlet.UNCLASSIFIED, null, null, null, null)),
                List.copyOf(relayed),
                List.copyOf(chains)));
        analysis.metric("state_media_attribution_share", state / (double) n);
        analysis.metric("relayed_outlets", attributions.size());
    }

    private static Attribution restsOn(List<Attribution> all, Part part, Span span) {
        for (Attribution a : all) {
            if (a.part() == part && a.source() != null) {
                for (Span s : a.source().spans()) {
                    if (s.overlaps(span)) {
                        return a;
                    }
                }
            }
        }
        return null;
    }

    private Optional<Outlet> own(Analysis analysis) {
        Submission s = analysis.submission();
        Optional<WebAddress> address = Optional.ofNullable(s.url()).flatMap(WebAddress::parse);
        Optional<Outlet> known = address.flatMap(a -> registry.byHost(a.host()));
        if (known.isEmpty() && s.outlet() != null) {
            known = registry.bySlug(s.outlet())
                    .or(() -> registry.byName(s.outlet()))
                    .or(() -> registry.byHost(s.outlet()));
        }
        if (known.isPresent()) {
            Outlet o = known.get();
            String domain = address.map(a -> domainOf(o, a.host()))
                    .orElse(o.domains().isEmpty() ? null : o.domains().get(0));
            analysis.outlet(new Report.Outlet(o.slug(), o.name(), domain));
        } else if (address.isPresent()) {
            String domain = OutletRegistry.registeredDomain(address.get().host());
            analysis.outlet(new Report.Outlet(domain, s.outlet() == null ? domain : s.outlet(), domain));
        } else if (s.outlet() != null && !s.outlet().isBlank()) {
            analysis.outlet(new Report.Outlet(slug(s.outlet()), s.outlet().strip(), null));
        }
        return known;
    }

    /** The one of the outlet's domains that the address lies in; its main one where none does. */
    private static String domainOf(Outlet outlet, String host) {
        return outlet.domains().stream()
                .filter(d -> host.equals(d) || host.endsWith("." + d))
                .max((a, b) -> a.length() - b.length())
                .orElse(outlet.domains().get(0));
    }

    private static String slug(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : name.strip().toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        return out.toString();
    }
}
