package dev.masthead.profile;

import dev.masthead.background.BackgroundWork;
import dev.masthead.report.ReportReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** Keeps the figures of analyses that were stored before any were kept; their articles are not found by what reports say. */
@ApplicationScoped
public class MissingFigures implements BackgroundWork {
    private static final int BATCH = 100;

    private final FiguresStore store;

    public MissingFigures(FiguresStore store) {
        this.store = store;
    }

    @Override
    public String failure() {
        return "Figures of older analyses could not be kept";
    }

    @Override
    public boolean recurs() {
        return false;
    }

    @Override
    public OptionalLong next(long behind) {
        if (behind == 0) {
            QuarkusTransaction.requiringNew().run(store::registerVersions);
        }
        List<FiguresStore.Missing> batch = QuarkusTransaction.requiringNew().call(() -> store.missing(behind, BATCH));
        // the long part runs outside any transaction
        List<FiguresStore.Figures> figures = batch.stream()
                .map(m -> store.figures(ReportReader.read(m.report())))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < batch.size(); i++) {
                store.add(batch.get(i).analysisId(), figures.get(i));
            }
        });
        return batch.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(batch.get(batch.size() - 1).analysisId());
    }
}
