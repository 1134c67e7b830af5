package dev.masthead.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;

/**
 * All metrics of a report as the text that {@code analysis.figures} holds: numbers with commas between them, in the order of the table
 * {@code metric_place}; nothing between two commas where the report has no such metric.
 */
@ApplicationScoped
public class MetricValues {
    private static final JsonMapper JSON = new JsonMapper();

    /** Up to here a double is a whole number that a long is too. */
    private static final double WHOLE = 1e15;

    private final NumberedNames places;

    public MetricValues(DataSource database) {
        places = new NumberedNames(database, "metric_place");
    }

    /** A metric that was never met before is given its place now, in a transaction of its own. */
    String write(Map<String, Double> metrics) {
        places.know(metrics.keySet());
        return write(metrics, places::of);
    }

    static String write(Map<String, Double> metrics, ToIntFunction<String> placeOf) {
        TreeMap<Integer, Double> values = new TreeMap<>();
        metrics.forEach((name, value) -> values.put(placeOf.applyAsInt(name), value));
        StringBuilder out = new StringBuilder();
        int last = 1;
        for (Map.Entry<Integer, Double> e : values.entrySet()) {
            out.append(",".repeat(e.getKey() - last)).append(number(e.getValue()));
            last = e.getKey();
        }
        return out.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /**
     * The metrics of an analysis by name.
     *
     * @param figures as they were written; null where it is from before they were
     * @param json    what such an analysis has instead
     */
    public Map<String, Double> read(String figures, String json) {
        if (figures != null) {
            return read(figures, places::name);
        }
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored metrics are no JSON", e);
        }
    }

    /** Adds the names of the metrics of an analysis, which is given as for {@link #read(String, String)}. */
    public void addNames(String figures, String json, Set<String> names) {
        if (figures != null) {
            each(figures, (place, value) -> names.add(places.name(place)));
        } else {
            names.addAll(read(null, json).keySet());
        }
    }

    static Map<String, Double> read(String figures, IntFunction<String> nameOf) {
        Map<String, Double> out = new TreeMap<>();
        each(figures, (place, value) -> out.put(nameOf.apply(place), Double.valueOf(value)));
        return out;
    }

    /** Every value that is there, with its place. */
    private static void each(String figures, BiConsumer<Integer, String> reader) {
        int place = 1;
        for (int at = 0; at <= figures.length(); place++) {
            int end = figures.indexOf(',', at);
            end = end < 0 ? figures.length() : end;
            if (end > at) {
                reader.accept(place, figures.substring(at, end));
            }
            at = end + 1;
        }
    }
}
