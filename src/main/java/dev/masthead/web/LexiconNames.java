package dev.masthead.web;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Lexicons;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands behind the ids of a report: entries of lexicons and names of outlets. Immutable. */
final class LexiconNames {
    private static final String OUTLETS = "outlets.";

    private final Map<String, LexiconEntry> byId = new HashMap<>();
    private final ClosedClasses grammar;

    LexiconNames(Lexicons lexicons) {
        lexicons.all().forEach(l -> l.entries().forEach(e -> byId.put(e.id(), e)));
        grammar = ClosedClasses.of(lexicons);
    }

    /** Whether the words are a pronoun alone, which names nobody. */
    boolean isPronoun(String words) {
        String form = words.toLowerCase(Locale.ROOT);
        return grammar.isSubjectPronoun(form)
                || grammar.isObjectPronoun(form)
                || grammar.isDemonstrative(form)
                || grammar.isRelative(form)
                || grammar.isThirdPerson(form);
    }

    Optional<LexiconEntry> entry(String id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }

    /** An outlet's name; the slug of one that the registry does not know, which is its domain. */
    String outlet(String slug) {
        return entry(OUTLETS + slug).flatMap(e -> e.text("name")).orElse(slug);
    }

    /** Why an entry is in its lexicon, in a reader's words; empty where nobody has said. */
    String why(String id) {
        return entry(id)
                .map(LexiconEntry::provenance)
                .map(p -> p.rationale() == null ? "" : p.rationale())
                .orElse("");
    }

    /** An entry as a reader may call it: what it looks for, without the marks of patterns; its own name where that is none. */
    String pattern(String id) {
        return entry(id)
                .filter(e -> !e.patterns().isEmpty())
                .map(e -> e.patterns().get(0).replaceAll("[\\[\\]{}]", ""))
                .orElseGet(() ->
                        id.substring(id.indexOf('.') + 1).replace('-', ' ').replace('.', ' '));
    }

    /** A lexicon's name in words. */
    static String lexicon(String id) {
        int dot = id.indexOf('.');
        return (dot < 0 ? id : id.substring(0, dot)).replace('-', ' ');
    }
}
