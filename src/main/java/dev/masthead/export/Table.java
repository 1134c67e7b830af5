package dev.masthead.export;

import java.util.List;

/**
 * A table of an export.
 *
 * @param name        in file names and in the codebook
 * @param description what a row is
 * @param key         columns that tell the rows apart; empty where nothing does
 */
record Table(String name, String description, List<Column> columns, List<String> key) {

    /** A column; what it means stands in the codebook. */
    record Column(String name, ColumnType type) {}

    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }
}
