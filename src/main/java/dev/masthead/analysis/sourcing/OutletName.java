package dev.masthead.analysis.sourcing;

import java.util.List;

/**
 * Words of a text that name an outlet.
 *
 * @param first      first token of the part
 * @param end        one past the last
 * @param outlet     null where several bear the name, or where it is also another word, and the article does not tell
 * @param candidates whom the words may name, those and no others
 * @param safe       the words mean the outlet in any text
 */
public record OutletName(int first, int end, Outlet outlet, List<Outlet> candidates, boolean safe) {
    public OutletName {
        candidates = List.copyOf(candidates);
    }
}
