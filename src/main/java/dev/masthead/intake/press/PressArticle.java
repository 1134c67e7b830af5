package dev.masthead.intake.press;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An article of an export, as the database gives it.
 *
 * @param id        the database's number; null where it gives none
 * @param source    name of the newspaper or agency; null where unknown
 * @param title     headline; empty where there is none
 * @param text      paragraphs with a blank line between them; empty where there are none
 * @param summary   what stands above the text; null where there is nothing
 * @param bylines   names of the authors
 * @param published day of publication; null where unknown
 * @param section   null where unknown
 * @param language  name of the language as the database writes it; null where unknown
 * @param words     length that the database states, in words; −1 where it states none
 * @param metadata  what the database says besides, by its own labels in small letters
 */
public record PressArticle(
        String id,
        String source,
        String title,
        String text,
        String summary,
        List<String> bylines,
        LocalDate published,
        String section,
        String language,
        int words,
        Map<String, String> metadata) {

    public PressArticle {
        bylines = List.copyOf(bylines);
        metadata = Map.copyOf(metadata);
    }
}
