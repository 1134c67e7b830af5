package dev.masthead.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What is measured: a data set, what is done with it and by which task the result is judged.
 *
 * @param name      of the condition, on the command line
 * @param table     which table of the page its figures belong to
 * @param title     shown before the labels where several conditions share a table; null for none
 * @param data      file or folder that is analysed, below the data folder
 * @param beside    files below the data folder that are analysed together with the data, and of which the gold says nothing
 * @param format    {@code json_lines} (the default), {@code conllu} (a folder of GUM's files) or {@code files} (read as they are)
 * @param command   {@code analyze} (the default), {@code extract}, {@code stories}, or {@code none} where the task needs no reports
 * @param gold      file below the data folder that the task judges by; null for the data themselves
 * @param coding    instead of {@code gold}: a file of this repository's codings, joined with the articles by id
 * @param where     which lines of the gold count: those whose fields have these values
 * @param task      name of the task
 * @param arguments further words for the task
 */
record Condition(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String table,
        String title,
        @JsonProperty(required = true) String data,
        List<String> beside,
        String format,
        String command,
        String gold,
        String coding,
        Map<String, String> where,
        @JsonProperty(required = true) String task,
        List<String> arguments,
        @JsonProperty(required = true) List<Figure> figures) {
    Condition {
        beside = beside == null ? List.of() : beside;
        format = format == null ? "json_lines" : format;
        command = command == null ? "analyze" : command;
        where = where == null ? Map.of() : where;
        arguments = arguments == null ? List.of() : arguments;
    }
}
