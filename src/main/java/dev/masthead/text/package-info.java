/**
 * Immutable text: documents, parts, sentences, tokens and spans.
 *
 * <p>Every offset inside the program counts UTF-16 code units from the start of the part it lies in, end exclusive.
 * {@link dev.masthead.text.CodePoints} is the one place that turns them into the code points that users see.
 */
package dev.masthead.text;
