package dev.masthead.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.intake.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Those who write much at once and do not wait for each other in a circle. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class BulkStoreTest {
    private static final int ROUNDS = 8;
    private static final int OUTLETS = 8;

    @Inject
    BulkStore store;

    @Inject
    AnalysisService service;

    @Inject
    EntityManager entities;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Submission article(String host, String path) {
        return new Submission(
                null,
                "https://" + host + "/" + path,
                null,
                "Harbour",
                "The harbour of " + host + " is open, the mayor said. " + path,
                null,
                null,
                null,
                "en",
                null,
                null,
                null,
                "json",
                null,
                null,
                null);
    }

    private List<BulkStore.Analysed> batch(int round, String path) {
        List<BulkStore.Analysed> out = new ArrayList<>();
        for (int i = 0; i < OUTLETS; i++) {
            out.add(store.analyse(article("circle-" + round + "-" + i + ".example", path)));
        }
        return out;
    }

    @Test
    void bringsTheSameNewOutletsInAnyOrder() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        for (int round = 0; round < ROUNDS; round++) {
            List<BulkStore.Analysed> forward = batch(round, "forward");
            List<BulkStore.Analysed> backward = batch(round, "backward");
            Collections.reverse(backward);
            Submission single = article("circle-" + round + "-" + OUTLETS / 2 + ".example", "single");
            List<Future<?>> all = List.of(
                    threads.submit(() -> stored(together, forward)),
                    threads.submit(() -> stored(together, backward)),
                    threads.submit(() -> {
                        together.await(1, TimeUnit.MINUTES);
                        assertThat(service.submit(single).created()).isTrue();
                        return null;
                    }));
            for (Future<?> one : all) {
                one.get(1, TimeUnit.MINUTES);
            }
        }
        long articles = ((Number) entities.createNativeQuery("select count(*) from article a"
                                + " join outlet o on o.id = a.outlet_id where o.slug like 'circle-%'")
                        .getSingleResult())
                .longValue();
        assertThat(articles).isEqualTo(ROUNDS * (2L * OUTLETS + 1));
    }

    /** No second attempt here: there is to be nothing to try again for. */
    private Void stored(CyclicBarrier together, List<BulkStore.Analysed> batch) throws Exception {
        together.await(1, TimeUnit.MINUTES);
        List<BulkStore.Outcome> outcomes = QuarkusTransaction.requiringNew().call(() -> store.store(batch));
        assertThat(outcomes).allMatch(BulkStore.Outcome::created);
        return null;
    }

    @Test
    void triesAgainWhatTheDatabaseEndedForAnother() throws Exception {
        String first = service.submit(article("deadlock.example", "first")).id();
        String second = service.submit(article("deadlock.example", "second")).id();
        CyclicBarrier oneEach = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();
        List<Future<?>> both = List.of(
                threads.submit(() -> locked(oneEach, attempts, first, second)),
                threads.submit(() -> locked(oneEach, attempts, second, first)));
        for (Future<?> one : both) {
            one.get(1, TimeUnit.MINUTES);
        }
        // one of the two had to go twice at least: it may be back before the other has woken, and then both meet again
        assertThat(attempts).hasValueGreaterThanOrEqualTo(3);
    }

    private Void locked(CyclicBarrier oneEach, AtomicInteger attempts, String one, String other) {
        AtomicInteger mine = new AtomicInteger();
        return Transactions.retried(() -> {
            attempts.incrementAndGet();
            lock(one);
            if (mine.getAndIncrement() == 0) {
                oneEach.await(1, TimeUnit.MINUTES);
            }
            lock(other);
            return null;
        });
    }

    private void lock(String id) {
        entities.createNativeQuery("select id from article where id = :id for update")
                .setParameter("id", id)
                .getSingleResult();
    }
}
