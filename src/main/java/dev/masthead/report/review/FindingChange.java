package dev.masthead.report.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A finding that two reports of the same article do not share.
 *
 * @param before null where it came
 * @param after  null where it went
 */
public record FindingChange(Finding before, Finding after) {

    /** What happened to a finding. */
    public enum Kind {
        CAME,
        WENT,
        CHANGED
    }

    /** A value that differs; null on the side that does not have it. */
    public record Value(String name, String before, String after) {}

    public FindingChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change has a side");
        }
    }

    public Kind kind() {
        return before == null ? Kind.CAME : after == null ? Kind.WENT : Kind.CHANGED;
    }

    /** The newer side; the older one of what went. */
    public Finding shown() {
        return after == null ? before : after;
    }

    /** Values that differ, by name; of what came or went all of them. */
    public List<Value> values() {
        TreeSet<String> names = new TreeSet<>();
        if (before != null) {
            names.addAll(before.values().keySet());
        }
        if (after != null) {
            names.addAll(after.values().keySet());
        }
        List<Value> out = new ArrayList<>();
        if (kind() == Kind.CHANGED && !before.entry().equals(after.entry())) {
            out.add(new Value("entry", before.entry(), after.entry()));
        }
        for (String name : names) {
            String old = before == null ? null : before.values().get(name);
            String now = after == null ? null : after.values().get(name);
            if (!Objects.equals(old, now)) {
                out.add(new Value(name, old, now));
            }
        }
        return out;
    }

    /**
     * What differs between two reports of the same article. Findings are paired by their key, those that are left by their
     * other key; what then has the same entry and values is no change.
     *
     * @return in the order of the new report, behind them those that went, in the order of the old one
     */
    public static List<FindingChange> between(List<Finding> before, List<Finding> after) {
        Map<String, Finding> byKey = new HashMap<>();
        before.forEach(f -> byKey.put(f.layer() + "\n" + f.key(), f));
        Map<Finding, Finding> pairs = new java.util.IdentityHashMap<>();
        Map<Finding, Boolean> taken = new java.util.IdentityHashMap<>();
        for (Finding now : after) {
            Finding old = byKey.get(now.layer() + "\n" + now.key());
            if (old != null) {
                pairs.put(now, old);
                taken.put(old, true);
            }
        }
        Map<String, List<Finding>> left = new HashMap<>();
        for (Finding old : before) {
            if (!taken.containsKey(old) && old.otherKey() != null) {
                left.computeIfAbsent(old.layer() + "\n" + old.otherKey(), k -> new ArrayList<>())
                        .add(old);
            }
        }
        List<FindingChange> out = new ArrayList<>();
        for (Finding now : after) {
            Finding old = pairs.get(now);
            if (old == null && now.otherKey() != null) {
                List<Finding> candidates = left.getOrDefault(now.layer() + "\n" + now.otherKey(), List.of());
                if (!candidates.isEmpty()) {
                    old = candidates.remove(0);
                    taken.put(old, true);
                }
            }
            if (old == null
                    || !old.values().equals(now.values())
                    || !old.entry().equals(now.entry())) {
                out.add(new FindingChange(old, now));
            }
        }
        for (Finding old : before) {
            if (!taken.containsKey(old)) {
                out.add(new FindingChange(old, null));
            }
        }
        return out;
    }
}
