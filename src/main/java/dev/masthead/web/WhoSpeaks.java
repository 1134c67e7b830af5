package dev.masthead.web;

import dev.masthead.annotation.Voice;
import dev.masthead.report.Report;
import dev.masthead.web.MarkCards.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who speaks in an article, how much of it, and which loaded words are theirs. */
final class WhoSpeaks {
    /** So many words of a speaker are shown; the cards have all. */
    private static final int MOST_WORDS = 8;

    /** So many speakers are shown, and all who have loaded words; the list of statements has the rest. */
    private static final int MOST_SPEAKERS = 7;

    private static final int BAR = 100;

    private final Map<Speakers.Speaker, Integer> words = new LinkedHashMap<>();
    private final Map<Speakers.Speaker, List<Term>> terms = new LinkedHashMap<>();
    private final int all;

    /** A loaded word and what it does. */
    public record Term(Link words, String label) {}

    /**
     * A speaker.
     *
     * @param share of the article's words
     * @param bar   the same as a length, 0…100
     * @param more  loaded words that are not shown
     */
    public record Row(String name, String kind, String share, String bar, String nWords, List<Term> terms, int more) {}

    WhoSpeaks(Report report, Voices voices, Speakers speakers, MarkCards cards) {
        all = voices.words();
        words.put(Speakers.OUTLET, 0);
        for (Voices.Stretch s : voices.stretches()) {
            words.merge(speaker(speakers, s.voice(), s.attribution()), s.words(), Integer::sum);
        }
        for (Report.LoadedTerm t : report.loadedTerms()) {
            if (!t.negated()) {
                Speakers.Speaker who = speaker(speakers, Voices.voice(t.voice()), t.attribution());
                words.putIfAbsent(who, 0);
                Link link = cards.link(new Report.SpanText(t.start(), t.end(), t.text(), t.part()));
                terms.computeIfAbsent(who, w -> new ArrayList<>()).add(new Term(link, Shown.words(t.label())));
            }
        }
    }

    private static Speakers.Speaker speaker(Speakers speakers, Voice voice, String attribution) {
        return attribution == null && voice == Voice.QUOTED ? Speakers.NOBODY : speakers.of(attribution);
    }

    /** The outlet first, then those with most words; who has few of them and none that is loaded is counted together. */
    List<Row> rows() {
        List<Map.Entry<Speakers.Speaker, Integer>> all = words.entrySet().stream()
                .filter(e -> e.getKey().equals(Speakers.OUTLET) || e.getValue() > 0 || terms.containsKey(e.getKey()))
                .sorted(Comparator.comparing((Map.Entry<Speakers.Speaker, Integer> e) ->
                                !e.getKey().equals(Speakers.OUTLET))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .toList();
        List<Row> out = new ArrayList<>();
        int others = 0;
        int theirs = 0;
        for (Map.Entry<Speakers.Speaker, Integer> e : all) {
            if (out.size() < MOST_SPEAKERS || terms.containsKey(e.getKey())) {
                out.add(row(e.getKey(), e.getValue()));
            } else {
                others++;
                theirs += e.getValue();
            }
        }
        if (others > 0) {
            out.add(row(new Speakers.Speaker("others", Shown.count(others, "other", "others"), "", ""), theirs));
        }
        return out;
    }

    private Row row(Speakers.Speaker who, int n) {
        List<Term> his = terms.getOrDefault(who, List.of());
        double share = all == 0 ? 0 : (double) n / all;
        return new Row(
                who.full(),
                who.kind(),
                Shown.percent(share),
                String.format(Locale.ROOT, "%.1f", share * BAR),
                Shown.count(n, "word", "words"),
                his.subList(0, Math.min(MOST_WORDS, his.size())),
                Math.max(0, his.size() - MOST_WORDS));
    }

    /** How many loaded words each has under its name, whichever way they come; those with none left out, most first. */
    Map<String, Integer> loaded() {
        Map<String, Integer> byName = new LinkedHashMap<>();
        terms.forEach((who, his) -> byName.merge(who.name(), his.size(), Integer::sum));
        Map<String, Integer> out = new LinkedHashMap<>();
        byName.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> out.put(e.getKey(), e.getValue()));
        return out;
    }

    /** The share of the article's words of each who is named, whichever way they come, the largest first; the outlet left out. */
    Map<String, Double> shares() {
        Map<String, Integer> byName = new LinkedHashMap<>();
        words.forEach((who, n) -> {
            if (!who.equals(Speakers.OUTLET) && !who.equals(Speakers.NOBODY) && n > 0) {
                byName.merge(who.name(), n, Integer::sum);
            }
        });
        Map<String, Double> out = new LinkedHashMap<>();
        byName.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> out.put(e.getKey(), (double) e.getValue() / all));
        return out;
    }
}
