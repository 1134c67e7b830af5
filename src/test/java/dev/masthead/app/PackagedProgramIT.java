package dev.masthead.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is packaged, in processes of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PackagedProgramIT {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private int port;
    private Process service;

    /** Below the ports that a system gives out by itself, of which the service's own connections would take one. */
    @BeforeEach
    void choosePort() {
        while (true) {
            port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return;
            } catch (IOException taken) {
                // another one
            }
        }
    }

    @AfterEach
    void stopService() throws InterruptedException {
        if (service != null) {
            service.destroy();
            service.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                // as bin/masthead sets them for short runs: these processes live too short for the second compiler to
                // pay
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of(JAR).toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MASTHEAD_HOME", folder.resolve("home").toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder;
    }

    /** Training, benchmarks and evaluation are compiled with the tests and stay out of what is shipped. */
    @Test
    void holdsNoTools() throws IOException {
        Pattern tools = Pattern.compile(
                "dev/masthead/(training|benchmark|campaign|evaluation)/.*|.*/(Invented\\w*|\\w+Trainer)\\.class");
        List<String> classes = new ArrayList<>();
        try (Stream<Path> jars = Files.list(Path.of("target/quarkus-app/app"))) {
            for (Path jar : jars.toList()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    zip.stream().map(ZipEntry::getName).forEach(classes::add);
                }
            }
        }
        assertThat(classes).contains("dev/masthead/app/Main.class").noneMatch(tools.asMatchPredicate());
    }

    /** Starts the service and returns what it said up to being ready. */
    private List<String> serve() throws IOException {
        service = java().redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        BufferedReader output = service.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith("Masthead is ready")) {
                Thread drain = new Thread(() -> output.lines().forEach(l -> {}));
                drain.setDaemon(true);
                drain.start();
                return said;
            }
        }
        throw new AssertionError("the service ended: " + said);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String address)
            throws IOException, InterruptedException {
        return client.send(
                request.uri(URI.create("http://localhost:" + port + address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(int number) throws IOException, InterruptedException {
        String json = "{\"title\": \"Article %d\", \"text\": \"The minister said that bridge %d would open in May.\"}"
                .formatted(number, number);
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                "/api/v1/articles");
    }

    /**
     * Articles are sent and a sample is coded when the process is killed: of what was acknowledged nothing is lost, and
     * nothing is there twice. Each coding is committed before it is acknowledged.
     */
    @Test
    void whatWasAcknowledgedSurvivesAKillOnce() throws Exception {
        List<String> said = serve();
        assertThat(said.get(0)).contains("http://localhost:" + port);
        assertThat(said).last().asString().isEqualTo("Masthead is ready: http://localhost:" + port);
        CodedSample sample = codedSample();

        Map<Integer, String> articles = new ConcurrentHashMap<>();
        Map<Integer, String> codings = new ConcurrentHashMap<>();
        CountDownLatch enoughArticles = new CountDownLatch(40);
        CountDownLatch enoughCodings = new CountDownLatch(150);
        List<Thread> senders = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int first = t;
            senders.add(untilTheKill(step -> {
                int n = first + 4 * step;
                HttpResponse<String> answer = submit(n);
                if (answer.statusCode() == 201) {
                    articles.put(n, answer.body());
                    enoughArticles.countDown();
                }
            }));
        }
        // items are coded again and again; what counts is the answer that was acknowledged last
        senders.add(untilTheKill(n -> {
            String answer = n / sample.size() % 2 == 0 ? "yes" : "no";
            int item = n % sample.size();
            HttpResponse<String> kept = send(
                    json(HttpRequest.BodyPublishers.ofString("{\"answer\": \"" + answer + "\"}"), "PUT"),
                    sample.at() + "/items/" + item + "/codings/" + sample.token());
            if (kept.statusCode() == 200) {
                codings.put(item, answer);
                enoughCodings.countDown();
            }
        }));
        assertThat(enoughArticles.await(2, TimeUnit.MINUTES)).isTrue();
        assertThat(enoughCodings.await(2, TimeUnit.MINUTES)).isTrue();
        service.destroyForcibly().waitFor();
        for (Thread sender : senders) {
            sender.join();
        }

        serve();

        assertArticles(articles);
        assertCodings(sample, codings);
    }

    /** One request of a sender that goes on until the service is gone. */
    private interface Request {
        void send(int step) throws IOException, InterruptedException;
    }

    private static Thread untilTheKill(Request request) {
        Thread sender = new Thread(() -> {
            for (int n = 0; n < 1_000_000; n++) {
                try {
                    request.send(n);
                } catch (IOException | InterruptedException killed) {
                    return;
                }
            }
        });
        sender.start();
        return sender;
    }

    private void assertArticles(Map<Integer, String> acknowledged) throws IOException, InterruptedException {
        for (Map.Entry<Integer, String> article : acknowledged.entrySet()) {
            String id = JSON.readTree(article.getValue()).get("id").textValue();
            assertThat(send(HttpRequest.newBuilder(), "/api/v1/articles/" + id + "/report")
                            .body())
                    .isEqualTo(article.getValue());
        }
        HttpResponse<String> again = submit(acknowledged.keySet().iterator().next());
        assertThat(again.statusCode()).isEqualTo(200);
        List<String> titles = titles("Article ");
        assertThat(titles).doesNotHaveDuplicates();
        Set<String> expected = new HashSet<>();
        acknowledged.keySet().forEach(n -> expected.add("Article " + n));
        assertThat(titles).containsAll(expected);
        // at most the four that were under way may be there without having been acknowledged
        assertThat(titles.size() - expected.size()).isBetween(0, 4);
    }

    private void assertCodings(CodedSample sample, Map<Integer, String> acknowledged)
            throws IOException, InterruptedException {
        Map<Integer, String> kept = new TreeMap<>();
        JSON.readTree(send(HttpRequest.newBuilder(), sample.at() + "/codings").body())
                .get("items")
                .forEach(c -> kept.put(c.get("item").intValue(), c.get("answer").textValue()));
        assertThat(kept.keySet()).containsAll(acknowledged.keySet());
        // the one that was under way may be there without having been acknowledged
        assertThat(acknowledged.entrySet().stream()
                        .filter(e -> !kept.get(e.getKey()).equals(e.getValue()))
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private record CodedSample(String at, int size, String token) {}

    private CodedSample codedSample() throws IOException, InterruptedException {
        for (int i = 0; i < 30; i++) {
            String json =
                    "{\"url\": \"https://coded.example/%d\", \"text\": \"The regime closed bridge %d. Boats stayed in harbour %d.\"}"
                            .formatted(i, i, i);
            assertThat(send(json(HttpRequest.BodyPublishers.ofString(json), "POST"), "/api/v1/articles")
                            .statusCode())
                    .isEqualTo(201);
        }
        JsonNode sample = JSON.readTree(send(
                        json(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"filter\": \"outlet=coded.example\", \"question\": \"loaded_term\", \"size\": 60, \"coders\": [\"Ana\"]}"),
                                "POST"),
                        "/api/v1/validations")
                .body());
        String at = "/api/v1/validations/" + sample.get("id").textValue();
        String token = JSON.readTree(
                        send(HttpRequest.newBuilder(), at + "/coders").body())
                .at("/items/0/token")
                .textValue();
        return new CodedSample(at, sample.get("size").intValue(), token);
    }

    private static HttpRequest.Builder json(HttpRequest.BodyPublisher body, String method) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .method(method, body);
    }

    /** The titles of all articles that begin so. */
    private List<String> titles(String beginning) throws IOException, InterruptedException {
        List<String> titles = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = JSON.readTree(send(HttpRequest.newBuilder(), "/api/v1/articles?limit=200" + cursor)
                    .body());
            page.get("items").forEach(i -> titles.add(i.get("title").textValue()));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").textValue();
        }
        titles.removeIf(t -> !t.startsWith(beginning));
        return titles;
    }

    @Test
    void analyzeWritesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        Path input = folder.resolve("in.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append("{\"id\": %d, \"text\": \"The minister said that bridge %d would open in May.%s\"}\n"
                    .formatted(i, i, " It is long overdue, he added.".repeat(i % 7)));
        }
        lines.append(
                "{\"id\": \"broken\"\n\n{\"id\": \"last/one\", \"text\": \"“It is done,” she said.\", \"targets\": [{\"start\": 14, \"end\": 17}]}\n");
        Files.writeString(input, lines);

        Path one = analyze(input, 1);
        Path three = analyze(input, 3);

        assertThat(three).hasSameBinaryContentAs(one);
        List<String> reports = Files.readAllLines(one);
        assertThat(reports).hasSize(61);
        for (int i = 0; i < 60; i++) {
            assertThat(JSON.readTree(reports.get(i)).get("id").textValue()).isEqualTo(Integer.toString(i));
        }
        JsonNode last = JSON.readTree(reports.get(60));
        assertThat(last.get("id").textValue()).isEqualTo("last/one");
        assertThat(last.at("/targets/0/text").textValue()).isEqualTo("she");
        // no database is made, nothing of the articles is kept: only what the lexicons come to
        assertThat(names(folder.resolve("home"))).containsExactly("cache");
        assertThat(names(folder))
                .containsExactlyInAnyOrder(
                        "home", "in.jsonl", "out-1.jsonl", "out-3.jsonl", "messages-1", "messages-3");
    }

    /** From another folder, through a link, with a home and files whose names are not plain. */
    @Test
    void theCommandWritesWhatTheJarWrites() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("Über uns/a b"));
        Path input = odd.resolve("Stücke.jsonl");
        Files.writeString(
                input, "{\"id\": \"ä\", \"text\": \"“The regime failed,” the minister said on Monday in Genoa.\"}\n");
        Process jar = java(
                        "analyze",
                        "--input",
                        input.toString(),
                        "--output",
                        odd.resolve("jar.jsonl").toString())
                .start();
        assertThat(jar.waitFor()).isZero();
        Path link = Files.createSymbolicLink(
                odd.resolve("masthead"), Path.of("bin/masthead").toAbsolutePath());

        ProcessBuilder builder = new ProcessBuilder(
                        link.toString(),
                        "analyze",
                        "--input",
                        input.getFileName().toString(),
                        "--output",
                        "Berichte ü.jsonl")
                .directory(odd.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MASTHEAD_HOME", odd.resolve("home ö").toString());
        builder.environment().remove("MASTHEAD_LEXICONS");
        builder.environment().put("LC_ALL", "C");
        Process command = builder.start();
        List<String> said = command.inputReader().lines().toList();

        assertThat(command.waitFor()).as(said.toString()).isZero();
        assertThat(said).singleElement().asString().startsWith("1 articles, ");
        assertThat(odd.resolve("Berichte ü.jsonl")).hasSameBinaryContentAs(odd.resolve("jar.jsonl"));
        assertThat(names(odd.resolve("home ö"))).containsExactly("cache");
    }

    /** The first run keeps classes, the second takes them up, and neither says a word of it where the reports go. */
    @Test
    void theClassesThatARunKeepsChangeNothing() throws Exception {
        Path home = folder.resolve("home");
        String article = "{\"id\": \"a\", \"text\": \"“The regime failed,” the minister said on Monday in Genoa.\"}\n";
        List<List<String>> said = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            ProcessBuilder builder = new ProcessBuilder("bin/masthead", "analyze", "--input", "-", "--output", "-")
                    .redirectError(folder.resolve("errors-" + run).toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("MASTHEAD_HOME", home.toString());
            Process command = builder.start();
            try (var in = command.outputWriter()) {
                in.write(article);
            }
            said.add(command.inputReader().lines().toList());
            assertThat(command.waitFor()).isZero();
            assertThat(Files.readAllLines(folder.resolve("errors-" + run)))
                    .singleElement()
                    .asString()
                    .startsWith("1 articles, ");
            assertThat(names(home.resolve("cache")))
                    .filteredOn(n -> n.endsWith(".jsa"))
                    .hasSize(1);
        }
        assertThat(said.get(0)).hasSize(1);
        assertThat(JSON.readTree(said.get(0).get(0)).get("id").textValue()).isEqualTo("a");
        assertThat(said.get(1)).isEqualTo(said.get(0));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            return left.map(p -> p.getFileName().toString()).toList();
        }
    }

    private Path analyze(Path input, int threads) throws IOException, InterruptedException {
        Path output = folder.resolve("out-" + threads + ".jsonl");
        Path messages = folder.resolve("messages-" + threads);
        Process process = java(
                        "analyze",
                        "--input",
                        input.toString(),
                        "--output",
                        output.toString(),
                        "--threads",
                        "" + threads)
                .redirectError(messages.toFile())
                .start();
        assertThat(process.inputReader().readLine()).isNull();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readAllLines(messages))
                .contains("in.jsonl, line 61: /id: This is not well-formed JSON at line 1, column 16.")
                .last()
                .asString()
                .matches("61 articles, \\d+ words, 1 refused in [0-9.]+ s: [0-9.]+ articles/s, \\d+ words/s");
        return output;
    }

    @Test
    void aMalformedLexiconStopsTheStartWithFileLineAndReason() throws Exception {
        Path lexicons = Files.createDirectories(folder.resolve("lexicons/loaded-terms"));
        Files.writeString(lexicons.resolve("en.yaml"), "lexicon: loaded-terms\nlanguage: en\nentries: [\n");
        ProcessBuilder builder = java("analyze", "--input", "-", "--output", "-");
        builder.environment()
                .put("MASTHEAD_LEXICONS", folder.resolve("lexicons").toString());

        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> said = process.inputReader().lines().toList();

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).startsWith("masthead: loaded-terms/en.yaml:");
    }
}
