package dev.masthead.intake;

/**
 * How much of anything a submission may hold.
 *
 * @param text  code points in the body
 * @param field code points in any other single value
 * @param items entries in any list
 */
public record Limits(int text, int field, int items) {
    /** What holds unless it is configured otherwise. */
    public static final Limits DEFAULT = new Limits(200_000, 4_000, 1_000);

    public Limits withText(int newText) {
        return new Limits(newText, field, items);
    }
}
