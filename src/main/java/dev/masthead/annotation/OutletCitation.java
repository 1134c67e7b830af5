package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;

/**
 * Another outlet is named in the article.
 *
 * @param outlet      slug in the registry
 * @param attribution id of the attribution that rests on it; null where it is only named
 */
public record OutletCitation(Part part, Span span, String outlet, String attribution) implements Annotation {}
