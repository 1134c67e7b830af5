package dev.masthead.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.masthead.campaign.RawClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Whether nothing is lost when the program, its database or its disk ends. */
final class KillAttacks extends Attack {
    private final Random random = new Random(number("seed", 16));

    KillAttacks(Ground ground) {
        super(ground);
    }

    /** Whether acknowledged jobs survive kills of the program. */
    String kills() throws Exception {
        int n = number("kills", 20);
        try (Service service = service()) {
            service.start();
            Jobs jobs = new Jobs();
            for (int i = 0; i < n; i++) {
                Thread.sleep(100 + random.nextInt(number("kill-millis", 4_000)));
                service.kill();
                service.start();
                jobs.next();
            }
            return result("%d kills; %s", n, jobs.ended());
        }
    }

    /** Whether the service comes back by itself when its database is killed. */
    String database() throws Exception {
        int n = number("database-kills", 6);
        try (Service service = service()) {
            service.start();
            Jobs jobs = new Jobs();
            long worst = 0;
            int killed = 0;
            while (killed < n) {
                Thread.sleep(500 + random.nextInt(2_000));
                Optional<ProcessHandle> server = service.database();
                if (server.isEmpty() || !server.get().destroyForcibly()) {
                    continue;
                }
                killed++;
                long millis = untilReady();
                if (millis < 0) {
                    return "it did not come back after " + killed + " kills of PostgreSQL";
                }
                worst = Math.max(worst, millis);
                jobs.next();
            }
            return result("%d kills of PostgreSQL; ready again after %d ms at most; %s", n, worst, jobs.ended());
        }
    }

    /** Milliseconds until it is ready again after its database was killed; −1 where it does not get ready. */
    private long untilReady() throws InterruptedException {
        long killed = System.nanoTime();
        Thread.sleep(1_500);
        Answer answer = client().get("/q/health/ready");
        while (answer.status() != 200) {
            check(!answer.header("retry-after").isEmpty(), "readiness says no Retry-After: " + answer.status());
            if (System.nanoTime() - killed > TimeUnit.SECONDS.toNanos(180)) {
                check(false, "the database does not come back");
                return -1;
            }
            Thread.sleep(250);
            answer = client().get("/q/health/ready");
        }
        return (System.nanoTime() - killed) / 1_000_000;
    }

    /** Jobs of the same articles under other names, one after the other, so that kills meet each stage of one. */
    private final class Jobs {
        private final int articles = number("articles", 600);
        private final String lines = articles(articles);
        private String id = submitted(lines);
        private int done;
        private boolean exactly = true;

        Jobs() throws IOException {}

        /** Submits the next job where the last one has ended. */
        void next() throws IOException {
            JsonNode job = state(id);
            if (job.hasNonNull("finished_at")) {
                exactly &= exact(job, articles);
                done++;
                id = submitted(
                        lines.replace("\"c-", "\"k" + done + "-").replace("Harbour", "Port " + done + " of Storn "));
            }
        }

        /** Waits for the last one and says what became of all. */
        String ended() throws IOException, InterruptedException {
            boolean last = exact(finished(id), articles);
            return result(
                    "%d jobs of %d articles, %s",
                    done + 1, articles, last && exactly ? "each article once" : "not all exact");
        }
    }

    /** Whether a full disk ends nothing for good. Needs the right to mount a small file system. */
    String disk() throws Exception {
        Path home = folder().resolve("home");
        Files.createDirectories(home);
        if (!ran(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + number("disk-mb", 420) + "m,mode=700",
                "tmpfs",
                home.toString())) {
            return "not tried, since nothing can be mounted here";
        }
        int n = number("disk-fills", 2);
        try {
            try (Service service = service().with("MASTHEAD_JOBS_FREE_BYTES", "1000000")) {
                service.start();
                Jobs jobs = new Jobs();
                for (int i = 0; i < n; i++) {
                    Thread.sleep(3_000);
                    Path filler = home.resolve("filler");
                    ran("sh", "-c", "cat /dev/zero > '" + filler + "' 2>/dev/null; true");
                    Thread.sleep(8_000);
                    Answer upload = client().post(JOBS, "application/x-ndjson", article(1, 3) + "\n");
                    check(
                            upload.status() == 503
                                    && !upload.header("retry-after").isEmpty(),
                            "an upload to a full disk: " + upload.status() + " " + upload.body());
                    check(client().get("/q/health/live").status() == 200, "the service is not alive on a full disk");
                    Files.delete(filler);
                    untilReady();
                    jobs.next();
                }
                return result("full %d times; went on by itself: %s", n, jobs.ended());
            }
        } finally {
            // however much of it is still in use
            ran("umount", "-l", home.toString());
        }
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
