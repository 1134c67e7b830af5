package dev.masthead.syntax;

import dev.masthead.text.Span;

/**
 * Words in quotation marks, or a block that is quoted without them.
 *
 * @param index     its place among {@link Quotations#passages()}
 * @param span      with its marks, where it has any
 * @param inner     without them; never empty
 * @param closed    whether its closing mark stands, or needs none; one that is not reaches as far as {@code QuotationFinder} says
 * @param block     whether it is quoted without quotation marks
 * @param continues index of the passage that ends the paragraph before, unclosed, and goes on here; −1
 */
public record QuotedPassage(int index, Span span, Span inner, boolean closed, boolean block, int continues) {}
