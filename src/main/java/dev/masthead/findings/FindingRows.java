package dev.masthead.findings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.database.CopyRows;
import dev.masthead.report.Report;
import dev.masthead.report.Report.SpanText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of the table {@code finding} that reports come to: of each kind a list of lists as JSON, whose places the views of V1311 know.
 * Words that stand in the article are told by where they begin and end.
 */
final class FindingRows {
    private static final JsonMapper JSON = new JsonMapper();

    private final CopyRows rows =
            new CopyRows("finding (analysis_id, attributions, judgements, loaded_terms, actors, citations, harm)");

    void add(long analysis, Report report) {
        rows.add(
                analysis,
                json(report.attributions(), FindingRows::attribution),
                json(report.judgements(), FindingRows::judgement),
                json(report.loadedTerms(), FindingRows::loadedTerm),
                json(named(report.actors()), FindingRows::actor),
                report.sourcing() == null ? null : json(report.sourcing().relayed(), FindingRows::citation),
                json(report.agency(), FindingRows::harm));
    }

    /** Stores what was added, in the transaction of the connection. */
    void send(Connection connection) throws SQLException {
        rows.send(connection);
    }

    /** @return null for none, which takes no room */
    private static <T> String json(List<T> all, Function<T, List<Object>> row) {
        if (all.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(all.stream().map(row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of texts and numbers cannot fail to be written", e);
        }
    }

    private static List<Object> row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            // no text of PostgreSQL can hold it
            values[i] = values[i] instanceof String text ? text.replace('\0', '\uFFFD') : values[i];
        }
        return Arrays.asList(values);
    }

    private static List<Object> attribution(Report.Attribution a) {
        Report.Source source = a.source();
        Report.Cue cue = a.cue();
        return row(
                a.id(),
                a.part(),
                a.kind(),
                source == null ? null : words(source.spans(), a.part()),
                get(source, Report.Source::actor),
                get(source, Report.Source::type),
                get(source, Report.Source::named),
                source != null && source.anonymous() != null,
                get(cue, Report.Cue::lemma),
                get(cue, Report.Cue::stance),
                get(cue, Report.Cue::factuality),
                words(a.content().spans(), a.part()),
                a.within(),
                get(source, Report.Source::through));
    }

    private static List<Object> judgement(Report.Judgement j) {
        String part = part(j.spans());
        return row(
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
                words(j.spans(), part),
                part);
    }

    private static List<Object> loadedTerm(Report.LoadedTerm t) {
        return row(
                List.of(t.start(), t.end()),
                t.label(),
                t.intensity(),
                t.voice(),
                t.attribution(),
                t.target(),
                t.negated(),
                t.entry(),
                t.part());
    }

    private static List<Report.Actor> named(List<Report.Actor> actors) {
        Set<String> seen = new HashSet<>();
        return actors.stream().filter(a -> seen.add(a.id())).toList();
    }

    private static List<Object> actor(Report.Actor a) {
        Report.Stance stance = a.stance();
        Report.Probability likely = get(stance, Report.Stance::probability);
        Report.OutletVoice voice = get(stance, Report.Stance::outletVoice);
        Report.HarmTold told = a.harm();
        return row(
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

    private static List<Object> citation(Report.Relayed r) {
        return row(r.outlet(), r.description(), r.ownershipClass(), r.independence(), r.country(), r.nAttributions());
    }

    private static List<Object> harm(Report.Agency h) {
        String part = part(h.spans());
        return row(
                h.harm(),
                h.harmed(),
                words(h.harmedSpans(), part),
                h.doer(),
                words(h.doerSpans(), part),
                h.form(),
                h.voice(),
                part,
                h.spans().isEmpty() ? null : h.spans().get(0).start(),
                h.spans().isEmpty() ? null : h.spans().get(h.spans().size() - 1).end());
    }

    private static <T, V> V get(T of, Function<T, V> value) {
        return of == null ? null : value.apply(of);
    }

    /**
     * The words of a span that may be broken: where its pieces begin and end; the words themselves where they are not all in that part of
     * the article; null where there are none.
     */
    private static Object words(List<SpanText> spans, String part) {
        if (spans.isEmpty()) {
            return null;
        }
        if (!spans.stream().allMatch(s -> s.part().equals(part))) {
            String words = spans.stream()
                    .map(SpanText::text)
                    .collect(Collectors.joining(" … "))
                    .replace('\0', '\uFFFD');
            return List.of(spans.get(0).start(), spans.get(spans.size() - 1).end(), words);
        }
        List<Object> out = new ArrayList<>();
        spans.forEach(s -> out.addAll(List.of(s.start(), s.end())));
        return out;
    }

    private static String part(List<SpanText> spans) {
        return spans.isEmpty() ? null : spans.get(0).part();
    }
}
