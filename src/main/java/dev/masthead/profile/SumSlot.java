package dev.masthead.profile;

import java.time.LocalDate;
import java.util.List;

/**
 * A sum of its outlet's that an article counts in, copies of agencies apart.
 *
 * @param grain   d a day, m a month (by its first day), a all time
 * @param section null for all sections together
 * @param day     {@link ProfileSums#NO_DAY} where it is of all time, or of articles without a date
 */
record SumSlot(char grain, String section, LocalDate day) {
    /** Those that an article counts in. */
    static List<SumSlot> of(LocalDate day, String section) {
        LocalDate month = day.withDayOfMonth(1);
        return List.of(
                new SumSlot('d', section, day),
                new SumSlot('d', null, day),
                new SumSlot('m', section, month),
                new SumSlot('m', null, month),
                new SumSlot('a', null, ProfileSums.NO_DAY));
    }

    /**
     * Where the items of an article are counted.
     *
     * @param corpus of all outlets together, over all time; else its outlet's
     */
    record OfItems(boolean corpus, LocalDate month) {
        static List<OfItems> of(LocalDate day) {
            return List.of(new OfItems(false, day.withDayOfMonth(1)), new OfItems(true, ProfileSums.NO_DAY));
        }
    }
}
