package dev.masthead.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a person's name in small letters, its suffix apart.
 *
 * @param given  the first word
 * @param middle what stands between, particles too
 * @param last   the last word
 * @param suffix jr, sr, iii without full stop; empty where there is none
 * @param nick   what stands in marks or brackets inside the name; empty where nothing does
 */
record PersonName(String given, List<String> middle, String last, String suffix, String nick) {
    private static final String MARKS = "[()\"“”‘’']";

    /** The name in its parts; null for a single word. */
    static PersonName of(String name, ActorWords words) {
        List<String> parts = new ArrayList<>();
        for (String w : name.toLowerCase(Locale.ROOT).replace(",", "").split(" ")) {
            if (!w.isEmpty()) {
                parts.add(w);
            }
        }
        String nick = "";
        for (int i = 1; i + 1 < parts.size(); i++) {
            String bare = parts.get(i).replaceAll(MARKS, "");
            boolean marked = !Character.isLetter(parts.get(i).charAt(0));
            if (marked && !bare.equals(parts.get(i)) && !bare.isEmpty()) {
                nick = bare; // Robert "Bob" Moen
                parts.remove(i--);
            }
        }
        String suffix = "";
        while (parts.size() > 1 && words.is("name_suffixes", parts.get(parts.size() - 1))) {
            suffix = parts.remove(parts.size() - 1).replace(".", "");
        }
        if (parts.size() < 2) {
            return null;
        }
        return new PersonName(
                parts.get(0),
                List.copyOf(parts.subList(1, parts.size() - 1)),
                parts.get(parts.size() - 1),
                suffix.equals("esq") ? "" : suffix,
                nick);
    }

    /**
     * Whether both can be one person's: the same last word and suffix, and given names that are equal, an initial of each
     * other, short and long form, or one the other's second name; initials in the middle must not differ.
     */
    boolean fits(PersonName other, ActorWords words) {
        if (!last.equals(other.last) || !suffix.equals(other.suffix) && !suffix.isEmpty() && !other.suffix.isEmpty()) {
            return false;
        }
        if (nick.equals(other.given) || other.nick.equals(given)) {
            return true;
        }
        if (isHonoured(other, words) || other.isHonoured(this, words)) {
            return true;
        }
        if (isDoubleSurname(other, words) || other.isDoubleSurname(this, words)) {
            return true;
        }
        boolean first = sameGiven(given, other.given, words);
        if (!first) {
            return !middle.isEmpty() && isInitial(given) && sameGiven(middle.get(0), other.given, words)
                    || !other.middle.isEmpty()
                            && isInitial(other.given)
                            && sameGiven(given, other.middle.get(0), words);
        }
        if (middle.isEmpty() || other.middle.isEmpty()) {
            return true;
        }
        return initial(middle.get(0)) == initial(other.middle.get(0));
    }

    /** {@code Sayed Hassan Qazwini} is {@code Hassan Qazwini}: an honour before the given name. */
    private boolean isHonoured(PersonName plain, ActorWords words) {
        return words.is("honours_in_names", given) && !middle.isEmpty() && sameGiven(middle.get(0), plain.given, words);
    }

    /** {@code Crane Moen} is {@code Ada Crane Moen}: two surnames, of which the first is no given name. */
    private boolean isDoubleSurname(PersonName whole, ActorWords words) {
        return middle.isEmpty()
                && words.ofGivenName(given) == Gender.UNKNOWN
                && given.length() > 2
                && !whole.middle.isEmpty()
                && whole.middle.get(whole.middle.size() - 1).equals(given);
    }

    private static boolean sameGiven(String a, String b, ActorWords words) {
        return a.equals(b)
                || isInitial(a) && initial(a) == initial(b)
                || isInitial(b) && initial(a) == initial(b)
                || words.areForms(a, b);
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 || word.length() > 1 && word.charAt(1) == '.';
    }

    private static char initial(String word) {
        return word.charAt(0);
    }
}
