package dev.masthead.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.campaign.RawClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Attacks the packaged program as somebody with bad intent, bad luck or bad data would, on this machine alone, and says what held.
 * Each phase starts the service anew in a folder of its own; the whole ends with status 1 where something did not hold.
 */
public final class Campaign {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ARTICLES = "/api/v1/articles";
    private static final String JOBS = "/api/v1/jobs";
    private static final int PATIENCE = 30_000;

    private static final List<String> PHASES =
            List.of("doors", "sites", "roles", "slow", "inputs", "memory", "fuzz", "kills", "database", "disk");

    private final Map<String, String> options;
    private final Path folder;
    private final int port;
    private final List<String> faults = new ArrayList<>();

    private Campaign(Map<String, String> options) {
        this.options = options;
        folder = Path.of(options.getOrDefault("folder", "target/campaign")).toAbsolutePath();
        port = number("port", 18_190);
    }

    /** Options with their values, among them {@code --phases} with names of phases and commas between them. */
    public static void main(String[] args) throws Exception {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        Campaign campaign = new Campaign(options);
        for (String phase :
                options.getOrDefault("phases", String.join(",", PHASES)).split(",")) {
            long started = System.nanoTime();
            campaign.run(phase);
            say("%s: %d s", phase, (System.nanoTime() - started) / 1_000_000_000L);
        }
        campaign.faults.forEach(f -> say("DID NOT HOLD: %s", f));
        say(campaign.faults.isEmpty() ? "Everything held." : campaign.faults.size() + " things did not hold.");
        System.exit(campaign.faults.isEmpty() ? 0 : 1);
    }

    private void run(String phase) throws Exception {
        remove(folder.resolve(phase));
        switch (phase) {
            case "doors" -> doors();
            case "sites" -> sites();
            case "roles" -> roles();
            case "slow" -> slow();
            case "inputs" -> inputs();
            case "memory" -> memory();
            case "fuzz" -> fuzz();
            case "kills" -> kills();
            case "database" -> database();
            case "disk" -> disk();
            default -> throw new IllegalArgumentException("no phase " + phase + ": " + PHASES);
        }
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private void check(boolean held, String what) {
        if (!held) {
            faults.add(what);
            say("  did not hold: %s", what);
        }
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private Service service(String phase, String memory) throws IOException {
        Path home = folder.resolve(phase).resolve("home");
        Files.createDirectories(home);
        Path jar = Path.of(options.getOrDefault("jar", "target/quarkus-app/quarkus-run.jar"))
                .toAbsolutePath();
        return new Service(jar, home, port, memory)
                .with("MASTHEAD_LEXICONS", Path.of("lexicons").toAbsolutePath().toString());
    }

    private RawClient client() {
        return new RawClient(port, PATIENCE);
    }

    private static String article(int n, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append("The minister of works number ")
                    .append(n + i * 7)
                    .append(
                            " said on Monday that the harbour of Storn would reopen, and critics called the plan a farce. ");
        }
        return "{\"id\": \"c-" + n + "\", \"title\": \"Harbour " + n + "\", \"text\": \""
                + text.toString().strip() + "\"}";
    }

    /** Whether it listens openly only when it was told so. */
    private void doors() throws Exception {
        for (String host : List.of("0.0.0.0", "::")) {
            try (Service open = service("doors", "512m").with("QUARKUS_HTTP_HOST", host)) {
                check(!open.tryStart(), "it listens on " + host + " without keys");
            }
        }
        Path config = folder.resolve("doors").resolve("application.properties");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "quarkus.http.host=0.0.0.0\n");
        try (Service open = service("doors", "512m").with("QUARKUS_CONFIG_LOCATIONS", config.toString())) {
            check(!open.tryStart(), "it listens openly by a properties file");
        }
        try (Service told = service("doors", "512m")
                .with("QUARKUS_HTTP_HOST", "0.0.0.0")
                .with("MASTHEAD_ACCESS_EVERYONE_MAY_DO_EVERYTHING", "true")) {
            check(told.tryStart(), "it does not listen openly though told so");
        }
        say("doors: closed in 3 of 3 ways, open when told so");
    }

