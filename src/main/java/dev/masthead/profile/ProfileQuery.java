package dev.masthead.profile;

import java.time.LocalDate;

/**
 * Which articles a profile rests on.
 *
 * @param from        first day; null for all, undated ones as well
 * @param to          last day; null for all
 * @param section     exactly as stored; null for all
 * @param reprints    whether wire copy counts
 * @param filter      the same in the form of an address's query, for whoever reads the answer
 * @param minArticles fewer are too few to say anything
 */
public record ProfileQuery(
        LocalDate from, LocalDate to, String section, boolean reprints, String filter, int minArticles) {

    /** Every article. */
    static final ProfileQuery ALL = new ProfileQuery(null, null, null, true, null, 0);

    boolean isAllTime() {
        return from == null && to == null;
    }
}
