package dev.masthead.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures bulk jobs on the packaged program, in processes of its own. Needs the JDK only, so that it runs as it is:
 *
 * <pre>
 * mvn -q package -DskipTests
 * java src/benchmark/java/dev/masthead/benchmark/BulkBenchmark.java throughput --articles 3000
 * java src/benchmark/java/dev/masthead/benchmark/BulkBenchmark.java kill --articles 100000 --sentences 1
 * java src/benchmark/java/dev/masthead/benchmark/BulkBenchmark.java slow-client --seconds 60
 * </pre>
 *
 * <p>{@code slow-client} exports what {@code kill} has left in its home: four days of its articles are over a million rows. docs/performance.md says what came of it.
 */
public final class BulkBenchmark {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final int PAGE = 100;
    private static final String[] PLACES = {"Storn", "Harlow", "Keyhaven", "Rangeley", "Orsett", "Vell"};
    private static final String[] SENTENCES = {
        "The minister said on Monday that pier %d of %s would reopen within a week.",
        "“Nobody was told about line %d,” a spokesman for the port of %s said.",
        "Officials denied that the %dth shipment had left %s, according to two people familiar with the matter.",
        "The regime's forces shelled depot %d near %s overnight, state media reported.",
        "Exports rose by %d tonnes, and the harbour of %s hired new workers.",
        "Critics claimed that rule %d would hurt families in %s."
    };

    private final Map<String, String> options;
    private final Path home;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process service;

    private BulkBenchmark(Map<String, String> options) {
        this.options = options;
        home = Path.of(options.getOrDefault("home", "target/benchmark")).toAbsolutePath();
        port = Integer.parseInt(options.getOrDefault("port", "8190"));
    }

