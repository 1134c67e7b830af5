package dev.masthead.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values from programs other than this one. One that cannot be used costs its article nothing but a warning: nobody who
 * analyses an archive can go and correct it.
 */
final class Values {
    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2})([-_][A-Za-z0-9_-]{1,20})?");

    private final Limits limits;
    private final List<String> warnings;

    Values(Limits limits, List<String> warnings) {
        this.limits = limits;
        this.warnings = new ArrayList<>(warnings);
    }

    List<String> warnings() {
        return warnings;
    }

    void warn(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    boolean fits(String value) {
        return value.codePointCount(0, value.length()) <= limits.field();
    }

    /** A short value; empty where it is blank, too long or holds what cannot be stored. */
    Optional<String> line(String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String line = value.strip();
        try {
            Checks.characters(line, null);
        } catch (InvalidSubmissionException e) {
            warn("A value with characters that cannot be stored was left out");
            return Optional.empty();
        }
        if (!fits(line)) {
            warn("A value of more than " + limits.field() + " characters was left out");
            return Optional.empty();
        }
        return Optional.of(line);
    }

    List<String> lines(List<String> values) {
        return values.stream()
                .flatMap(v -> line(v).stream())
                .distinct()
                .limit(limits.items())
                .toList();
    }

    Optional<String> url(String value) {
        Optional<String> url = line(value);
        if (url.isPresent() && WebAddress.parse(url.get()).isEmpty()) {
            warn("The address is no absolute http or https address and was left out");
            return Optional.empty();
        }
        return url;
    }

    /** A point in time; null where there is none or nobody can tell. */
    LooseTime time(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Optional<LooseTime> time = LooseTime.parse(value);
        if (time.isEmpty()) {
            if (!LooseTime.isNothing(value)) {
                warn("The date of publication cannot be understood and was left out");
            }
            return null;
        }
        TimePrecision precision = time.get().precision();
        if (precision.compareTo(TimePrecision.DAY) >= 0) {
            warn(onlyThe(precision));
        } else if (!time.get().zoned()) {
            warn("The time of publication came without a zone: taken as UTC");
        }
        return time.get();
    }

    /** The warning that the time of day is not known. */
    static String onlyThe(TimePrecision precision) {
        return "Only the " + precision.id() + " of publication was found: the time of day is not known";
    }

    /** ISO 639-1; null to have it detected. */
    String language(String value) {
        if (value == null) {
            return null;
        }
        var match = LANGUAGE.matcher(value.strip());
        return match.matches() ? match.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
