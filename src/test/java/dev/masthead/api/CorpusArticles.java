package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Five articles of two outlets, with their reports, and what is asked of them. */
final class CorpusArticles {
    static final String NORTH = "north.corpus.example";
    static final String SOUTH = "south.corpus.example";
    static final List<String> IDS = new ArrayList<>();
    static final Map<String, JsonPath> REPORTS = new TreeMap<>();
    static final Object[] BOTH = {"outlet", List.of(NORTH, SOUTH)};
    private static Class<?> forWhom;

    private CorpusArticles() {}

    /** Submits them once for each class of tests; an article that is known answers with its report. */
    static void submitFor(Object test) {
        if (test.getClass().equals(forWhom)) {
            return;
        }
        forWhom = test.getClass();
        IDS.clear();
        REPORTS.clear();
        submit(
                NORTH,
                "Quorlund harbour closes",
                "2021-03-01",
                "World",
                "The harbour of Quorlund is closed, TASS said. Vladimir Putin did not speak. State media had no word of it.");
        submit(
                NORTH,
                "Rain in Quorlund",
                "2021-03-31",
                "Town",
                "It rained on the media of the state and on the old harbours. “It is wet,” Vladimir Putin said on Monday.");
        submit(
                NORTH,
                "A bridge",
                "2021-04-01",
                "Town",
                "A bridge of sighs was opened, an official who asked not to be named said.");
        submit(
                SOUTH,
                "Quorlund harbours reopen",
                "2021-03-15",
                "World",
                "MOSCOW (Reuters) - The ports of Quorlund are open again, the ministry said. Ships came.");
        submit(SOUTH, "Nothing new", null, null, "Nothing was new, and nobody said so. Quorlund slept.");
    }

    private static void submit(String host, String title, String date, String section, String text) {
        Map<String, Object> body = new HashMap<>();
        body.put("url", "https://" + host + "/" + IDS.size());
        body.put("title", title);
        body.put("text", text);
        body.put("section", section);
        body.put("published_at", date == null ? null : date + "T23:30:00Z");
        JsonPath report = given().contentType("application/json")
                .body(body)
                .post("/api/v1/articles")
                .then()
                .statusCode(anyOf(is(200), is(201)))
                .extract()
                .jsonPath();
        IDS.add(report.getString("id"));
        REPORTS.put(report.getString("id"), report);
    }

    static RequestSpecification asking(Object... parameters) {
        RequestSpecification request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(
                    (String) parameters[i],
                    parameters[i + 1] instanceof List<?> many ? many : List.of(parameters[i + 1]));
        }
        return request;
    }

    static JsonPath answer(String address, Object... parameters) {
        return asking(parameters)
                .get("/api/v1/" + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static List<String> found(Object... parameters) {
        return answer("articles", parameters).getList("items.id");
    }

    /** Of the articles of this test those with a number, the last to arrive first. */
    static List<String> ids(int... numbers) {
        List<String> out = new ArrayList<>();
        for (int i = numbers.length - 1; i >= 0; i--) {
            out.add(IDS.get(numbers[i]));
        }
        return out;
    }

    static List<String> counted(Predicate<JsonPath> holds) {
        List<String> out = new ArrayList<>();
        for (int i = IDS.size() - 1; i >= 0; i--) {
            if (holds.test(REPORTS.get(IDS.get(i)))) {
                out.add(IDS.get(i));
            }
        }
        return out;
    }

    static Object[] and(Object... more) {
        Object[] out = new Object[BOTH.length + more.length];
        System.arraycopy(BOTH, 0, out, 0, BOTH.length);
        System.arraycopy(more, 0, out, BOTH.length, more.length);
        return out;
    }
}
