package dev.masthead.article;

/**
 * A report as it is kept.
 *
 * @param articleId whose it is
 * @param json      {@code masthead.report/1}, byte for byte as it was written
 */
record StoredReport(String articleId, String json) {}
