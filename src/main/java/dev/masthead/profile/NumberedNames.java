package dev.masthead.profile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Names that a table gives numbers, its columns {@code number} and {@code name}. A number is given once and stays; it is given in a
 * transaction of its own, so that nobody who stores an article waits for another one's end.
 */
final class NumberedNames {
    private final DataSource database;
    private final String table;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> names = new ConcurrentHashMap<>();

    NumberedNames(DataSource database, String table) {
        this.database = database;
        this.table = table;
    }

    /** The number of a name, given now where it has none. */
    int of(String name) {
        Integer known = numbers.get(name);
        if (known == null) {
            know(List.of(name));
            known = numbers.get(name);
        }
        return known;
    }

    /** Gives those of some names a number that have none, all in one transaction. */
    void know(Collection<String> wanted) {
        List<String> unknown = wanted.stream()
                .filter(name -> !numbers.containsKey(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> give(unknown));
        }
    }

    /** The number of a name; null where it has none that is known here. */
    Integer find(String name) {
        return numbers.get(name);
    }

    /** The name of a number that {@link #of} gave. */
    String name(int number) {
        String known = names.get(number);
        if (known == null) {
            // another program on this database gave it
            QuarkusTransaction.requiringNew().run(this::read);
            known = names.get(number);
        }
        return known;
    }

    private void give(List<String> unknown) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement(
                        "insert into " + table + " (name) select unnest(?) on conflict do nothing")) {
            s.setArray(1, c.createArrayOf("text", unknown.toArray()));
            s.executeUpdate();
        } catch (SQLException e) {
            throw unreadable(e);
        }
        read();
    }

    private void read() {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("select number, name from " + table);
                ResultSet r = s.executeQuery()) {
            while (r.next()) {
                numbers.put(r.getString(2), r.getInt(1));
                names.put(r.getInt(1), r.getString(2));
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the numbers of metrics cannot be read or written", e);
    }
}
