package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;

/**
 * Words that stand for what other words of the article say better, where those are no name: {@code they} for <em>the three
 * researchers</em>, {@code the letter} for whoever wrote it.
 *
 * @param span  the words that stand for it
 * @param words what they stand for, in the same part
 */
public record Antecedent(Part part, Span span, Span words) implements Annotation {}
