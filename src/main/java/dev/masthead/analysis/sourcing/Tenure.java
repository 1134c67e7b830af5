package dev.masthead.analysis.sourcing;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A time for which an outlet's class is known. Dates are ISO, as far as they are known: year, month or day.
 *
 * @param ownershipClass one of {@link Outlet#CLASSES} or {@link Outlet#UNCLASSIFIED}
 * @param from           first day; null only where unclassified
 * @param to             last day; null where it lasts
 * @param asOf           the year or day for which it was read; null where unclassified
 * @param citation       where it was read; null where unclassified
 * @param url            of that; null where there is none
 */
public record Tenure(
        @JsonProperty("class") String ownershipClass,
        String from,
        String to,
        String asOf,
        String citation,
        String url) {

    /** Whether the day, as far as both are known, lies in it. */
    boolean covers(String date) {
        return from != null && compare(from, date) <= 0 && (to == null || compare(date, to) <= 0);
    }

    /** ISO dates compare as texts; of two that are not equally exact, only what both say counts. */
    private static int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        return a.substring(0, n).compareTo(b.substring(0, n));
    }
}
