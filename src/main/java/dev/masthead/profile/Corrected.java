package dev.masthead.profile;

/**
 * A figure, or a difference of two, corrected by what people coded of a sample that holds all of these articles.
 *
 * @param validation id of the sample
 * @param value      the corrected figure, in the unit of the raw one
 * @param low        lower end of its 95 % interval, which counts in the mistakes of the analysis
 * @param high       upper end
 * @param nCoded     items of these articles whose answer is settled
 * @param says       in one sentence what was done
 */
public record Corrected(String validation, double value, double low, double high, long nCoded, String says) {}
