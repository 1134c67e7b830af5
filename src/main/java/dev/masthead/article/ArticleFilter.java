package dev.masthead.article;

import java.time.Instant;

/**
 * Which articles are wanted. A null component leaves its question open.
 *
 * @param outlet  slug
 * @param from    published then or later
 * @param to      published before
 * @param section exactly as stored
 */
public record ArticleFilter(String outlet, Instant from, Instant to, String section) {}
