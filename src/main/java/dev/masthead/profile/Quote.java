package dev.masthead.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words that a source is quoted with, as they are kept beside an analysis.
 *
 * @param speaker actor; null where the report leaves open who speaks
 * @param source  words that name the source, of a pronoun those it stands for; null where the text names none
 * @param through the same of the source through which it comes; null where the article itself gives the word
 * @param start   code point at which the content begins, in the part
 * @param content its pieces with an ellipsis between them
 * @param about   actors that the content names
 */
record Quote(
        String attribution,
        String kind,
        String speaker,
        String source,
        String through,
        String part,
        int start,
        int end,
        String content,
        SortedSet<String> about) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A list of lists, whose places the view {@code quotation} knows. */
    static String json(List<Quote> all) {
        try {
            return JSON.writeValueAsString(all.stream()
                    .map(q -> Arrays.asList(
                            q.attribution,
                            q.kind,
                            q.speaker,
                            kept(q.source),
                            kept(q.through),
                            q.part,
                            q.start,
                            q.end,
                            kept(q.content),
                            q.about))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No text of PostgreSQL can hold the character 0. */
    private static String kept(String words) {
        return words == null ? null : words.replace('\0', '\uFFFD');
    }

    /** Those of a report, in its order: attributions that are direct or mixed, and asserted. */
    static List<Quote> of(Report report) {
        Map<String, Report.Attribution> byId = new HashMap<>();
        report.attributions().forEach(a -> byId.put(a.id(), a));
        List<Quote> out = new ArrayList<>();
        for (Report.Attribution a : report.attributions()) {
            List<Report.SpanText> spans = a.content().spans();
            if (a.kind().equals("indirect") || spans.isEmpty() || !isAsserted(a)) {
                continue;
            }
            Report.Source source = a.source();
            Report.Attribution through = source == null || source.through() == null ? null : byId.get(source.through());
            out.add(new Quote(
                    a.id(),
                    a.kind(),
                    source == null ? null : source.actor(),
                    words(source),
                    through == null ? null : words(through.source()),
                    a.part(),
                    spans.get(0).start(),
                    spans.get(spans.size() - 1).end(),
                    spans.stream().map(Report.SpanText::text).collect(Collectors.joining(" … ")),
                    about(report, spans)));
        }
        return out;
    }

    private static boolean isAsserted(Report.Attribution a) {
        return a.cue() == null
                || a.cue().factuality() == null
                || a.cue().factuality().equals("asserted");
    }

    private static String words(Report.Source source) {
        if (source != null && source.antecedent() != null && !source.named()) {
            return source.antecedent().text();
        }
        return source == null || source.spans().isEmpty()
                ? null
                : source.spans().stream().map(Report.SpanText::text).collect(Collectors.joining(" … "));
    }

    private static SortedSet<String> about(Report report, List<Report.SpanText> spans) {
        SortedSet<String> out = new TreeSet<>();
        for (Report.Actor actor : report.actors()) {
            if (actor.mentions().stream().anyMatch(m -> spans.stream().anyMatch(s -> holds(s, m)))) {
                out.add(actor.id());
            }
        }
        return out;
    }

    private static boolean holds(Report.SpanText span, Report.SpanText mention) {
        return span.part().equals(mention.part()) && span.start() <= mention.start() && mention.end() <= span.end();
    }
}
