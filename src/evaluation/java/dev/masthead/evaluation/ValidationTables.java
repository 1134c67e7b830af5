package dev.masthead.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of the page on validation. Each stands between {@code <!-- validation: NAME -->} and
 * {@code <!-- /validation -->}; what is between them is written by {@link Validate} alone.
 */
final class ValidationTables {
    private static final Pattern MARKED =
            Pattern.compile("(<!-- validation: ([a-z_]+) -->\\n).*?(<!-- /validation -->)", Pattern.DOTALL);
    private static final int ONE_DECIMAL_FROM = 10;

    private ValidationTables() {}

    /**
     * The page with its tables written anew.
     *
     * @param shown the value of a condition's figure; null shows a dash
     * @throws IllegalArgumentException if page and plan do not have the same tables
     */
    static String rewrite(String page, ValidationPlan plan, BiFunction<Condition, Figure, Double> shown) {
        Map<String, List<Condition>> tables = new LinkedHashMap<>();
        plan.conditions()
                .forEach(c -> tables.computeIfAbsent(c.table(), t -> new ArrayList<>())
                        .add(c));
        Set<String> met = new LinkedHashSet<>();
        StringBuilder out = new StringBuilder();
        Matcher m = MARKED.matcher(page);
        while (m.find()) {
            List<Condition> conditions = tables.get(m.group(2));
            if (conditions == null || !met.add(m.group(2))) {
                throw new IllegalArgumentException("no condition, or a second place, for the table " + m.group(2));
            }
            m.appendReplacement(
                    out, Matcher.quoteReplacement(m.group(1) + "\n" + table(conditions, shown) + "\n" + m.group(3)));
        }
        m.appendTail(out);
        if (!met.containsAll(tables.keySet())) {
            tables.keySet().removeAll(met);
            throw new IllegalArgumentException("the page has no place for the tables " + tables.keySet());
        }
        return out.toString();
    }

    private static String table(List<Condition> conditions, BiFunction<Condition, Figure, Double> shown) {
        Set<String> others = new LinkedHashSet<>();
        boolean aims = false;
        for (Condition c : conditions) {
            for (Figure f : c.figures()) {
                others.addAll(f.others().keySet());
                aims |= f.aim() != null;
            }
        }
        List<String> head = new ArrayList<>(List.of("figure", "Masthead"));
        head.addAll(others);
        if (aims) {
            head.add("aim");
        }
        StringBuilder out = new StringBuilder();
        row(out, head);
        row(out, head.stream().map(h -> "---").toList());
        for (Condition c : conditions) {
            for (Figure f : c.figures()) {
                List<String> cells = new ArrayList<>();
                cells.add((c.title() == null ? "" : c.title() + ": ") + f.label());
                Double value = shown.apply(c, f);
                cells.add(value == null ? "—" : number(value));
                others.forEach(o ->
                        cells.add(f.others().containsKey(o) ? number(f.others().get(o)) : ""));
                if (aims) {
                    cells.add(f.aim() == null ? "" : number(f.aim()));
                }
                row(out, cells);
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= ONE_DECIMAL_FROM ? "%.1f" : "%.3f", value);
    }
}
