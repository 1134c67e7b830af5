package dev.masthead.profile;

/**
 * A figure of the sums that is not what the reports add up to.
 *
 * @param outlet   slug; null for the counts over all outlets
 * @param grain    {@code d}, {@code m} or {@code a}: of a day, a month or all time
 * @param day      the day, or the first of the month; the first day of year 1 for articles without a date and for all time
 * @param section  null for all
 * @param reprint  whether it is the sum over wire copy; null for counts by name, which are of all articles
 * @param item     kind and name of what is counted by name; null for a metric
 * @param figure   {@code n_articles}, {@code n_words}, a metric and the place in {@code sums}, or a count by name
 * @param expected what the reports add up to
 * @param actual   what is stored
 */
public record ProfileDrift(
        String outlet,
        String grain,
        String day,
        String section,
        Boolean reprint,
        String item,
        String figure,
        long expected,
        long actual) {}
