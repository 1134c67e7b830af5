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
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Analyses many articles on several threads and writes the reports in the order of the input. */
final class BulkAnalysis {
    private final Analyzer analyzer;
    private final int threads;
    private final Progress progress;
    private final DoubleSupplier share;

    private long articles;
    private long words;
    private long refused;
    private long started;

    /**
     * Begins nothing yet.
     *
     * @param progress shows how far it is, and says what was refused
     * @param share    how much of all that there is has been read, as {@link Progress#show} takes it
     */
    BulkAnalysis(Analyzer analyzer, int threads, Progress progress, DoubleSupplier share) {
        this.analyzer = analyzer;
        this.threads = threads;
        this.progress = progress;
        this.share = share;
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
            Submission submission = raw.readNamed();
            Report report = analyzer.analyze(submission);
            return new Result(ReportWriter.toBytes(report), report.article().nWords(), null);
        } catch (InvalidSubmissionException e) {
            return new Result(null, 0, raw.refusal(e));
        } catch (UnsupportedLanguageException e) {
            return new Result(null, 0, raw.place() + ": " + e.getMessage());
        }
    }

    private void write(Result result, OutputStream out) throws IOException {
        if (result.refusal() != null) {
            refused++;
            progress.say(result.refusal());
        } else {
            articles++;
            words += result.words();
            out.write(result.report());
            out.write('\n');
        }
        progress.show(share.getAsDouble(), () -> counted(articles, refused));
    }

    static String counted(long articles, long refused) {
        return articles + " articles" + (refused == 0 ? "" : ", " + refused + " refused");
    }

    private void summary() {
        double seconds = Math.max(1, System.nanoTime() - started) / 1e9;
        progress.say(String.format(
                Locale.ROOT,
                "%d articles, %d words, %d refused in %.1f s: %.1f articles/s, %.0f words/s",
                articles,
                words,
                refused,
                seconds,
                articles / seconds,
                words / seconds));
    }
}
