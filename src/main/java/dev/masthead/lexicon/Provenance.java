package dev.masthead.lexicon;

/**
 * Where an entry comes from.
 *
 * @param source    who says so; never null
 * @param url       null where there is none
 * @param retrieved ISO 8601 date; null where none is given
 * @param rationale why the entry is as it is; null where the source speaks for itself
 */
public record Provenance(String source, String url, String retrieved, String rationale) {}
