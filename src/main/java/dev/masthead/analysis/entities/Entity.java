package dev.masthead.analysis.entities;

import java.util.HashSet;
import java.util.Set;

/** An actor of one article, with what the article tells of it. */
final class Entity {
    final String id;
    final String name;
    final String kind;
    /** Null for an actor that the registry does not know. */
    final ActorProfile profile;

    Gender gender;
    /** Role nouns that the article gives it: mayor, economist. */
    final Set<String> roles = new HashSet<>();

    /** In years, as the article gives it; 0 where it does not. */
    int age;

    Entity(String id, String name, String kind, ActorProfile profile, Gender gender) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.profile = profile;
        this.gender = gender;
    }

    boolean isPerson() {
        return kind.equals("person");
    }

    String country() {
        return profile == null ? null : profile.country();
    }

    /** Whether it holds or held the office, of the country if that is given. */
    boolean hasOffice(String office, String country) {
        return hasOffice(office, country, null);
    }

    /**
     * Whether the registry knows of the office, of the country where one is given.
     *
     * @param date an ISO date; offices that began well after it do not count; null for any
     */
    boolean hasOffice(String office, String country, String date) {
        if (profile == null) {
            return false;
        }
        for (ActorProfile.Office o : profile.offices()) {
            if (ActorRegistry.office(o.title()).equals(office)
                    && !o.isBefore(date)
                    && (country == null || country.equals(o.of()) || country.equals(profile.country()))) {
                return true;
            }
        }
        return false;
    }
}
