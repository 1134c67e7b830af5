package dev.masthead.job;

import dev.masthead.article.Reanalysis;
import dev.masthead.profile.AnalysisVersions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks for re-analyses, and says where they stand. */
@ApplicationScoped
public class Reanalyses {
    private final Jobs jobs;
    private final Reanalysis reanalysis;
    private final AnalysisVersions versions;

    public Reanalyses(Jobs jobs, Reanalysis reanalysis, AnalysisVersions versions) {
        this.jobs = jobs;
        this.reanalysis = reanalysis;
        this.versions = versions;
    }

    /**
     * A re-analysis as others see it.
     *
     * @param state          {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
     * @param analyzerDigest the version that it leads to
     * @param profilesShow   the version that profiles show now
     * @param nTotal         articles that were to be analysed when it was taken up; null until then
     * @param error          why profiles did not go over; null where they did or still may
     */
    public record ReanalysisView(
            String id,
            String state,
            String analyzerDigest,
            String profilesShow,
            Long nTotal,
            long nDone,
            long nFailed,
            Double articlesPerSecond,
            Long remainingSeconds,
            String error,
            Instant createdAt,
            Instant startedAt,
            Instant finishedAt) {}

    /**
     * Where the versions stand.
     *
     * @param presentDigest the version that this program analyses with
     * @param profilesShow  the version that profiles show
     * @param nWaiting      articles that the present version has not analysed, whether it could or not
     * @param items         re-analyses, newest first
     */
    public record Overview(String presentDigest, String profilesShow, long nWaiting, List<ReanalysisView> items) {}

    /**
     * Result of requesting a reanalysis.
     *
     * @param created false if one that leads to the same version was under way
     */
    public record Submitted(ReanalysisView reanalysis, boolean created) {}

    /**
     * Asks for a re-analysis with the present analyzer.
     *
     * @throws QueueFullException if too many jobs wait
     */
    public Submitted submit() throws IOException {
        Optional<JobView> known = jobs.unfinished(ReanalysisJob.KIND)
                .filter(j -> versions.present().equals(ReanalysisJob.digest(j.parameters())));
        if (known.isPresent()) {
            return new Submitted(view(known.get(), shown()), false);
        }
        QuarkusTransaction.requiringNew().run(reanalysis::forgetFailures);
        Jobs.Submitted submitted =
                jobs.submit(ReanalysisJob.KIND, ReanalysisJob.parameters(versions.present()), null, null);
        return new Submitted(view(submitted.job(), shown()), true);
    }

    /** A re-analysis; empty for an id that belongs to none. */
    public Optional<ReanalysisView> find(String id) {
        return jobs.find(id).filter(j -> j.kind().equals(ReanalysisJob.KIND)).map(j -> view(j, shown()));
    }

    /** What there is to do, and the newest re-analyses. */
    public Overview overview(int limit) {
        String shown = shown();
        return new Overview(
                versions.present(),
                shown,
                QuarkusTransaction.requiringNew().call(reanalysis::coverage).unanalysed(),
                jobs.latest(ReanalysisJob.KIND, limit).stream()
                        .map(j -> view(j, shown))
                        .toList());
    }

    private String shown() {
        return QuarkusTransaction.requiringNew().call(versions::active).orElse(null);
    }

    private static ReanalysisView view(JobView j, String shown) {
        return new ReanalysisView(
                j.id(),
                j.status(),
                ReanalysisJob.digest(j.parameters()),
                shown,
                j.nTotal(),
                j.nDone(),
                j.nFailed(),
                j.articlesPerSecond(),
                j.remainingSeconds(),
                j.error(),
                j.createdAt(),
                j.startedAt(),
                j.finishedAt());
    }
}
