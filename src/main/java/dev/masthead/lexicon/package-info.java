/**
 * Lexicons: reading, checking, compiling and matching. The format is described in {@code docs/lexicons.md}.
 */
package dev.masthead.lexicon;
