package dev.masthead.nlp;

import dev.masthead.text.Token;
import java.util.Arrays;
import java.util.List;

/**
 * Runs of capitalised words in a sentence with what joins them, such as {@code Center for Law and Justice}: what sort of name a
 * run is, its head and its last word tell, however far from them a word of it stands. Of a sentence; immutable.
 */
final class NameRuns {
    /** How many small words may join two capitalised ones: of, of the, for, and. */
    private static final int JOINTS = 2;

    /** Longer runs are all as long. */
    private static final int LONG = 5;

    /** By token: first token of its run, one past its last, and the last token before the first joint; −1 outside of runs. */
    private final int[] first;

    private final int[] end;
    private final int[] head;

    /** Runs among the tokens from {@code from} to before {@code to}. */
    NameRuns(List<Token> tokens, int from, int to) {
        first = new int[to - from];
        end = new int[to - from];
        head = new int[to - from];
        Arrays.fill(first, -1);
        int i = 0;
        while (i < first.length) {
            if (!isName(tokens, from, i)) {
                i++;
                continue;
            }
            int start = i;
            int last = i;
            int firstSegment = -1;
            int k = i + 1;
            while (k < first.length && k - last <= JOINTS + 1) {
                if (isName(tokens, from, k)) {
                    if (k - last > 1 && firstSegment < 0) {
                        firstSegment = last;
                    }
                    last = k;
                } else if (!isJoint(tokens.get(from + k).form())) {
                    break;
                }
                k++;
            }
            for (int j = start; j <= last; j++) {
                first[j] = start;
                end[j] = last + 1;
                head[j] = firstSegment < 0 ? last : firstSegment;
            }
            i = last + 1;
        }
    }

    /** Whether the token, counted from the sentence's first, stands in a run. */
    boolean has(int token) {
        return first[token] >= 0;
    }

    int first(int token) {
        return first[token];
    }

    /** One past the last. */
    int end(int token) {
        return end[token];
    }

    /** The last word of what stands before the first joint: {@code Center} in {@code Center for Law}. */
    int head(int token) {
        return head[token];
    }

    /** Where in its run the token stands, and how long that is. */
    String place(int token) {
        int length = Math.min(LONG, end[token] - first[token]);
        return PLACES[length][token == first[token] ? 0 : token + 1 == end[token] ? 2 : 1];
    }

    private static final String[][] PLACES = new String[LONG + 1][3];

    static {
        for (int n = 0; n <= LONG; n++) {
            for (int k = 0; k < 3; k++) {
                PLACES[n][k] = "bie".charAt(k) + "" + n;
            }
        }
    }

    private static boolean isName(List<Token> tokens, int from, int i) {
        Token t = tokens.get(from + i);
        return t.isCapitalised() && (i > 0 || t.isNoun() || t.tag().startsWith("JJ"));
    }

    private static boolean isJoint(String form) {
        return switch (form) {
            case "of", "for", "the", "and", "&", "on", "de", "la", "du", "al", "'s" -> true;
            default -> false;
        };
    }
}
