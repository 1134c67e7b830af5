package dev.masthead.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a lexicon.
 *
 * @param id         {@code <lexicon>.<kebab-case>}, never changed and never reused
 * @param lexicon    name of its lexicon
 * @param patterns   what it matches, as written; empty for registry rows such as outlets
 * @param match      how the patterns' bare words match
 * @param pos        part of speech of the patterns' first word; null for any
 * @param unless     patterns that suppress a match they overlap
 * @param onlyWith   patterns of which one must stand in the same sentence; empty for no condition
 * @param fields     what the lexicon asks for, such as {@code label} and {@code intensity}
 * @param provenance where it comes from
 * @param examples   its own; a group's examples belong to the group
 * @param group      id of the group it was written in; null for a single entry
 * @param retired    no longer matched
 * @param origin     file and line
 */
public record LexiconEntry(
        String id,
        String lexicon,
        List<String> patterns,
        MatchMode match,
        PosClass pos,
        List<String> unless,
        List<String> onlyWith,
        Fields fields,
        Provenance provenance,
        List<Example> examples,
        String group,
        boolean retired,
        Origin origin) {

    /** Entries with the same id are the same entry: ids are unique in a set of lexicons and entries are map keys. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LexiconEntry e && e.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public Optional<String> text(String key) {
        return fields.text(key);
    }

    public double number(String key, double ifMissing) {
        return fields.number(key, ifMissing);
    }

    /** What the entry's id says behind the lexicon's name. */
    public String slug() {
        return id.substring(id.indexOf('.') + 1);
    }
}
