package dev.masthead.job;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.article.BulkStore;
import dev.masthead.article.DatabaseFault;
import dev.masthead.article.Transactions;
import dev.masthead.intake.CountedStream;
import dev.masthead.intake.Intake;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.OrderedWorkers;
import dev.masthead.intake.RawArticle;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Analyses and stores every article of an input. One line of results each, in the order of the input. */
@ApplicationScoped
public class ArticlesJob implements JobWork {
    /** Its {@link Job#kind}. */
    public static final String KIND = "articles";

    /** Name of its results in the job's folder; {@link JobResults} hands them out. */
    public static final String RESULTS = "results.ndjson";

    /** Name of the lines of the first articles that failed, in the job's folder; {@link JobFailures} reads it. */
    static final String FAILURES = "failures.ndjson";

    private static final int BATCH = 64;

    /** Characters of reports: those of long articles are large. */
    private static final long BATCH_LENGTH = 8L << 20;

    private static final long BATCH_NANOS = 500_000_000L;
    private static final String COLUMN = "map.";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Logger LOG = Logger.getLogger(ArticlesJob.class);
    private static final ObjectNode OURS =
            problem("internal-error", "The article could not be analysed or stored. The log has the reason.", null);

    private final Intake intake;
    private final BulkStore store;
    private final JobRepository jobs;
    private final JobSettings settings;

