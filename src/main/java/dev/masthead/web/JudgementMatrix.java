package dev.masthead.web;

import dev.masthead.report.Report;
import dev.masthead.web.MarkCards.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who speaks how of whom: speakers by actors, with the words as evidence. */
final class JudgementMatrix {
    private static final int MOST_TARGETS = 7;
    private static final int MOST_WORDS = 4;
    private static final String POSITIVE = "positive";

    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Map<Speakers.Speaker, Map<String, List<Word>>> cells = new LinkedHashMap<>();
    private final int hidden;

    /** A word and its sign. */
    private record Word(Link link, String polarity, boolean conditional, boolean negated) {
        /** The words, with the negation under which they stand. */
        String text() {
            return negated ? "not " + link.text() : link.text();
        }
    }

    /**
     * What one speaker says of one actor; without words where that is nothing.
     *
     * @param css  {@code positive}, {@code negative} or {@code both}
     * @param sign drawn before the words, for who does not see the colour
     * @param says what the sign means
     * @param of   the actor
     */
    public record Cell(String of, String css, String sign, String says, List<Link> words, int more) {}

    /** A speaker. */
    public record Row(String name, List<Cell> cells) {}

    JudgementMatrix(Report report, Speakers speakers, MarkCards cards) {
        Map<String, Integer> count = new LinkedHashMap<>();
        report.judgements().forEach(j -> count.merge(j.target(), 1, Integer::sum));
        List<String> order = count.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        order.stream().limit(MOST_TARGETS).forEach(t -> targets.put(t, speakers.actor(t)));
        hidden = Math.max(0, order.size() - MOST_TARGETS);
        for (Report.Judgement j : report.judgements()) {
            if (targets.containsKey(j.target()) && !j.spans().isEmpty()) {
                cells.computeIfAbsent(speakers.of(j), w -> new LinkedHashMap<>())
                        .computeIfAbsent(j.target(), t -> new ArrayList<>())
                        .add(new Word(cards.link(j.spans().get(0)), j.polarity(), j.conditional(), j.negated()));
            }
        }
    }

    /** The actors who are judged, those judged most first. */
    List<String> targets() {
        return List.copyOf(targets.values());
    }

    /** Actors who are judged and have no column. */
    int hidden() {
        return hidden;
    }

    /** The outlet first, then in the text's order. */
    List<Row> rows() {
        return cells.entrySet().stream()
                .sorted(Comparator.comparing(e -> !e.getKey().equals(Speakers.OUTLET)))
                .map(e -> new Row(
                        e.getKey().full(),
                        targets.entrySet().stream()
                                .map(t -> cell(t.getValue(), e.getValue().getOrDefault(t.getKey(), List.of())))
                                .toList()))
                .toList();
    }

    private static Cell cell(String of, List<Word> words) {
        if (words.isEmpty()) {
            return new Cell(of, "", "", "", List.of(), 0);
        }
        boolean good = words.stream().anyMatch(w -> w.polarity().equals(POSITIVE));
        boolean bad = words.stream().anyMatch(w -> !w.polarity().equals(POSITIVE));
        Map<String, List<Word>> same = new LinkedHashMap<>();
        words.forEach(w -> same.computeIfAbsent(w.text().toLowerCase(Locale.ROOT), t -> new ArrayList<>())
                .add(w));
        List<Link> links = new ArrayList<>();
        for (List<Word> times : same.values()) {
            Word first = times.get(0);
            String sign = good && bad ? (first.polarity().equals(POSITIVE) ? "▲ " : "▼ ") : "";
            links.add(new Link(
                    first.link().id(),
                    sign
                            + first.text()
                            + (times.size() > 1 ? " ×" + times.size() : "")
                            + (first.conditional() ? " (if)" : "")));
        }
        return new Cell(
                of,
                good && bad ? "both" : good ? "positive" : "negative",
                good && bad ? "◆" : good ? "▲" : "▼",
                good && bad ? "well and ill" : good ? "well" : "ill",
                links.subList(0, Math.min(MOST_WORDS, links.size())),
                Math.max(0, links.size() - MOST_WORDS));
    }

    /** Names of those of whom the outlet's own words, or its sources, speak well or ill. */
    List<String> spoken(boolean outlet, String css) {
        List<String> out = new ArrayList<>();
        cells.forEach((who, of) -> {
            if (who.equals(Speakers.OUTLET) == outlet) {
                of.forEach((target, words) -> {
                    String name = targets.get(target);
                    if (cell(name, words).css().equals(css) && !out.contains(name)) {
                        out.add(name);
                    }
                });
            }
        });
        return out;
    }
}
