package dev.masthead.intake.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of authors as bylines give them. */
public final class Names {
    private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|par|por|di|door|af|av)\\s*:?\\s+(.+)$");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:;|\\||\\s+(?:and|und|et|y|e|en|og|och|with|&)\\s+)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile("(.+?)\\s+(?:in|at)\\s+(\\p{Lu}.*)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 300;

    private Names() {}

    /**
     * The names in a byline such as "By Ann Example and Bo Sample in Port Elsin", one by one.
     *
     * @return the line itself, without the word before the names, where it cannot be taken apart
     */
    public static List<String> of(String byline) {
        String line = byline.strip();
        if (line.length() > LONGEST) {
            return List.of();
        }
        Matcher by = BY.matcher(line);
        if (by.matches()) {
            line = by.group(1);
        }
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(line)) {
            String[] pieces = COMMA.split(part);
            // "Ann Example, Bo Sample" are two people; "Example, Ann" is one
            for (int i = 0; i < pieces.length; i++) {
                Matcher place = PLACE.matcher(pieces[i]);
                pieces[i] = place.matches() && isName(place.group(1)) ? place.group(1) : pieces[i];
            }
            boolean several = pieces.length > 1;
            for (String piece : pieces) {
                several &= isName(piece);
            }
            if (several) {
                names.addAll(List.of(pieces));
            } else if (pieces.length > 1 && isName(pieces[0])) {
                // "Ann Example, political editor"
                names.add(pieces[0]);
            } else {
                names.add(pieces.length == 1 ? pieces[0] : part);
            }
        }
        names.removeIf(String::isBlank);
        return names.stream().map(String::strip).toList();
    }

    private static boolean isName(String text) {
        String[] words = text.strip().split("\\s+", MOST_WORDS + 1);
        if (words.length < 2 || words.length > MOST_WORDS) {
            return false;
        }
        return Character.isUpperCase(words[0].charAt(0))
                && Character.isUpperCase(words[words.length - 1].charAt(0))
                && text.chars().noneMatch(Character::isDigit);
    }
}
