package dev.masthead.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.masthead.campaign.RawClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Whether what is malformed costs itself alone. */
final class InputAttacks extends Attack {
    InputAttacks(Ground ground) {
        super(ground);
    }

    /** Whether bad input costs only itself. */
    String inputs() throws Exception {
        try (Service service = service()) {
            service.start();
            Path file = folder().resolve("endless.sqlite");
            try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement s = c.createStatement()) {
                s.execute("create view newsdata as with recursive r(n) as (select 1 union all select n + 1 from r)"
                        + " select n as title, 'x' as content from r");
            }
            JsonNode endless = job("an endless view", Files.readAllBytes(file), "application/vnd.sqlite3");
            check(endless.path("n_failed").asInt() == 1, "an endless view: " + endless);
            int records = 0;
            for (String length : List.of("10", "99999999", "999999999999999999", "-5", "many", "")) {
                String archive =
                        Inputs.warc("First", null) + Inputs.warc("Second", length) + Inputs.warc("Third", null);
                JsonNode job = job("a WARC", archive.getBytes(StandardCharsets.UTF_8), "application/warc");
                check(
                        job.path("n_done").asInt() == 2 && job.path("n_failed").asInt() == 1,
                        "a record of length " + length + " costs others: " + job);
                records++;
            }
            int feeds = 0;
            for (String date : List.of(
                    "1749000000",
                    "0001-01-01",
                    "Sun, 30 Feb 2025 08:00:00 GMT",
                    "174900000000000000",
                    "yesterday",
                    "Fri, 32 Jan 99999 25:61:61 GMT",
                    "\u0663 June",
                    "")) {
                JsonNode job = job(
                        "a feed",
                        Inputs.feed("Thu, 12 Jun 2025 07:12:00 +0200", date, "Fri, 13 Jun 2025 07:12:00 EDT")
                                .getBytes(StandardCharsets.UTF_8),
                        "application/rss+xml");
                check(
                        job.path("status").asText().equals("done")
                                && job.path("n_done").asInt() >= 2,
                        "the date " + date + " costs others: " + job);
                feeds++;
            }
            JsonNode after =
                    job("articles", (article(9, 3) + "\n").getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
            check(after.path("n_done").asInt() == 1, "a job behind them is not done: " + after);
            return result(
                    "an endless view, %d lying WARC records and %d absurd dates cost themselves alone", records, feeds);
        }
    }

    private JsonNode job(String body, byte[] input, String type) throws IOException, InterruptedException {
        byte[] head = ("POST " + JOBS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + input.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head);
        all.write(input);
        Answer answer = client().send(all.toByteArray());
        if (answer.status() != 202) {
            check(false, body + " is not taken as a job: " + answer.status());
            return JSON.createObjectNode();
        }
        return finished(JSON.readTree(answer.body()).get("id").asText());
    }

    /** Whether wrong requests are refused in words. */
    String fuzz() throws Exception {
        int n = number("requests", 20_000);
        long seed = number("seed", 16);
        try (Service service = service().with("MASTHEAD_LIMITS_BODY_IDLE_SECONDS", "1")) {
            service.start();
            ExecutorService threads = Executors.newFixedThreadPool(16);
            Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
            for (int i = 0; i < n; i++) {
                int number = i;
                threads.execute(() -> {
                    byte[] request = Fuzz.request(seed, number);
                    Answer answer = client().send(request);
                    statuses.computeIfAbsent(answer.status(), s -> new AtomicInteger())
                            .incrementAndGet();
                    String fault = fault(new String(request, StandardCharsets.ISO_8859_1), answer);
                    if (fault != null) {
                        check(false, "request " + number + " of seed " + seed + ": " + fault);
                    }
                });
            }
            threads.shutdown();
            check(
                    threads.awaitTermination(number("fuzz-seconds", 900), TimeUnit.SECONDS),
                    "the requests took too long");
            threads.shutdownNow();
            long logged;
            try (Stream<String> lines = Files.lines(service.log)) {
                logged = lines.filter(l -> l.contains(Fuzz.MARK)).count();
            }
            check(logged == 0, logged + " lines of the log repeat what was sent");
            Path server = service.home.resolve("postgres/server.log");
            check(!Files.readString(server).contains(Fuzz.MARK), "the database's log repeats what was sent");
            check(client().get("/q/health/ready").status() == 200, "it is not ready behind the requests");
            long uploads;
            try (Stream<Path> files = Files.list(service.home.resolve("jobs/uploads"))) {
                uploads = files.count();
            }
            check(uploads == 0, uploads + " refused uploads lie on disk");
            return result("%d requests: %s", n, statuses);
        }
    }

    private static String fault(String request, Answer answer) {
        String start = request.substring(0, Math.min(160, request.length())).replace("\r\n", " | ");
        if (answer.status() == -1) {
            return "no answer: " + start;
        }
        if (answer.status() >= 500
                && !(answer.status() == 503 && !answer.header("retry-after").isEmpty())) {
            return answer.status() + ": " + start;
        }
        if (answer.status() >= 400
                && (answer.body().contains("\tat ") || answer.body().contains("Exception"))) {
            return "a stack trace: " + start;
        }
        boolean head = request.startsWith("HEAD ");
        boolean words = answer.header("content-type").startsWith("application/problem+json")
                || answer.header("content-type").startsWith("text/html");
        if (answer.status() >= 400 && !head && !words) {
            return answer.status() + " without words: " + start;
        }
        return null;
    }
}
