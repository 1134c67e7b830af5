package dev.masthead.intake.press;

import java.util.List;

/** The export of a database as text: paragraphs, or lines, with blank lines between them. */
public sealed interface PressDatabase permits Nexis, Factiva, Europresse {
    /** The name reports give as {@code source_format}. */
    String name();

    /** Whether the text is an export of this database, by the markers that only it sets. */
    boolean recognises(String text);

    /** The articles in the order of the export. */
    List<PressArticle> read(String text);

    /** Every database that is known. */
    static List<PressDatabase> all() {
        return List.of(new Factiva(), new Nexis(), new Europresse());
    }
}
