package dev.masthead.api;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Forty articles of two outlets, samples drawn from them, and what people say of the items. Each class of tests has outlets of its own,
 * for all share one database: an article or a sample of one class is then in no figure of another.
 */
final class CodedSamples {
    private static final int ARTICLES = 40;
    private static final int OF_NORTH = 20;

    private final String north;
    private final String south;
    private final Map<Integer, String> ids = new HashMap<>();

    /** @param domain what the hosts of both outlets end with, the same in no other class of tests */
    CodedSamples(String domain) {
        north = "north." + domain;
        south = "south." + domain;
    }

    /** The outlet whose articles all have the term in their own words. */
    String north() {
        return north;
    }

    /** The outlet of which every second article has the term in a quotation. */
    String south() {
        return south;
    }

    /** The parameters that choose the articles of both outlets. */
    String filter() {
        return "outlet=" + north + "&outlet=" + south;
    }

    /** The id of an article; the first twenty are the north's. */
    String id(int number) {
        return ids.get(number);
    }

    /** An article was deleted; the next {@link #submit} submits it again. */
    void forget(Object id) {
        ids.values().remove(id);
    }

    /** Submits the articles that are not there yet. */
    void submit() {
        for (int i = 0; i < ARTICLES; i++) {
            ids.computeIfAbsent(i, this::submitted);
        }
    }

    private String submitted(int number) {
        boolean ofNorth = number < OF_NORTH;
        String text = ofNorth || number % 2 == 0
                ? "The regime of ward " + number + " closed the harbour again. Boats stayed where they were."
                : "“The regime of ward " + number + " closed the harbour,” said Ada Lund, a teacher. Boats stayed.";
        return given().contentType("application/json")
                .body(Map.of(
                        "url",
                        "https://" + (ofNorth ? north : south) + "/" + number,
                        "title",
                        "Harbour " + number,
                        "published_at",
                        "2022-0" + (1 + number % 2) + "-03T10:00:00Z",
                        "text",
                        text))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /**
     * What asks for a sample of loaded terms in the articles of both outlets.
     *
     * @param more names and values by turns, added to it or in place of what it has
     */
    Map<String, Object> request(Object... more) {
        Map<String, Object> body = new HashMap<>();
        body.put("filter", filter());
        body.put("question", "loaded_term");
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    /** A sample that was drawn, as the service answers; takes what {@link #request} takes. */
    JsonPath drawn(Object... more) {
        return given().contentType("application/json")
                .body(request(more))
                .post("/api/v1/validations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The address of something that belongs to a sample; with an empty path that of the sample. */
    static String at(JsonPath validation, String path) {
        return "/api/v1/validations/" + validation.getString("id") + path;
    }

    /** What lets a coder of that name in. */
    static String token(JsonPath validation, String name) {
        return given().get(at(validation, "/coders")).path("items.find { it.name == '" + name + "' }.token");
    }

    /** A coder says something of an item. */
    static void code(JsonPath validation, int item, String token, Map<String, Object> said) {
        given().contentType("application/json")
                .body(said)
                .put(at(validation, "/items/" + item + "/codings/" + token))
                .then()
                .statusCode(200);
    }

    /** A coder answers yes for the items of which something holds, no for the others. */
    static void codeAll(JsonPath validation, String token, Predicate<Map<String, Object>> yes) {
        List<Map<String, Object>> items = given().get(at(validation, "/items?limit=200&coder=" + token))
                .jsonPath()
                .getList("items");
        for (Map<String, Object> item : items) {
            code(validation, (Integer) item.get("number"), token, Map.of("answer", yes.test(item) ? "yes" : "no"));
        }
    }

    /** Whether an item is the term in the outlet's own words, not in a quotation. */
    static boolean isOwn(Map<String, Object> item) {
        return "regime".equals(item.get("words")) && !((String) item.get("before")).contains("“");
    }

    /** The files of an archive by their names, read as text. */
    static Map<String, String> unzipped(byte[] archive) {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
