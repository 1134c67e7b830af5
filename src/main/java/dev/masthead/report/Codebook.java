package dev.masthead.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every metric is: unit, range, denominator, formula; from {@code codebook.yaml}. Immutable. */
public final class Codebook {
    /** So many names are kept at most; callers may ask for any. */
    private static final int MOST_KEPT = 4_096;

    private static final String FILE = "/dev/masthead/report/codebook.yaml";

    private final List<Metric> metrics;
    private final List<Metric> patterns;
    private final Map<String, Metric> byName;
    private final Map<String, Double> parameters;
    private final List<String> context;
    /** What {@link #entry} answered for names that no metric has by itself. */
    private final Map<String, Optional<Metric>> fitting = new ConcurrentHashMap<>();

    /** What {@link #find} answered. */
    private final Map<String, Optional<Metric>> named = new ConcurrentHashMap<>();

    private Codebook(List<Metric> metrics, Map<String, Double> parameters, List<String> context) {
        this.metrics = List.copyOf(metrics);
        this.context = List.copyOf(context);
        patterns = metrics.stream().filter(m -> m.name().indexOf('*') >= 0).toList();
        byName = metrics.stream()
                .filter(m -> m.name().indexOf('*') < 0)
                .collect(Collectors.toUnmodifiableMap(Metric::name, Function.identity()));
        this.parameters = Map.copyOf(parameters);
    }

    /** The codebook of this version. */
    public static Codebook load() {
        try (InputStream in = Codebook.class.getResourceAsStream(FILE)) {
            JsonNode root = new YAMLMapper().readTree(in);
            Map<String, Double> parameters = new HashMap<>();
            root.path("parameters")
                    .fields()
                    .forEachRemaining(
                            p -> parameters.put(p.getKey(), p.getValue().doubleValue()));
            List<Metric> out = new ArrayList<>();
            for (JsonNode m : root.path("metrics")) {
                out.add(new Metric(
                        m.path("name").textValue(),
                        m.path("unit").textValue(),
                        m.path("range").textValue(),
                        m.path("formula").textValue(),
                        m.path("of").textValue(),
                        m.path("numerator").textValue(),
                        m.path("group").textValue(),
                        m.path("scale").asDouble(1),
                        Metric.Adds.valueOf(m.path("adds").textValue().toUpperCase(Locale.ROOT))));
            }
            List<String> context = new ArrayList<>();
            root.path("context").forEach(name -> context.add(name.textValue()));
            return new Codebook(withNumerators(out), parameters, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each numerator stands behind the share or rate that it belongs to, unless it has an entry of its own. */
    private static List<Metric> withNumerators(List<Metric> written) {
        Set<String> names = written.stream().map(Metric::name).collect(Collectors.toCollection(HashSet::new));
        List<Metric> all = new ArrayList<>();
        for (Metric metric : written) {
            all.add(metric);
            if (metric.numerator() != null && names.add(metric.numerator())) {
                all.add(metric.ofNumerator());
            }
        }
        return all;
    }

    /** Whether a metric is the numerator of a share or rate and nothing else: what is known of it follows from that. */
    public boolean isNumerator(String name) {
        return entry(name).map(Metric::formula).orElse("").contains("; the numerator of ");
    }

    /** Entries as written, names with {@code *} among them. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** Names of the metrics of an article that are set beside those of other articles. */
    public List<String> context() {
        return context;
    }

    /** A number that profiles are made with. */
    public double parameter(String name) {
        Double value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the codebook has no parameter " + name);
        }
        return value;
    }

    /** The entry for a name as it is written: the one of that name, else that of the longest pattern which fits it. */
    public Optional<Metric> entry(String name) {
        Metric exact = byName.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        Optional<Metric> known = fitting.get(name);
        if (known == null) {
            known = patterns.stream()
                    .filter(m -> fits(m.name(), name))
                    .max(Comparator.comparingInt(m -> m.name().length()));
            if (fitting.size() < MOST_KEPT) {
                fitting.put(name, known);
            }
        }
        return known;
    }

    /** The entry for a name, under that name. */
    public Optional<Metric> find(String name) {
        Optional<Metric> known = named.get(name);
        if (known == null) {
            known = entry(name).map(m -> m.name().equals(name) ? m : m.named(name));
            if (named.size() < MOST_KEPT) {
                named.put(name, known);
            }
        }
        return known;
    }

    /** The entry for a name; a plain mean over articles for a metric that the codebook does not hold. */
    public Metric metric(String name) {
        return find(name).orElseGet(() -> new Metric(name, "", "", "", null, null, "", 1, Metric.Adds.VALUES));
    }

    private static boolean fits(String pattern, String name) {
        int star = pattern.indexOf('*');
        return name.length() >= pattern.length()
                && name.startsWith(pattern.substring(0, star))
                && name.endsWith(pattern.substring(star + 1));
    }
}
