package dev.masthead.analysis.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of one article that stand for one and the same, before anybody asks who that is: what the second phase of reading
 * hands on.
 */
final class Cluster {
    /** How its bearer is named. */
    enum Form {
        /** By a full name. */
        FULL,
        /** By a surname behind a title that one actor of the registry holds or held. */
        TITLED,
        /** By a surname or another single word alone. */
        BARE
    }

    final Form form;
    final String kind;
    /** Its words where the article names it fullest. */
    String name;
    /** Null for what is no person, or is named by a single word. */
    PersonName person;
    /** Actors of the registry whom these names may stand for. */
    final Set<String> known = new LinkedHashSet<>();
    /** Of those, the ones whom the registry lists under these words as safe. */
    final Set<String> safe = new LinkedHashSet<>();

    final List<Candidate> mentions = new ArrayList<>();
    final Set<String> titles = new HashSet<>();
    final Set<String> roles = new HashSet<>();
    Gender gender = Gender.UNKNOWN;
    /** In years, as the article gives it; 0 where it does not. */
    int age;
    /** Somewhere it is given a calling that nobody is in the registry for. */
    boolean ordinary;
    /** Somewhere it is introduced with age and home, as private persons are. */
    boolean resident;
    /** Of which place it is introduced, first of all; null where of none. */
    String place;
    /** Somewhere it is introduced as somebody's relative, who may bear the same surname. */
    boolean kin;
    /** Some mention looks like a person's: an honorific, a title, or what the name finder says. */
    boolean personLike;

    /** Whom it was linked to; null before that and where it is nobody. */
    Entity entity;

    Cluster(Form form, String kind, String name) {
        this.form = form;
        this.kind = kind;
        this.name = name;
    }

    boolean isPerson() {
        return kind.equals("person");
    }

    void introduced(Introduction i) {
        titles.addAll(i.titles());
        roles.addAll(i.roles());
        ordinary |= i.ordinary();
        kin |= i.kin();
        resident |= i.resident();
        place = place == null ? i.place() : place;
        age = age == 0 ? i.age() : age;
        if (gender == Gender.UNKNOWN) {
            gender = i.gender();
        }
        personLike |= i.gender() != Gender.UNKNOWN || !i.titles().isEmpty() || i.ordinary();
    }
}
