package dev.masthead.report.packing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A path of a document, such as {@code actors[].mentions[].start}, with the column of the values that stand there. Paths are met in
 * the same order when a document is written and when it is read, so that their columns need no names.
 *
 * @param <C> the column, to be written or to be read
 */
final class Path<C> {
    /** The column of the values at this path. */
    final C column;

    /** The names of the objects at this path, each list once. */
    final List<List<String>> shapes = new ArrayList<>();

    final Map<List<String>, Integer> shapeNumbers = new HashMap<>();

    /** The names of the object before, and the paths of its fields: the next one is mostly of the same. */
    List<String> lastNames = List.of();

    List<Path<C>> lastFields = List.of();
    /** Whether that object was a map. */
    boolean lastMap;

    /** The last number, of which the next one is told by its distance where these are starts of spans. */
    long last;

    private final Supplier<C> columns;
    private final Map<String, Path<C>> fields = new HashMap<>();
    private Path<C> elements;

    /** @param columns gives a column for each path that is met */
    Path(Supplier<C> columns) {
        this.columns = columns;
        column = columns.get();
    }

    Path<C> field(String name) {
        return fields.computeIfAbsent(name, n -> new Path<>(columns));
    }

    Path<C> elements() {
        if (elements == null) {
            elements = new Path<>(columns);
        }
        return elements;
    }
}
