package dev.masthead.export;

import dev.masthead.report.Report;

/**
 * An article with its report, as exports read it.
 *
 * @param json   the report as it was written
 * @param report the same, read
 * @param text   the body; null where nobody asked for it
 */
record ExportedArticle(
        String id, String ownershipClass, String country, String operator, String json, Report report, String text) {}
