package dev.masthead.duplicates;

import dev.masthead.background.BatchWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Marks articles that are copies of one published before them, so that a filter can leave them out. One worker at a time looks at what
 * came in since: two copies that are stored at once would not see each other. An article that nobody has looked at yet counts as none.
 */
@ApplicationScoped
public class CopyMarks extends BatchWork {
    private static final long LOCK = 0x4D415354434F5059L;
    private static final int BATCH = 50;

    private final DataSource database;
    private final DuplicateService copies;
    private final DuplicateRepository repository;

    public CopyMarks(DataSource database, DuplicateService copies, DuplicateRepository repository) {
        this.database = database;
        this.copies = copies;
        this.repository = repository;
    }

    @Override
    public String failure() {
        return "Copies could not be marked";
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
    protected int batch(Connection connection) {
        List<String> unsettled = repository.unsettled(BATCH);
        unsettled.forEach(copies::settle);
        return unsettled.size();
    }
}
