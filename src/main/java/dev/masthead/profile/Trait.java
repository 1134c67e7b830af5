package dev.masthead.profile;

import dev.masthead.analysis.sourcing.Outlet.Independence;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Something that an article has or has not, by its report. */
public enum Trait {
    /** A source whose name the text withholds. */
    ANONYMOUS_SOURCE(r -> r.attributions().stream()
            .anyMatch(a -> a.source() != null && a.source().anonymous() != null)),
    /** A notice that something was corrected. */
    CORRECTION(r -> isFound(r, "credibility.correction-notice")),
    /** It rests on an outlet that a state or those close to it control, or that it describes as the state's, or is the copy of one. */
    STATE_MEDIA(r -> isPositive(r, "n_state_media_attributions")
            || isPositive(r, "n_described_state_media_attributions")
            || r.sourcing().wire() != null
                    && Independence.of(r.sourcing().wire().ownershipClass()) == Independence.CONTROLLED),
    /** It is marked as the copy of an agency. */
    WIRE_COPY(r -> r.sourcing().wire() != null),
    /** Neither its sender nor its text names an author. */
    NO_BYLINE(r -> r.article().bylines().isEmpty() && !isFound(r, "credibility.byline")),
    /** It reads as comment and does not say that it is one. */
    UNLABELLED_OPINION(r -> isFound(r, "credibility.unlabelled-opinion"));

    private final Predicate<Report> holds;

    Trait(Predicate<Report> holds) {
        this.holds = holds;
    }

    /** Whether an indicator is present; {@code met} is how reports of before said so of these. */
    private static boolean isFound(Report report, String indicator) {
        return report.credibility() != null
                && report.credibility().allIndicators().stream()
                        .anyMatch(i -> i.id().equals(indicator)
                                && (i.verdict().equals("present") || i.verdict().equals("met")));
    }

    private static boolean isPositive(Report report, String metric) {
        return report.metrics().getOrDefault(metric, 0.0) > 0;
    }

    /** Its name in queries. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The trait of that name. */
    public static Optional<Trait> of(String id) {
        return Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst();
    }

    /** Those of a report, in their order. */
    static List<Trait> of(Report report) {
        List<Trait> out = new ArrayList<>();
        for (Trait trait : values()) {
            if (trait.holds.test(report)) {
                out.add(trait);
            }
        }
        return out;
    }
}
