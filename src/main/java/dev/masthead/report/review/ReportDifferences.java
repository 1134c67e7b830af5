package dev.masthead.report.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What came, went and changed between two sets of reports of the same articles, grouped by layer and entry, with examples.
 * What it keeps grows with the number of entries, not with that of articles. Not thread-safe; the same articles in the
 * same order give the same output.
 */
public final class ReportDifferences {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_SHOWN = 240;

    private final int examples;
    private final Set<String> layers;
    private final Map<String, Map<String, Group>> groups =
            new TreeMap<>(Comparator.comparingInt(FindingReader.LAYERS::indexOf));
    private int articles;
    private int differing;
    private int onlyOld;
    private int onlyNew;

    /** An example of a change, with its article and its words in context. */
    private record Sample(String article, FindingChange change, String context) {}

    /** The changes of one entry. */
    private static final class Group {
        final Map<FindingChange.Kind, Integer> counts = new EnumMap<>(FindingChange.Kind.class);
        final Map<FindingChange.Kind, List<Sample>> samples = new EnumMap<>(FindingChange.Kind.class);
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal after = BigDecimal.ZERO;

        int count(FindingChange.Kind kind) {
            return counts.getOrDefault(kind, 0);
        }
    }

    /** The changes of one article, worked out on any thread. */
    public record ArticleChanges(String article, boolean old, boolean now, List<Placed> changes) {}

    /** A change with its words in context; the context is empty where the text is not at hand. */
    public record Placed(FindingChange change, String context) {}

    /**
     * @param examples how many are kept of each kind of change of an entry
     * @param layers   names of the layers that are compared; empty for all
     */
    public ReportDifferences(int examples, Set<String> layers) {
        this.examples = examples;
        this.layers = Set.copyOf(layers);
    }

    /**
     * Compares the reports of an article. Thread-safe.
     *
     * @param before null where there is no such report
     * @param after  null where there is no such report
     * @param title  the headline; null where it is not at hand
     * @param text   the body; null where it is not at hand
     * @param words  how many words of context on either side
     */
    public static ArticleChanges compare(
            String article, JsonNode before, JsonNode after, String title, String text, int words) {
        if (before == null || after == null) {
            return new ArticleChanges(article, before != null, after != null, List.of());
        }
        List<Placed> out = new ArrayList<>();
        for (FindingChange change : FindingChange.between(FindingReader.read(before), FindingReader.read(after))) {
            Finding shown = change.shown();
            String in = !shown.hasPlace() ? null : shown.part().equals("title") ? title : text;
            out.add(new Placed(change, in == null ? "" : ContextWords.around(in, shown.start(), shown.end(), words)));
        }
        return new ArticleChanges(article, true, true, out);
    }

    /** Adds an article's changes. */
    public void add(ArticleChanges of) {
        if (!of.old() || !of.now()) {
            onlyOld += of.old() ? 1 : 0;
            onlyNew += of.now() ? 1 : 0;
            return;
        }
        articles++;
        boolean differs = false;
        for (Placed placed : of.changes()) {
            FindingChange change = placed.change();
            Finding shown = change.shown();
            if (!layers.isEmpty() && !layers.contains(shown.layer())) {
                continue;
            }
            differs = true;
            Group group = groups.computeIfAbsent(shown.layer(), l -> new TreeMap<>())
                    .computeIfAbsent(shown.entry(), e -> new Group());
            group.counts.merge(change.kind(), 1, Integer::sum);
            group.before = group.before.add(number(change.before()));
            group.after = group.after.add(number(change.after()));
            List<Sample> samples = group.samples.computeIfAbsent(change.kind(), k -> new ArrayList<>());
            if (samples.size() < examples) {
                samples.add(new Sample(of.article(), change, placed.context()));
            }
        }
        differing += differs ? 1 : 0;
    }

