package dev.masthead.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
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

    private void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    /** The program takes the job up, does something, and is killed; it starts again. */
    private void killed(String id, Runnable... meanwhile) {
        inTransaction(() -> assertThat(jobs.takeNext(kind)).map(j -> j.id).contains(id));
        for (Runnable work : meanwhile) {
            inTransaction(work);
        }
        inTransaction(() -> jobs.putBackRunning(kind));
    }

    private RunningJob takenUp(String id) {
        inTransaction(() -> assertThat(jobs.takeNext(kind)).map(j -> j.id).contains(id));
        return new RunningJob(job(id), Path.of("target"));
    }

    private Job job(String id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.findById(id));
    }

    @Test
    void aRecordThatEndsTheProgramIsFoundAndSetsItsJobAside() {
        String id = queued();
        killed(id, () -> jobs.settle(id, 40, 2, 900));
        killed(id);
        killed(id, () -> jobs.begin(id));
        assertThat(job(id).status).isEqualTo("queued");
        killed(id, () -> jobs.begin(id));
        assertThat(job(id).status).isEqualTo("failed");
        assertThat(job(id).error)
                .startsWith(
                        "The program ended again and again while it worked on this, and got no further than 42 records.");
        assertThat(QuarkusTransaction.requiringNew().call(() -> jobs.retry(id))).isTrue();
        killed(id, () -> jobs.begin(id));
        assertThat(job(id).status).isEqualTo("queued");
    }

    @Test
    void onlyAfterAnEndWithoutAWordItGoesRecordByRecord() {
        String id = queued();
        RunningJob first = takenUp(id);
        assertThat(first.careful()).isFalse();
        inTransaction(() -> jobs.putBackRunning(kind));
        RunningJob second = takenUp(id);
        assertThat(second.careful()).isTrue();
        second.progress(255, 0, 0, 0.5);
        assertThat(second.careful()).isTrue();
        second.progress(255, 1, 0, 0.5);
        assertThat(second.careful()).isFalse();
        inTransaction(() -> jobs.settle(id, 255, 1, 0));
        inTransaction(() -> jobs.putBackRunning(kind));
        assertThat(takenUp(id).careful()).isFalse();
    }

    @Test
    void recordsThatAreSettledAreNotCountedAgainstTheNext() {
        String id = queued();
        killed(id);
        for (int i = 0; i < 20; i++) {
            int done = i;
            killed(id, () -> jobs.begin(id), () -> jobs.settle(id, done, 0, 0), () -> jobs.begin(id));
        }
        assertThat(job(id).status).isEqualTo("queued");
    }

    @Test
    void killsBeforeAnythingIsBegunAreNotItsDoing() {
        String id = queued();
        for (int i = 0; i < 14; i++) {
            killed(id);
        }
        assertThat(job(id).status).isEqualTo("queued");
        killed(id);
        assertThat(job(id).status).isEqualTo("failed");
    }

    @Test
    void whatStandsAtOnePlaceForLongHasTwoTries() {
        String id = queued();
        killed(id, () -> jobs.stuck(id), () -> jobs.movesAgain(id));
        killed(id, () -> jobs.stuck(id));
        assertThat(job(id).status).isEqualTo("queued");
        killed(id, () -> jobs.stuck(id));
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
