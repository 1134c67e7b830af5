package dev.masthead.intake.document;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a sheet, one after the other; cells that are empty are empty strings. */
@FunctionalInterface
public interface SheetRows {
    void row(int number, List<String> cells) throws IOException, InterruptedException;
}
