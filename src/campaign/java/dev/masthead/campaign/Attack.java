package dev.masthead.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.campaign.RawClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What attacks have in common: a service to attack, articles to send, and jobs to look after. */
abstract class Attack {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String ARTICLES = "/api/v1/articles";
    static final String JOBS = "/api/v1/jobs";
    private static final int PATIENCE = 30_000;

    final int port;
    private final Ground ground;

    Attack(Ground ground) {
        this.ground = ground;
        port = ground.port;
    }

    final Path folder() {
        return ground.folder;
    }

    final int number(String option, int otherwise) {
        return ground.number(option, otherwise);
    }

    final void check(boolean held, String what) {
        ground.check(held, what);
    }

    static void say(String format, Object... values) {
        Ground.say(format, values);
    }

    /** What came of a phase, in words. */
    static String result(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    final Service service() {
        return ground.service();
    }

    final RawClient client() {
        return new RawClient(port, PATIENCE);
    }

    static String article(int n, int sentences) {
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

    /** A line for each article. */
    static String articles(int n) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < n; i++) {
            lines.append(article(i, 6)).append('\n');
        }
        return lines.toString();
    }

    final String submitted(String lines) throws IOException {
        Answer answer = client().post(JOBS, "application/x-ndjson", lines);
        if (answer.status() != 202) {
            throw new IOException("the job was not taken: " + answer.status());
        }
        return JSON.readTree(answer.body()).get("id").asText();
    }

    final JsonNode state(String id) throws IOException {
        Answer answer = client().get(JOBS + "/" + id);
        return answer.status() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    }

    /** The job when it has ended, or as it is after the time that {@code --job-seconds} gives. */
    final JsonNode finished(String id) throws IOException, InterruptedException {
        JsonNode job = JSON.createObjectNode();
        for (int i = 0; i < number("job-seconds", 900) * 5; i++) {
            JsonNode now = state(id);
            job = now.isEmpty() ? job : now;
            if (job.hasNonNull("finished_at")) {
                return job;
            }
            Thread.sleep(200);
        }
        check(false, "job " + id + " does not end: " + job);
        return job;
    }

    /** Whether there is one line of results for each article, and nothing left over. */
    final void exact(JsonNode job, int articles) throws IOException {
        check(job.path("status").asText().equals("done"), "the job ended as " + job);
        check(
                job.path("n_done").asInt() + job.path("n_failed").asInt() == articles,
                articles + " articles, but " + job);
        Answer results =
                new RawClient(port, 120_000).get(JOBS + "/" + job.path("id").asText() + "/results");
        Map<String, Integer> ids = new HashMap<>();
        int expected = 0;
        for (String line : results.body().split("\n")) {
            JsonNode result = JSON.readTree(line);
            ids.merge(result.path("id").asText(), 1, Integer::sum);
            check(result.path("index").asInt() == expected, "line " + expected + " has index " + result.path("index"));
            expected++;
        }
        check(ids.size() == articles, "results name " + ids.size() + " articles of " + articles);
        check(ids.values().stream().allMatch(k -> k == 1), "articles are in the results twice");
    }
}
