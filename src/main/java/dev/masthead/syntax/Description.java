package dev.masthead.syntax;

/**
 * What a sentence says of something it names, without a verb of its own clause.
 *
 * @param phrase index of the phrase that is described
 * @param kind   by what construction
 * @param first  first token of the description
 * @param end    one past its last token
 * @param head   index of the phrase that heads the description; −1 for a title inside the phrase, a relative clause or a
 *               bracket without one
 */
public record Description(int phrase, Kind kind, int first, int end, int head) {
    /** Constructions. */
    public enum Kind {
        /** {@code Ida Moen, a surgeon,} and {@code the surgeon, Ida Moen,}. */
        APPOSITION,
        /** {@code Kremlin spokesman Dmitry Peskov}: the common noun before the name, its modifiers included. */
        BEFORE_NAME,
        /** {@code Ida Moen, 36,}. */
        AGE,
        /** {@code the World Bank (WB)}. */
        BRACKET,
        /** {@code Moen, who leads the union}, {@code officials who left}. */
        RELATIVE
    }
}
