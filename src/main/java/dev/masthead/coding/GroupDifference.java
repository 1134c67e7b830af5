package dev.masthead.coding;

/**
 * The difference of a figure between two groups of articles.
 *
 * @param figure     an answer whose share it is, {@code mean}, {@code accuracy}, or {@code excess.} and an answer
 * @param difference that of the first less that of the second
 * @param p          two-sided
 * @param adjusted   p corrected for how many were tested (Benjamini and Hochberg)
 * @param differs    {@code adjusted} is below .05
 */
public record GroupDifference(
        String figure, String first, String second, Interval difference, double p, double adjusted, boolean differs) {}
