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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final int ARTICLES = 6;

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

        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-cp",
                classes + System.getProperty("path.separator") + path,
                "ReadReports",
                "http://localhost:" + RestAssured.port));
        for (int i = 0; i < ARTICLES; i++) {
            command.add(given().contentType("application/json")
                    .body("""
                            {"url": "https://generated.example/2025/06/1%d/pier", "title": "Pier %d", "text":
                             "\\"We will rebuild every pier,\\" Maria Hale said on Monday, TASS reported. The regime's forces shelled the harbour. %s"}""".formatted(i, i, "Officials said that it burned. ".repeat(i)))
                    .post("/api/v1/articles")
                    .jsonPath()
                    .getString("id"));
        }
        String[] read =
                Interpreter.run(folder, command.toArray(String[]::new)).strip().split("\n");
        assertThat(read).hasSize(ARTICLES);
        for (String line : read) {
            JsonNode client = JSON.readTree(line);
            String id = client.get("id").textValue();
            JsonNode service = JSON.readTree(
                    given().get("/api/v1/articles/" + id + "/report").asString());
            assertThat(comparable(client)).isEqualTo(comparable(service));
        }
    }

    @Test
    void aTypeScriptClientHasEveryOperation() throws Exception {
        Path sources = generated("typescript-fetch");
        assertThat(Files.readString(sources.resolve("apis/ArticlesApi.ts"))).contains("async getReport(");
        assertThat(Files.readString(sources.resolve("models/Report.ts")))
                .contains("metrics?: { [key: string]: number; }");
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
