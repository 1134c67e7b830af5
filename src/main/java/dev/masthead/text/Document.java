package dev.masthead.text;

/**
 * An article's texts, read into sentences and tokens.
 *
 * @param title the headline; empty, not null, where there is none
 * @param body  the body
 */
public record Document(TextPart title, TextPart body) {

    public TextPart part(Part part) {
        return part == Part.TITLE ? title : body;
    }
}
