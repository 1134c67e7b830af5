package dev.masthead.profile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Which articles are meant, in SQL: everything of a query from its {@code from} on, over {@code article a}, {@code outlet o} and,
 * where figures are asked for, {@code article_figures f}.
 *
 * @param sql    holds values as question marks only, so that nothing that somebody asks for is ever read as SQL
 * @param values in the order of the question marks: texts, lists of texts, whole numbers, times
 */
public record Selection(String sql, List<Object> values) {
    public Selection {
        values = List.copyOf(values);
    }

    /**
     * The query for some columns of the articles.
     *
     * @param more what stands behind the conditions, such as an order; its own values are to be bound behind those of this
     */
    public PreparedStatement prepare(Connection c, String columns, String more) throws SQLException {
        PreparedStatement s = c.prepareStatement("select " + columns + " " + sql + " " + more);
        bind(s, 1);
        return s;
    }

    /**
     * Gives the question marks of {@link #sql} their values.
     *
     * @param first place of the first
     * @return place behind the last
     */
    public int bind(PreparedStatement s, int first) throws SQLException {
        int i = first;
        for (Object value : values) {
            if (value instanceof Collection<?> many) {
                s.setArray(i, s.getConnection().createArrayOf("text", many.toArray()));
            } else {
                s.setObject(i, value);
            }
            i++;
        }
        return i;
    }
}
