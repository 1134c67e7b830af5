package dev.masthead.duplicates;

import dev.masthead.background.Rounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Marks articles that are copies of one published before them, so that a filter can leave them out. One worker at a time, in the
 * whole cluster, looks at what came in since: two copies that are stored at once would not see each other. An article that nobody
 * has looked at yet counts as none.
 */
@ApplicationScoped
public class CopyMarks {
    private static final int BATCH = 50;

    private final DuplicateService copies;
    private final DuplicateRepository repository;
    private Rounds rounds;

    public CopyMarks(DuplicateService copies, DuplicateRepository repository) {
        this.copies = copies;
        this.repository = repository;
    }

    void start(@Observes StartupEvent event) {
        // those that are not marked yet count as no copies until the next round
        rounds = Rounds.start("copy-marks", "Copies could not be marked", () -> markUntilNothingIsLeft(false));
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** Marks until nothing is left of what was committed before, whoever else is marking. */
    public void markAll() {
        markUntilNothingIsLeft(true);
    }

    private void markUntilNothingIsLeft(boolean waiting) {
        while (QuarkusTransaction.requiringNew().call(() -> mark(waiting)) == BATCH) {
            // more
        }
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
