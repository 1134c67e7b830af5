package dev.masthead.syntax;

import dev.masthead.text.Span;

/**
 * Words in quotation marks.
 *
 * @param index     its place among {@link Quotations#passages()}
 * @param span      with its marks
 * @param inner     without them; never empty
 * @param closed    whether its closing mark stands; one that is not reaches to the end of its sentence, or of its paragraph
 *                  where the next one goes on with it
 * @param continues index of the passage that ends the paragraph before, unclosed, and goes on here; −1
 */
public record QuotedPassage(int index, Span span, Span inner, boolean closed, int continues) {}