    public ArticlesJob(Intake intake, BulkStore store, JobRepository jobs, JobSettings settings) {
        this.intake = intake;
        this.store = store;
        this.jobs = jobs;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A job's parameters: what was declared of the input. */
    public static Map<String, String> parameters(
            String name, String mediaType, String charset, Map<String, String> columns) {
        Map<String, String> out = new TreeMap<>();
        put(out, "name", name);
        put(out, "media_type", mediaType);
        put(out, "charset", charset);
        columns.forEach((field, column) -> out.put(COLUMN + field, column));
        return out;
    }

    /**
     * Reads which column of a table holds what, such as {@code text:maintext,title:head}; null and blanks are none.
     *
     * @throws IllegalArgumentException with words for who wrote it, if it is written in another way
     */
    public static Map<String, String> columns(String map) {
        Map<String, String> columns = new TreeMap<>();
        if (map == null || map.isBlank()) {
            return columns;
        }
        for (String one : map.split(",")) {
            int colon = one.indexOf(':');
            if (colon <= 0
                    || colon == one.length() - 1
                    || !Intake.columnFields().contains(one.substring(0, colon).strip())) {
                throw new IllegalArgumentException("map is written text:COLUMN,title:COLUMN; a column can be mapped to "
                        + String.join(", ", Intake.columnFields()) + ".");
            }
            columns.put(
                    one.substring(0, colon).strip(), one.substring(colon + 1).strip());
        }
        return columns;
    }

    private static void put(Map<String, String> map, String name, String value) {
        if (value != null && !value.isEmpty()) {
            map.put(name, value);
        }
    }

    @Override
    public long run(RunningJob job) throws IOException, InterruptedException {
        Path input = job.folder().resolve(Jobs.INPUT);
        Map<String, String> columns = new TreeMap<>();
        job.parameters().forEach((name, value) -> {
            if (name.startsWith(COLUMN)) {
                columns.put(name.substring(COLUMN.length()), value);
            }
        });
        String charset = job.parameters().get("charset");
        if (job.careful()) {
            // what the first analysis of a program loads is no record's doing
            store.warmUp();
        }
        AtomicLong seen = new AtomicLong();
        try (CountedStream in = new CountedStream(Files.newInputStream(input));
                Batch batch = new Batch(job, in, Files.size(input), seen);
                OrderedWorkers<Worked> workers = new OrderedWorkers<>(settings.threads(), this::work, batch::add)) {
            intake.read(
                    job.parameters().getOrDefault("name", ""),
                    job.parameters().get("media_type"),
                    charset == null ? null : Charset.forName(charset),
                    columns,
                    in,
                    raw -> {
                        job.check();
                        job.moves();
                        // settled before a crash
                        if (seen.getAndIncrement() < job.handledBefore()) {
                            return;
                        }
                        boolean alone = job.careful();
                        if (alone) {
                            QuarkusTransaction.requiringNew().run(() -> jobs.begin(job.id()));
                        }
                        workers.accept(raw);
                        if (alone) {
                            workers.finish();
                            batch.settle();
                        }
                    });
            // a stream that was interrupted looks like one that breaks off
            job.check();
            workers.finish();
            batch.settle();
            return seen.get();
        }
    }

    /** Result of analysing an article, before it is stored. */
    private record Worked(String place, BulkStore.Analysed analysed, ObjectNode problem) {}

    private Worked work(RawArticle raw) {
        try {
            return new Worked(raw.place(), store.analyse(raw.read()), null);
        } catch (InvalidSubmissionException e) {
            return new Worked(raw.place(), null, problem(slug(e.reason()), e.getMessage(), e.pointer()));
        } catch (UnsupportedLanguageException e) {
            return new Worked(raw.place(), null, problem("unsupported-language", e.getMessage(), null));
        } catch (RuntimeException | StackOverflowError e) {
            if (DatabaseFault.isUnavailable(e)) {
                throw e;
            }
            LOG.warn("An article could not be analysed: " + e.getClass().getName());
            return new Worked(raw.place(), null, OURS);
        }
    }

    private static String slug(InvalidSubmissionException.Reason reason) {
        return switch (reason) {
            case BOUND_EXCEEDED -> "body-too-large";
            case UNKNOWN_FORMAT -> "unsupported-media-type";
            case DAMAGED -> "invalid-value";
            default -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static ObjectNode problem(String slug, String detail, String pointer) {
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "urn:masthead:problem:" + slug)
                .put("detail", detail);
        return pointer == null ? problem : problem.put("pointer", pointer);
    }

    /** Articles that are stored, counted and written out together: all of them, or after a crash none. */
    private final class Batch implements AutoCloseable {
        private final RunningJob job;
        private final CountedStream in;
        private final long size;
        private final AtomicLong seen;
        private final FileChannel results;
        private final List<Worked> waiting = new ArrayList<>();
        private long waitingLength;
        private long done;
        private long failed;
        private long bytes;

        /** Where the lines end in the file that are settled. */
        private long settledEnd;

        private long since = System.nanoTime();

        Batch(RunningJob job, CountedStream in, long size, AtomicLong seen) throws IOException {
            this.job = job;
            this.in = in;
            this.size = size;
            this.seen = seen;
            done = job.done();
            failed = job.failed();
            bytes = job.resultBytes();
            results = Folders.openPrivate(job.folder().resolve(RESULTS));
            settledEnd = JobResults.behind(job.folder().resolve(RESULTS), done + failed);
            results.truncate(settledEnd);
            results.position(settledEnd);
        }

        void add(Worked worked) throws IOException {
            waiting.add(worked);
            waitingLength +=
                    worked.analysed() == null ? 0 : worked.analysed().json().length();
            if (waiting.size() >= BATCH || waitingLength > BATCH_LENGTH || System.nanoTime() - since > BATCH_NANOS) {
                settle();
            }
        }

        void settle() throws IOException {
            since = System.nanoTime();
            if (waiting.isEmpty()) {
                return;
            }
            List<Worked> batch = List.copyOf(waiting);
            waiting.clear();
            waitingLength = 0;
            try {
                settle(batch);
            } catch (RuntimeException e) {
                rethrow(e);
                for (Worked one : batch) {
                    settleAlone(one);
                }
            }
            job.progress(done, failed, bytes, share());
        }

        /** One of a batch that cannot be stored is at fault, and costs itself alone. */
        private void settleAlone(Worked one) throws IOException {
            try {
                settle(List.of(one));
            } catch (RuntimeException e) {
                rethrow(e);
                LOG.warn("An article could not be stored: " + e.getClass().getName());
                settle(List.of(new Worked(one.place(), null, OURS)));
            }
        }

        /** Goes on only where an article is at fault. */
        private void rethrow(RuntimeException e) throws IOException {
            job.check();
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (DatabaseFault.isUnavailable(e)) {
                throw e;
            }
        }

        private void settle(List<Worked> batch) {
            List<BulkStore.Analysed> analysed = new ArrayList<>();
            for (Worked worked : batch) {
                if (worked.analysed() != null) {
                    analysed.add(worked.analysed());
                }
            }
            Transactions.retried(() -> {
                settle(batch, store.store(analysed));
                return null;
            });
        }

        /** How much of the input is settled: what is read runs ahead of it, of a small file by all of it. */
        private double share() {
            return size == 0 || seen.get() == 0 ? 1 : (double) in.count() / size * (done + failed) / seen.get();
        }

        /** Writes a line for each; reports are stored, and are no part of it. */
        private void settle(List<Worked> batch, List<BulkStore.Outcome> outcomes) {
            long newDone = done;
            long newFailed = failed;
            long newBytes = bytes;
            long newEnd;
            StringBuilder failures = new StringBuilder();
            StringBuilder lines = new StringBuilder();
            int next = 0;
            for (Worked worked : batch) {
                BulkStore.Outcome outcome = worked.analysed() == null ? null : outcomes.get(next++);
                long index = newDone + newFailed;
                if (outcome == null || outcome.id() == null) {
                    String line = failure(index, worked).toString();
                    lines.append(line).append('\n');
                    newBytes += JobResults.length(line) + 1;
                    newFailed++;
                    if (newFailed <= JobFailures.KEPT) {
                        failures.append(line).append('\n');
                    }
                } else {
                    JobResults.Entry entry = JobResults.Entry.of(
                            index,
                            worked.place(),
                            outcome.created() ? "created" : "known",
                            outcome.id(),
                            outcome.analysis(),
                            outcome.report());
                    lines.append(entry.line()).append('\n');
                    newBytes += entry.bytes() + 1;
                    newDone++;
                }
            }
            try {
                // an attempt that was rolled back may have written more
                results.truncate(settledEnd);
                results.position(settledEnd);
                ByteBuffer written = StandardCharsets.UTF_8.encode(CharBuffer.wrap(lines));
                while (written.hasRemaining()) {
                    results.write(written);
                }
                newEnd = results.position();
                results.force(false);
                JobFailures.add(job.folder().resolve(FAILURES), failures);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            jobs.settle(job.id(), newDone, newFailed, newBytes);
            done = newDone;
            failed = newFailed;
            bytes = newBytes;
            settledEnd = newEnd;
        }

        private ObjectNode failure(long index, Worked worked) {
            return JSON.createObjectNode()
                    .put("index", index)
                    .put("place", worked.place())
                    .put("status", "failed")
                    .set(
                            "problem",
                            worked.analysed() == null
                                    ? worked.problem()
                                    : problem("id-conflict", "The id belongs to another article.", "/id"));
        }

        @Override
        public void close() throws IOException {
            results.close();
        }
    }
}
