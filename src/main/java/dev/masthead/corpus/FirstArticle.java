package dev.masthead.corpus;

import java.time.Instant;

/** The article in which something appeared first, of those that have a date. */
public record FirstArticle(String article, Instant publishedAt) {}
