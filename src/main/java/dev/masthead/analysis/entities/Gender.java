package dev.masthead.analysis.entities;

/** Which pronouns stand for an actor, as far as the text or the name tells. */
public enum Gender {
    MALE,
    FEMALE,
    /** No person. */
    NEUTER,
    /** A person of whom nothing tells. */
    UNKNOWN;

    static Gender of(boolean male, boolean female) {
        return male == female ? UNKNOWN : male ? MALE : FEMALE;
    }

    /** Whether a pronoun of this gender can stand for an actor of the other. */
    boolean fits(Gender actor) {
        return this == actor || actor == UNKNOWN && this != NEUTER;
    }
}
