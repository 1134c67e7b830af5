package dev.masthead.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a table, by the names that its header gives them. A usual name counts in any case, and with spaces or hyphens
 * for underscores; a name that the caller gave counts as it is.
 */
final class TableColumns {
    /** What programs write into cells that hold nothing: R, Python, SQL and spreadsheets. */
    private static final Set<String> NOTHING =
            Set.of("na", "n/a", "#n/a", "nan", "nat", "null", "none", "<na>", "\\n", "-", "(null)");

    private static final int LONGEST_NOTHING = 6;

    private final List<String> names;
    private final Map<String, String> columns;

    private TableColumns(List<String> names, Map<String, String> columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * @param header  as it stands in the table
     * @param columns which column holds what, as the caller said
     * @throws InvalidSubmissionException if a column that the caller named is not there, or none is known to hold the text
     */
    static TableColumns of(List<String> header, Map<String, String> columns) throws InvalidSubmissionException {
        Set<String> seen = new HashSet<>(header.stream().map(String::strip).toList());
        List<String> names = new ArrayList<>();
        for (String given : header) {
            String name = given.startsWith("\uFEFF") ? given.substring(1).strip() : given.strip();
            String usual = usual(name);
            boolean renamed = !usual.equals(name)
                    && ColumnMapping.isUsual(usual)
                    && !columns.containsValue(name)
                    && seen.add(usual);
            names.add(renamed ? usual : name);
        }
        Map<String, String> found = new HashMap<>();
        for (Map.Entry<String, String> one : columns.entrySet()) {
            Optional<String> column = names.contains(one.getValue())
                    ? Optional.of(one.getValue())
                    : names.stream()
                            .filter(n -> n.equalsIgnoreCase(one.getValue()))
                            .findFirst();
            found.put(
                    one.getKey(),
                    column.orElseThrow(() ->
                            invalid("The map names a column for " + one.getKey() + " that the table does not have.")));
        }
        boolean known =
                columns.containsKey("text") || names.contains("story_text") || new ColumnMapping(found).hasText(names);
        if (!known) {
            throw invalid("No column is known to hold the text; map=text:COLUMN says which.");
        }
        return new TableColumns(names, found);
    }

    /** A name as our own are written. */
    static String usual(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private static InvalidSubmissionException invalid(String detail) {
        return new InvalidSubmissionException(Reason.INVALID_VALUE, null, detail);
    }

    /** Which column holds what, as the caller said, in the table's own spelling. */
    Map<String, String> columns() {
        return columns;
    }

    /** A row as an object; cells that say that they hold nothing are left out. */
    ObjectNode row(List<String> cells) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            String value = cells.get(i);
            if (!names.get(i).isEmpty() && !isNothing(value) && (!value.isBlank() || !node.has(names.get(i)))) {
                node.put(names.get(i), value);
            }
        }
        return node;
    }

    private static boolean isNothing(String value) {
        String cell = value.strip();
        return cell.length() <= LONGEST_NOTHING && NOTHING.contains(cell.toLowerCase(Locale.ROOT));
    }
}
