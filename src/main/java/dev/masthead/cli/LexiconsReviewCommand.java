package dev.masthead.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lexicons review}: which entries coders and contests disagree with. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Lists entries of lexicons by how often coders and contests disagree with what they led to, with the sentences.",
            "They are asked of a running service; its key, where it asks for one, is read from MASTHEAD_KEY."
        })
final class LexiconsReviewCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;

    @Option(names = "--of", paramLabel = "URL", description = "address of the service (${DEFAULT-VALUE})")
    private String service = "http://localhost:8080";

    @Option(names = "--examples", paramLabel = "N", description = "sentences shown of each entry (${DEFAULT-VALUE})")
    private int examples = 3;

    @Option(names = "--json", description = "as the service answers it")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        HttpResponse<String> answer = client.send(
                ServiceRequests.to(service, "/api/v1/contested-entries").GET().build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("the service answered with status " + answer.statusCode());
        }
        PrintStream out = Output.console();
        if (json) {
            out.println(answer.body());
        } else {
            print(JSON.readTree(answer.body()), examples, out);
        }
        out.flush();
        return 0;
    }

    /** An entry a paragraph, the most disputed first. */
    static void print(JsonNode answer, int examples, PrintStream out) {
        for (JsonNode entry : answer.path("items")) {
            int coded = entry.path("n_coded").asInt();
            out.print(entry.path("entry").asText());
            if (coded > 0) {
                out.print("  wrong in " + entry.path("n_disagreed").asInt() + " of " + coded + " coded");
            }
            int contests = entry.path("n_contests").asInt();
            if (contests > 0) {
                out.print("  contested " + contests + (contests == 1 ? " time" : " times"));
            }
            out.println();
            int shown = 0;
            for (JsonNode place : entry.path("places")) {
                if (shown++ < examples) {
                    out.println("    " + place(place));
                }
            }
        }
    }

    private static String place(JsonNode place) {
        String words = place.path("words").isNull()
                ? "(the article has been deleted)"
                : place.path("words").asText();
        return place.path("reason").isNull()
                ? words + "  (machine: " + place.path("machine").asText() + ", people: "
                        + place.path("people").asText() + ")"
                : words + "  (" + place.path("reason").asText() + ")";
    }
}
