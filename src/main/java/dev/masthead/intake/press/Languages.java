package dev.masthead.intake.press;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages by their names, in English and in themselves. */
public final class Languages {
    private static final Map<String, String> BY_NAME = byName();

    private Languages() {}

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            names.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            names.put(language.getDisplayLanguage(Locale.FRENCH).toLowerCase(Locale.ROOT), code);
            names.put(language.getDisplayLanguage(Locale.GERMAN).toLowerCase(Locale.ROOT), code);
            names.put(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
        }
        return names;
    }

    /** ISO 639-1 of a code of ISO 639-3 such as {@code eng}; null for anything else. */
    public static String ofThreeLetters(String code) {
        for (String two : Locale.getISOLanguages()) {
            if (Locale.forLanguageTag(two).getISO3Language().equalsIgnoreCase(code)) {
                return two;
            }
        }
        return null;
    }

    /** ISO 639-1 of a name such as {@code ENGLISH} or {@code Français}, also of the first of several; null for anything else. */
    public static String code(String name) {
        if (name == null) {
            return null;
        }
        int end = 0;
        String given = name.strip();
        while (end < given.length() && Character.isLetter(given.charAt(end))) {
            end++;
        }
        return BY_NAME.get(given.substring(0, end).toLowerCase(Locale.ROOT));
    }
}
