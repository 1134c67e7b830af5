package dev.masthead.export;

import java.util.Locale;

/** What a column holds; the names are those of Table Schema. */
public enum ColumnType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATETIME;

    /** As Table Schema writes it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