    /** The first argument is what to measure, the others are options with their values. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        BulkBenchmark benchmark = new BulkBenchmark(options);
        try {
            switch (args.length == 0 ? "" : args[0]) {
                case "throughput" -> benchmark.throughput();
                case "kill" -> benchmark.kill();
                case "slow-client" -> benchmark.slowClient();
                default -> throw new IllegalArgumentException("throughput, kill or slow-client");
            }
        } finally {
            benchmark.stop();
        }
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** Distinct articles, one a line, in the order of their ids. */
    private Path articles(int n, int sentences) throws IOException {
        Files.createDirectories(home);
        Path file = home.resolve("articles-" + n + "-" + sentences + ".jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < n; i++) {
                StringBuilder text = new StringBuilder();
                for (int s = 0; s < sentences; s++) {
                    text.append(s == 0 ? "" : s % 3 == 0 ? "\\n\\n" : " ")
                            .append(SENTENCES[(i + s) % SENTENCES.length].formatted(
                                    i * 31L + s, PLACES[(i + s) % PLACES.length]));
                }
                out.write("{\"id\": \"bulk-%07d\", \"url\": \"https://paper%d.example/%d\", \"title\": \"Report %d\","
                        .formatted(i, i % 40, i, i));
                out.write(" \"published_at\": \"2025-06-%02dT08:00:00Z\", \"text\": \"%s\"}\n"
                        .formatted(1 + i % 28, text));
            }
        }
        return file;
    }

    private ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-jar",
                Path.of(options.getOrDefault("jar", JAR)).toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MASTHEAD_HOME", home.resolve("home").toString());
        builder.environment().put("MASTHEAD_JOBS_THREADS", options.getOrDefault("threads", "2"));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder;
    }

    private void serve() throws IOException {
        service = java().redirectErrorStream(true).start();
        BufferedReader output = service.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("Masthead is ready")) {
                Thread drain = new Thread(() -> drain(output));
                drain.setDaemon(true);
                drain.start();
                return;
            }
            System.out.println(line);
        }
        throw new IOException("the service ended");
    }

    /** What the service says besides, or nobody reads it and it stops; until it ends. */
    private static void drain(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains("WARN") || line.contains("ERROR")) {
                    System.out.println(line);
                }
            }
        } catch (IOException ended) {
            // killed
        }
    }

    /** Seconds of processor that the service and its database have used. */
    private double cpu() {
        double own = cpu(service.toHandle());
        return own + service.descendants().mapToDouble(BulkBenchmark::cpu).sum();
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0);
    }

    private void stop() throws InterruptedException {
        if (service != null) {
            service.destroy();
            service.waitFor(1, TimeUnit.MINUTES);
            service = null;
        }
    }

    private String get(String address) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String post(String address, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header(
                                "Content-Type",
                                address.endsWith("/exports") ? "application/json" : "application/x-ndjson")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException("refused: " + answer.body());
        }
        return field(answer.body(), "id");
    }

    /** A field of a flat JSON object, without its quotation marks. */
    private static String field(String json, String name) {
        Matcher m = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        return m.find() ? m.group(1) : null;
    }

    /** Megabytes of the heap that are in use now, garbage included. */
    private long heap() throws IOException, InterruptedException {
        double sum = 0;
        for (String line : get("/q/metrics").split("\n")) {
            if (line.startsWith("jvm_memory_used_bytes{area=\"heap\"")) {
                sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        return Math.round(sum / (1 << 20));
    }

    /** Waits until a job is done, or has done so many. */
    private String wait(String id, long enough) throws IOException, InterruptedException {
        long started = System.nanoTime();
        long said = started;
        while (true) {
            String job = get("/api/v1/jobs/" + id);
            long done = Long.parseLong(field(job, "n_done"));
            boolean finished = !"null".equals(field(job, "finished_at"));
            if (System.nanoTime() - said > TimeUnit.SECONDS.toNanos(20) || finished) {
                said = System.nanoTime();
                say(
                        "%5d s: %d done, %s articles/s, %s s left, heap %d MB",
                        TimeUnit.NANOSECONDS.toSeconds(said - started),
                        done,
                        field(job, "articles_per_second"),
                        field(job, "remaining_seconds"),
                        heap());
            }
            if (finished || done >= enough) {
                return job;
            }
            Thread.sleep(500);
        }
    }

    /** The same file through {@code analyze} and through a job. */
    private void throughput() throws IOException, InterruptedException {
        int n = number("articles", 3_000);
        Path file = articles(n, number("sentences", 12));
        Path reports = home.resolve("reports.jsonl");
        long start = System.nanoTime();
        Process analyze = java("analyze", "--input", file.toString(), "--output", reports.toString(), "--threads", "2")
                .redirectErrorStream(true)
                .start();
        // what it says fits into the pipe
        double alonesCpu = 0;
        while (!analyze.waitFor(100, TimeUnit.MILLISECONDS)) {
            alonesCpu = Math.max(alonesCpu, cpu(analyze.toHandle()));
        }
        String said = new String(analyze.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        double alone = Double.parseDouble(said.replaceFirst("(?s).* s: ([0-9.]+) articles/s.*", "$1"));
        say(
                "analyze --threads 2: %.1f articles/s, %.1f s with its start, %.1f s of processor",
                alone, seconds(start), alonesCpu);
        serve();
        double before = cpu();
        String id = post("/api/v1/jobs?name=" + file.getFileName(), HttpRequest.BodyPublishers.ofFile(file));
        String job = wait(id, Long.MAX_VALUE);
        double took = (java.time.Instant.parse(field(job, "finished_at")).toEpochMilli()
                        - java.time.Instant.parse(field(job, "started_at")).toEpochMilli())
                / 1e3;
        double used = cpu() - before;
        say(
                "job: %.1f articles/s in %.1f s: %.0f %% of analyze; %.1f s of processor, PostgreSQL's included",
                n / took, took, 100 * n / took / alone, used);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** One job, killed in the middle: every article once, in the order of the input. */
    private void kill() throws IOException, InterruptedException {
        int n = number("articles", 100_000);
        Path file = articles(n, number("sentences", 1));
        long start = System.nanoTime();
        serve();
        String id = post("/api/v1/jobs?name=" + file.getFileName(), HttpRequest.BodyPublishers.ofFile(file));
        wait(id, n / 2);
        service.destroyForcibly().waitFor();
        say("killed after %.0f s", seconds(start));
        serve();
        say("back: %s", field(get("/api/v1/jobs/" + id), "n_done"));
        String job = wait(id, Long.MAX_VALUE);
        say(
                "%s: %s done, %s failed, %.0f s in all",
                field(job, "status"), field(job, "n_done"), field(job, "n_failed"), seconds(start));
        checkResults(id, n);
        checkArticles(n);
    }

    private void checkResults(String id, int n) throws IOException, InterruptedException {
        HttpResponse<InputStream> results = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/jobs/" + id + "/results"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        int lines = 0;
        Map<String, Integer> statuses = new TreeMap<>();
        try (BufferedReader in =
                new BufferedReader(new java.io.InputStreamReader(results.body(), StandardCharsets.UTF_8), 1 << 16)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String head = line.substring(0, Math.min(200, line.length()));
                String expected = String.format(Locale.ROOT, "bulk-%07d", lines);
                if (!Integer.toString(lines).equals(field(head, "index")) || !expected.equals(field(head, "id"))) {
                    throw new IOException("line " + lines + " is not in order: " + head);
                }
                statuses.merge(field(head, "status"), 1, Integer::sum);
                lines++;
            }
        }
        say("results: %d lines in the order of the input, %s", lines, statuses);
        if (lines != n) {
            throw new IOException("there should be " + n);
        }
    }

    private void checkArticles(int n) throws IOException, InterruptedException {
        Pattern ids = Pattern.compile("\"id\":\"(bulk-[0-9]+)\"");
        Set<String> seen = new HashSet<>();
        int listed = 0;
        String cursor = "";
        do {
            String page = get("/api/v1/articles?limit=" + PAGE + cursor);
            for (Matcher m = ids.matcher(page); m.find(); listed++) {
                seen.add(m.group(1));
            }
            String next = field(page, "next");
            cursor = next == null || next.equals("null") ? null : "&cursor=" + next;
        } while (cursor != null);
        say("articles: %d listed, %d different", listed, seen.size());
        if (listed != n || seen.size() != n) {
            throw new IOException("there should be " + n);
        }
    }

    /** Reads a long export at 100 KB a second and watches the heap. */
    private void slowClient() throws IOException, InterruptedException {
        serve();
        long start = System.nanoTime();
        String id = post(
                "/api/v1/exports",
                HttpRequest.BodyPublishers.ofString(
                        "{\"format\": \"csv-long\", \"to\": \"" + options.getOrDefault("to", "2025-06-05") + "\"}"));
        String job = wait(id, Long.MAX_VALUE);
        say(
                "export of %s articles, %s bytes: %.0f s",
                field(job, "n_done"), field(job, "result_bytes"), seconds(start));
        int seconds = number("seconds", 60);
        long[] heaps = new long[seconds];
        byte[] chunk = new byte[10_000];
        long read = 0;
        try (Socket socket = new Socket("localhost", port)) {
            socket.setReceiveBufferSize(1 << 16);
            socket.getOutputStream()
                    .write(("GET /api/v1/exports/" + id + "/file HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            for (int s = 0; s < seconds; s++) {
                for (int i = 0; i < 10; i++) {
                    read += in.readNBytes(chunk, 0, chunk.length);
                    Thread.sleep(100);
                }
                heaps[s] = heap();
            }
        }
        long[] sorted = heaps.clone();
        Arrays.sort(sorted);
        say(
                "read %d bytes in %d s; heap in MB: first %d, least %d, median %d, most %d, last %d",
                read, seconds, heaps[0], sorted[0], sorted[seconds / 2], sorted[seconds - 1], heaps[seconds - 1]);
    }
}
