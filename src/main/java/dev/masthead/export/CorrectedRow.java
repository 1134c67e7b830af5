package dev.masthead.export;

import dev.masthead.profile.Corrected;
import dev.masthead.profile.Profile;
import java.util.List;

/**
 * A figure of an export's articles beside what people's coding makes of it.
 *
 * @param outlet slug; null for all articles of the export
 * @param estimate as profiles have it; null where it was too rare for a rate
 */
record CorrectedRow(
        String outlet, String metric, String unit, Double estimate, Double low, Double high, Corrected corrected) {
    /** Those figures of a profile that are corrected. */
    static List<CorrectedRow> of(Profile profile) {
        return profile.metrics().stream()
                .filter(f -> f.corrected() != null)
                .map(f -> new CorrectedRow(
                        profile.outlet() == null ? null : profile.outlet().slug(),
                        f.name(),
                        f.unit(),
                        f.estimate(),
                        f.low(),
                        f.high(),
                        f.corrected()))
                .toList();
    }
}
