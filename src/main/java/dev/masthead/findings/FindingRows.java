package dev.masthead.findings;

import dev.masthead.database.CopyRows;
import dev.masthead.report.Report;
import dev.masthead.report.Report.SpanText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of the tables {@code finding_…} that reports come to. */
final class FindingRows {
    private final CopyRows attributions = new CopyRows("""
            finding_attribution (analysis_id, number, attribution, part, kind, source, speaker, source_type, named, anonymous, cue,
                cue_stance, factuality, content, start_at, end_at, within, through)""");
    private final CopyRows judgements = new CopyRows("""
            finding_judgement (analysis_id, number, target, polarity, strength, voice, holder, attribution, through, relation, entry,
                negated, conditional, words, part, start_at, end_at)""");
    private final CopyRows loadedTerms = new CopyRows("""
            finding_loaded_term (analysis_id, number, words, label, intensity, voice, attribution, target, negated, entry, part,
                start_at, end_at)""");
    private final CopyRows actors = new CopyRows("""
            finding_actor (analysis_id, actor, name, kind, country, wikidata, n_mentions, stance, uncertain, negative, positive,
                outlet_voice, n_outlet_judgements, role, n_harm, harm_active, harm_passive_by, harm_passive, harm_omitted)""");
    private final CopyRows citations = new CopyRows("""
            finding_citation (analysis_id, number, outlet, description, ownership_class, independence, country, n_attributions)""");
    private final CopyRows harm = new CopyRows("""
            finding_harm (analysis_id, number, harm, harmed, harmed_words, doer, doer_words, form, voice, part, start_at, end_at)""");

    void add(long analysis, Report report) {
        attributions(analysis, report.attributions());
        judgements(analysis, report.judgements());
        loadedTerms(analysis, report.loadedTerms());
        actors(analysis, report.actors());
        if (report.sourcing() != null) {
            citations(analysis, report.sourcing().relayed());
        }
        harm(analysis, report.agency());
    }

    /** Stores what was added, in the transaction of the connection. */
    void send(Connection connection) throws SQLException {
        for (CopyRows rows : List.of(attributions, judgements, loadedTerms, actors, citations, harm)) {
            rows.send(connection);
        }
    }

    private void attributions(long analysis, List<Report.Attribution> all) {
        int number = 0;
        for (Report.Attribution a : all) {
            Report.Source source = a.source();
            Report.Cue cue = a.cue();
            List<SpanText> content = a.content().spans();
            attributions.add(
                    analysis,
                    ++number,
                    a.id(),
                    a.part(),
                    a.kind(),
                    source == null ? null : words(source.spans()),
                    get(source, Report.Source::actor),
                    get(source, Report.Source::type),
                    get(source, Report.Source::named),
                    source != null && source.anonymous() != null,
                    get(cue, Report.Cue::lemma),
                    get(cue, Report.Cue::stance),
                    get(cue, Report.Cue::factuality),
                    words(content),
                    start(content),
                    end(content),
                    a.within(),
                    get(source, Report.Source::through));
        }
    }

    private void judgements(long analysis, List<Report.Judgement> all) {
        int number = 0;
        for (Report.Judgement j : all) {
            judgements.add(
                    analysis,
                    ++number,
                    j.target(),
                    j.polarity(),
                    j.strength(),
                    j.holder().voice(),
                    j.holder().actor(),
                    j.holder().attribution(),
                    j.holder().through(),
                    j.relation(),
                    j.entry(),
                    j.negated(),
                    j.conditional(),
                    words(j.spans()),
                    part(j.spans()),
                    start(j.spans()),
                    end(j.spans()));
        }
    }

    private void loadedTerms(long analysis, List<Report.LoadedTerm> all) {
        int number = 0;
        for (Report.LoadedTerm t : all) {
            loadedTerms.add(
                    analysis,
                    ++number,
                    t.text(),
                    t.label(),
                    t.intensity(),
                    t.voice(),
                    t.attribution(),
                    t.target(),
                    t.negated(),
                    t.entry(),
                    t.part(),
                    t.start(),
                    t.end());
        }
    }

    private void actors(long analysis, List<Report.Actor> all) {
        Set<String> seen = new HashSet<>();
        for (Report.Actor a : all) {
            if (!seen.add(a.id())) {
                continue;
            }
            Report.Stance stance = a.stance();
            Report.Probability likely = get(stance, Report.Stance::probability);
            Report.OutletVoice voice = get(stance, Report.Stance::outletVoice);
            Report.HarmTold told = a.harm();
            actors.add(
                    analysis,
                    a.id(),
                    a.name(),
                    a.kind(),
                    a.country(),
                    a.wikidata(),
                    a.mentions().size(),
                    get(stance, Report.Stance::polarity),
                    get(stance, Report.Stance::uncertain),
                    get(likely, Report.Probability::negative),
                    get(likely, Report.Probability::positive),
                    get(voice, Report.OutletVoice::score),
                    get(voice, Report.OutletVoice::n),
                    a.role(),
                    get(told, Report.HarmTold::n),
                    get(told, Report.HarmTold::active),
                    get(told, Report.HarmTold::passiveBy),
                    get(told, Report.HarmTold::passive),
                    get(told, Report.HarmTold::omitted));
        }
    }

    private void citations(long analysis, List<Report.Relayed> all) {
        int number = 0;
        for (Report.Relayed r : all) {
            citations.add(
                    analysis,
                    ++number,
                    r.outlet(),
                    r.description(),
                    r.ownershipClass(),
                    r.independence(),
                    r.country(),
                    r.nAttributions());
        }
    }

    private void harm(long analysis, List<Report.Agency> all) {
        int number = 0;
        for (Report.Agency h : all) {
            harm.add(
                    analysis,
                    ++number,
                    h.harm(),
                    h.harmed(),
                    words(h.harmedSpans()),
                    h.doer(),
                    words(h.doerSpans()),
                    h.form(),
                    h.voice(),
                    part(h.spans()),
                    start(h.spans()),
                    end(h.spans()));
        }
    }

    private static <T, V> V get(T of, Function<T, V> value) {
        return of == null ? null : value.apply(of);
    }

    /** The words of a span that may be broken; null where there is none. */
    private static String words(List<SpanText> spans) {
        return spans.isEmpty() ? null : spans.stream().map(SpanText::text).collect(Collectors.joining(" … "));
    }

    private static String part(List<SpanText> spans) {
        return spans.isEmpty() ? null : spans.get(0).part();
    }

    private static Integer start(List<SpanText> spans) {
        return spans.isEmpty() ? null : spans.get(0).start();
    }

    private static Integer end(List<SpanText> spans) {
        return spans.isEmpty() ? null : spans.get(spans.size() - 1).end();
    }
}
