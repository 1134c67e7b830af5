package dev.masthead.intake.press;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Dates with the name of a month, as newspapers write them in some languages, with anything around them. */
public final class LongDate {
    private static final int LONGEST = 300;
    private static final int DAY = 31;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2200;
    /** Months from January on, in English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish and Polish. */
    private static final List<List<String>> MONTHS = List.of(
            List.of(
                    "january",
                    "jan",
                    "januar",
                    "jänner",
                    "janvier",
                    "enero",
                    "janeiro",
                    "gennaio",
                    "januari",
                    "stycznia"),
            List.of(
                    "february",
                    "feb",
                    "februar",
                    "feber",
                    "février",
                    "febrero",
                    "fevereiro",
                    "febbraio",
                    "februari",
                    "lutego"),
            List.of("march", "mar", "märz", "mars", "marzo", "março", "maart", "marts", "marca"),
            List.of("april", "apr", "avril", "abril", "aprile", "kwietnia"),
            List.of("may", "mai", "mayo", "maio", "maggio", "mei", "maj", "maja"),
            List.of("june", "jun", "juni", "juin", "junio", "junho", "giugno", "czerwca"),
            List.of("july", "jul", "juli", "juillet", "julio", "julho", "luglio", "lipca"),
            List.of("august", "aug", "août", "aout", "agosto", "augustus", "augusti", "sierpnia"),
            List.of("september", "sep", "sept", "septembre", "septiembre", "setembro", "settembre", "września"),
            List.of("october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "ottobre", "października"),
            List.of("november", "nov", "novembre", "noviembre", "novembro", "listopada"),
            List.of("december", "dec", "dezember", "dez", "décembre", "diciembre", "dezembro", "dicembre", "grudnia"));

    private static final Map<String, Integer> BY_NAME = byName();

    private LongDate() {}

    private static Map<String, Integer> byName() {
        Map<String, Integer> months = new TreeMap<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String name : MONTHS.get(i)) {
                months.put(name, i + 1);
            }
        }
        return months;
    }

    /** The first date in a text that has day, month and year beside one another; empty where there is none. */
    public static Optional<LocalDate> find(String text) {
        List<String> words = words(text.substring(0, Math.min(text.length(), LONGEST)));
        for (int i = 0; i < words.size(); i++) {
            Integer month = BY_NAME.get(words.get(i));
            if (month == null) {
                continue;
            }
            for (int[] places : new int[][] {{i - 1, i + 1}, {i + 1, i + 2}}) {
                int day = number(words, places[0]);
                int year = number(words, places[1]);
                if (day >= 1 && day <= DAY && year >= FIRST_YEAR && year <= LAST_YEAR) {
                    try {
                        return Optional.of(LocalDate.of(year, month, day));
                    } catch (DateTimeException e) {
                        // a 31st of June
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The number of a month by its name or the abbreviation of it, 1 to 12; -1 where it is none. */
    public static int month(String name) {
        return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
    }

    private static int number(List<String> words, int at) {
        if (at < 0 || at >= words.size()) {
            return -1;
        }
        String word = words.get(at);
        int end = 0;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        String rest = word.substring(end);
        boolean ordinal = rest.isEmpty()
                || List.of("st", "nd", "rd", "th", "er", "º", "o").contains(rest);
        return end == 0 || end > 4 || !ordinal ? -1 : Integer.parseInt(word.substring(0, end));
    }

    /** In small letters, without what is neither letter nor digit, and without the "de" of Spanish and Portuguese. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                now.append(c);
            } else if (now.length() > 0) {
                String word = now.toString().toLowerCase(Locale.ROOT);
                if (!word.equals("de")) {
                    words.add(word);
                }
                now.setLength(0);
            }
        }
        return words;
    }
}
