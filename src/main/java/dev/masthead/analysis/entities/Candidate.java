package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NameFinder;
import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.List;

/**
 * A whole name as it stands in the text: what the first phase of reading hands on. Nothing inside it is a name of its
 * own.
 *
 * @param part    which text
 * @param first   index of its first token in the part
 * @param end     one past its last token
 * @param surface its words with plain marks, one space between those that stand apart
 * @param matches of the registry over the same span; empty where it knows no such name
 * @param name    what the name finder saw over the same span; null where it saw nothing or was not asked
 */
record Candidate(Part part, int first, int end, String surface, List<Match> matches, Name name) {

    static Candidate of(TextPart text, int first, int end, List<Match> matches, Name name) {
        return new Candidate(text.part(), first, end, surface(text, first, end), matches, name);
    }

    int length() {
        return end - first;
    }

    Span span(TextPart text) {
        return text.span(first, end);
    }

    /** Whether only the name finder saw it. */
    boolean isUnknown() {
        return matches.isEmpty();
    }

    /** Whether the name finder took it for a person. */
    boolean looksLikePerson() {
        return name != null && name.type() == NameFinder.Type.PERSON;
    }

    /** The registry's kinds for what the name finder saw. */
    String kind() {
        if (name == null) {
            return "person";
        }
        return switch (name.type()) {
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            default -> "place";
        };
    }

    private static String surface(TextPart text, int first, int end) {
        StringBuilder sb = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (i > first
                    && text.tokens().get(i).start() > text.tokens().get(i - 1).end()) {
                sb.append(' ');
            }
            sb.append(text.tokens().get(i).type().plain());
        }
        return sb.toString();
    }
}
