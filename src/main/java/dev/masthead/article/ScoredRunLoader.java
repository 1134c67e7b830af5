package dev.masthead.article;

import dev.masthead.analysis.Analyzer;
import dev.masthead.intake.Identity;
import dev.masthead.intake.JsonSubmissions;
import dev.masthead.intake.ScoredRun;
import dev.masthead.intake.Submission;
import dev.masthead.report.ReportReader;
import dev.masthead.report.ReportWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Stores articles that were scored elsewhere, by the same analyzer, as if they had been submitted one after the other. */
@ApplicationScoped
public class ScoredRunLoader {
    private static final int BATCH = 64;

    private final BulkStore store;
    private final Analyzer analyzer;

    public ScoredRunLoader(BulkStore store, Analyzer analyzer) {
        this.store = store;
        this.analyzer = analyzer;
    }

    /**
     * How many articles there were.
     *
     * @param created   stored now
     * @param known     stored before
     * @param conflicts whose id belongs to another article
     */
    public record Loaded(long created, long known, long conflicts) {
        Loaded plus(BulkStore.Outcome outcome) {
            return new Loaded(
                    created + (outcome.id() != null && outcome.created() ? 1 : 0),
                    known + (outcome.id() != null && !outcome.created() ? 1 : 0),
                    conflicts + (outcome.id() == null ? 1 : 0));
        }

        /** Of all three. */
        public long all() {
            return created + known + conflicts;
        }
    }

    /**
     * Stores what is new. Can be done again: what is stored is known then.
     *
     * @param shown hears how far it is: what was loaded, and how many units are through
     * @throws IOException if another analyzer scored the run, or it cannot be read
     */
    public Loaded load(ScoredRun run, ObjIntConsumer<Loaded> shown) throws IOException, InterruptedException {
        if (!run.analyzer().equals(analyzer.info().digest())) {
            throw new IOException("the run was scored by analyzer " + run.analyzer() + ", and this one is "
                    + analyzer.info().digest() + "; load it with the same program and lexicons");
        }
        Loaded[] loaded = {new Loaded(0, 0, 0)};
        List<BulkStore.Analysed> batch = new ArrayList<>();
        for (int unit = 0; unit < run.units(); unit++) {
            int through = unit;
            run.read(unit, (submission, json) -> {
                batch.add(scored(submission, json));
                if (batch.size() == BATCH) {
                    loaded[0] = stored(batch, loaded[0]);
                    shown.accept(loaded[0], through);
                }
            });
        }
        return stored(batch, loaded[0]);
    }

    private Loaded stored(List<BulkStore.Analysed> batch, Loaded before) {
        Loaded after = before;
        for (BulkStore.Outcome outcome : Transactions.retried(() -> store.store(batch))) {
            after = after.plus(outcome);
        }
        batch.clear();
        return after;
    }

    /** An id that the service would not take, being a part of addresses, is as good as none. */
    private BulkStore.Analysed scored(Submission submission, String json) {
        if (submission.id() == null || JsonSubmissions.isServiceId(submission.id())) {
            return store.scored(submission, ReportReader.read(json), json);
        }
        Submission nameless = submission.withId(null);
        String renamed = ReportWriter.withId(json, Identity.of(nameless).id());
        return store.scored(nameless, ReportReader.read(renamed), renamed);
    }
}
