package dev.masthead.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells what else is stored that belongs to an article: its other versions, and the story that it tells. */
@ApplicationScoped
public class ArticleNeighbours {
    private static final String SQL = "select (select count(*) from article b where b.address = a.address),"
            + " (select min(t.story_id)::text from article_story t where t.article_seq = a.seq)"
            + " from article a where a.id = ?";

    private final DataSource database;

    public ArticleNeighbours(DataSource database) {
        this.database = database;
    }

    /**
     * What belongs to an article.
     *
     * @param nVersions what came in under its address, itself among them; 0 for one without an address
     * @param story     id of the story that it tells; null where it is in none
     */
    public record Neighbours(long nVersions, String story) {}

    /** Empty for an unknown id. */
    public Optional<Neighbours> of(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Neighbours(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what belongs to an article cannot be read", e);
        }
    }
}
