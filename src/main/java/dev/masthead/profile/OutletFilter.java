package dev.masthead.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which outlets are wanted; a null component leaves its question open.
 *
 * @param text         part of a name, alias, domain or operator
 * @param withArticles whether articles came from it
 */
public record OutletFilter(String ownershipClass, String country, String medium, String text, Boolean withArticles) {

    boolean passes(OutletSummary o) {
        return (ownershipClass == null || ownershipClass.equals(o.ownershipClass()))
                && (country == null || country.equalsIgnoreCase(o.country()))
                && (medium == null || medium.equals(o.medium()))
                && (withArticles == null || withArticles == (o.nArticles() > 0))
                && (text == null || speaksOf(o, text.toLowerCase(Locale.ROOT)));
    }

    private static boolean speaksOf(OutletSummary o, String text) {
        List<String> names = new ArrayList<>(o.aliases());
        names.add(o.name());
        names.add(o.slug());
        names.addAll(o.nativeNames());
        names.addAll(o.domains());
        if (o.operator() != null) {
            names.add(o.operator());
        }
        return names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).contains(text));
    }
}
