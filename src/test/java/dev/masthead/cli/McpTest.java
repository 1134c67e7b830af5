package dev.masthead.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.app.DatabaseResource;
import dev.masthead.app.Main;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The client of the protocol's own SDK calls the tools of {@code masthead mcp}, a process of its own. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class McpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "\"We will rebuild every pier,\" Maria Hale said on Monday, TASS reported."
            + " The regime had shelled the harbour. 🚢 Critics called the plan a farce.";

    private static McpSyncClient client;

    /** Before each test and not before all: only then is the port known. */
    @BeforeEach
    void connect() {
        if (client == null) {
            client = client("http://localhost:" + RestAssured.port);
        }
    }

    @AfterAll
    static void disconnect() {
        client.closeGracefully();
    }

    private static McpSyncClient client(String server) {
        McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.builder().build());
        ServerParameters command = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mcp",
                        "--server",
                        server,
                        "--lexicons",
                        Path.of("lexicons").toAbsolutePath().toString())
                .build();
        McpSyncClient client = McpClient.sync(new StdioClientTransport(command, json))
                .requestTimeout(Duration.ofSeconds(120))
                .initializationTimeout(Duration.ofSeconds(120))
                .jsonSchemaValidator((schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(null))
                .build();
        client.initialize();
        return client;
    }

    private static McpSchema.CallToolResult called(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(new McpSchema.CallToolRequest(tool, arguments));
    }

    private JsonNode answer(String tool, Map<String, Object> arguments) throws Exception {
        McpSchema.CallToolResult result = called(client, tool, arguments);
        assertThat(result.isError()).as(words(result)).isFalse();
        JsonNode answer = JSON.readTree(words(result));
        assertThat(JSON.<JsonNode>valueToTree(result.structuredContent())).isEqualTo(answer);
        return answer;
    }

    private static String words(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    private static void holds(String text, JsonNode span) {
        int from = text.offsetByCodePoints(0, span.get("start").intValue());
        int to = text.offsetByCodePoints(0, span.get("end").intValue());
        assertThat(text.substring(from, to)).isEqualTo(span.get("text").textValue());
    }

    private static void stored() {
        for (String outlet : List.of("mcp-one.example", "mcp-two.example")) {
            for (int i = 0; i < 2; i++) {
                given().contentType("application/json")
                        .body(Map.of(
                                "url",
                                "https://" + outlet + "/" + i,
                                "title",
                                "Pier " + i,
                                "text",
                                "Lighthouse number " + i + ". " + TEXT))
                        .post("/api/v1/articles");
            }
        }
    }

    @Test
    void thereAreFiveTools() {
        assertThat(client.getServerInfo().name()).isEqualTo("masthead");
        assertThat(client.listTools().tools())
                .extracting(McpSchema.Tool::name)
                .containsExactlyInAnyOrder(
                        "analyze_text", "look_up_outlet", "search_articles", "find_quotations", "compare");
        assertThat(client.listTools().tools()).allSatisfy(tool -> {
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.inputSchema()).isNotNull();
        });
    }

    @Test
    void analysesATextWithTheWordsOfEachFindingAndStoresNothing() throws Exception {
        String text = TEXT + " A heliograph stood on it.";
        JsonNode answer = answer("analyze_text", Map.of("title", "Pier", "text", text, "outlet", "Nobody Knows This"));
        assertThat(answer.at("/attributions/0/content/spans/0/text").textValue())
                .contains("We will rebuild every pier,");
        assertThat(answer.at("/sourcing/relayed/0/outlet").textValue()).isEqualTo("tass");
        assertThat(answer.get("n_loaded_terms").intValue()).isGreaterThanOrEqualTo(1);
        for (JsonNode term : answer.get("loaded_terms")) {
            holds(text, term);
        }
        for (JsonNode attribution : answer.get("attributions")) {
            attribution.at("/content/spans").forEach(span -> holds(text, span));
        }
        assertThat(given().queryParam("q", "heliograph")
                        .get("/api/v1/articles")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void looksUpAnOutletWithWhereItWasRead() throws Exception {
        JsonNode tass = answer("look_up_outlet", Map.of("outlet", "tass.com"));
        assertThat(tass.at("/outlet/slug").textValue()).isEqualTo("tass");
        assertThat(tass.at("/ownership/class").textValue()).isEqualTo("SC");
        assertThat(tass.at("/ownership/citation").textValue()).isNotBlank();
        assertThat(tass.get("independence").textValue()).isEqualTo("controlled");
        assertThat(answer("look_up_outlet", Map.of("outlet", "Nobody Knows This Gazette"))
                        .get("found")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void searchesWithThePlacesOfTheWords() throws Exception {
        stored();
        JsonNode answer = answer("search_articles", Map.of("q", "lighthouse", "outlet", "mcp-one.example"));
        assertThat(answer.get("items")).hasSize(2);
        JsonNode place = answer.at("/found/0/places/0");
        assertThat(place.get("text").textValue()).isEqualTo("Lighthouse");
        holds(
                given().get("/api/v1/articles/" + answer.at("/found/0/article").textValue() + "/text")
                        .asString(),
                place);
    }

    @Test
    void findsQuotationsWithWhereTheyStand() throws Exception {
        stored();
        JsonNode answer = answer("find_quotations", Map.of("q", "rebuild pier", "limit", 5));
        JsonNode quotation = null;
        for (JsonNode item : answer.get("items")) {
            quotation = item.get("text").asText().contains("We will rebuild every pier") ? item : quotation;
        }
        assertThat(quotation).as(answer.toString()).isNotNull();
        assertThat(quotation.at("/forms/0/source").textValue()).isEqualTo("Maria Hale");
        assertThat(quotation.get("n_articles").intValue()).isGreaterThanOrEqualTo(4);
        JsonNode form = quotation.at("/forms/0");
        holds(
                given().get("/api/v1/articles/" + form.get("article").textValue() + "/text")
                        .asString(),
                form);
    }

    @Test
    void comparesWithExamples() throws Exception {
        stored();
        JsonNode answer = answer(
                "compare", Map.of("sides", List.of("mcp-one.example", "outlet=mcp-two.example"), "min_articles", 1));
        assertThat(answer.get("sides").findValuesAsText("n_articles")).containsExactly("2", "2");
        assertThat(answer.get("metrics")).isNotEmpty();
        assertThat(answer.get("examples")).hasSize(4);
        JsonNode example = answer.at("/examples/0");
        holds(
                given().get("/api/v1/articles/" + example.get("article").textValue() + "/text")
                        .asString(),
                example.at("/loaded_terms/0"));
    }

    @Test
    void saysInWordsWhatIsWrong() {
        assertThat(refusal("analyze_text", Map.of())).isEqualTo("text is missing.");
        assertThat(refusal("analyze_text", Map.of("text", "It rained.", "colour", "red")))
                .startsWith("There is no parameter colour;");
        assertThat(refusal("search_articles", Map.of("limit", 5_000)))
                .isEqualTo("limit must be a whole number from 1 to 50.");
        assertThat(refusal("search_articles", Map.of("from", "yesterday"))).startsWith("The service refused: ");
        assertThat(refusal("compare", Map.of("sides", List.of("tass")))).startsWith("sides must be two to ten");
        assertThat(refusal(
                        "analyze_text",
                        Map.of("text", "Der Hafen ist seit Montag wieder geöffnet, sagte der Minister.".repeat(5))))
                .contains("English");
    }

    private String refusal(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = called(client, tool, arguments);
        assertThat(result.isError()).isTrue();
        return words(result);
    }

    @Test
    void withoutAServiceTheOthersSayWhatToStart() throws Exception {
        McpSyncClient alone = client("http://localhost:1");
        try {
            McpSchema.CallToolResult result = called(alone, "search_articles", Map.of("q", "harbour"));
            assertThat(result.isError()).isTrue();
            assertThat(words(result)).startsWith("No service answers at http://localhost:1.");
            assertThat(called(alone, "look_up_outlet", Map.of("outlet", "Xinhua"))
                            .isError())
                    .isFalse();
        } finally {
            alone.closeGracefully();
        }
    }
}
