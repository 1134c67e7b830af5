package dev.masthead.cli;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.intake.ArticleSink;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.OrderedWorkers;
import dev.masthead.intake.RawArticle;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import dev.masthead.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Analyses many articles on several threads and writes the reports in the order of the input. */
final class BulkAnalysis {
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Analyzer analyzer;
    private final int threads;
    private final PrintStream messages;

    private long articles;
    private long words;
    private long refused;
    private long started;
    private long lastProgress;

    /** @param messages progress and refusals */
    BulkAnalysis(Analyzer analyzer, int threads, PrintStream messages) {
        this.analyzer = analyzer;
        this.threads = threads;
        this.messages = messages;
    }

    /** Where the articles come from. */
    @FunctionalInterface
    interface Source {
        void read(ArticleSink sink) throws IOException, InterruptedException;
    }

    /** Result of an article: a report as JSON with its words, or a reason why there is none. */
    private record Result(byte[] report, int words, String refusal) {}

    /**
     * Analyses everything.
     *
     * @return whether every article got its report
     * @throws IOException if input or output fails
     */
    boolean run(Source source, OutputStream out) throws IOException, InterruptedException {
        started = System.nanoTime();
        lastProgress = started;
        try (OrderedWorkers<Result> workers =
                new OrderedWorkers<>(threads, this::analyze, result -> write(result, out))) {
            source.read(workers);
            workers.finish();
        }
        out.flush();
        summary();
        return refused == 0;
    }

    private Result analyze(RawArticle raw) {
        try {
            Submission submission = submission(raw);
            Report report = analyzer.analyze(submission);
            return new Result(ReportWriter.toBytes(report), report.article().nWords(), null);
        } catch (InvalidSubmissionException e) {
            return new Result(null, 0, refusal(raw, e));
        } catch (UnsupportedLanguageException e) {
            return new Result(null, 0, raw.place() + ": " + e.getMessage());
        }
    }

    /** Reads an article; one that is alone in its file and has no id gets the file's name. */
    static Submission submission(RawArticle raw) throws InvalidSubmissionException {
        Submission read = raw.read();
        return read.id() == null && raw.name() != null ? read.withId(raw.name()) : read;
    }

    static String refusal(RawArticle raw, InvalidSubmissionException e) {
        String at = e.pointer() == null || e.pointer().isEmpty() ? "" : e.pointer() + ": ";
        return raw.place() + ": " + at + e.getMessage();
    }

    private void write(Result result, OutputStream out) throws IOException {
        if (result.refusal() != null) {
            refused++;
            messages.println(result.refusal());
        } else {
            articles++;
            words += result.words();
            out.write(result.report());
            out.write('\n');
        }
        long now = System.nanoTime();
        if (now - lastProgress >= PROGRESS_NANOS) {
            lastProgress = now;
            messages.println(articles + " articles" + (refused == 0 ? "" : ", " + refused + " refused"));
        }
    }

    private void summary() {
        double seconds = Math.max(1, System.nanoTime() - started) / 1e9;
        messages.printf(
                Locale.ROOT,
                "%d articles, %d words, %d refused in %.1f s: %.1f articles/s, %.0f words/s%n",
                articles,
                words,
                refused,
                seconds,
                articles / seconds,
                words / seconds);
    }
}
