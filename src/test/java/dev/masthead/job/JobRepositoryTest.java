package dev.masthead.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What becomes of a job that the program was at when it ended without a word. Of a kind that nobody does, so that it stays. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class JobRepositoryTest {
    @Inject
    JobRepository jobs;

    private final String kind = "test-" + UUID.randomUUID();

    private String queued() {
        String id = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            Job job = new Job();
            job.id = id;
            job.kind = kind;
            job.status = "queued";
            job.parameters = Map.of();
            jobs.persist(job);
        });
        return id;
    }

    /** The program takes the job up and is killed; it starts again. */
    private void killed(String id, boolean slow, boolean settles) {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(jobs.takeNext(kind)).map(j -> j.id).contains(id);
        });
        if (slow) {
            QuarkusTransaction.requiringNew().run(() -> jobs.strikeSlow(id, 0));
        }
        if (settles) {
            QuarkusTransaction.requiringNew().run(() -> jobs.settle(id, 0, 0, 0));
        }
        QuarkusTransaction.requiringNew().run(() -> jobs.putBackRunning(kind));
    }

    private Job job(String id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.findById(id));
    }

    @Test
    void aJobThatEndsTheProgramTwiceIsSetAside() {
        String id = queued();
        killed(id, true, false);
        assertThat(job(id).status).isEqualTo("queued");
        killed(id, true, false);
        assertThat(job(id).status).isEqualTo("failed");
        assertThat(job(id).error).startsWith("The program ended again and again while it worked on this");
        assertThat(QuarkusTransaction.requiringNew().call(() -> jobs.retry(id))).isTrue();
        killed(id, true, false);
        assertThat(job(id).status).isEqualTo("queued");
    }

    @Test
    void oneThatGetsFurtherIsNot() {
        String id = queued();
        for (int i = 0; i < 20; i++) {
            killed(id, i % 2 == 0, true);
        }
        assertThat(job(id).status).isEqualTo("queued");
    }

    @Test
    void fiveQuickEndsInARowAreEnough() {
        String id = queued();
        for (int i = 0; i < 4; i++) {
            killed(id, false, false);
        }
        assertThat(job(id).status).isEqualTo("queued");
        killed(id, false, false);
        assertThat(job(id).status).isEqualTo("failed");
    }

    @Test
    void aCancelHoldsOverARestart() {
        String id = queued();
        QuarkusTransaction.requiringNew().run(() -> jobs.takeNext(kind));
        QuarkusTransaction.requiringNew().run(() -> jobs.requestCancel(id));
        assertThat(job(id).status).isEqualTo("running");
        assertThat(QuarkusTransaction.requiringNew().call(() -> jobs.isCancelRequested(id)))
                .isTrue();
        QuarkusTransaction.requiringNew().run(() -> jobs.putBackRunning(kind));
        assertThat(job(id).status).isEqualTo("cancelled");
        assertThat(job(id).finishedAt).isNotNull();
    }

    @Test
    void oneThatWaitsForTheMachineIsNotCountedAgainst() {
        String id = queued();
        for (int i = 0; i < 20; i++) {
            QuarkusTransaction.requiringNew().run(() -> jobs.takeNext(kind));
            QuarkusTransaction.requiringNew().run(() -> jobs.requeue(id, "The disk is full."));
        }
        assertThat(job(id).status).isEqualTo("queued");
        assertThat(job(id).error).isEqualTo("The disk is full.");
    }
}
