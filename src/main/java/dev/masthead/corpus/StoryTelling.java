package dev.masthead.corpus;

import dev.masthead.corpus.Story.HarmInStory;
import dev.masthead.corpus.Story.HarmTelling;
import dev.masthead.corpus.Story.HeardActor;
import dev.masthead.corpus.Story.JudgingWord;
import dev.masthead.corpus.Story.OnlyHere;
import dev.masthead.corpus.Story.SaidWords;
import dev.masthead.corpus.Story.WordsFor;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays the reports on the articles of a story side by side. */
final class StoryTelling {
    private static final int MOST_ACTORS = 50;
    private static final int MOST_WORDS = 100;
    private static final int MOST_HARM = 50;
    private static final int MOST_SAID = 20;

    private final Map<String, Side> sides = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> naming;
    private final Map<String, Long> hearing;
    private final Map<String, Long> citing;

    /** An analysed article, and what it has of each kind. */
    private record Side(String outlet, Report report, Set<String> actors, Set<String> heard, Set<String> cites) {}

    /**
     * An article that is analysed.
     *
     * @param outlet slug; null where it is unknown
     */
    record Analysed(String article, String outlet, Report report) {}

    /** @param articles in the order in which they are to be told of */
    StoryTelling(List<Analysed> articles) {
        for (Analysed a : articles) {
            Report report = a.report();
            report.actors().forEach(actor -> names.putIfAbsent(actor.id(), actor.name()));
            sides.put(
                    a.article(),
                    new Side(
                            a.outlet(),
                            report,
                            sorted(report.actors().stream().map(Report.Actor::id)),
                            sorted(asserted(report).map(x -> x.source().actor())),
                            sorted(report.sourcing().relayed().stream()
                                    .filter(r -> r.nAttributions() > 0)
                                    .map(Report.Relayed::outlet))));
        }
        naming = counts(Side::actors);
        hearing = counts(Side::heard);
        citing = counts(Side::cites);
    }

    private static Stream<Report.Attribution> asserted(Report report) {
        return report.attributions().stream()
                .filter(a -> a.source() != null && a.source().actor() != null)
                .filter(a -> a.cue() == null
                        || a.cue().factuality() == null
                        || a.cue().factuality().equals("asserted"));
    }

