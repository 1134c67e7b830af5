package dev.masthead.cli;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.Report;
import dev.masthead.analysis.ReportWriter;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.Submission;
import dev.masthead.intake.SubmissionFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Analyses many articles on several threads and writes the reports in the order of the input. Memory is bounded: no more
 * lines are read ahead than keep the threads busy.
 */
final class BulkAnalysis {
    private static final int READ_AHEAD_PER_THREAD = 16;
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Analyzer analyzer;
    private final SubmissionFormat format;
    private final int threads;
    private final PrintStream messages;

    private long articles;
    private long words;
    private long refused;
    private long started;
    private long lastProgress;

    /**
     * @param format   what a line holds
     * @param messages progress and refusals
     */
    BulkAnalysis(Analyzer analyzer, SubmissionFormat format, int threads, PrintStream messages) {
        this.analyzer = analyzer;
        this.format = format;
        this.threads = threads;
        this.messages = messages;
    }

    /** What became of a line: a report as JSON with its words, or a reason why there is none. */
    private record Result(long line, byte[] report, int words, String refusal) {}

    /**
     * Analyses everything.
     *
     * @return whether every line got its report
     * @throws IOException if input or output fails
     */
    boolean run(InputStream in, OutputStream out) throws IOException, InterruptedException {
        started = System.nanoTime();
        lastProgress = started;
        Deque<Future<Result>> underWay = new ArrayDeque<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            LineReader lines = new LineReader(in);
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                LineReader.Line current = line;
                if (current.isBlank()) {
                    continue;
                }
                underWay.add(workers.submit(() -> analyze(current)));
                if (underWay.size() >= threads * READ_AHEAD_PER_THREAD) {
                    write(underWay.remove(), out);
                }
            }
            while (!underWay.isEmpty()) {
                write(underWay.remove(), out);
            }
        } finally {
            workers.shutdownNow();
        }
        out.flush();
        summary();
        return refused == 0;
    }

    private Result analyze(LineReader.Line line) {
        if (line.tooLong()) {
            return new Result(line.number(), null, 0, "The line is longer than " + LineReader.MAX_BYTES + " bytes.");
        }
        try {
            Submission submission = format.read(line.bytes(), null);
            Report report = analyzer.analyze(submission);
            byte[] json = (ReportWriter.toJson(report) + "\n").getBytes(StandardCharsets.UTF_8);
            return new Result(line.number(), json, report.article().nWords(), null);
        } catch (InvalidSubmissionException e) {
            String at = e.pointer() == null || e.pointer().isEmpty() ? "" : e.pointer() + ": ";
            return new Result(line.number(), null, 0, at + e.getMessage());
        } catch (UnsupportedLanguageException e) {
            return new Result(line.number(), null, 0, e.getMessage());
        }
    }

    private void write(Future<Result> future, OutputStream out) throws IOException, InterruptedException {
        Result result;
        try {
            result = future.get();
        } catch (ExecutionException e) {
            // an error of ours, not of the line: better no output than one with a silent hole
            throw new IllegalStateException("the analysis failed: " + e.getCause(), e.getCause());
        }
        if (result.refusal() != null) {
            refused++;
            messages.println("line " + result.line() + ": " + result.refusal());
        } else {
            articles++;
            words += result.words();
            out.write(result.report());
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
