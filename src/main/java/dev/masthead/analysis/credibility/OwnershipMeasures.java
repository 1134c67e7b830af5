package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.report.Report;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of who owns the outlet, as far as the registry knows. */
final class OwnershipMeasures {
    private static final String UNCLASSIFIED = "unclassified";

    /** Classes in a reader's words. */
    private final Map<String, String> classes;

    /** Classes that a state or those close to it control. */
    private final Set<String> controlled;

    OwnershipMeasures(Lexicon lexicon) {
        Fields document = lexicon.documents().get(0);
        Fields words = document.fields("classes").orElseThrow();
        classes = words.asMap().keySet().stream().collect(Collectors.toMap(k -> k, words::requireText));
        controlled = Set.copyOf(document.texts("controlled_classes"));
    }

    Map<String, Function<Analysis, Measured>> checks() {
        return Map.of(
                "state_controlled", this::stateControlled,
                "disputed", OwnershipMeasures::disputed,
                "class_of_article_date", OwnershipMeasures::ofArticleDate);
    }

    private Measured stateControlled(Analysis analysis) {
        Report.Ownership o = analysis.sourcing().ownership();
        if (analysis.outlet() == null || o.ownershipClass().equals(UNCLASSIFIED)) {
            return Measured.NOT_GIVEN.with(
                    "outlet",
                    analysis.outlet() == null ? "the outlet" : analysis.outlet().name());
        }
        String details = Stream.of(
                        o.ownershipClass(),
                        o.country(),
                        o.operator() == null ? null : "run by " + o.operator(),
                        o.asOf() == null ? null : "class of " + o.asOf(),
                        o.citation() == null ? null : "source: " + o.citation())
                .filter(d -> d != null)
                .collect(Collectors.joining(", "));
        return Measured.flag(controlled.contains(o.ownershipClass()))
                .with("outlet", analysis.outlet().name())
                .with("class", classes.getOrDefault(o.ownershipClass(), o.ownershipClass()))
                .with("details", details);
    }

    private static Measured disputed(Analysis analysis) {
        Report.Ownership o = analysis.sourcing().ownership();
        boolean unknown = o.ownershipClass().equals(UNCLASSIFIED) && o.disputed() == null;
        return unknown
                ? Measured.NOT_GIVEN
                : Measured.flag(o.disputed() != null).with("disputed", o.disputed() == null ? "" : o.disputed());
    }

    private static Measured ofArticleDate(Analysis analysis) {
        Report.Ownership o = analysis.sourcing().ownership();
        return o.ownershipClass().equals(UNCLASSIFIED) || analysis.submission().publishedAt() == null
                ? Measured.NOT_GIVEN
                : Measured.flag(o.ofArticleDate());
    }
}
