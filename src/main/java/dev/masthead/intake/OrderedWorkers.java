package dev.masthead.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on articles on several threads and gives the results out in the order in which the articles came in. Memory is
 * bounded: no more are taken in ahead than keep the threads busy, and fewer if they are large.
 *
 * @param <R> what becomes of an article
 */
public final class OrderedWorkers<R> implements ArticleSink, AutoCloseable {
    private static final int AHEAD_PER_THREAD = 16;

    /** Of what comes in; what becomes of it takes some hundred times as much. */
    private static final long AHEAD_BYTES =
            Math.max(1L << 20, Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 512));

    private final int ahead;
    private final Work<R> work;
    private final Results<R> results;
    private final ExecutorService threads;
    private final Deque<Running<R>> running = new ArrayDeque<>();
    private long bytes;

    /** What is done with an article; on any thread. */
    @FunctionalInterface
    public interface Work<R> {
        R of(RawArticle article) throws Exception;
    }

    /** Takes the results, on the thread that hands the articles in. */
    @FunctionalInterface
    public interface Results<R> {
        void accept(R result) throws IOException, InterruptedException;
    }

    private record Running<R>(Future<R> future, int size) {}

    /** Starts the threads. */
    public OrderedWorkers(int threads, Work<R> work, Results<R> results) {
        this.ahead = threads * AHEAD_PER_THREAD;
        this.work = work;
        this.results = results;
        this.threads = Executors.newFixedThreadPool(threads, r -> {
            Thread thread = new Thread(r, "articles");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void accept(RawArticle article) throws IOException, InterruptedException {
        while (running.size() >= ahead || !running.isEmpty() && bytes + article.size() > AHEAD_BYTES) {
            give();
        }
        bytes += article.size();
        running.add(new Running<>(threads.submit(() -> work.of(article)), article.size()));
        while (!running.isEmpty() && running.peek().future().isDone()) {
            give();
        }
    }

    /** Waits for what is under way. */
    public void finish() throws IOException, InterruptedException {
        while (!running.isEmpty()) {
            give();
        }
    }

    private void give() throws IOException, InterruptedException {
        Running<R> next = running.remove();
        bytes -= next.size();
        try {
            results.accept(next.future().get());
        } catch (ExecutionException e) {
            // an error of ours, not of the article: better no output than one with a silent hole
            throw new IllegalStateException("the work on an article failed: " + e.getCause(), e.getCause());
        }
    }

    /** Stops the threads; what is under way is given up. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
