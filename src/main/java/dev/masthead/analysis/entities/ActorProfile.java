package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.LexiconEntry;
import java.util.List;
import java.util.Set;

/**
 * An actor of the registry.
 *
 * @param id         stable, without the lexicon's name
 * @param wikidata   null where not sure
 * @param country    ISO 3166-1 alpha-2; null where none applies
 * @param sourceType kind of source the actor is when it speaks; null where nothing is said
 * @param offices    offices held, with ISO dates; an end of null is the present
 * @param aliases    names that mean this actor in any text
 * @param demonyms   adjectives and nouns made from a country's name
 * @param gender     of a person whose given name does not tell it, or tells another; null where nothing is said
 * @param surnameSuffices whether the surname alone means this person in any news text where nothing speaks against it
 */
public record ActorProfile(
        String id,
        String name,
        String kind,
        String wikidata,
        String country,
        String sourceType,
        List<Office> offices,
        List<String> aliases,
        List<String> demonyms,
        Gender gender,
        boolean surnameSuffices) {

    private static final Set<String> KINDS =
            Set.of("person", "country", "organisation", "body", "armed_forces", "media", "group", "place");

    private static final Set<String> GENDERS = Set.of("male", "female");

    /** An office: its title, the country or body it belongs to and the dates it was held. */
    public record Office(String title, String of, String from, String to) {

        /** Whether it was held on the ISO date; a null date asks whether it is held still. */
        public boolean heldOn(String date) {
            if (date == null) {
                return to == null;
            }
            // dates may be partial: "2024-03" stands for all of March
            boolean begun = from == null || from.compareTo(date) <= 0 || date.startsWith(from);
            return begun && (to == null || to.compareTo(date) >= 0 || date.startsWith(to));
        }

        /** Whether the ISO date lies in a year before the one before it was first held, so that nobody was called so yet. */
        boolean isBefore(String date) {
            return date != null
                    && from != null
                    && Integer.parseInt(date.substring(0, 4)) + 1 < Integer.parseInt(from.substring(0, 4));
        }
    }

    static ActorProfile of(LexiconEntry e) {
        Fields f = e.fields();
        return new ActorProfile(
                e.slug(),
                f.requireText("name"),
                f.oneOf("kind", KINDS).orElse("group"),
                f.text("wikidata").orElse(null),
                f.text("country").orElse(null),
                f.text("source_type").orElse(null),
                f.list("offices").stream()
                        .map(o -> new Office(
                                o.requireText("title"),
                                o.text("of").orElse(null),
                                o.text("from").orElse(null),
                                o.text("to").orElse(null)))
                        .toList(),
                f.texts("aliases"),
                f.texts("demonyms"),
                f.oneOf("gender", GENDERS)
                        .map(g -> Gender.of(g.equals("male"), g.equals("female")))
                        .orElse(null),
                f.flag("surname_suffices"));
    }

    public boolean isPerson() {
        return kind.equals("person");
    }
}