    private static Set<String> sorted(Stream<String> values) {
        return values.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Long> counts(Function<Side, Collection<String>> of) {
        return sides.values().stream()
                .flatMap(s -> of.apply(s).stream())
                .collect(Collectors.groupingBy(v -> v, Collectors.counting()));
    }

    private static Comparator<String> mostFirst(Map<String, Long> counts) {
        return Comparator.comparingLong((String v) -> -counts.get(v)).thenComparing(v -> v);
    }

    private List<String> without(Function<Side, Collection<String>> of, String value) {
        return sides.entrySet().stream()
                .filter(e -> !of.apply(e.getValue()).contains(value))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Ids of the articles that are not among these. */
    List<String> others(Set<String> articles) {
        return sides.keySet().stream().filter(a -> !articles.contains(a)).toList();
    }

    List<String> heardIn(String article) {
        Side side = sides.get(article);
        return side == null ? List.of() : List.copyOf(side.heard());
    }

    /** Whom others hear and this article does not; nobody is missed by an article that is not analysed. */
    List<String> notHeardIn(String article) {
        Side side = sides.get(article);
        return side == null
                ? List.of()
                : hearing.keySet().stream()
                        .filter(actor -> !side.heard().contains(actor))
                        .sorted()
                        .toList();
    }

    List<HeardActor> heard() {
        return hearing.keySet().stream()
                .sorted(mostFirst(hearing))
                .map(actor -> {
                    List<String> without = without(Side::heard, actor);
                    return new HeardActor(
                            actor,
                            names.getOrDefault(actor, actor),
                            sides.keySet().stream()
                                    .filter(a -> !without.contains(a))
                                    .toList(),
                            without);
                })
                .toList();
    }

    /** What this article has alone; nothing where it is the only one that is analysed. */
    OnlyHere only(String article) {
        Side side = sides.get(article);
        if (side == null || sides.size() < 2) {
            return new OnlyHere(List.of(), List.of(), List.of(), List.of());
        }
        List<String> heard = alone(side.heard(), hearing);
        return new OnlyHere(
                alone(side.actors(), naming),
                heard,
                alone(side.cites(), citing),
                asserted(side.report())
                        .filter(a -> heard.contains(a.source().actor()))
                        .limit(MOST_SAID)
                        .map(a -> new SaidWords(
                                a.id(), a.source().actor(), a.content().spans()))
                        .toList());
    }

    private static List<String> alone(Set<String> values, Map<String, Long> counts) {
        return values.stream().filter(v -> counts.get(v) == 1).toList();
    }

    /** The words for every actor that at least two articles name and at least one judges. */
    List<WordsFor> words() {
        Map<String, List<JudgingWord>> byActor = new HashMap<>();
        sides.forEach((article, side) -> {
            Map<String, String> speakers = new HashMap<>();
            side.report().attributions().forEach(a -> {
                if (a.source() != null && a.source().actor() != null) {
                    speakers.put(a.id(), a.source().actor());
                }
            });
            for (Report.Judgement j : side.report().judgements()) {
                add(
                        byActor,
                        j.target(),
                        new JudgingWord(
                                article,
                                side.outlet(),
                                j.holder().voice(),
                                j.holder().actor(),
                                j.polarity(),
                                null,
                                j.negated(),
                                j.entry(),
                                j.spans()));
            }
            for (Report.LoadedTerm t : side.report().loadedTerms()) {
                add(
                        byActor,
                        t.target(),
                        new JudgingWord(
                                article,
                                side.outlet(),
                                t.voice(),
                                speakers.get(t.attribution()),
                                null,
                                t.label(),
                                t.negated(),
                                t.entry(),
                                List.of(new Report.SpanText(t.start(), t.end(), t.text(), t.part()))));
            }
        });
        return byActor.keySet().stream()
                .filter(actor -> naming.getOrDefault(actor, 0L) > 1)
                .sorted(mostFirst(naming))
                .limit(MOST_ACTORS)
                .map(actor -> new WordsFor(actor, names.getOrDefault(actor, actor), byActor.get(actor)))
                .toList();
    }

    private static void add(Map<String, List<JudgingWord>> byActor, String actor, JudgingWord word) {
        if (actor != null) {
            List<JudgingWord> words = byActor.computeIfAbsent(actor, a -> new ArrayList<>());
            if (words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
    }

    /** One harm: what is done, and to whom, by actor or by the last of the words for it. */
    private record HarmKey(String harm, String harmed, String words) {
        static HarmKey of(Report.Agency a) {
            return new HarmKey(a.harm(), a.harmed(), a.harmed() == null ? last(a.harmedSpans()) : null);
        }

        private static String last(List<Report.SpanText> spans) {
            if (spans.isEmpty()) {
                return "";
            }
            String[] words =
                    spans.get(spans.size() - 1).text().toLowerCase(Locale.ROOT).split("\\s+");
            return words[words.length - 1];
        }
    }

    private record Place(String article, Side side, Report.Agency agency) {}

    List<HarmInStory> harm() {
        Map<HarmKey, List<Place>> byHarm = new LinkedHashMap<>();
        sides.forEach((article, side) -> side.report()
                .agency()
                .forEach(a -> byHarm.computeIfAbsent(HarmKey.of(a), k -> new ArrayList<>())
                        .add(new Place(article, side, a))));
        return byHarm.entrySet().stream()
                .map(e -> harm(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong((HarmInStory h) -> -h.nArticles()))
                .limit(MOST_HARM)
                .toList();
    }

    private HarmInStory harm(HarmKey key, List<Place> places) {
        String name = key.harmed() != null
                ? names.getOrDefault(key.harmed(), key.harmed())
                : places.get(0).agency().harmedSpans().stream()
                        .map(Report.SpanText::text)
                        .collect(Collectors.joining(" … "));
        return new HarmInStory(
                key.harm(),
                key.harmed(),
                name.isEmpty() ? null : name,
                places.stream().map(Place::article).distinct().count(),
                places.stream()
                        .map(p -> new HarmTelling(
                                p.article(),
                                p.side().outlet(),
                                p.agency().form(),
                                p.agency().doer(),
                                p.agency().doerSpans(),
                                p.agency().voice(),
                                p.agency().spans()))
                        .toList());
    }
}
