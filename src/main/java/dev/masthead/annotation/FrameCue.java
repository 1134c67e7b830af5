package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;

/** Words that point to a frame; {@code weight} as in the lexicon, before position and length count. */
public record FrameCue(Part part, Span span, String entry, String scheme, String frame, double weight)
        implements Annotation {}
