package dev.masthead.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AnalysisBudgetTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** An analysis that lasts until the latch opens. */
    private static boolean hold(CountDownLatch started, CountDownLatch end) {
        started.countDown();
        try {
            return end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void noMoreTextIsAnalysedAtATimeThanThereIsMemoryFor() throws Exception {
        AnalysisBudget budget = new AnalysisBudget(100_000, 8);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Future<?>[] all = new Future<?>[12];
        for (int i = 0; i < all.length; i++) {
            boolean job = i % 2 == 0;
            all[i] = threads.submit(() -> {
                java.util.function.Supplier<Integer> analysis = () -> {
                    most.accumulateAndGet(now.addAndGet(40_000), Math::max);
                    try {
                        Thread.sleep(20);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return now.addAndGet(-40_000);
                };
                return job ? budget.background(40_000, analysis) : budget.request(40_000, analysis);
            });
        }
        for (Future<?> one : all) {
            one.get(20, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isLessThanOrEqualTo(80_000);
    }

    @Test
    void whatIsTooMuchIsRefusedAtOnce() throws Exception {
        AnalysisBudget budget = new AnalysisBudget(10_000, 0);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<Boolean> large = threads.submit(() -> budget.request(1_000_000, () -> hold(started, end)));
        started.await();
        assertThatThrownBy(() -> budget.request(10, () -> true)).isInstanceOf(BusyException.class);
        end.countDown();
        // longer than all there is: it was analysed alone
        assertThat(large.get()).isTrue();
        assertThat(budget.request(10, () -> true)).isTrue();
        assertThatThrownBy(() -> budget.request(10, () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(budget.request(10_000, () -> true)).isTrue();
    }
}
