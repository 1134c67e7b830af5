package dev.masthead.duplicates;

import dev.masthead.background.BackgroundWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/**
 * Marks articles that are copies of one published before them, so that a filter can leave them out. One worker at a time, in the
 * whole cluster, looks at what came in since: two copies that are stored at once would not see each other. An article that nobody
 * has looked at yet counts as none.
 */
@ApplicationScoped
public class CopyMarks implements BackgroundWork {
    private static final int BATCH = 50;

    private final DuplicateService copies;
    private final DuplicateRepository repository;

    public CopyMarks(DuplicateService copies, DuplicateRepository repository) {
        this.copies = copies;
        this.repository = repository;
    }

    @Override
    public String failure() {
        return "Copies could not be marked";
    }

    @Override
    public boolean recurs() {
        return true;
    }

    @Override
    public OptionalLong next(long behind) {
        return more(false) ? OptionalLong.of(0) : OptionalLong.empty();
    }

    /** Marks until nothing is left of what was committed before, whoever else is marking. */
    public void markAll() {
        while (more(true)) {
            // more
        }
    }

    private boolean more(boolean waiting) {
        return QuarkusTransaction.requiringNew().call(() -> mark(waiting)) == BATCH;
    }

    private int mark(boolean waiting) {
        if (!repository.isAlone(waiting)) {
            return 0;
        }
        List<String> unsettled = repository.unsettled(BATCH);
        unsettled.forEach(copies::settle);
        return unsettled.size();
    }
}
