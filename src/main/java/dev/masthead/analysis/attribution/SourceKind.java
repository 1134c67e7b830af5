package dev.masthead.analysis.attribution;

/**
 * Of which kind a source is and how surely the words tell it.
 *
 * @param type as {@code docs/source-types.md} names it
 * @param sure false where a rank stands without an organisation
 */
record SourceKind(String type, boolean sure) {}
