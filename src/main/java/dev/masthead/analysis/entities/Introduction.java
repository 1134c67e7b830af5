package dev.masthead.analysis.entities;

import java.util.Set;

/**
 * What stands around one mention of a name and says who its bearer is.
 *
 * @param titles   the titles right before it as {@link ActorRegistry#office} writes them: minister, prime minister
 * @param roles    nouns of {@code roles} before it or in an apposition behind it
 * @param gender   what an honorific tells; else {@link Gender#UNKNOWN}
 * @param ordinary a calling that nobody is in the registry for: plumber, nurse, student
 * @param kin      it is introduced as somebody's relative: the president's niece, his wife
 * @param former   the title was held before: former, ex-, late
 * @param age      in years, as told behind the name; 0 where it is not
 * @param resident age and home are told as of private persons: Ada Quimble, 34, of Dayton
 * @param place    the place that stands right behind the name as what its bearer is of: Mayor Ada Quimble of Dayton; null
 */
record Introduction(
        Set<String> titles,
        Set<String> roles,
        Gender gender,
        boolean ordinary,
        boolean kin,
        boolean former,
        int age,
        boolean resident,
        String place) {}
