package dev.masthead.profile;

/** By which periods a metric is followed over time. */
public enum TrendBy {
    WEEK,
    MONTH,
    /** Months, each joined with those behind it until there are articles enough to say something. */
    AUTO;

    /** Whether days are put together by week at first, otherwise by month. */
    boolean isWeeks() {
        return this == WEEK;
    }

    /**
     * Reads the parameter of an address.
     *
     * @throws InvalidQueryException if it is none of these
     */
    public static TrendBy of(String value) {
        for (TrendBy by : values()) {
            if (by.name().toLowerCase(java.util.Locale.ROOT).equals(value)) {
                return by;
            }
        }
        throw new InvalidQueryException("trend_by must be month, week or auto.");
    }
}