    /** Whether other websites get in. */
    private void sites() throws Exception {
        try (Service service =
                service("sites", "512m").with("MASTHEAD_ACCESS_ORIGINS", "http://notebook.example:8888")) {
            service.start();
            int refused = 0;
            List<String> writes = List.of("/", ARTICLES, JOBS, "/api/v1/exports", "/api/v1/reanalyses");
            List<String> signs = List.of(
                    "Origin: http://evil.example\r\n",
                    "Origin: null\r\n",
                    "Origin: http://localhost.evil.example\r\n",
                    "Origin: http://localhost:1\r\n",
                    "Sec-Fetch-Site: cross-site\r\n",
                    "Sec-Fetch-Site: same-site\r\nOrigin: http://localhost\r\n");
            for (String write : writes) {
                for (String sign : signs) {
                    Answer answer = client().send(RawClient.request(
                            "POST", write, sign + "Content-Type: text/plain\r\n", "The minister spoke on Monday."));
                    check(answer.status() == 403, write + " takes " + sign.strip() + ": " + answer.status());
                    refused += answer.status() == 403 ? 1 : 0;
                }
            }
            for (String host :
                    List.of("rebound.example", "127.0.0.1.evil.example", "localhost.evil.example:" + port, "")) {
                for (String method : List.of("GET", "DELETE")) {
                    Answer answer = client().send((method + " " + ARTICLES + "/x HTTP/1.1\r\nHost: " + host
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
                    check(answer.status() == 421 || answer.status() == 400, "Host " + host + ": " + answer.status());
                    refused++;
                }
            }
            Answer preflight = client().send(RawClient.request(
                    "OPTIONS",
                    ARTICLES,
                    "Origin: http://notebook.example:8888\r\nAccess-Control-Request-Method: POST\r\n"
                            + "Access-Control-Request-Headers: content-type\r\n",
                    ""));
            check(
                    preflight.header("access-control-allow-origin").equals("http://notebook.example:8888"),
                    "a listed website is not let in: " + preflight.status() + preflight.headers());
            Answer plain = client().post(ARTICLES, "text/plain", "The minister spoke on Monday of the harbour.");
            check(plain.status() == 201, "a program that is no browser is refused: " + plain.status());
            check(plain.header("location").startsWith("/api/"), "Location has a host: " + plain.header("location"));
            say("sites: %d attempts of other websites and names refused", refused);
        }
    }

    /** Whether files are closed and the database's roles have no more rights than they need. */
    private void roles() throws Exception {
        try (Service service = service("roles", "512m")) {
            service.start();
            client().post(JOBS, "application/x-ndjson", article(1, 3) + "\n");
            client().post(ARTICLES, "application/json", article(2, 3));
            int open = 0;
            try (Stream<Path> all = Files.walk(service.home)) {
                for (Path one : (Iterable<Path>) all.filter(p -> !p.toString().contains("/postgres-1"))::iterator) {
                    boolean shut = Files.isSymbolicLink(one)
                            || Files.getPosixFilePermissions(one).stream()
                                    .allMatch(p -> p.name().startsWith("OWNER_"));
                    if (!shut && !Files.isDirectory(one)) {
                        open++;
                        say("  open to others: %s", one);
                    }
                }
            }
            check(open == 0, open + " files are open to others");
            check(
                    !Files.getPosixFilePermissions(service.home).contains(PosixFilePermission.OTHERS_READ),
                    "others can look into the home");
            String url = Files.readString(service.home.resolve("postgres/reader.url"))
                    .strip();
            String[] parts = url.replace("postgresql://", "").split("[:@]", 3);
            int denied = 0;
            try (Connection reader = DriverManager.getConnection("jdbc:postgresql://" + parts[2], parts[0], parts[1]);
                    Statement statement = reader.createStatement()) {
                statement.executeQuery("select count(*) from article").next();
                for (String sql : List.of(
                        "copy (select 1) to program 'true'",
                        "copy article to '/tmp/x'",
                        "create table t (a int)",
                        "set default_transaction_read_only = off; delete from article",
                        "set default_transaction_read_only = off; create temporary table t (a int)",
                        "select pg_read_file('/etc/hostname')",
                        "set role masthead_owner",
                        "select rolpassword from pg_authid")) {
                    try {
                        statement.execute(sql);
                        check(false, "a reader may: " + sql);
                    } catch (SQLException e) {
                        denied++;
                    }
                }
            }
            say("roles: %d things denied to a reader, %d files open to others", denied, open);
        }
    }

    /** Whether others are answered while many hold connections. */
    private void slow() throws Exception {
        int n = number("slow", 300);
        try (Service service = service("slow", "512m")) {
            service.start();
            RawClient client = client();
            client.post(ARTICLES, "application/json", article(1, 5));
            long worst = 0;
            int asked = 0;
            int failed = 0;
            try (SlowClients slow = new SlowClients(port, n)) {
                long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(number("slow-seconds", 20));
                while (System.nanoTime() < until) {
                    for (String address :
                            List.of("/", "/q/health/ready", "/q/health/live", ARTICLES, ARTICLES + "/c-1")) {
                        Answer answer = client.get(address);
                        worst = Math.max(worst, answer.millis());
                        failed += answer.status() == 200 ? 0 : 1;
                        asked++;
                    }
                    Answer post = client.post(ARTICLES, "application/json", article(2 + asked, 5));
                    worst = Math.max(worst, post.millis());
                    failed += post.status() == 201 ? 0 : 1;
                    asked++;
                    Thread.sleep(200);
                }
            }
            say(
                    "slow: %d slow or silent connections; %d other requests, the slowest after %d ms, %d failed",
                    n, asked, worst, failed);
            check(failed == 0, failed + " requests failed beside slow clients");
            check(worst < number("slow-millis", 1_000), "the slowest answer beside slow clients took " + worst + " ms");
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
        return finished(JSON.readTree(answer.body()).get("id").asText(), 60);
    }

    private JsonNode finished(String id, int seconds) throws IOException, InterruptedException {
        JsonNode job = JSON.createObjectNode();
        for (int i = 0; i < seconds * 5; i++) {
            Answer answer = client().get(JOBS + "/" + id);
            if (answer.status() == 200) {
                job = JSON.readTree(answer.body());
                if (job.hasNonNull("finished_at")) {
                    return job;
                }
            }
            Thread.sleep(200);
        }
        check(
                false,
                "job " + id + " does not end: " + job.path("status").asText() + " "
                        + job.path("error").asText());
        return job;
    }

    /** Whether bad input costs only itself. */
    private void inputs() throws Exception {
        try (Service service = service("inputs", "512m")) {
            service.start();
            Path file = folder.resolve("inputs").resolve("endless.sqlite");
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
            say(
                    "inputs: an endless view, %d lying WARC records and %d absurd dates cost themselves alone",
                    records, feeds);
        }
    }

    /** Whether many large articles at once leave the service alive and answering. */
    private void memory() throws Exception {
        int n = number("large", 64);
        String sentence = "The minister of works said on Monday that the corrupt regime of Storn would fall. ";
        try (Service service = service("memory", "512m")) {
            service.start();
            ExecutorService threads = Executors.newFixedThreadPool(n);
            Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
            for (int i = 0; i < n; i++) {
                String text = "Article " + i + ". " + sentence.repeat(199_000 / sentence.length());
                threads.execute(() -> {
                    RawClient client = new RawClient(port, 180_000);
                    int status = 503;
                    for (int attempt = 0; attempt < 20 && status == 503; attempt++) {
                        Answer answer = client.post(ARTICLES, "text/plain", text);
                        status = answer.status();
                        statuses.computeIfAbsent(status, s -> new AtomicInteger())
                                .incrementAndGet();
                        if (status == 503) {
                            pause(1_000L * Integer.parseInt("0" + answer.header("retry-after")));
                        }
                    }
                });
            }
            threads.shutdown();
            long worst = 0;
            int asked = 0;
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(number("memory-seconds", 120));
            while (!threads.isTerminated() && System.nanoTime() < until && service.isAlive()) {
                for (String address : List.of("/q/health/ready", ARTICLES)) {
                    Answer answer = client().get(address);
                    check(answer.status() == 200, address + " beside large articles: " + answer.status());
                    worst = Math.max(worst, answer.millis());
                    asked++;
                }
                Thread.sleep(250);
            }
            check(service.isAlive(), "the service died of large articles");
            threads.shutdownNow();
            say(
                    "memory: %d articles of 199,000 characters at once with 512 MB: answers %s; %d other requests, the slowest after"
                            + " %d ms",
                    n, statuses, asked, worst);
            check(
                    statuses.keySet().stream().allMatch(s -> s == 201 || s == 200 || s == 503),
                    "large articles were answered with " + statuses);
            check(statuses.containsKey(201), "no large article was stored");
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether wrong requests are refused in words. */
    private void fuzz() throws Exception {
        int n = number("requests", 20_000);
        long seed = number("seed", 16);
        try (Service service = service("fuzz", "512m").with("MASTHEAD_LIMITS_BODY_IDLE_SECONDS", "1")) {
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
                        synchronized (faults) {
                            if (faults.size() < 40) {
                                check(false, "request " + number + " of seed " + seed + ": " + fault);
                            }
                        }
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
            say("fuzz: %d requests: %s", n, statuses);
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

    /** Whether an acknowledged job survives kills of the program. */
    private void kills() throws Exception {
        int n = number("kills", 20);
        int articles = number("articles", 2_000);
        Random random = new Random(number("seed", 16));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < articles; i++) {
            lines.append(article(i, 6)).append('\n');
        }
        try (Service service = service("kills", "512m")) {
            service.start();
            String id = submitted(lines.toString());
            int done = 0;
            for (int i = 0; i < n; i++) {
                Thread.sleep(100 + random.nextInt(number("kill-millis", 4_000)));
                service.kill();
                done++;
                service.start();
                if (state(id).path("status").asText().equals("done")) {
                    // the next one, with what is known and what is not
                    id = submitted(
                            lines.toString().replace("\"c-", "\"k" + i + "-").replace("Harbour", "Port" + i));
                }
            }
            JsonNode job = finished(id, 600);
            check(job.path("status").asText().equals("done"), "the job ended as " + job);
            exact(job, articles, "kills");
            say("kills: %d kills, nothing lost, nothing twice", done);
        }
    }

    private String submitted(String lines) throws IOException {
        Answer answer = client().post(JOBS, "application/x-ndjson", lines);
        if (answer.status() != 202) {
            throw new IOException("the job was not taken: " + answer.status());
        }
        return JSON.readTree(answer.body()).get("id").asText();
    }

    private JsonNode state(String id) throws IOException {
        Answer answer = client().get(JOBS + "/" + id);
        return answer.status() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    }

    /** Whether there is one line of results for each article, and nothing left over. */
    private void exact(JsonNode job, int articles, String phase) throws IOException {
        check(
                job.path("n_done").asInt() + job.path("n_failed").asInt() == articles,
                phase + ": " + articles + " articles, but " + job);
        Answer results =
                new RawClient(port, 120_000).get(JOBS + "/" + job.path("id").asText() + "/results");
        Map<String, Integer> ids = new HashMap<>();
        int expected = 0;
        for (String line : results.body().split("\n")) {
            JsonNode result = JSON.readTree(line);
            ids.merge(result.path("id").asText(), 1, Integer::sum);
            check(
                    result.path("index").asInt() == expected++,
                    phase + ": line " + expected + " has index " + result.path("index"));
        }
        check(ids.size() == articles, phase + ": results name " + ids.size() + " articles of " + articles);
        check(ids.values().stream().allMatch(k -> k == 1), phase + ": articles are in the results twice");
    }

    /** Whether the service comes back by itself when its database is killed. */
    private void database() throws Exception {
        int n = number("database-kills", 6);
        int articles = number("articles", 2_000);
        Random random = new Random(number("seed", 16));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < articles; i++) {
            lines.append(article(i, 6)).append('\n');
        }
        try (Service service = service("database", "512m")) {
            service.start();
            String id = submitted(lines.toString());
            long worst = 0;
            for (int i = 0; i < n; i++) {
                Thread.sleep(500 + random.nextInt(2_000));
                Optional<ProcessHandle> server = service.database();
                if (server.isPresent()) {
                    server.get().destroyForcibly();
                }
                long killed = System.nanoTime();
                Thread.sleep(1_500);
                Answer answer = client().get("/q/health/ready");
                while (answer.status() != 200) {
                    check(!answer.header("retry-after").isEmpty(), "readiness says no Retry-After: " + answer.status());
                    Thread.sleep(250);
                    answer = client().get("/q/health/ready");
                    if (System.nanoTime() - killed > TimeUnit.SECONDS.toNanos(90)) {
                        check(false, "the database does not come back");
                        return;
                    }
                }
                worst = Math.max(worst, (System.nanoTime() - killed) / 1_000_000);
            }
            JsonNode job = finished(id, 600);
            check(job.path("status").asText().equals("done"), "the job ended as " + job);
            exact(job, articles, "database");
            say(
                    "database: %d kills of PostgreSQL; ready again after %d ms at most; the job was done, nothing lost or twice",
                    n, worst);
        }
    }

    /** Whether a full disk ends nothing for good. Needs the right to mount a small file system. */
    private void disk() throws Exception {
        Path home = folder.resolve("disk").resolve("home");
        Files.createDirectories(home);
        if (!ran(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + number("disk-mb", 420) + "m,mode=700",
                "tmpfs",
                home.toString())) {
            say("disk: not tried, since nothing can be mounted here");
            return;
        }
        int n = number("disk-fills", 2);
        int articles = number("articles", 2_000);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < articles; i++) {
            lines.append(article(i, 6)).append('\n');
        }
        try {
            try (Service service = service("disk", "512m").with("MASTHEAD_JOBS_FREE_BYTES", "1000000")) {
                service.start();
                String id = submitted(lines.toString());
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
                }
                JsonNode job = finished(id, 600);
                check(job.path("status").asText().equals("done"), "the job ended as " + job);
                exact(job, articles, "disk");
                say("disk: full %d times; the job went on by itself and was done, nothing lost or twice", n);
            }
        } finally {
            ran("umount", home.toString());
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
