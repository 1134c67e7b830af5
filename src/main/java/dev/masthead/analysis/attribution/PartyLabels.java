package dev.masthead.analysis.attribution;

import dev.masthead.syntax.ParsedSentence;

/** The labels by which American articles tell a member's party and state. */
final class PartyLabels {
    private PartyLabels() {}

    /** {@code D-Calif.}, {@code R-Ohio}. */
    static SourceKind in(ParsedSentence s, int first, int end) {
        for (int i = first; i < Math.min(end, first + 3); i++) {
            String word = SourcePhrases.token(s, i).text();
            String t = word.startsWith("(") && word.length() > 1 ? word.substring(1) : word;
            boolean label = t.length() > 1
                    && (t.charAt(0) == 'D' || t.charAt(0) == 'R' || t.charAt(0) == 'I')
                    && (t.charAt(1) == '-' || t.charAt(1) == '–')
                    && (t.length() == 2 || Character.isUpperCase(t.charAt(2)));
            String next = i + 1 < end ? SourcePhrases.token(s, i + 1).text() : "";
            boolean letter = word.length() == 1 && first == i && end == i + 1 && "DRI".contains(word); // (D)
            boolean parted = (t.equals("D") || t.equals("R")) && (next.equals("-") || next.equals("–"));
            if (label
                    || parted
                    || letter && i > 0 && SourcePhrases.token(s, i - 1).text().equals("(")) {
                return new SourceKind("politician", true);
            }
        }
        return null;
    }
}
