package dev.masthead.job;

import dev.masthead.article.Reanalysis;
import dev.masthead.article.Transactions;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Analyses every stored article anew with the present analyzer; then profiles go over to that version at once. */
@ApplicationScoped
public class ReanalysisJob implements JobWork {
    /** Its {@link Job#kind}. */
    public static final String KIND = "reanalysis";

    private static final String DIGEST = "analyzer_digest";
    private static final int BATCH = 32;

    /** Characters of text that are scored before they are stored. */
    private static final long GROUP_LENGTH = 400_000;

    private static final int TIMEOUT_SECONDS = 300;

    private final Reanalysis reanalysis;
    private final ProfileFolder folder;
    private final JobRepository jobs;
    private final ReanalysisSettings settings;

    public ReanalysisJob(Reanalysis reanalysis, ProfileFolder folder, JobRepository jobs, ReanalysisSettings settings) {
        this.reanalysis = reanalysis;
        this.folder = folder;
        this.jobs = jobs;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A job's parameters: which version it leads to. */
    public static Map<String, String> parameters(String analyzerDigest) {
        return Map.of(DIGEST, analyzerDigest);
    }

    /** The version that a job leads to. */
    public static String digest(Map<String, String> parameters) {
        return parameters.get(DIGEST);
    }

    @Override
    public long run(RunningJob job) throws GivenUpException, CancelledException, InterruptedException {
        if (!reanalysis.digest().equals(digest(job.parameters()))) {
            throw new GivenUpException(
                    "The service runs with another analyzer than when this was asked for. Ask again.");
        }
        long total = job.handledBefore()
                + QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(reanalysis::countLeft);
        QuarkusTransaction.requiringNew().run(() -> jobs.total(job.id(), total));
        ExecutorService threads = Executors.newFixedThreadPool(settings.threads(), r -> {
            Thread thread = new Thread(r, "reanalysis");
            thread.setDaemon(true);
            return thread;
        });
        try {
            analyseAll(job, threads, total);
        } finally {
            threads.shutdownNow();
        }
        Reanalysis.Coverage coverage = QuarkusTransaction.requiringNew().call(reanalysis::coverage);
        if (coverage.failed() > settings.failedShare() * coverage.articles()) {
            throw new GivenUpException(coverage.failed() + " of " + coverage.articles()
                    + " articles could not be analysed, more than masthead.reanalyses.failed-share allows. Profiles"
                    + " show the version that they showed before.");
        }
        // not needed for exact figures, but a profile reads what is not folded article by article
        folder.catchUp();
        Transactions.retried(() -> {
            reanalysis.switchOver();
            return null;
        });
        return job.done() + job.failed();
    }

    /** In rounds, until one finds nothing: articles may come from a program that still runs with another analyzer. */
    private void analyseAll(RunningJob job, ExecutorService threads, long total)
            throws CancelledException, InterruptedException {
        long seq = 0;
        while (true) {
            job.check();
            long behind = seq;
            List<Reanalysis.Stored> batch =
                    QuarkusTransaction.requiringNew().call(() -> reanalysis.next(behind, BATCH));
            if (batch.isEmpty()) {
                if (seq == 0) {
                    return;
                }
                seq = 0;
                continue;
            }
            for (List<Reanalysis.Stored> group : groups(batch, job)) {
                job.check();
                if (job.careful()) {
                    QuarkusTransaction.requiringNew().run(() -> jobs.begin(job.id()));
                }
                settle(job, scored(group, threads), total);
            }
            seq = batch.get(batch.size() - 1).seq();
        }
    }

    private void settle(RunningJob job, List<Reanalysis.Scored> scored, long total) {
        Reanalysis.Settled settled = Transactions.retried(() -> {
            Reanalysis.Settled now = reanalysis.store(scored);
            jobs.settle(job.id(), job.done() + now.done(), job.failed() + now.failed(), 0);
            return now;
        });
        long done = job.done() + settled.done();
        long failed = job.failed() + settled.failed();
        job.progress(done, failed, 0, total == 0 ? 1 : Math.min(1, (done + failed) / (double) total));
    }

    /** Reports of long articles are large, and those of a group are in memory together. */
    private static List<List<Reanalysis.Stored>> groups(List<Reanalysis.Stored> batch, RunningJob job) {
        if (job.careful()) {
            return batch.stream().map(List::of).toList();
        }
        List<List<Reanalysis.Stored>> groups = new ArrayList<>();
        long length = GROUP_LENGTH + 1;
        for (Reanalysis.Stored one : batch) {
            int more = one.submission().text().length();
            if (length + more > GROUP_LENGTH) {
                groups.add(new ArrayList<>());
                length = 0;
            }
            groups.get(groups.size() - 1).add(one);
            length += more;
        }
        return groups;
    }

    private List<Reanalysis.Scored> scored(List<Reanalysis.Stored> batch, ExecutorService threads)
            throws InterruptedException {
        List<Future<Reanalysis.Scored>> running = new ArrayList<>();
        for (Reanalysis.Stored one : batch) {
            running.add(threads.submit(() -> reanalysis.score(one.submission())));
        }
        List<Reanalysis.Scored> out = new ArrayList<>();
        for (Future<Reanalysis.Scored> one : running) {
            try {
                out.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("the work on an article failed", e.getCause());
            }
        }
        return out;
    }
}
