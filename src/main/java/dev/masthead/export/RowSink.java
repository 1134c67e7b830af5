package dev.masthead.export;

import java.io.IOException;

/** Takes rows: strings, longs, doubles, booleans and nulls in the order of the table's columns. */
@FunctionalInterface
interface RowSink {
    void accept(Table table, Object[] row) throws IOException;
}
