package dev.masthead.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.cli.ServiceRequests;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tools that ask a running service of what it has stored. */
public final class CorpusTools {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 50;
    private static final int FEW = 10;
    private static final int OK = 200;
    private static final int COMPARED = 10;
    /** Articles of each side that are shown beside a comparison, and findings of each kind in one. */
    private static final int EXAMPLES = 3;

    private static final int SHOWN = 8;

    /** The filter's parameters (docs/query.md), and what they mean. */
    private static final Map<String, String> FILTER = new LinkedHashMap<>();

    static {
        FILTER.put("q", "Words, \"phrases\", -not, OR, in headline and body");
        FILTER.put("outlet", "Id or domain of an outlet");
        FILTER.put("class", "Ownership class of the outlet: SC, CaPu, CaPr, ISFM, ISF, ISM, IP or PR");
        FILTER.put("country", "ISO 3166-1 alpha-2 of the outlet");
        FILTER.put("from", "First day, ISO 8601");
        FILTER.put("to", "Last day, inclusive");
        FILTER.put("section", "Section of the outlet");
        FILTER.put("genre", "report, opinion, …");
        FILTER.put("actor", "Id of an actor that is named");
        FILTER.put("speaker", "Id of an actor that is heard");
        FILTER.put("cites", "Id of an outlet that the article rests on");
        FILTER.put("has", "anonymous_source, correction, state_media, wire_copy, no_byline or unlabelled_opinion");
    }

    private final String server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @param server address of the service, without a path */
    public CorpusTools(String server) {
        this.server = server.replaceFirst("/+$", "");
    }

    /** The tools. */
    public List<Tool> all() {
        return List.of(
                new Tool(
                        "search_articles",
                        "Search the corpus",
                        "Lists stored articles that a filter means, newest first. With q each comes with the places where it"
                                + " holds the words: offsets, the words, and what stands around them.",
                        filter(new Parameters()).number("limit", MOST, "At most so many; " + FEW + " unless asked"),
                        this::search),
                new Tool(
                        "find_quotations",
                        "Find quotations",
                        "Says who said what, where and when, out of the stored articles. The same quotation in several outlets is"
                                + " one, with how each has it, what each left out, where it stands, and through whom it came.",
                        filter(new Parameters())
                                .text("about", "Id of an actor that the quotation names")
                                .number("limit", MOST, "At most so many; " + FEW + " unless asked"),
                        this::quotations),
                new Tool(
                        "compare",
                        "Compare outlets or queries",
                        "Sets two to ten outlets, or filters such as outlet=tass&q=harbour, side by side: figures with 95 %"
                                + " intervals, differences corrected for how many were tested, and how many articles each rests"
                                + " on; beside them what the newest articles of each side say, in the words that figures rest on."
                                + " Too few articles say so.",
                        new Parameters("sides")
                                .texts("sides", "Ids of outlets, or filters in the form of an address's query")
                                .number("min_articles", 1_000_000, "Fewer articles are too few to say anything"),
                        this::compare));
    }

    private static Parameters filter(Parameters parameters) {
        FILTER.forEach(parameters::text);
        return parameters;
    }

    private JsonNode search(Arguments arguments) throws ToolException, IOException, InterruptedException {
        return get("/api/v1/articles?" + query(arguments, "limit"));
    }

    private JsonNode quotations(Arguments arguments) throws ToolException, IOException, InterruptedException {
        return get("/api/v1/quotations?" + query(arguments, "about", "limit"));
    }

    private JsonNode compare(Arguments arguments) throws ToolException, IOException, InterruptedException {
        List<String> sides = arguments.texts("sides").stream()
                .map(side -> side.contains("=") ? side : "outlet=" + encoded(side))
                .toList();
        if (sides.size() < 2 || sides.size() > COMPARED) {
            throw new ToolException("sides must be two to ten ids of outlets or filters.");
        }
        List<String> query = new ArrayList<>();
        sides.forEach(side -> query.add("side=" + encoded(side)));
        if (arguments.values().get("min_articles") != null) {
            query.add("min_articles=" + arguments.number("min_articles", 1));
        }
        JsonNode comparison = get("/api/v1/comparison?" + String.join("&", query));
        ObjectNode out = JSON.createObjectNode();
        out.set("analyzer_digest", comparison.path("analyzer_digest"));
        out.set("sides", comparison.path("outlets"));
        out.set("tests", comparison.path("tests"));
        ArrayNode differences = out.putArray("differences");
        for (JsonNode difference : comparison.path("between")) {
            if (difference.path("differs").asBoolean()) {
                differences.add(difference);
            }
        }
        out.set("metrics", comparison.path("metrics"));
        out.set("examples", examples(sides));
        return out;
    }

    /** What each side's newest articles say, in the words that reports rest on. */
    private ArrayNode examples(List<String> sides) throws ToolException, IOException, InterruptedException {
        ArrayNode out = JSON.createArrayNode();
        for (String side : sides) {
            JsonNode page = get("/api/v1/articles?" + side + "&limit=" + EXAMPLES);
            for (JsonNode article : page.path("items")) {
                String id = article.path("id").asText();
                JsonNode report = get("/api/v1/articles/" + encoded(id) + "/report");
                ObjectNode example = out.addObject().put("side", side).put("article", id);
                example.set("title", article.path("title"));
                example.set("url", article.path("url"));
                some(example, "loaded_terms", report.path("loaded_terms"));
                some(example, "judgements", report.path("judgements"));
                some(example, "attributions", report.path("attributions"));
            }
        }
        return out;
    }

    private static void some(ObjectNode example, String name, JsonNode all) {
        ArrayNode some = example.putArray(name);
        for (int i = 0; i < Math.min(SHOWN, all.size()); i++) {
            some.add(all.get(i));
        }
    }

    private static String query(Arguments arguments, String... more) {
        List<String> names = new ArrayList<>(FILTER.keySet());
        names.addAll(List.of(more));
        List<String> out = new ArrayList<>();
        for (String name : names) {
            Object value = arguments.values().get(name);
            if (value != null) {
                out.add(name + "=" + encoded(value.toString()));
            }
        }
        if (arguments.values().get("limit") == null) {
            out.add("limit=" + FEW);
        }
        return String.join("&", out);
    }

    private JsonNode get(String path) throws ToolException, IOException, InterruptedException {
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(
                    ServiceRequests.to(server, path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new ToolException("No service answers at " + server
                    + ". Start Masthead without arguments, or name its address with --server.");
        }
        JsonNode body = JSON.readTree(answer.body());
        if (answer.statusCode() != OK) {
            throw new ToolException(
                    "The service refused: " + body.path("detail").asText("status " + answer.statusCode()));
        }
        return body;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
