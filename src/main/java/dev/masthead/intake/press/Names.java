package dev.masthead.intake.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of authors as bylines give them. */
public final class Names {
    /** Only words that no name begins with: "von der Leyen, Ursula", "Di Stefano", "af Klint". */
    private static final Pattern BY =
            Pattern.compile("(?i)^(?:(?:written |story |report |words )?by|par|por|door|av)\\s*:?\\s+(.+)$");

    /** Who wrote, where another line says who edited. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)^(?:(?:additional )?(?:reporting|writing|words)(?: and (?:reporting|writing))? by)\\s+");

    private static final Pattern NO_AUTHOR = Pattern.compile(
            "(?i)(?:(?:editing|edited|photographs?|photos?|graphics?|illustrations?|compiled|video) by|editing:)\\s.*");

    /** As feeds have it: ann@example.org (Ann Example). */
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+");

    /** What stands in the place of a name and is none. */
    private static final Set<String> NOBODY = Set.of("wires", "wire services", "agencies", "staff", "others", "more");

    /** What stands before a comma is a surname then: "Di Stefano, Ann". */
    private static final Pattern SURNAME = Pattern.compile(
            "(?:Di|De|Da|Del|Della|Van|Von|La|Le|El|Al|Bin|Ben|Ter|Ten|Dos|Du|St\\.?|Saint)\\s+(?:\\p{Ll}+\\s+)?\\p{Lu}\\S*");

    private static final Pattern OFFICE = Pattern.compile(
            "(?i).*\\b(?:staff|senior|chief|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?|producers?|bureau)\\b.*");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:;|\\||(?<=\\p{L})/(?=\\p{Lu})|\\s+(?:and|und|et|y|e|en|og|och|with|&)\\s+)\\s*",
            Pattern.CASE_INSENSITIVE);
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
        if (line.length() > LONGEST || ADDRESS.matcher(line).matches()) {
            return List.of();
        }
        Matcher mail = MAIL.matcher(line);
        line = mail.matches() ? mail.group(1) : line;
        // below the name may stand what its bearer is
        line = line.lines().findFirst().orElse("").strip();
        Matcher by = BY.matcher(line);
        if (by.matches()) {
            line = by.group(1);
        }
        List<String> names = new ArrayList<>();
        for (String between : BETWEEN.split(line)) {
            if (NO_AUTHOR.matcher(between).matches()) {
                continue;
            }
            String part = CREDIT.matcher(between).replaceFirst("");
            String[] pieces = withoutOffices(COMMA.split(part));
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
            } else if (pieces.length > 1
                    && isName(pieces[0])
                    && !SURNAME.matcher(pieces[0]).matches()) {
                // "Ann Example, political editor"
                names.add(pieces[0]);
            } else {
                names.add(pieces.length == 1 ? pieces[0] : part);
            }
        }
        names.removeIf(n -> n.isBlank()
                || NOBODY.contains(n.strip().toLowerCase(Locale.ROOT))
                || ADDRESS.matcher(n.strip()).matches());
        return names.stream().map(String::strip).toList();
    }

    /** "Ann Example, Bo Sample, staff writers" without what they are. */
    private static String[] withoutOffices(String[] pieces) {
        List<String> kept = new ArrayList<>();
        for (String piece : pieces) {
            if (kept.isEmpty() || !OFFICE.matcher(piece).matches()) {
                kept.add(piece);
            }
        }
        return kept.toArray(String[]::new);
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
