package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A way to judge reports by hand-labelled data. */
@FunctionalInterface
interface Task {
    /**
     * What a task is given.
     *
     * @param gold      labelled documents, one JSON object a line, or a corpus in its own format
     * @param reports   what was made of the data, a line a document; null where the condition has no command
     * @param arguments further words of the condition
     */
    record Given(Path gold, Path reports, List<String> arguments) {}

    /** All figures, as an object. A document without a report counts as one in which nothing was found. */
    JsonNode score(Given given) throws IOException, InterruptedException;
}
