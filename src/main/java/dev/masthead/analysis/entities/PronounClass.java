package dev.masthead.analysis.entities;

/** What a pronoun of the third person asks of the one it stands for. */
enum PronounClass {
    /** he, him, his. */
    MASCULINE,
    /** she, her. */
    FEMININE,
    /** it, its: a body, a company, a text. */
    NEUTER,
    /** they, their: a group, or several. */
    PLURAL;

    /** Whether it can stand for what was mentioned. */
    boolean fits(Referent r) {
        if (this == PLURAL || r.plural()) {
            return this == PLURAL && r.plural();
        }
        if (this == NEUTER) {
            return r.entity() == null
                    ? r.gender() == Gender.NEUTER
                    : !r.entity().isPerson()
                            && !r.entity().kind.equals("place")
                            && !r.entity().kind.equals("group");
        }
        Gender asked = gender();
        return r.entity() == null
                ? r.gender() != Gender.NEUTER && asked.fits(r.gender())
                : r.entity().isPerson() && asked.fits(r.entity().gender);
    }

    /** The gender of the person it asks for; {@link Gender#UNKNOWN} where it asks for no single person. */
    Gender gender() {
        return this == MASCULINE ? Gender.MALE : this == FEMININE ? Gender.FEMALE : Gender.UNKNOWN;
    }
}
