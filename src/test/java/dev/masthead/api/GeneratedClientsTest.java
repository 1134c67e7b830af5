package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Clients that OpenAPI Generator makes of the document must read what the service answers. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class GeneratedClientsTest {
    /** Maven puts it there. */
    private static final Path GENERATOR = Path.of("target/openapi-generator/openapi-generator-cli.jar");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ARTICLES = 300;
    private static final int ARTICLES_A_JOB = 60;

    private static final List<String> FATES = List.of("burned", "reopens", "is sold", "was shelled", "stays shut");
    private static final List<String> OPENINGS = List.of(
            "\"We will rebuild every pier,\" Maria Hale said on Monday, TASS reported.",
            "The regime's forces shelled the harbour, and critics called the plan a farce.",
            "Officials who asked not to be named said that nobody was hurt.",
            "President Vladimir Putin praised the “heroic” dockers, according to KCNA.",
            "Prices rose by 4.5 % in May 🚢.");
    private static final List<String> SOURCES = List.of(
            "The Harbour Board denied that it had been warned.",
            "The strike killed two dockers, Reuters reported, citing the ministry.",
            "\"Nothing was lost,\" the minister told the BBC. He did not say why.",
            "It was not clear who had given the order.");

    @TempDir
    Path folder;

    private Path generated(String generator, String... more) throws IOException, InterruptedException {
        Interpreter.assume(JAVA, "-jar", GENERATOR.toString(), "version");
        Path document = folder.resolve("openapi.json");
        Files.writeString(document, given().get("/q/openapi?format=json").asString());
        Path out = folder.resolve(generator);
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-jar",
                GENERATOR.toAbsolutePath().toString(),
                "generate",
                "-i",
                document.toString(),
                "-g",
                generator,
                "-o",
                out.toString()));
        command.addAll(List.of(more));
        Interpreter.run(folder, command.toArray(String[]::new));
        return out;
    }

    @Test
    void aJavaClientReadsReportsToTheirLastField() throws Exception {
        Path sources = generated("java", "--library", "native", "--additional-properties=openApiNullable=false");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String path = System.getProperty("java.class.path");
        List<String> arguments =
                new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", path, "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources.resolve("src/main/java"))) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> arguments.add(f.toString()));
        }
        arguments.add("src/test/resources/clients/ReadReports.java");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();

        Map<String, JsonNode> reports = stored(ARTICLES);
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-cp",
                classes + System.getProperty("path.separator") + path,
                "ReadReports",
                "http://localhost:" + RestAssured.port));
        command.addAll(reports.keySet());
        String[] read =
                Interpreter.run(folder, command.toArray(String[]::new)).strip().split("\n");
        assertThat(read).hasSize(ARTICLES);
        for (String line : read) {
            JsonNode client = JSON.readTree(line);
            assertThat(comparable(client))
                    .isEqualTo(comparable(reports.get(client.get("id").textValue())));
        }
    }

    /** Reports of short articles that differ in who speaks how of what, by their ids. */
    private static Map<String, JsonNode> stored(int articles) throws IOException {
        Map<String, JsonNode> reports = new LinkedHashMap<>();
        for (int first = 0; first < articles; first += ARTICLES_A_JOB) {
            StringBuilder lines = new StringBuilder();
            for (int i = first; i < Math.min(articles, first + ARTICLES_A_JOB); i++) {
                lines.append(article(i)).append('\n');
            }
            String job = given().contentType("application/x-ndjson")
                    .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/jobs")
                    .jsonPath()
                    .getString("id");
            Waiting.untilFinished("/api/v1/jobs/" + job);
            for (String line :
                    given().get("/api/v1/jobs/" + job + "/results").asString().split("\n")) {
                JsonNode result = JSON.readTree(line);
                reports.put(result.get("id").textValue(), result.get("report"));
            }
        }
        assertThat(reports).hasSize(articles);
        return reports;
    }

    private static ObjectNode article(int i) {
        String fate = FATES.get(i % FATES.size());
        ObjectNode article = JSON.createObjectNode()
                .put("url", "https://generated.example/2025/06/%02d/pier-%d".formatted(1 + i % 28, i))
                .put("title", "Pier %d %s".formatted(i, fate))
                .put(
                        "text",
                        String.join(
                                " ",
                                OPENINGS.get(i % OPENINGS.size()),
                                SOURCES.get(i / OPENINGS.size() % SOURCES.size()),
                                "Pier %d %s.".formatted(i, fate)));
        if (i % 4 == 0) {
            article.putArray("bylines").add("Ann Example");
        }
        return article;
    }

    @Test
    void aTypeScriptClientIsSoundAndSubmitsAndReads() throws Exception {
        Interpreter.assume("tsc", "--version");
        // from version 18 on it can fetch
        Interpreter.assume("node", "--eval", "process.exit(typeof fetch === 'function' ? 0 : 1)");
        Path sources = generated("typescript-fetch");
        Files.copy(Path.of("src/test/resources/clients/read-reports.ts"), sources.resolve("read-reports.ts"));
        Path compiled = folder.resolve("compiled");
        Interpreter.run(
                sources,
                "tsc",
                "--strict",
                "--target",
                "es2020",
                "--module",
                "commonjs",
                "--lib",
                "es2020,dom",
                "--outDir",
                compiled.toString(),
                "read-reports.ts");
        String printed = Interpreter.run(
                folder,
                "node",
                compiled.resolve("read-reports.js").toString(),
                "http://localhost:" + RestAssured.port,
                "Officials of the pier said on Monday that the regime had shelled it, TASS reported.");
        JsonNode client = JSON.readTree(printed);
        JsonNode service =
                JSON.readTree(given().get("/api/v1/articles/" + client.get("id").textValue() + "/report")
                        .asString());
        assertThat(comparable(client.get("submitted"))).isEqualTo(comparable(client.get("read")));
        assertThat(comparable(client.at("/read/metrics"))).isEqualTo(comparable(service.get("metrics")));
        assertThat(comparable(client.at("/read/loaded_terms"))).isEqualTo(comparable(service.get("loaded_terms")));
        assertThat(comparable(client.at("/read/attributions"))).isEqualTo(comparable(service.get("attributions")));
        assertThat(client.at("/read/loaded_terms/0/text").textValue()).isEqualTo("regime");
        assertThat(client.get("refusal").textValue()).isEqualTo("urn:masthead:problem:not-found");
    }

    /** Without nulls, which the client leaves out, and with every number as one of the same kind. */
    private static JsonNode comparable(JsonNode node) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.numberNode(node.doubleValue());
        }
        if (node.isArray()) {
            var out = JSON.createArrayNode();
            node.forEach(n -> out.add(comparable(n)));
            return out;
        }
        if (node.isObject()) {
            ObjectNode out = JSON.createObjectNode();
            node.properties().stream()
                    .filter(f -> !f.getValue().isNull())
                    .forEach(f -> out.set(f.getKey(), comparable(f.getValue())));
            return out;
        }
        return node;
    }
}
