package dev.masthead.intake.html;

import java.util.List;
import java.util.Map;

/**
 * What a web page holds, as it says it: nothing is checked or normalised yet.
 *
 * @param url         canonical address; null where the page gives none
 * @param title       headline; empty where there is none
 * @param siteName    null where unknown
 * @param bylines     names of the authors
 * @param publishedAt date as written; null where unknown
 * @param language    as written, such as {@code en-GB}; null where unknown
 * @param section     null where unknown
 * @param keywords    in the page's order
 * @param description standfirst or description; null where there is none
 * @param text        paragraphs of the article with a blank line between them; empty where none was found
 * @param mapping     which part of the page each value was taken from
 * @param warnings    what was cut off or stayed doubtful
 */
public record Page(
        String url,
        String title,
        String siteName,
        List<String> bylines,
        String publishedAt,
        String language,
        String section,
        List<String> keywords,
        String description,
        String text,
        Map<String, String> mapping,
        List<String> warnings) {

    public Page {
        bylines = List.copyOf(bylines);
        keywords = List.copyOf(keywords);
        mapping = Map.copyOf(mapping);
        warnings = List.copyOf(warnings);
    }
}
