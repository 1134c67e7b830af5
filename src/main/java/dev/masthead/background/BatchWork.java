package dev.masthead.background;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Work that never ends: what others have noted in their transactions is seen to batch by batch, each in a transaction of its own, so
 * that nothing is forgotten whoever stops when. One worker at a time in the whole cluster does it: two at once would not see what
 * the other is about to write.
 */
public abstract class BatchWork implements BackgroundWork {

    /** Where the work is noted. */
    protected abstract DataSource database();

    /** The number of the advisory lock of PostgreSQL that whoever does this work holds until the transaction ends. */
    protected abstract long lock();

    /** How much a batch takes at most. */
    protected abstract int most();

    /**
     * Does what is due, in the transaction of the connection, with nobody else at it.
     *
     * @return how much was due; less than {@link #most} if nothing is left
     */
    protected abstract int batch(Connection connection) throws SQLException;

    @Override
    public boolean recurs() {
        return true;
    }

    @Override
    public OptionalLong next(long behind) {
        return more(false) ? OptionalLong.of(0) : OptionalLong.empty();
    }

    /** Works until nothing is left of what was committed before, whoever else is at work. */
    public void catchUp() {
        while (more(true)) {
            // more
        }
    }

    private boolean more(boolean waiting) {
        return QuarkusTransaction.requiringNew().call(() -> batch(waiting)) == most();
    }

    private int batch(boolean waiting) {
        try (Connection c = database().getConnection()) {
            return isAlone(c, waiting) ? batch(c) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(failure(), e);
        }
    }

    private boolean isAlone(Connection c, boolean waiting) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                waiting ? "select pg_advisory_xact_lock(?) is not null" : "select pg_try_advisory_xact_lock(?)")) {
            s.setLong(1, lock());
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return waiting || r.getBoolean(1);
            }
        }
    }
}
