package dev.masthead.corpus;

import dev.masthead.background.BackgroundWork;
import dev.masthead.corpus.story.StoryArticle;
import dev.masthead.corpus.story.StoryReader;
import dev.masthead.corpus.story.StorySettings;
import dev.masthead.intake.TimePrecision;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Puts articles into stories after they are stored, and takes those out that are deleted or count no more. What is to be done is noted
 * by the database in the transaction that changes an article, so that nothing is forgotten whoever stops when. One worker at a
 * time in the whole cluster does it; an article that it has not come to yet is in no story.
 */
@ApplicationScoped
public class StoryKeeper implements BackgroundWork {
    /** Of the one who keeps stories. */
    private static final long LOCK = 0x4D41535453544F52L;

    private static final int BATCH = 50;

    private final DataSource database;
    private final StorySettings settings = StorySettings.standard();
    private StoryReader reader;

    public StoryKeeper(DataSource database) {
        this.database = database;
    }

    @Override
    public String failure() {
        return "Articles could not be put into stories";
    }

    @Override
    public boolean recurs() {
        return true;
    }

    @Override
    public OptionalLong next(long behind) {
        return more(false) ? OptionalLong.of(0) : OptionalLong.empty();
    }

    /** Works until nothing is left of what was committed before, whoever else is at work. */
    public void keepAll() {
        while (more(true)) {
            // more
        }
    }

    private boolean more(boolean waiting) {
        return QuarkusTransaction.requiringNew().call(() -> batch(waiting)) == BATCH;
    }

    private int batch(boolean waiting) {
        try (Connection c = database.getConnection()) {
            if (!isAlone(c, waiting)) {
                return 0;
            }
            List<Long> due = new ArrayList<>();
            Set<Long> articles = new LinkedHashSet<>();
            try (PreparedStatement s =
                    c.prepareStatement("select id, article_seq from story_due order by id limit " + BATCH)) {
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        due.add(r.getLong(1));
                        articles.add(r.getLong(2));
                    }
                }
            }
            StoryStore store = new StoryStore(c, settings);
            StoryUpdate update = new StoryUpdate(store, settings);
            for (long seq : articles) {
                keep(seq, store, update, c);
            }
            try (PreparedStatement s = c.prepareStatement("delete from story_due where id = any (?)")) {
                s.setArray(1, c.createArrayOf("bigint", due.toArray()));
                s.executeUpdate();
            }
            return due.size();
        } catch (SQLException e) {
            throw new IllegalStateException("stories cannot be read or written", e);
        }
    }

    private static boolean isAlone(Connection c, boolean waiting) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                waiting ? "select pg_advisory_xact_lock(?) is not null" : "select pg_try_advisory_xact_lock(?)")) {
            s.setLong(1, LOCK);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return waiting || r.getBoolean(1);
            }
        }
    }

    private void keep(long seq, StoryStore store, StoryUpdate update, Connection c) throws SQLException {
        Optional<StoryStore.Kept> kept = store.find(seq);
        Optional<StoryArticle> article = article(seq, c);
        if (kept.isPresent() && !kept.map(StoryStore.Kept::article).equals(article)) {
            update.remove(kept.get());
            kept = Optional.empty();
        }
        if (kept.isEmpty() && article.isPresent()) {
            update.add(seq, article.get());
        }
    }

    /** What stories are made of, of an article that is there and counts. */
    private Optional<StoryArticle> article(long seq, Connection c) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("""
                select id, title, text, published_at, published_precision, mapping ->> 'published_at'
                from article where seq = ? and counted""")) {
            s.setLong(1, seq);
            try (ResultSet r = s.executeQuery()) {
                return r.next()
                        ? Optional.of(
                                StoryArticle.of(r.getString(1), day(r), reader().read(r.getString(2), r.getString(3))))
                        : Optional.empty();
            }
        }
    }

    private static LocalDate day(ResultSet r) throws SQLException {
        OffsetDateTime at = r.getObject(4, OffsetDateTime.class);
        String precision = r.getString(5);
        return StoryArticle.dayOf(
                at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC),
                precision == null ? null : TimePrecision.of(precision),
                r.getString(6));
    }

    /** Made when it is needed: the table of words takes some megabytes. */
    private StoryReader reader() {
        if (reader == null) {
            reader = new StoryReader(settings);
        }
        return reader;
    }
}
