package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;

/**
 * Words in quotation marks.
 *
 * @param span   from the opening mark to the closing one, marks included; a quotation that is reopened at the next
 *               paragraph has one annotation a paragraph
 * @param inner  the words without the marks
 * @param closed the text closes it; where it does not, {@code span} ends with its paragraph
 * @param scare  attributed to nobody
 */
public record Quotation(Part part, Span span, Span inner, boolean closed, boolean scare) implements Annotation {}
