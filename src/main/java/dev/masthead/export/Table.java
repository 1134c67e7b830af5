package dev.masthead.export;

import java.util.List;

/**
 * A table of an export.
 *
 * @param name        in file names and in the codebook
 * @param description what a row is
 * @param key         columns that tell the rows apart; empty where nothing does
 */
public record Table(String name, String description, List<Column> columns, List<String> key) {

    /** A column; what it means stands in the codebook. */
    public record Column(String name, ColumnType type) {}

    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /**
     * A table whose columns are written in short.
     *
     * @param columns names, each with its type behind a colon (s string, i integer, n number, b boolean, d date and time), and blanks
     *     between them
     */
    public static Table of(String name, String description, String columns) {
        return new Table(name, description, Tables.columns(columns), List.of());
    }
}
