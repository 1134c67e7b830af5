package dev.masthead.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.campaign.RawClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** Whether the job is done, with one line of results for each article in their order, and nothing left over. */
    final boolean exact(JsonNode job, int articles) throws IOException {
        List<String> faults = new ArrayList<>();
        if (!job.path("status").asText().equals("done")) {
            faults.add("a job ended as " + job);
        } else if (job.path("n_done").asInt() + job.path("n_failed").asInt() != articles) {
            faults.add(articles + " articles, but " + job);
        }
        Answer results =
                new RawClient(port, 120_000).get(JOBS + "/" + job.path("id").asText() + "/results");
        Set<String> ids = new HashSet<>();
        int lines = 0;
        for (String line : results.body().split("\n")) {
            JsonNode result = JSON.readTree(line);
            if (!ids.add(result.path("id").asText())) {
                faults.add(result.path("id") + " is in the results twice");
            }
            if (result.path("index").asInt() != lines) {
                faults.add("line " + lines + " of the results has index " + result.path("index"));
            }
            lines++;
        }
        if (ids.size() != articles) {
            faults.add("the results name " + ids.size() + " articles of " + articles);
        }
        faults.forEach(fault -> check(false, fault));
        return faults.isEmpty();
    }
}
