package dev.masthead.web;

import dev.masthead.export.ExportJob;
import dev.masthead.job.ArticlesJob;
import dev.masthead.job.JobFailures;
import dev.masthead.job.JobView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A job laid out for reading. */
public final class JobPage {
    private static final Map<String, String> KINDS =
            Map.of(ArticlesJob.KIND, "Articles", ExportJob.KIND, "Export", "reanalysis", "Reading all articles again");
    private static final Map<String, String> STATES =
            Map.of("queued", "waits", "running", "runs", "done", "done", "failed", "failed", "cancelled", "cancelled");
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final JobView job;
    private final List<JobFailures.Failure> failures;
    private final CorpusNames names;

    /** An article that failed: where it stands in the input, and why. */
    public record FailureRow(String place, String why, String where) {}

    /** @param failures the first of its articles that failed */
    JobPage(JobView job, List<JobFailures.Failure> failures, CorpusNames names) {
        this.job = job;
        this.failures = failures;
        this.names = names;
    }

    public String address() {
        return "/jobs/" + job.id();
    }

    /** What it is, in a line. */
    public String name() {
        String kind = KINDS.getOrDefault(job.kind(), Shown.words(job.kind()));
        if (job.kind().equals(ArticlesJob.KIND)) {
            return job.parameters().containsKey("name") ? job.parameters().get("name") : kind;
        }
        if (job.kind().equals(ExportJob.KIND)) {
            return "Export of "
                    + names.filter(dev.masthead.corpus.CorpusFilter.parse(
                                    job.parameters().getOrDefault("filter", ""))
                            .parameters());
        }
        return kind;
    }

    public String kind() {
        return KINDS.getOrDefault(job.kind(), Shown.words(job.kind()));
    }

    public String state() {
        return STATES.getOrDefault(job.status(), Shown.words(job.status()));
    }

    public boolean isFinished() {
        return job.finished();
    }

    /** Whether the job itself failed, which is not the same as that articles of it did. */
    public boolean isFailedWhole() {
        return job.status().equals("failed");
    }

    /** Whether an export has its file. */
    public boolean isSaved() {
        return job.status().equals("done");
    }

    public boolean isExport() {
        return job.kind().equals(ExportJob.KIND);
    }

    public boolean isArticles() {
        return job.kind().equals(ArticlesJob.KIND);
    }

    public String format() {
        return job.parameters().getOrDefault("format", "");
    }

    public String file() {
        return "/api/v1/exports/" + job.id() + "/file";
    }

    /** Name of an export's file, as it is saved. */
    public String fileName() {
        return ExportJob.downloadName(format(), job.id());
    }

    public String results() {
        return "/api/v1/jobs/" + job.id() + "/results";
    }

    public String json() {
        return "/api/v1/jobs/" + job.id();
    }

    public String done() {
        return Shown.count(job.nDone(), "article", "articles");
    }

    public String failed() {
        return job.nFailed() == 0 ? "" : Shown.count(job.nFailed());
    }

    /** How far it is, for a bar; empty while nobody can tell. */
    public String max() {
        Long total = expected();
        return total == null ? "" : Long.toString(Math.max(1, total));
    }

    public String value() {
        return Long.toString(job.nDone() + job.nFailed());
    }

    /** Articles of the input, told by how fast it goes where its end is not reached. */
    private Long expected() {
        if (job.nTotal() != null) {
            return job.nTotal();
        }
        return job.remainingSeconds() == null || job.articlesPerSecond() == null
                ? null
                : job.nDone() + job.nFailed() + Math.round(job.remainingSeconds() * job.articlesPerSecond());
    }

    /** How long it will still take; empty while nobody can tell. */
    public String remaining() {
        Long s = job.remainingSeconds();
        if (s == null) {
            return "";
        }
        return s < MINUTE
                ? "less than a minute"
                : s < HOUR
                        ? "some " + Shown.count((s + MINUTE - 1) / MINUTE, "minute", "minutes")
                        : "some " + Shown.count((s + HOUR - 1) / HOUR, "hour", "hours");
    }

    public String error() {
        return job.error() == null ? "" : job.error();
    }

    public String created() {
        return moment(job.createdAt());
    }

    public String ended() {
        return job.finishedAt() == null ? "" : moment(job.finishedAt());
    }

    private static String moment(Instant at) {
        return Shown.moment(at.atOffset(ZoneOffset.UTC));
    }

    public List<FailureRow> failures() {
        return failures.stream()
                .map(f -> new FailureRow(
                        f.place() == null || f.place().isEmpty() ? "article " + Shown.count(f.index() + 1) : f.place(),
                        f.problem() == null || f.problem().detail() == null
                                ? ""
                                : f.problem().detail(),
                        f.problem() == null || f.problem().pointer() == null
                                ? ""
                                : f.problem().pointer()))
                .toList();
    }

    /** Whether more failed than are shown. */
    public boolean isCut() {
        return job.nFailed() > failures.size();
    }
}
