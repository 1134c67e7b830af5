package dev.masthead.lexicon;

import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.Set;

/**
 * Finds the title of a work beside the word that announces it: in quotation marks, or as a run of capitalised words.
 * Looks a bounded way, so that the time stays linear.
 */
final class TitleFinder {
    /** The longest title in tokens, marks left out. */
    private static final int LONGEST = 14;

    /** Words that stand in small letters inside a title. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with",
            "vs", "'s", "'", "&");

    private static final Set<String> LINKS = Set.of(",", ":", "called", "titled", "entitled", "named");
    private static final Set<String> MARKS = Set.of("\"", "'", "`");

    /** Where the title stands beside its announcement. */
    enum Place {
        /** The announcement comes first: {@code the film "The Traitor"}. */
        BEFORE,
        /** The announcement begins with the mark that closes the title: {@code "The Traitor," a film}. */
        AFTER,
        /** The announcement is the last word of the title: {@code the Terrorism Prevention Act}. */
        LAST
    }

    private TitleFinder() {}

    /** The title as a match of the announcing entry; null where none stands there. */
    static Match title(TextPart text, Match announced, Place place) {
        Sentence sentence = text.sentenceOfToken(announced.firstToken());
        int[] range = switch (place) {
            case BEFORE -> behind(text, sentence, announced.endToken());
            case AFTER -> closedAt(text, sentence, announced.firstToken());
            case LAST -> endingAt(text, sentence, announced);
        };
        return range == null ? null : new Match(announced.entry(), Match.Role.MAIN, range[0], range[1]);
    }

    private static int[] behind(TextPart text, Sentence sentence, int from) {
        int at = from;
        for (int links = 0; links < 2 && at < sentence.endToken() && LINKS.contains(form(text, at)); links++) {
            at++;
        }
        if (at >= sentence.endToken()) {
            return null;
        }
        if (isMark(text, at)) {
            for (int close = at + 2; close < sentence.endToken() && close <= at + 1 + LONGEST; close++) {
                if (isMark(text, close)) {
                    return readsAsTitle(text, at + 1, close) ? new int[] {at + 1, close} : null;
                }
            }
            return null;
        }
        return text.part() == Part.TITLE || inTitleCase(text, sentence) ? null : run(text, sentence, at);
    }

    /** The capitalised words from the token on, small ones between them; null unless there are two. */
    private static int[] run(TextPart text, Sentence sentence, int from) {
        int end = from;
        int capitals = 0;
        for (int i = from; i < sentence.endToken() && i < from + LONGEST; i++) {
            Token t = text.tokens().get(i);
            if (t.isWord() && t.isCapitalised()) {
                capitals++;
                end = i + 1;
            } else if (i == from || !SMALL.contains(t.form())) {
                break;
            }
        }
        return capitals >= 2 ? new int[] {from, end} : null;
    }

    private static int[] closedAt(TextPart text, Sentence sentence, int close) {
        if (!isMark(text, close)) {
            return null;
        }
        int end = close > sentence.firstToken() && form(text, close - 1).equals(",") ? close - 1 : close;
        for (int open = end - 1; open >= sentence.firstToken() && open >= end - 1 - LONGEST; open--) {
            if (isMark(text, open)) {
                return open + 1 < end && readsAsTitle(text, open + 1, end) ? new int[] {open + 1, end} : null;
            }
        }
        return null;
    }

    private static int[] endingAt(TextPart text, Sentence sentence, Match last) {
        Token word = text.tokens().get(last.firstToken());
        if (!word.isCapitalised() || text.part() == Part.TITLE || inTitleCase(text, sentence)) {
            return null;
        }
        int first = last.firstToken();
        for (int i = first - 1; i >= sentence.firstToken() && i > first - LONGEST; i--) {
            Token t = text.tokens().get(i);
            if (t.isWord() && t.isCapitalised() && !SMALL.contains(t.form())) {
                first = i;
            } else if (i == last.firstToken() - 1 || !SMALL.contains(t.form())) {
                // "for the Foundation": the name begins with its last word, which alone is none
                break;
            }
        }
        return first < last.firstToken() ? new int[] {first, last.endToken()} : null;
    }

    /** Whether the words begin with a capital or a digit and most of the longer ones do. */
    private static boolean readsAsTitle(TextPart text, int from, int end) {
        int longer = 0;
        int capitals = 0;
        for (int i = from; i < end; i++) {
            Token t = text.tokens().get(i);
            if (t.isWord() && t.text().length() > 3) {
                longer++;
                capitals += t.isCapitalised() || Character.isDigit(t.text().charAt(0)) ? 1 : 0;
            }
        }
        Token first = text.tokens().get(from);
        return (first.isCapitalised() || Character.isDigit(first.text().charAt(0))) && capitals * 3 >= longer * 2;
    }

    /** Whether the sentence is written like a headline, so that capitals say nothing. */
    private static boolean inTitleCase(TextPart text, Sentence sentence) {
        int longer = 0;
        int capitals = 0;
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Token t = text.tokens().get(i);
            if (t.isWord() && t.text().length() > 3) {
                longer++;
                capitals += t.isCapitalised() ? 1 : 0;
            }
        }
        return longer >= 4 && capitals * 4 > longer * 3;
    }

    private static boolean isMark(TextPart text, int token) {
        return MARKS.contains(form(text, token));
    }

    private static String form(TextPart text, int token) {
        return text.tokens().get(token).form();
    }
}
