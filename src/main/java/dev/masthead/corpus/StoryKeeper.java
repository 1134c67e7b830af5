package dev.masthead.corpus;

import dev.masthead.background.BatchWork;
import dev.masthead.corpus.story.StoryArticle;
import dev.masthead.corpus.story.StoryReader;
import dev.masthead.corpus.story.StorySettings;
import dev.masthead.intake.TimePrecision;
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
import java.util.Set;
import javax.sql.DataSource;

/**
 * Puts articles into stories after they are stored, and takes those out that are deleted or count no more. What is to be done is noted
 * by the database in the transaction that changes an article; an article that nobody has come to yet is in no story.
 */
@ApplicationScoped
public class StoryKeeper extends BatchWork {
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
    protected DataSource database() {
        return database;
    }

    @Override
    protected long lock() {
        return LOCK;
    }

    @Override
    protected int most() {
        return BATCH;
    }

    @Override
    protected int batch(Connection c) throws SQLException {
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
