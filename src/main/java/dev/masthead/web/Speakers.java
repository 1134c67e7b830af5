package dev.masthead.web;

import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Who speaks in a report, under the names that a reader knows. */
final class Speakers {
    /** The outlet itself. */
    static final Speaker OUTLET = new Speaker("outlet", "the outlet itself", "", "");

    /** Somebody whom the text does not name. */
    static final Speaker NOBODY = new Speaker("nobody", "nobody named", "", "");

    private static final int LONGEST_NAME = 60;

    private final Report report;
    private final LexiconNames names;
    private final Map<String, Report.Attribution> attributions = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    /**
     * Somebody who speaks.
     *
     * @param key  the same for the same speaker on the same way; speakers with one key are equal
     * @param name without the way
     * @param via  through whom the article has it, such as {@code via KCNA}; empty for none
     * @param kind of source, in words; empty for none
     */
    record Speaker(String key, String name, String via, String kind) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Speaker s && s.key.equals(key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }

        /** Name and way. */
        String full() {
            return via.isEmpty() ? name : name + ", " + via;
        }

        /** Of somebody: {@code the outlet's own}, {@code Kim Jong-un's, via KCNA}. */
        String possessive() {
            if (this.equals(OUTLET)) {
                return "the outlet’s own";
            }
            String whose = equals(NOBODY)
                    ? "nobody’s by name"
                    : name.endsWith(")") ? name : name + (name.endsWith("s") ? "’" : "’s");
            return whose + (via.isEmpty() ? "" : ", " + via);
        }
    }

    Speakers(Report report, LexiconNames names) {
        this.report = report;
        this.names = names;
        Map<String, Map<String, Integer>> types = new HashMap<>();
        for (Report.Attribution a : report.attributions()) {
            attributions.put(a.id(), a);
            if (a.source() != null
                    && a.source().actor() != null
                    && !a.source().type().equals("unknown")) {
                types.computeIfAbsent(a.source().actor(), t -> new LinkedHashMap<>())
                        .merge(a.source().type(), 1, Integer::sum);
            }
        }
        types.forEach((actor, counts) -> kinds.put(actor, Shown.words(commonest(counts))));
        report.actors().forEach(a -> actors.put(a.id(), a.name()));
    }

    /** Of those met as often the first. */
    private static String commonest(Map<String, Integer> counts) {
        int most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The actor's name; empty for null or one the report lacks. */
    String actor(String id) {
        return id == null ? "" : actors.getOrDefault(id, "");
    }

    /** Who speaks in an attribution; the outlet for null. */
    Speaker of(String attribution) {
        Report.Attribution a = attribution == null ? null : attributions.get(attribution);
        if (a == null) {
            return OUTLET;
        }
        if (a.source() == null) {
            return NOBODY;
        }
        String via = via(a);
        String actor = actor(a.source().actor());
        String kind = a.source().type().equals("unknown")
                ? ""
                : Shown.words(a.source().type());
        if (!actor.isEmpty()) {
            return new Speaker(
                    a.source().actor() + via,
                    actor,
                    via,
                    kinds.getOrDefault(a.source().actor(), kind));
        }
        String outlet = outlet(a.source().spans());
        if (!outlet.isEmpty()) {
            return new Speaker("outlet:" + outlet + via, outlet, via, kind);
        }
        String text = words(a.source());
        String name = isOpen(a.source()) ? "not clear who (“" + text + "”)" : text;
        return new Speaker("words:" + text.toLowerCase(Locale.ROOT) + via, name, via, kind);
    }

    /** Whether nothing tells who the words mean: a pronoun alone, or a description of somebody not met before. */
    private boolean isOpen(Report.Source source) {
        return Boolean.FALSE.equals(source.resolved())
                || source.antecedent() == null && names.isPronoun(text(source.spans()));
    }

    /** The words that say who speaks: for a pronoun those that it stands for. */
    private static String words(Report.Source source) {
        return source.antecedent() == null || source.named()
                ? text(source.spans())
                : Excerpt.of(source.antecedent().text(), LONGEST_NAME);
    }

    /** Who judges: of a deed that judges, such as thanking, the one who is said to do it. */
    Speaker of(Report.Judgement judgement) {
        Report.Holder holder = judgement.holder();
        boolean open = !holder.isOutlet() && holder.actor() == null && holder.attribution() == null;
        return open
                ? report.attributions().stream()
                        .filter(a -> a.cue() != null && meet(a.cue().spans(), judgement.spans()))
                        .findFirst()
                        .map(a -> of(a.id()))
                        .orElse(NOBODY)
                : of(holder);
    }

    private static boolean meet(List<Report.SpanText> some, List<Report.SpanText> others) {
        return some.stream()
                .anyMatch(s -> others.stream()
                        .anyMatch(o -> s.part().equals(o.part()) && s.start() < o.end() && o.start() < s.end()));
    }

    private Speaker of(Report.Holder holder) {
        if (holder.isOutlet()) {
            return OUTLET;
        }
        Report.Attribution a = holder.attribution() == null ? null : attributions.get(holder.attribution());
        boolean his = a != null
                && a.source() != null
                && (holder.actor() == null || holder.actor().equals(a.source().actor()));
        if (his) {
            return of(a.id());
        }
        String actor = actor(holder.actor());
        if (actor.isEmpty()) {
            return NOBODY;
        }
        String through = actor(holder.through());
        if (through.isEmpty() && holder.through() != null) {
            through = names.outlet(holder.through());
        }
        String via = through.isEmpty() || through.equals(actor) ? "" : "via " + through;
        return new Speaker(holder.actor() + via, actor, via, kinds.getOrDefault(holder.actor(), ""));
    }

    private String via(Report.Attribution a) {
        List<String> way = new ArrayList<>();
        String self = sourceName(a);
        Report.Attribution at = a;
        int steps = report.attributions().size();
        while (at != null && at.source() != null && at.source().through() != null && steps-- > 0) {
            at = attributions.get(at.source().through());
            String name = at == null || at.source() == null ? "" : sourceName(at);
            if (!name.isEmpty() && !name.equals(self) && !way.contains(name)) {
                way.add(name);
            }
        }
        return way.isEmpty() ? "" : "via " + String.join(" and ", way);
    }

    private String sourceName(Report.Attribution a) {
        String actor = actor(a.source().actor());
        String outlet = actor.isEmpty() ? outlet(a.source().spans()) : "";
        return !actor.isEmpty() ? actor : !outlet.isEmpty() ? outlet : words(a.source());
    }

    /** The outlet whose name the words are; empty where they name none. */
    private String outlet(List<Report.SpanText> spans) {
        for (Report.Relayed r : report.sourcing().relayed()) {
            for (Report.SpanText cited : r.spans()) {
                for (Report.SpanText s : spans) {
                    boolean inside =
                            s.part().equals(cited.part()) && cited.start() >= s.start() && cited.end() <= s.end();
                    if (inside && r.outlet() != null && cited.end() - cited.start() >= (s.end() - s.start()) / 2) {
                        return names.outlet(r.outlet());
                    }
                }
            }
        }
        return "";
    }

    private static String text(List<Report.SpanText> spans) {
        String all = spans.stream().map(Report.SpanText::text).collect(Collectors.joining(" … "));
        return Excerpt.of(all, LONGEST_NAME);
    }
}