    private static BigDecimal number(Finding metric) {
        if (metric == null || !metric.layer().equals("metrics")) {
            return BigDecimal.ZERO;
        }
        try {
            return new BigDecimal(metric.values().getOrDefault("value", "0"));
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    /** Whether nothing came, went or changed. */
    public boolean isEmpty() {
        return groups.isEmpty() && onlyOld == 0 && onlyNew == 0;
    }

    /** Writes the differences to be read. */
    public void print(PrintStream out) {
        out.println(articles + " articles compared, " + differing + " differ"
                + (onlyOld + onlyNew == 0 ? "" : "; " + onlyOld + " only in the old, " + onlyNew + " only in the new"));
        groups.forEach((layer, entries) -> {
            out.println(layer + "  " + counts(entries.values()));
        });
        groups.forEach((layer, entries) -> {
            out.println();
            out.println("== " + layer);
            entries.forEach((entry, group) -> {
                out.println(entry + "  " + counts(List.of(group)) + (layer.equals("metrics") ? sums(group) : ""));
                group.samples.values().forEach(samples -> samples.forEach(s -> print(s, out)));
            });
        });
    }

    private static String sums(Group group) {
        return "  sum over these articles " + group.before.stripTrailingZeros().toPlainString() + " → "
                + group.after.stripTrailingZeros().toPlainString();
    }

    private static String counts(Iterable<Group> groups) {
        int[] n = new int[FindingChange.Kind.values().length];
        groups.forEach(g -> g.counts.forEach((kind, count) -> n[kind.ordinal()] += count));
        return "+" + n[0] + " −" + n[1] + " ~" + n[2];
    }

    private static void print(Sample sample, PrintStream out) {
        FindingChange change = sample.change();
        String sign = switch (change.kind()) {
            case CAME -> "+";
            case WENT -> "−";
            case CHANGED -> "~";
        };
        StringBuilder line = new StringBuilder("  ")
                .append(sign)
                .append(" [")
                .append(sample.article())
                .append("] ");
        line.append(sample.context());
        if (change.kind() == FindingChange.Kind.CHANGED) {
            for (FindingChange.Value value : change.values()) {
                line.append("\n        ").append(value.name()).append(": ").append(shown(value.before()));
                line.append(" → ").append(shown(value.after()));
            }
        } else {
            StringJoiner values = new StringJoiner(" · ", "\n        ", "").setEmptyValue("");
            change.shown().values().forEach((name, value) -> values.add(name + ": " + shown(value)));
            line.append(values);
        }
        out.println(line);
    }

    private static String shown(String value) {
        if (value == null || value.isEmpty()) {
            return "(none)";
        }
        String line = value.replaceAll("\\s+", " ");
        if (line.length() <= MOST_SHOWN) {
            return line;
        }
        int end = Character.isLowSurrogate(line.charAt(MOST_SHOWN)) ? MOST_SHOWN - 1 : MOST_SHOWN;
        return line.substring(0, end) + " …";
    }

    /** Writes the differences as JSON Lines: a line of totals, then a line an entry. */
    public void json(PrintStream out) {
        ObjectNode totals = JSON.createObjectNode();
        totals.put("articles", articles)
                .put("differing", differing)
                .put("only_old", onlyOld)
                .put("only_new", onlyNew);
        out.println(line(totals));
        groups.forEach((layer, entries) -> entries.forEach((entry, group) -> {
            ObjectNode node = JSON.createObjectNode();
            node.put("layer", layer).put("entry", entry);
            for (FindingChange.Kind kind : FindingChange.Kind.values()) {
                node.put(name(kind), group.count(kind));
            }
            ArrayNode list = node.putArray("examples");
            group.samples.values().forEach(samples -> samples.forEach(s -> list.add(example(s))));
            out.println(line(node));
        }));
    }

    private static ObjectNode example(Sample sample) {
        Finding shown = sample.change().shown();
        ObjectNode node = JSON.createObjectNode();
        node.put("change", name(sample.change().kind())).put("article", sample.article());
        if (shown.hasPlace()) {
            node.put("part", shown.part()).put("start", shown.start()).put("end", shown.end());
        }
        node.put("context", sample.context());
        ObjectNode values = node.putObject("values");
        for (FindingChange.Value value : sample.change().values()) {
            values.putArray(value.name()).add(value.before()).add(value.after());
        }
        return node;
    }

    private static String name(FindingChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String line(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot fail to be written", e);
        }
    }
}
