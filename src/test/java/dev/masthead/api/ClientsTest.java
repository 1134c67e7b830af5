package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The clients under {@code clients/} against a service: what they read adds up to what the reports say. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ClientsTest {
    private static final int ARTICLES = 4;
    private static final int SECTION = 1_000;

    @TempDir
    Path folder;

    private Path stories(String outlet) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            lines.append(
                    "{\"url\": \"https://%s/%d\", \"title\": \"Pier %d\", \"published_at\": \"2025-06-12T07:12:00+02:00\", "
                            .formatted(outlet, i, i));
            lines.append("\"text\": \"\\\"We will rebuild every pier,\\\" Maria Hale said on Monday. %s\"}%n"
                    .formatted("Officials said that it burned. ".repeat(i)));
        }
        return Files.writeString(folder.resolve("stories.jsonl"), lines);
    }

    @Test
    void pythonSubmitsWaitsAndReadsTypedTables() throws Exception {
        String python = Interpreter.python();
        String outlet = "clients-python.example";
        stories(outlet);
        Files.copy(Path.of("clients/masthead.py"), folder.resolve("masthead.py"));
        Files.writeString(folder.resolve("run.py"), """
                import datetime
                from masthead import Masthead
                m = Masthead("http://localhost:%d")
                job, = m.submit(["stories.jsonl"])
                ids = [r["id"] for r in m.results(job)]
                tables = m.tables(outlet="%s")
                whole = sum(r["numerator"] for r in tables["metrics"] if r["metric"] == "direct_quote_share")
                reports = sum(m.report(i)["metrics"]["n_direct_quotes"] for i in ids)
                article = tables["articles"][0]
                assert isinstance(article["published_at"], datetime.datetime), article["published_at"]
                assert article["published_at_utc"] == article["published_at"]
                assert isinstance(article["n_words"], int)
                assert tables["metrics"].label("denominator"), "a label"
                m.plot("%s", "plot.svg")
                print(job["n_done"], len(tables["articles"]), whole == reports, int(whole))
                """.formatted(RestAssured.port, outlet, outlet));
        String printed = Interpreter.run(folder, python, "run.py").strip();
        assertThat(printed).isEqualTo(ARTICLES + " " + ARTICLES + " True " + quotes(outlet));
        assertThat(Files.readString(folder.resolve("plot.svg"))).startsWith("<svg");
    }

    @Test
    void rSubmitsWaitsAndReadsTypedTables() throws Exception {
        Interpreter.assume("Rscript", "-e", "library(jsonlite); library(data.table)");
        Interpreter.assume("curl", "--version");
        String outlet = "clients-r.example";
        stories(outlet);
        Files.copy(Path.of("clients/masthead.R"), folder.resolve("masthead.R"));
        Files.writeString(folder.resolve("run.R"), """
                source("masthead.R")
                m <- masthead("http://localhost:%d")
                job <- mh_submit(m, "stories.jsonl")[[1]]
                tables <- mh_tables(m, outlet = "%s")
                metrics <- tables$metrics
                whole <- sum(metrics$numerator[metrics$metric == "direct_quote_share"])
                stopifnot(inherits(tables$articles$published_at, "POSIXct"), !anyNA(tables$articles$published_at),
                          is.numeric(tables$articles$n_words), nchar(attr(metrics$denominator, "label")) > 0)
                pdf("plot.pdf"); tryCatch(mh_plot(m, "%s"), error = function(e) plot(1)); invisible(dev.off())
                cat(job$n_done, nrow(tables$articles), whole, "\\n")
                """.formatted(RestAssured.port, outlet, outlet));
        String printed = Interpreter.run(folder, "Rscript", "run.R").strip();
        assertThat(printed).isEqualTo(ARTICLES + " " + ARTICLES + " " + quotes(outlet));
        assertThat(Files.size(folder.resolve("plot.pdf"))).isGreaterThan(SECTION);
    }

    private static int quotes(String outlet) {
        return (int)
                given()
                        .queryParam("outlet", outlet)
                        .get("/api/v1/articles")
                        .jsonPath()
                        .<String>getList("items.id")
                        .stream()
                        .mapToDouble(id -> given().get("/api/v1/articles/" + id + "/report")
                                .jsonPath()
                                .getDouble("metrics.n_direct_quotes"))
                        .sum();
    }

    @Test
    void aReportIsNotSentToWhoHasIt() {
        String report = given().contentType("application/json")
                .body(
                        "{\"text\": \"The pier burned on Monday, officials said. It had stood there for a hundred and forty years.\"}")
                .post("/api/v1/articles")
                .jsonPath()
                .getString("id");
        var first = given().get("/api/v1/articles/" + report + "/report");
        String tag = first.header("ETag");
        assertThat(tag).isNotBlank();
        given().header("If-None-Match", tag)
                .get("/api/v1/articles/" + report + "/report")
                .then()
                .statusCode(304);
        var head = given().head("/api/v1/articles/" + report + "/report");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(tag);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(first.asByteArray().length));
        assertThat(given().accept("application/ld+json")
                        .get("/api/v1/articles/" + report + "/annotations")
                        .contentType())
                .startsWith("application/ld+json");
    }
}
