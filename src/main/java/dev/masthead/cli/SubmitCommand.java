package dev.masthead.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code submit}: sends a file to a service as a job and shows how far it is. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = {
            "Sends a file of articles to a service and waits until they are done.",
            "The key of the service, where it asks for one, is read from MASTHEAD_KEY."
        },
        footer = {
            "",
            "Examples:",
            "  masthead submit --input articles.jsonl --output reports.jsonl",
            "  MASTHEAD_KEY=... masthead submit --input news.warc.gz --to https://masthead.example.org"
        })
final class SubmitCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    private static final long POLL_MILLIS = 1_000;

    @Option(names = "--input", required = true, paramLabel = "FILE", description = "what to send, in any format")
    private Path input;

    @Option(names = "--to", paramLabel = "URL", description = "address of the service")
    private String service = "http://localhost:8080";

    @Option(names = "--map", paramLabel = "FIELD:COLUMN,…", description = "which column of a table holds what")
    private String map;

    @Option(names = "--output", paramLabel = "FILE", description = "where the results go, a line an article")
    private Path output;

    /** Made when it is wanted: every start of the program makes this command, and a client reads all certificates. */
    private HttpClient client;

    @Mixin
    private ProgressOption progressOption;

    @Override
    public Integer call() throws IOException, InterruptedException {
        client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        try (Progress progress = progressOption.start()) {
            return submit(progress);
        }
    }

    private int submit(Progress progress) throws IOException, InterruptedException {
        if (!Files.isRegularFile(input)) {
            throw new IOException("there is no file " + input);
        }
        String query = "?name=" + encoded(input.getFileName().toString()) + (map == null ? "" : "&map=" + encoded(map));
        HttpRequest request = request("/api/v1/jobs" + query)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofFile(input))
                .build();
        HttpResponse<String> accepted = client.send(request, HttpResponse.BodyHandlers.ofString());
        while (accepted.statusCode() == TOO_MANY) {
            long wait = accepted.headers().firstValueAsLong("Retry-After").orElse(30);
            progress.say("The service has no room; again in " + wait + " s.");
            Thread.sleep(wait * 1_000);
            accepted = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        JsonNode job = JSON.readTree(accepted.body());
        if (accepted.statusCode() != ACCEPTED) {
            throw new IOException(
                    "the service refused: " + job.path("detail").asText("status " + accepted.statusCode()));
        }
        String address = "/api/v1/jobs/" + job.get("id").textValue();
        while (job.path("finished_at").isNull() || job.path("finished_at").isMissingNode()) {
            show(progress, job);
            Thread.sleep(POLL_MILLIS);
            job = JSON.readTree(client.send(request(address).GET().build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        }
        progress.say(job.path("status").asText() + ": " + job.path("n_done").asLong() + " done, "
                + job.path("n_failed").asLong() + " failed");
        if (output != null) {
            client.send(request(address + "/results").GET().build(), HttpResponse.BodyHandlers.ofFile(output));
        }
        return job.path("status").asText().equals("done")
                        && job.path("n_failed").asLong() == 0
                ? 0
                : 1;
    }

    private HttpRequest.Builder request(String path) {
        return ServiceRequests.to(service, path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void show(Progress progress, JsonNode job) {
        long done = job.path("n_done").asLong();
        long failed = job.path("n_failed").asLong();
        double rate = job.path("articles_per_second").asDouble();
        double left = job.path("remaining_seconds").asDouble(Progress.UNKNOWN);
        double share = rate > 0 ? (done + failed) / (done + failed + left * rate) : Progress.UNKNOWN;
        progress.show(
                share,
                left,
                () -> String.format(
                        Locale.ROOT,
                        "%s: %d done, %d failed%s",
                        job.path("status").asText(),
                        done,
                        failed,
                        rate > 0 ? String.format(Locale.ROOT, ", %.1f/s", rate) : ""));
    }
}
